import { CHANNELS } from "./contact";

/** A signed link opens so many days after the moment that it names. */
export const LINK_DAYS = 14;
const DAY = 24 * 60 * 60_000;
/** How far the clock of the e-service may be ahead, in milliseconds. */
const AHEAD = 10 * 60_000;

/** What an e-service says of a contact in the link that it shows. */
export interface DoorLink {
  /** '': the door's own. */
  channel: string;
  topic: string;
  /** Of the contact, as the e-service numbers it: each number is answered once. */
  id: string;
  at: Date;
}

export interface GivenLink extends DoorLink {
  /** HMAC-SHA256 over `signedText`, in hexadecimal. */
  signature: string;
}

/** Characters at most. */
export const LONGEST = { channel: 40, topic: 120, id: 200 } as const;

/** The link in an address; null where something misses or can't be what it should be. */
export function doorLinkIn(query: URLSearchParams): GivenLink | null {
  const given = (name: string) => query.getAll(name);
  const texts = [given("channel"), given("topic"), given("id"), given("at"), given("sig")];
  if (texts.some((values) => values.length > 1)) return null;
  const [channel = "", topic = "", id = "", at = "", signature = ""] = texts.map(([value = ""]) => value);
  const isPlain = [channel, topic, id].every((text) => !/\p{Cc}/u.test(text));
  const fits =
    channel.length <= LONGEST.channel &&
    topic.length <= LONGEST.topic &&
    id.length <= LONGEST.id &&
    id !== "";
  if (!isPlain || !fits || !/^\d{9,11}$/.test(at) || !/^[0-9a-f]{64}$/i.test(signature)) return null;
  if (channel !== "" && !(CHANNELS as readonly string[]).includes(channel)) return null;
  return { channel, topic, id, at: new Date(Number(at) * 1000), signature: signature.toLowerCase() };
}

/** What is signed: the door's code and the four values as they stand in the address, each on a line of its own. */
export const signedText = (code: string, { channel, topic, id, at }: DoorLink): string =>
  [code, channel, topic, id, String(Math.floor(at.getTime() / 1000))].join("\n");

/** When it expires. */
export const linkUntil = ({ at }: Pick<DoorLink, "at">): Date => new Date(at.getTime() + LINK_DAYS * DAY);

/** `false`: it comes from a moment that is still to come, which no link does. */
export function linkAge(link: Pick<DoorLink, "at">, now: Date): "fresh" | "expired" | "false" {
  if (link.at.getTime() > now.getTime() + AHEAD) return "false";
  return linkUntil(link) <= now ? "expired" : "fresh";
}
