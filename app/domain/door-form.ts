import { parseCalendarDate } from "./calendar";
import { CHANNELS } from "./contact";
import type { Door, DoorKind } from "./door";
import { FormReader, type Parsed } from "./form-values";

/** What staff fill in of a door. */
export type DoorInput = Pick<
  Door,
  "name" | "channel" | "topic" | "team" | "kiosk" | "dayCap" | "openFrom" | "openUntil"
>;

export const LONGEST_DOOR_NAME = 80;
/** As of a contact. */
const LONGEST_TOPIC = 100;
export const DAY_CAP_BOUNDS = [1, 10_000] as const;
/** What a new door of a code takes in a day, unless staff say otherwise. */
export const USUAL_DAY_CAP = 200;

/** The form as it was sent, to show it again. */
export type TypedDoor = Record<Exclude<keyof DoorInput, "kiosk">, string> & { kiosk: boolean };

export const typedDoor = (form: FormData): TypedDoor => {
  const text = (name: string) => String(form.get(name) ?? "").slice(0, 500);
  return {
    name: text("name"),
    channel: text("channel"),
    topic: text("topic"),
    team: text("team"),
    kiosk: form.get("kiosk") !== null,
    dayCap: text("dayCap"),
    openFrom: text("openFrom"),
    openUntil: text("openUntil"),
  };
};

export const typedOf = (door: DoorInput, topicName = door.topic): TypedDoor => ({
  ...door,
  topic: topicName,
  dayCap: door.dayCap === null ? "" : String(door.dayCap),
  openFrom: door.openFrom ?? "",
  openUntil: door.openUntil ?? "",
});

/** Reads it. A code is for one topic; a link may leave the topic to its e-service, and stands on no counter. */
export function parseDoorForm(
  form: FormData,
  kind: DoorKind,
  /** Topics by their name in lower case; one that isn't there yet is taken in under its own words. */
  known: { topics: ReadonlyMap<string, string>; teams: ReadonlySet<string> },
): Parsed<DoorInput> {
  const reader = new FormReader(form);
  const name = reader.line("name");
  if (name === "") reader.refuse("name", { code: "required" });
  if (name.length > LONGEST_DOOR_NAME) reader.refuse("name", { code: "long", most: LONGEST_DOOR_NAME });
  const typed = reader.line("topic").toLocaleLowerCase("nl");
  const topic = known.topics.get(typed) ?? typed;
  if (topic === "" && kind === "code") reader.refuse("topic", { code: "required" });
  if (topic.length > LONGEST_TOPIC) reader.refuse("topic", { code: "long", most: LONGEST_TOPIC });
  const team = reader.text("team");
  if (team !== "" && !known.teams.has(team)) reader.refuse("team", { code: "choice" });
  const openFrom = dayIn(reader, "openFrom");
  const openUntil = dayIn(reader, "openUntil");
  if (openFrom !== null && openUntil !== null && openUntil < openFrom)
    reader.refuse("openUntil", { code: "days" });
  return reader.result({
    name,
    channel: reader.choice("channel", CHANNELS),
    topic,
    team,
    kiosk: kind === "code" && reader.isTicked("kiosk"),
    dayCap: reader.wholeOrNone("dayCap", DAY_CAP_BOUNDS),
    openFrom,
    openUntil,
  });
}

function dayIn(reader: FormReader, field: string): string | null {
  const text = reader.text(field);
  if (text === "") return null;
  const day = parseCalendarDate(text);
  if (day === null) reader.refuse(field, { code: "date", text: text.slice(0, 20) });
  return day;
}

/** Topics by name and by key, as somebody types them. */
export const topicsByName = (topics: readonly { key: string; name: string }[]): Map<string, string> =>
  new Map([
    ...topics.map(({ key }) => [key.toLocaleLowerCase("nl"), key] as const),
    ...topics.map(({ key, name }) => [name.toLocaleLowerCase("nl"), key] as const),
  ]);
