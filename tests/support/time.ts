/** A fixed moment: `at("2026-01-05T09:00+01:00")`. */
export function at(text: string): Date {
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw new Error(`no moment: ${text}`);
  return moment;
}
