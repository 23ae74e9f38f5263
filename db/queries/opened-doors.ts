import type { Door, DoorKind } from "~/domain/door";
import type { Store } from "../store";

/** A door that somebody stands before. */
export interface OpenedAt {
  door: Door;
  /** How many answers it took on the day that was asked for. */
  answered: number;
}

/** In the order of the statement's columns. */
type Row = [
  id: string,
  kind: DoorKind,
  name: string,
  channel: string,
  topic: string,
  team: string,
  kiosk: boolean | number,
  keyNumber: number,
  dayCap: number | null,
  openFrom: string | null,
  openUntil: string | null,
  createdAt: number | string | Date,
  closedAt: number | string | Date | null,
  answered: number | null,
];

const STATEMENT = `
  select id, kind, name, channel, topic, team, kiosk, key_number, day_cap, open_from, open_until, created_at, closed_at,
    (select d.answered from door_days d where d.door_id = doors.id and d.day = ?) as answered
  from doors
  where code = ?`;

const prepared = new WeakMap<
  Store,
  (day: string, code: string) => Row | undefined | Promise<Row | undefined>
>();

/** The door with this code, and how full it is on a day (YYYY-MM-DD): prepared by hand, as every page behind one asks. */
export async function doorOpenedAt(store: Store, code: string, day: string): Promise<OpenedAt | null> {
  let find = prepared.get(store);
  if (find === undefined) {
    find = store.prepareOne<Row>(STATEMENT);
    prepared.set(store, find);
  }
  const found = find(day, code);
  const row = found instanceof Promise ? await found : found;
  return row === undefined ? null : fromRow(code, row);
}

function fromRow(code: string, row: Row): OpenedAt {
  const [id, kind, name, channel, topic, team, kiosk, keyNumber, dayCap, openFrom, openUntil, ...rest] = row;
  const [createdAt, closedAt, answered] = rest;
  const door = {
    id,
    kind,
    code,
    name,
    channel,
    topic,
    team,
    kiosk: Boolean(kiosk),
    keyNumber,
    dayCap,
    openFrom,
    openUntil,
    createdAt: new Date(createdAt),
    closedAt: closedAt === null ? null : new Date(closedAt),
  };
  return { door, answered: answered ?? 0 };
}
