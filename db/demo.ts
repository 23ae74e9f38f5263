import { addDays, type CalendarDate, dayInAmsterdam, endOfDay, startOfDay } from "~/domain/calendar";
import { newRandomId } from "~/domain/id";
import { monthOf } from "~/domain/period";
import { maskPersonalData } from "~/domain/personal-data";
import { surveyLanguage } from "~/domain/questionnaire";
import { defaultSettings } from "~/domain/settings";
import { receiveContacts } from "~/flow/receive-contacts.server";
import { hashReceipt, newToken, receiptOf } from "~/flow/secrets.server";
import { workUpAll } from "~/flow/work-up.server";
import { answersTo } from "./demo/answers";
import { contactsOn, type DemoContact, type History } from "./demo/contacts";
import { makeDoors } from "./demo/doors";
import { isReported, keepLetters, type SentLetter, straightenClock } from "./demo/letters";
import { historyBegan, openForVisitors, settleMunicipality } from "./demo/municipality";
import { type Random, randomFrom } from "./demo/random";
import { makeRequests } from "./demo/requests";
import { RESPONSE_RATES } from "./demo/town";
import { type AskedVersion, publishChanges, versionsAsked } from "./demo/versions";
import { eraseAddressesOf, invitationsDue, type Undecided } from "./queries/deciding";
import { type Move, moveInvitations } from "./queries/invitations";
import { insertResponses, type StoredResponse } from "./queries/responses";
import type { Store } from "./store";

const SEED = 2_026_001;
const DAY = 24 * 3_600_000;
const DAYS_AT_ONCE = 14;
/** Contacts reach the system after their callbacks, for all but the newest. */
const RECEIVED_AFTER_DAYS = 12;
const BOUNCED = 0.012;
/** Of all contacts in the history, as counted so far. */
export interface DemoProgress {
  /** 0 to 1. */
  share: number;
  contacts: number;
  responses: number;
}

interface Making {
  store: Store;
  secret: string;
  now: Date;
}

/**
 * Makes the demonstration municipality in an empty database: three years of contacts up to today, received, decided
 * about, asked and answered through the same functions as real ones, in batches with the clock of their time. The
 * messages of the past were never written: of the last weeks there is what is kept of a message, without its text.
 */
export async function makeDemonstration(
  making: Making,
  report: (progress: DemoProgress) => void,
): Promise<DemoProgress> {
  const { store, secret, now } = making;
  const random = randomFrom(SEED);
  const history: History = {
    from: historyBegan(now),
    to: dayInAmsterdam(now),
    calendar: defaultSettings.calendar,
  };
  await settleMunicipality(store, secret, startOfDay(history.from), now);
  let versions = await versionsAsked(store);

  const progress = { share: 0, contacts: 0, responses: 0 };
  for (let day = history.from; day <= history.to; day = addDays(day, DAYS_AT_ONCE)) {
    const until = earliest(addDays(day, DAYS_AT_ONCE - 1), history.to);
    if (await publishChanges(store, history.from, day, until)) versions = await versionsAsked(store);
    const clock = new Date(Math.min(now.getTime(), endOfDay(until).getTime() + RECEIVED_AFTER_DAYS * DAY));
    const contacts = contactsBetween(day, until, history, random).filter(
      ({ input }) => input.occurredAt < now,
    );
    await receiveContacts({ store, secret, now: clock }, contacts.map(knownBy(clock)), "api");
    progress.contacts += contacts.length;
    progress.responses += await askAndAnswer(making, contacts, clock, versions, random);
    progress.share = contacts.at(-1)?.progress ?? 1;
    report(progress);
  }
  progress.responses += await makeDoors(making, history);
  await store.write((tx) => straightenClock(tx));
  await workUpAll(store);
  await makeRequests(store, secret, "kcc@voorbeeld.example", now);
  await openForVisitors(store, now);
  return { ...progress, share: 1 };
}

const earliest = (a: CalendarDate, b: CalendarDate) => (a < b ? a : b);

function contactsBetween(
  from: CalendarDate,
  to: CalendarDate,
  history: History,
  random: Random,
): DemoContact[] {
  const made: DemoContact[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) made.push(...contactsOn(day, history, random));
  return made;
}

/** A contact as it is known at a moment: what happened later is not in it yet. */
const knownBy =
  (moment: Date) =>
  ({ input }: DemoContact) => ({
    ...input,
    calledBackAt: input.calledBackAt !== null && input.calledBackAt <= moment ? input.calledBackAt : null,
    handledAt: input.handledAt !== null && input.handledAt <= moment ? input.handledAt : null,
  });

/** The invitations that are due by `clock` go out, and come back or don't. Gives the number of responses. */
async function askAndAnswer(
  { store, secret, now }: Making,
  contacts: readonly DemoContact[],
  clock: Date,
  versions: ReadonlyMap<string, AskedVersion>,
  random: Random,
): Promise<number> {
  const bySource = new Map(
    contacts.map((contact) => [nameOf(contact.input.source, contact.input.id), contact]),
  );
  const due = await invitationsDue(store.read, null, clock, 10_000);
  const moves = new Map<string, Move & { ids: string[] }>();
  const responses: StoredResponse[] = [];
  const letters: SentLetter[] = [];
  for (const invitation of due) {
    const contact = bySource.get(nameOf(invitation.source, invitation.sourceId));
    if (contact === undefined) continue;
    const sentAt = sentAtOf(contact, clock);
    const expiresAt = new Date(sentAt.getTime() + defaultSettings.policy.linkDays * DAY);
    const outcome = outcomeOf(contact, sentAt, expiresAt, now, random);
    const { source, id } = contact.input;
    const reported = isReported(source, id);
    const to = outcome === "sent" && reported ? "delivered" : outcome;
    letters.push({ invitationId: invitation.invitationId, source, id, sentAt, outcome });
    if (to === "answered") responses.push(responseTo(contact, versions, secret, random));
    const detail = to === "expired" && reported ? ("delivered" as const) : null;
    const key = `${to} ${detail} ${sentAt.getTime()}`;
    const fields = { sentAt, expiresAt, detail };
    const move: Move & { ids: string[] } = moves.get(key) ?? { ids: [], from: "scheduled", to, fields };
    move.ids.push(invitation.invitationId);
    moves.set(key, move);
  }
  await store.write(async (tx) => {
    await moveInvitations(tx, [...moves.values()]);
    await insertResponses(tx, responses);
    await keepLetters(tx, letters, now);
    await eraseAddressesInParts(tx, due);
  });
  return responses.length;
}

const nameOf = (source: string, id: string) => `${source} ${id}`;

async function eraseAddressesInParts(
  tx: Parameters<typeof eraseAddressesOf>[0],
  due: readonly Undecided[],
): Promise<void> {
  for (let start = 0; start < due.length; start += 1000) {
    await eraseAddressesOf(
      tx,
      due.slice(start, start + 1000).map(({ invitationId }) => invitationId),
    );
  }
}

/** The evening of the day of the contact, after it; with a callback, once that could be judged. */
function sentAtOf({ input }: DemoContact, clock: Date): Date {
  const atEight = endOfDay(dayInAmsterdam(input.occurredAt)).getTime() - 4 * 3_600_000;
  const evening = new Date(Math.max(atEight, input.occurredAt.getTime() + 20 * 60_000));
  return input.callbackRequestedAt !== null || evening > clock ? clock : evening;
}

function outcomeOf({ input }: DemoContact, sentAt: Date, expiresAt: Date, now: Date, random: Random) {
  if (random.chance(BOUNCED)) return "bounced";
  // Most answer within three days: of the newest not all have.
  const settled = Math.min(1, 0.15 + (now.getTime() - sentAt.getTime()) / (3 * DAY));
  if (random.chance(RESPONSE_RATES[input.channel] * settled)) return "answered";
  return expiresAt <= now ? "expired" : "sent";
}

function responseTo(
  contact: DemoContact,
  versions: ReadonlyMap<string, AskedVersion>,
  secret: string,
  random: Random,
): StoredResponse {
  const { input } = contact;
  const day = dayInAmsterdam(input.occurredAt);
  const asked = versions.get(input.channel);
  return {
    id: newRandomId(),
    receiptHash: hashReceipt(secret, receiptOf(secret, newToken())),
    questionnaireVersionId: asked?.versionId ?? "",
    channel: input.channel,
    topic: input.topic,
    team: input.team ?? "",
    month: monthOf(day),
    day,
    language: surveyLanguage(null, input.language),
    medium: input.email === null ? "sms" : "email",
    questionnaire: asked?.questionnaire ?? "",
    answers: answersTo(contact, random, asked?.series).map(({ questionKey, wording, value, text }) => ({
      questionKey,
      wording,
      value,
      comment: text === null ? null : maskPersonalData(text).text,
    })),
  };
}
