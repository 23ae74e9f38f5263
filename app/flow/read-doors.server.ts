import {
  countDoors,
  type DoorDay,
  doorDaysSince,
  doorTotals,
  hasDoors,
  pageOfDoors,
} from "#db/queries/door-list";
import { doorById } from "#db/queries/doors";
import { askedVersions, routeRules } from "#db/queries/questionnaire-routes";
import { questionnaireVersion } from "#db/queries/questionnaires";
import { teamsToChoose, topicsToChoose } from "#db/queries/topics";
import type { Db } from "#db/store";
import { addDays, dayInAmsterdam } from "~/domain/calendar";
import type { Door } from "~/domain/door";
import type { DoorQuery, ListedDoor } from "~/domain/door-list";
import { estimatedMinutes } from "~/domain/questionnaire-length";
import { routeFinder } from "~/domain/questionnaire-route";
import { spellDoorCode } from "~/domain/token";
import type { Runtime } from "~/runtime.server";
import { doorKey } from "./door-key.server";
import { type QrCode, qrCode } from "./qr-code.server";
import { trialTicket } from "./trial-ticket.server";

/** How many days are drawn. */
export const RECENT_DAYS = 30;
const MOST_CHOICES = 500;

/** Doors on one page of the list. */
const PAGE = 50;

export interface DoorsPage {
  doors: ListedDoor[];
  /** On all pages. */
  total: number;
  hasNext: boolean;
  /** There is none at all, whatever the filters. */
  isEmpty: boolean;
}

/** One page of doors with what came in by each. */
export async function readDoors(db: Db, query: DoorQuery, now: Date): Promise<DoorsPage> {
  const recentFrom = firstDay(now);
  const [doors, total, hasAny] = await Promise.all([
    pageOfDoors(db, query, { size: PAGE, recentFrom }),
    countDoors(db, query),
    hasDoors(db),
  ]);
  const ids = doors.map(({ id }) => id);
  const [recent, totals] = await Promise.all([doorDaysSince(db, recentFrom, ids), doorTotals(db, ids)]);
  return {
    doors: doors.map((door) => ({
      door,
      days: daysOf(recent, door.id, now),
      answered: totals.get(door.id)?.answered ?? 0,
      apart: totals.get(door.id)?.apart ?? 0,
    })),
    total,
    hasNext: query.page * PAGE < total,
    isEmpty: !hasAny,
  };
}

const firstDay = (now: Date): string => addDays(dayInAmsterdam(now), 1 - RECENT_DAYS);

function daysOf(recent: readonly DoorDay[], doorId: string, now: Date): number[] {
  const counts = new Map(
    recent.filter((one) => one.doorId === doorId).map(({ day, answered }) => [day, answered]),
  );
  const first = addDays(dayInAmsterdam(now), 1 - RECENT_DAYS);
  return Array.from({ length: RECENT_DAYS }, (_, index) => counts.get(addDays(first, index)) ?? 0);
}

export interface ShownDoor extends ListedDoor {
  /** As printed: "BCDF-GH23". */
  spelt: string;
  /** What its QR code leads to. */
  link: string;
  qr: QrCode;
  /** Without https://, as it is typed. */
  host: string;
  /** Nobody outside this machine can open it. */
  onlyHere: boolean;
  /** Null: for its channel and topic nothing is asked today. */
  asked: { key: string; name: string; number: number; minutes: number; tryLink: string } | null;
  topicName: string;
  teamName: string;
  /** What signs its links. */
  key: string;
}

/** One door with all that its page and its poster show; null where there is none. */
export async function readDoor(
  { store, env, secret, now }: Pick<Runtime, "store" | "env" | "secret" | "now">,
  id: string,
): Promise<ShownDoor | null> {
  const db = store.read;
  const door = await doorById(db, id);
  if (door === null) return null;
  const at = now();
  const [recent, totals, choices, asked] = await Promise.all([
    doorDaysSince(db, firstDay(at), [id]),
    doorTotals(db, [id]),
    doorChoices(db),
    versionAsked(db, door, dayInAmsterdam(at)),
  ]);
  const link = `${env.BASE_URL}/d/${door.code}`;
  const nameOf = (list: { key: string; name: string }[], key: string) =>
    list.find((one) => one.key === key)?.name ?? key;
  return {
    door,
    days: daysOf(recent, id, at),
    answered: totals.get(id)?.answered ?? 0,
    apart: totals.get(id)?.apart ?? 0,
    spelt: spellDoorCode(door.code),
    link,
    qr: qrCode(link),
    host: new URL(env.BASE_URL).host,
    onlyHere: /^(localhost|127\.|\[::1\])/.test(new URL(env.BASE_URL).host),
    asked: asked && {
      ...asked,
      tryLink: `/try/${trialTicket(secret, asked.key, asked.number, at)}`,
    },
    topicName: nameOf(choices.topics, door.topic),
    teamName: nameOf(choices.teams, door.team),
    key: doorKey(secret, door),
  };
}

/** Topics and teams that a door can be of. */
export async function doorChoices(db: Db) {
  const [topics, teams] = await Promise.all([
    topicsToChoose(db, MOST_CHOICES),
    teamsToChoose(db, MOST_CHOICES),
  ]);
  const plain = ({ key, name }: { key: string; name: string }) => ({ key, name });
  return { topics: topics.map(plain), teams: teams.map(plain) };
}

async function versionAsked(db: Db, { channel, topic }: Door, today: string) {
  const [rules, versions] = await Promise.all([routeRules(db), askedVersions(db)]);
  const found = routeFinder(rules, (key) => versions.has(key))(channel, topic, today);
  const id = found && versions.get(found.questionnaireKey);
  const version = id ? await questionnaireVersion(db, id) : null;
  if (!found || version === null) return null;
  return {
    key: found.questionnaireKey,
    name: version.content.title.nl ?? found.questionnaireKey,
    number: version.number,
    minutes: estimatedMinutes(version.content),
  };
}
