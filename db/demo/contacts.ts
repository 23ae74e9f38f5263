import {
  addDays,
  type CalendarDate,
  callbackDue,
  daysBetween,
  isWorkingDay,
  startOfDay,
  type WorkCalendar,
} from "~/domain/calendar";
import type { Channel, ContactInput } from "~/domain/contact";
import { anyResident, emailOf } from "./people";
import type { Random } from "./random";
import { TOPICS, type TopicOfTown } from "./town";

export interface DemoContact {
  input: ContactInput;
  /** How the callback will turn out, where one was promised. */
  callback: "within_norm" | "later" | "not_yet" | null;
  /** How far into the history, 0 to 1. */
  progress: number;
}

export interface History {
  from: CalendarDate;
  to: CalendarDate;
  calendar: WorkCalendar;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Contacts on a working day in a month without a season, before the weekday counts. */
const PER_DAY = 65.5;
/** Sunday first. */
const PER_WEEKDAY = [0.13, 1.24, 1.1, 1.04, 1.1, 0.95, 0.18];
/** Open day and night; the others only on working days. */
const ALWAYS_OPEN: readonly Channel[] = [
  "e_service",
  "website",
  "contact_form",
  "report",
  "email",
  "social_media",
];
const CALLBACK_CHANNELS: Partial<Record<Channel, number>> = { phone: 0.34, contact_form: 0.1, email: 0.08 };
/** Callbacks that residents experience as late: at the start, and how much of that is won by the end. */
const LATE_AT_START = 0.58;
const LATE_WON = 0.37;
/** Of callbacks in time by the log, the share that residents remember as late. */
export const REMEMBERED_AS_LATE = 0.08;

const topics = Object.entries(TOPICS);
const weightOfYear = topics.reduce((sum, [, topic]) => sum + topic.weight, 0);

const seasonOf = (topic: TopicOfTown, month: number) => topic.season?.[month] ?? 1;

/** Every contact of one day, in the order of the clock. */
export function contactsOn(day: CalendarDate, history: History, random: Random): DemoContact[] {
  const month = Number(day.slice(5, 7)) - 1;
  const weights = topics.map(([key, topic]) => [key, topic.weight * seasonOf(topic, month)] as const);
  const busyness = weights.reduce((sum, [, weight]) => sum + weight, 0) / weightOfYear;
  const open = isWorkingDay(day, history.calendar);
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const expected = PER_DAY * busyness * (open ? (PER_WEEKDAY[weekday] ?? 1) : 0.16);
  const count = Math.max(0, Math.round(expected + random.normal() * Math.sqrt(expected)));
  const progress = daysBetween(history.from, day) / Math.max(1, daysBetween(history.from, history.to));
  const made = Array.from({ length: count }, () =>
    oneContact(random.weighted(weights), day, open, progress, history.calendar, random),
  );
  made.sort((a, b) => a.input.occurredAt.getTime() - b.input.occurredAt.getTime());
  return made.map((contact, index) => ({
    ...contact,
    input: { ...contact.input, id: `${day.replaceAll("-", "")}-${String(index + 1).padStart(3, "0")}` },
  }));
}

function oneContact(
  topicKey: string,
  day: CalendarDate,
  open: boolean,
  progress: number,
  calendar: WorkCalendar,
  random: Random,
): DemoContact {
  const topic = TOPICS[topicKey] as TopicOfTown;
  const channels = open
    ? topic.channels
    : topic.channels.filter(([channel]) => ALWAYS_OPEN.includes(channel));
  const channel = channels.length > 0 ? random.weighted(channels) : "e_service";
  const occurredAt = new Date(startOfDay(day).getTime() + clockTime(channel, random));
  const promised = random.chance(CALLBACK_CHANNELS[channel] ?? 0);
  const callback = promised ? callbackOutcome(progress, random) : null;
  const resident = anyResident(random);
  const reachable = random.next();
  return {
    callback,
    progress,
    input: {
      source: sourceOf(channel),
      id: "",
      channel,
      topic: topicKey,
      team: teamOf(channel, topic, random),
      occurredAt,
      email: reachable < 0.86 ? emailOf(resident) : null,
      phone: null,
      language: resident % 25 === 0 ? "en" : "nl",
      callbackRequestedAt: promised ? occurredAt : null,
      calledBackAt: promised ? calledBackAt(occurredAt, callback, calendar, random) : null,
      waitSeconds: channel === "phone" || channel === "counter" ? waitSeconds(progress, random) : null,
      handledAt: channel === "report" ? handledAt(occurredAt, random) : null,
      noSurvey: random.chance(0.01),
    },
  };
}

/** Since midnight. Desks and phones are open from 8:30 to 17:00, with a quiet hour around lunch. */
function clockTime(channel: Channel, random: Random): number {
  if (!ALWAYS_OPEN.includes(channel)) {
    const morning = random.chance(0.58);
    const hour = morning ? 8.5 + random.next() * 3.6 : 12.6 + random.next() * 4.2;
    return Math.round(hour * HOUR);
  }
  return Math.round(Math.min(23.9, Math.max(0.2, 14.5 + random.normal() * 4)) * HOUR);
}

function sourceOf(channel: Channel): string {
  if (channel === "report") return "meldingen";
  if (channel === "counter") return "balie";
  if (channel === "e_service" || channel === "website") return "website";
  return "kcc";
}

/** Who answered: calls and messages mostly the contact centre, the rest the topic's own team. */
function teamOf(channel: Channel, topic: TopicOfTown, random: Random): string {
  const first: readonly Channel[] = ["phone", "whatsapp", "social_media", "contact_form", "email"];
  return first.includes(channel) && random.chance(0.55) ? "kcc" : topic.team;
}

function callbackOutcome(progress: number, random: Random): "within_norm" | "later" | "not_yet" {
  const experienced = LATE_AT_START - LATE_WON * progress;
  const late = (experienced - REMEMBERED_AS_LATE) / (1 - REMEMBERED_AS_LATE);
  if (!random.chance(late)) return "within_norm";
  return random.chance(0.3) ? "not_yet" : "later";
}

function calledBackAt(
  requestedAt: Date,
  outcome: DemoContact["callback"],
  calendar: WorkCalendar,
  random: Random,
): Date | null {
  if (outcome === "not_yet") return null;
  const due = callbackDue(requestedAt, 2, calendar);
  if (outcome === "within_norm") {
    const room = Math.max(30 * MINUTE, due.getTime() - requestedAt.getTime() - 7 * HOUR);
    return new Date(requestedAt.getTime() + 20 * MINUTE + random.next() * random.next() * room);
  }
  const working = addDays(due.toISOString().slice(0, 10) as CalendarDate, random.whole(1, 6));
  return new Date(startOfDay(working).getTime() + (9 + random.next() * 8) * HOUR);
}

/** Most are helped at once, some wait long; a little less so every year. */
function waitSeconds(progress: number, random: Random): number {
  return Math.round(Math.min(3600, 18 - 6 * progress + 55 * random.next() ** 4 * 20 * random.next()));
}

function handledAt(occurredAt: Date, random: Random): Date {
  return new Date(occurredAt.getTime() + (0.2 + random.next() * random.next() * 24) * 24 * HOUR);
}
