import {
  countDoorAnswer,
  countDoorApart,
  holdDoorDay,
  isDoorLinkUsed,
  markDoorLinkUsed,
} from "#db/queries/doors";
import { doorOpenedAt } from "#db/queries/opened-doors";
import { hasResponse } from "#db/queries/responses";
import { addUnknownTopics, teamOfTopic } from "#db/queries/topics";
import type { Store, Tx } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import { type Door, doorCondition } from "~/domain/door";
import { doorLinkIn, type GivenLink, linkAge, linkUntil } from "~/domain/door-link";
import { monthOf } from "~/domain/period";
import { normaliseDoorCode } from "~/domain/token";
import type { AnswerPlace, AskedAbout } from "./answer-place.server";
import { doorUseHash, isSignedBy } from "./door-key.server";
import { isWithinBounds, mayKeepApart } from "./door-limits.server";
import { readTicket, TICKET_LIFE, type Ticket, writeTicket } from "./door-ticket.server";
import { publishedContent } from "./published-content.server";
import { hashReceipt, receiptOf } from "./secrets.server";
import type { Claim } from "./store-responses.server";
import { versionsAsked } from "./versions-asked.server";

interface Keeper {
  store: Store;
  secret: string;
}

/** What somebody finds who comes to a door. */
export type FoundDoor =
  /** `unknown`: no such door, or a link that its e-service didn't sign; which of both is not told. */
  | { state: "unknown" | "closed" | "early" | "expired" | "gone" }
  /** `used`: that signed link was filled in; `full`: the day's number is reached. A form may be the one that did it. */
  | { state: "open" | "used" | "full"; opened: OpenedDoor };

export interface OpenedDoor {
  door: Door;
  about: AskedAbout;
  /** What its tickets are for: nothing else takes them. */
  ticketFor: string;
  /** The number of a signed link; null for a code. */
  use: { useHash: string; until: string } | null;
}

/** How its address was opened. */
export interface AskedDoor {
  code: string;
  query: URLSearchParams;
  /** Of the form that was sent: what its page asked. Null: what is asked today. */
  versionId: string | null;
}

/** Finds what is asked behind a door; reads, and changes nothing. */
export async function findDoor(
  { store, secret }: Keeper,
  { code, query, versionId }: AskedDoor,
  now: Date,
): Promise<FoundDoor> {
  const wanted = normaliseDoorCode(code);
  const today = dayInAmsterdam(now);
  const found = wanted === null ? null : await doorOpenedAt(store, wanted, today);
  if (found === null) return { state: "unknown" };
  const { door, answered } = found;
  const link = door.kind === "link" ? doorLinkIn(query) : null;
  if (door.kind === "link" && (link === null || !isSignedBy(secret, door, link))) return { state: "unknown" };
  const channel = link?.channel || door.channel;
  const topic = (link?.topic || door.topic).trim().toLowerCase();
  if (topic === "" || (link && linkAge(link, now) === "false")) return { state: "unknown" };
  const condition = doorCondition(door, today);
  if (condition !== "open") return { state: condition };
  if (link && linkAge(link, now) === "expired") return { state: "expired" };
  const day = link === null ? today : dayInAmsterdam(link.at);
  const questionnaireVersionId = await versionAsked(store, { channel, topic, day }, versionId);
  if (questionnaireVersionId === null) return { state: "gone" };
  const team = door.team || (await teamOfTopic(store.read, topic));
  const isKiosk = door.kiosk && query.has("kiosk");
  const medium = link === null ? (isKiosk ? "kiosk" : "code") : "link";
  const about: AskedAbout = {
    questionnaireVersionId,
    channel,
    topic,
    team,
    month: monthOf(day),
    day,
    language: null,
    medium,
    door: {
      query: keptQuery(door, isKiosk, link),
      isKiosk,
      start: kioskStart(door),
      isDated: link !== null || channel === "counter",
    },
  };
  const use = link && {
    useHash: doorUseHash(secret, door.id, link.id),
    until: dayInAmsterdam(linkUntil(link)),
  };
  const ticketFor = [door.id, medium, channel, topic, use?.useHash ?? "", questionnaireVersionId].join(" ");
  const isUsed = use !== null && (await isDoorLinkUsed(store.read, door.id, use.useHash));
  const isFull = door.dayCap !== null && answered >= door.dayCap;
  const state = isUsed ? "used" : isFull ? "full" : "open";
  return { state, opened: { door, about, ticketFor, use } };
}

export const kioskStart = ({ code }: Pick<Door, "code">): string => `/d/${code}?kiosk=1`;

/** What the page's own addresses keep beside the language: "&kiosk=1". */
function keptQuery({ kind }: Door, isKiosk: boolean, link: GivenLink | null): string {
  if (kind === "code" || link === null) return isKiosk ? "&kiosk=1" : "";
  const { channel, topic, id, at, signature } = link;
  const kept = { channel, topic, id, at: String(Math.floor(at.getTime() / 1000)), sig: signature };
  return `&${new URLSearchParams(kept)}`;
}

const VERSION_ID = /^[\w-]{1,64}$/;

/**
 * The version that is asked about such a contact; of a form that was sent, the one that its page had, also where there
 * is a newer one since, or where its questionnaire was retired: whoever has it before them may finish it, as long as its
 * ticket lives. Null where nothing is asked.
 */
async function versionAsked(
  store: Store,
  { channel, topic, day }: Pick<AskedAbout, "channel" | "topic" | "day">,
  sent: string | null,
): Promise<string | null> {
  if (sent !== null && VERSION_ID.test(sent) && (await publishedContent(store, sent)) !== null) return sent;
  return (await versionsAsked(store))(channel, topic, day);
}

export interface FormFrom {
  /** Of whoever sends it, as the network says. */
  address: string;
  now: Date;
  /** False where the door takes no more: then it may be the same form once more. */
  isOpen: boolean;
}

/** What a form from behind a door belongs to; with a ticket that is old or not ours, null: it is shown once more. */
export function placeOfTicket(
  needs: Keeper,
  opened: OpenedDoor,
  given: string | null,
  from: FormFrom,
): AnswerPlace | null {
  const ticket = readTicket(needs.secret, opened.ticketFor, given);
  const isOld = ticket !== null && from.now.getTime() - ticket.opened.getTime() > TICKET_LIFE;
  return ticket === null || isOld ? null : placeWith(needs, opened, ticket, from);
}

/** The same for a ticket that is known to be ours. */
export function placeWith(needs: Keeper, opened: OpenedDoor, ticket: Ticket, from: FormFrom): AnswerPlace {
  const { door, about, ticketFor } = opened;
  const code = `door ${door.code} ${ticket.number}`;
  return {
    path: `/d/${door.code}`,
    code,
    condition: from.isOpen ? "open" : "answered",
    about,
    openingOf: (field) => readTicket(needs.secret, ticketFor, field)?.opened ?? "false",
    // The same number: what was kept apart is found again, and the same form sent twice is one.
    fieldFor: (at) => writeTicket(needs.secret, ticketFor, { ...ticket, opened: at }),
    mayKeepApart: () => mayKeepApart(door.id),
    prepareClaim: () => claimOf(needs, opened, code, from),
  };
}

/** Null where more came than people send: it is kept apart, and counted as that. */
async function claimOf(
  { store, secret }: Keeper,
  { door, about, use }: OpenedDoor,
  code: string,
  { address, now }: FormFrom,
): Promise<Claim | null> {
  const receiptHash = hashReceipt(secret, receiptOf(secret, code));
  // Sent once more by an impatient finger: no second answer, and none too many.
  if (await hasResponse(store.read, receiptHash)) return { doorId: door.id, claim: async () => false };
  const today = dayInAmsterdam(now);
  const counted = about.medium === "kiosk" ? "kiosk" : "code";
  if (use === null && !(await isWithinBounds(counted, door.id, address))) {
    await store.write((tx) => countDoorApart(tx, door.id, today));
    return null;
  }
  const claim = async (tx: Tx) => {
    await holdDoorDay(tx, door.id, today);
    if (await hasResponse(tx, receiptHash)) return false;
    if (use !== null && !(await markDoorLinkUsed(tx, { doorId: door.id, ...use }))) return false;
    if (!(await countDoorAnswer(tx, door.id, today, door.dayCap))) return false;
    if (use !== null)
      await addUnknownTopics(tx, [
        { key: about.topic, name: about.topic, team: null, named: false, firstSeenAt: now },
      ]);
    return true;
  };
  return { doorId: door.id, claim };
}
