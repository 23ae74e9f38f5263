import { type CalendarDate, parseCalendarDate } from "./calendar";
import { CHANNELS, type Channel } from "./contact";
import { channelSettingSchema, MEDIUM_CHOICES, organisationSchema, type Settings } from "./settings";

/** What is wrong with a field; put into words at the edge. */
export type SettingProblem =
  | { code: "whole"; least: number; most: number }
  | { code: "long"; most: number }
  | { code: "date"; text: string }
  | { code: "required" | "clock" | "sameTimes" | "choice" };

/** Bounds of the whole numbers on the policy page, as the schema has them. */
export const POLICY_NUMBERS = {
  quarantineDays: [0, 730],
  deferDays: [0, 90],
  maxAgeDays: [1, 365],
  linkDays: [1, 365],
  callbackWorkingDays: [1, 20],
} as const;
export const CHANNEL_NUMBERS = { share: [0, 100], delayMinutes: [0, 20_160] } as const;

export type Parsed<Value> =
  | { ok: true; value: Value }
  | { ok: false; problems: Record<string, SettingProblem> };

export type PolicyForm = Pick<Settings, "organisation" | "policy" | "calendar">;

/** The form of the policy page. Each problem stands under the name of its field. */
export function parsePolicyForm(form: FormData): Parsed<PolicyForm> {
  const problems: Record<string, SettingProblem> = {};
  const typed = (name: string) => String(form.get(name) ?? "").trim();
  const number = (name: keyof typeof POLICY_NUMBERS) =>
    wholeNumber(typed(name), POLICY_NUMBERS[name], (problem) => {
      problems[name] = problem;
    });

  const name = typed("organisationName");
  if (name === "") problems.organisationName = { code: "required" };
  else if (!organisationSchema.shape.name.safeParse(name).success)
    problems.organisationName = { code: "long", most: 80 };
  const contact = typed("organisationContact");
  if (!organisationSchema.shape.contact.safeParse(contact).success)
    problems.organisationContact = { code: "long", most: 120 };

  const liberationDay = typed("liberationDay");
  if (!isLiberationDay(liberationDay)) problems.liberationDay = { code: "choice" };
  const closingDays = parseClosingDays(typed("closingDays"), (text) => {
    problems.closingDays ??= { code: "date", text: text.length > 40 ? `${text.slice(0, 39)}…` : text };
  });

  const policy = {
    quarantineDays: number("quarantineDays"),
    deferDays: number("deferDays"),
    maxAgeDays: number("maxAgeDays"),
    linkDays: number("linkDays"),
    callbackWorkingDays: number("callbackWorkingDays"),
    reminderDays: null,
    dayCap: null,
  };
  if (Object.keys(problems).length > 0 || !isLiberationDay(liberationDay)) return { ok: false, problems };
  const calendar = { goodFriday: form.get("goodFriday") !== null, liberationDay, closingDays };
  return { ok: true, value: { organisation: { name, contact }, policy, calendar } };
}

/** The form of the channels page: fields are named `phone.share` and so on. */
export function parseChannelsForm(form: FormData): Parsed<Settings["channels"]> {
  const problems: Record<string, SettingProblem> = {};
  const channels = {} as Record<Channel, Settings["channels"][Channel]>;
  for (const channel of CHANNELS) {
    const typed = (name: string) => String(form.get(`${channel}.${name}`) ?? "").trim();
    const number = (name: keyof typeof CHANNEL_NUMBERS) =>
      wholeNumber(typed(name), CHANNEL_NUMBERS[name], (problem) => {
        problems[`${channel}.${name}`] = problem;
      });
    const medium = MEDIUM_CHOICES.find((choice) => choice === typed("medium"));
    if (medium === undefined) problems[`${channel}.medium`] = { code: "choice" };
    const setting = { share: number("share"), delayMinutes: number("delayMinutes"), medium };
    const survey = form.get(`${channel}.survey`) !== null;
    const parsed = channelSettingSchema.safeParse({ survey, ...setting });
    if (parsed.success) channels[channel] = parsed.data;
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, value: channels };
}

/** "24-12-2026" for a day; what the form shows and takes. */
export const closingDayText = (day: CalendarDate): string => day.split("-").reverse().join("-");

function parseClosingDays(text: string, onProblem: (line: string) => void): CalendarDate[] {
  const days = new Set<CalendarDate>();
  for (const line of text.split(/[\n,;]+/).map((one) => one.trim())) {
    if (line === "") continue;
    const parts = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(line);
    const iso = parts ? `${parts[3]}-${parts[2]?.padStart(2, "0")}-${parts[1]?.padStart(2, "0")}` : line;
    const day = parseCalendarDate(iso);
    if (day === null) onProblem(line);
    else days.add(day);
  }
  return [...days].sort();
}

const isLiberationDay = (text: string): text is Settings["calendar"]["liberationDay"] =>
  ["never", "lustrum", "always"].includes(text);

function wholeNumber(
  text: string,
  [least, most]: readonly [number, number],
  onProblem: (problem: SettingProblem) => void,
): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) onProblem({ code: "whole", least, most });
  return value;
}
