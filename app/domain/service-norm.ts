import {
  addWorkingDays,
  type CalendarDate,
  calendarDate,
  dayInAmsterdam,
  endOfDay,
  type WorkCalendar,
} from "./calendar";
import type { Indicator, IndicatorSource } from "./indicator";

export type NormSource = Extract<IndicatorSource, { kind: "norm" }>;
/** An indicator that is counted from what contacts say about waiting and handling. */
export type ServiceNorm = Indicator & { source: NormSource };

export const isNorm = (indicator: Indicator): indicator is ServiceNorm => indicator.source.kind === "norm";

/** What a norm looks at of a contact. */
export interface Served {
  channel: string;
  /** The day of the contact in Amsterdam. */
  day: string;
  occurredAt: Date;
  waitSeconds: number | null;
  handledAt: Date | null;
}

/** `due`: the last day on which an open one is in time; '' for others. */
export interface NormFate {
  fate: "in_time" | "late" | "open";
  due: CalendarDate | "";
}

const SECONDS = { seconds: 1, minutes: 60, hours: 3600 } as const;

/**
 * Whether a contact met a norm; null where it has no part in it: another channel, or not known. Exactly the norm is in
 * time. Working days end with the day: within 5 of them is until the end of the fifth working day after the contact.
 * `ends` keeps the end of that day per day and norm, for who asks it of many contacts with one calendar.
 */
export function normFate(
  source: NormSource,
  contact: Served,
  calendar: WorkCalendar,
  ends: Map<string, Date> = new Map(),
): NormFate | null {
  if (!(source.channels as readonly string[]).includes(contact.channel)) return null;
  if (source.measure === "wait") {
    if (contact.waitSeconds === null || source.unit === "working_days") return null;
    return settled(contact.waitSeconds <= source.within * SECONDS[source.unit]);
  }
  if (contact.handledAt === null && !source.openCounts) return null;
  const due = dueMoment(source, contact, calendar, ends);
  if (contact.handledAt === null) return { fate: "open", due: dayInAmsterdam(due) };
  return settled(contact.handledAt <= due);
}

const settled = (inTime: boolean): NormFate => ({ fate: inTime ? "in_time" : "late", due: "" });

function dueMoment(
  { within, unit }: NormSource,
  { day, occurredAt }: Served,
  calendar: WorkCalendar,
  ends: Map<string, Date>,
): Date {
  if (unit !== "working_days") return new Date(occurredAt.getTime() + within * SECONDS[unit] * 1000);
  const key = `${within} ${day}`;
  const end = ends.get(key) ?? endOfDay(addWorkingDays(calendarDate(day), within, calendar));
  ends.set(key, end);
  return end;
}
