/** Figures, days and months as Dutch readers write them: 7,3 · 58% · 1.234 · 29 maart 2024. */

const decimals = [0, 1, 2].map(
  (digits) =>
    new Intl.NumberFormat("nl-NL", { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);
const dayFormat = new Intl.DateTimeFormat("nl-NL", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const monthFormat = new Intl.DateTimeFormat("nl-NL", { month: "long", year: "numeric", timeZone: "UTC" });
const inDecimals = (value: number, digits: 0 | 1 | 2): string => {
  const text = decimals[digits]?.format(value) ?? "";
  // A small loss rounds to -0: that is no minus.
  return /^-[0,]+$/.test(text) ? text.slice(1) : text;
};

/** 1234 as "1.234". */
export const count = (value: number): string => inDecimals(value, 0);

/** 7.25 as "7,3". */
export const decimal = (value: number, digits: 0 | 1 | 2 = 1): string => inDecimals(value, digits);

/** 0.584 as "58%". */
export const percent = (share: number, digits: 0 | 1 = 0): string => `${inDecimals(share * 100, digits)}%`;

/** With its sign: "+0,3", "−0,1", "0,0". */
export function signed(text: string): string {
  if (text.startsWith("-")) return `−${text.slice(1)}`;
  return /[1-9]/.test(text) ? `+${text}` : text;
}

/** "2024-03-29" as "29 maart 2024". */
export const dayText = (day: string): string => dayFormat.format(Date.parse(`${day}T00:00:00Z`));

const shortMomentFormat = new Intl.DateTimeFormat("nl-NL", {
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/Amsterdam",
});

/** A moment as a table has it: "29-03-2024 09:05". */
export const shortMomentText = (moment: Date): string => shortMomentFormat.format(moment).replace(",", "");

/** "2024-03" as "maart 2024". */
export const monthText = (month: string): string => monthFormat.format(Date.parse(`${month}-01T00:00:00Z`));

/** A period in as few words as say it: "2025", "eerste helft van 2026", "januari tot en met april 2026". */
export function periodText({ from, to }: { from: string; to: string }): string {
  if (from === to) return monthText(from);
  const [year, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
  const months = `${from.slice(5)}-${to.slice(5)}`;
  if (year === lastYear && months === "01-12") return year;
  if (year === lastYear && months === "01-06") return `eerste helft van ${year}`;
  if (year === lastYear && months === "07-12") return `tweede helft van ${year}`;
  const first = year === lastYear ? monthText(from).replace(` ${year}`, "") : monthText(from);
  return `${first} tot en met ${monthText(to)}`;
}

/** The same within a sentence: "hoger dan in de tweede helft van 2025". */
export function periodInSentence(period: { from: string; to: string }): string {
  const text = periodText(period);
  return /^(eerste|tweede) helft/.test(text) ? `de ${text}` : text;
}

/** "Balie, Telefoon en Post". */
export const listText = (items: readonly string[]): string =>
  new Intl.ListFormat("nl-NL", { type: "conjunction" }).format(items);

/** "Balie, Telefoon of Post". */
export const choiceText = (items: readonly string[]): string =>
  new Intl.ListFormat("nl-NL", { type: "disjunction" }).format(items);

const momentFormat = new Intl.DateTimeFormat("nl-NL", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/Amsterdam",
});

/** A moment on the clock of Amsterdam: "29 maart 2024, 14:05". */
export function momentText(moment: Date): string {
  const parts = Object.fromEntries(
    momentFormat.formatToParts(moment).map(({ type, value }) => [type, value]),
  );
  return `${parts.day} ${parts.month} ${parts.year}, ${parts.hour}:${parts.minute}`;
}

const weekdayFormat = new Intl.DateTimeFormat("nl-NL", { weekday: "long", timeZone: "UTC" });

/** "2026-12-25" as "vrijdag 25 december 2026". */
export const weekdayText = (day: string): string =>
  `${weekdayFormat.format(Date.parse(`${day}T00:00:00Z`))} ${dayText(day)}`;

const weekdayMomentFormat = new Intl.DateTimeFormat("nl-NL", {
  weekday: "long",
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/Amsterdam",
});

/** A moment in the weeks around now: "vrijdag 27 november, 21:30". */
export function weekdayMomentText(moment: Date): string {
  const parts = Object.fromEntries(
    weekdayMomentFormat.formatToParts(moment).map(({ type, value }) => [type, value]),
  );
  return `${parts.weekday} ${parts.day} ${parts.month}, ${parts.hour}:${parts.minute}`;
}

const clockFormat = new Intl.DateTimeFormat("nl-NL", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/Amsterdam",
});

/** A moment of today: "14:05". */
export const clockText = (moment: Date): string => clockFormat.format(moment);
