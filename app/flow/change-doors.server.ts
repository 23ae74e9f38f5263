import { randomBytes } from "node:crypto";
import { recordAudit } from "#db/queries/audit";
import { doorById, insertDoor, renewDoorKey, updateDoor } from "#db/queries/doors";
import { addUnknownTopics } from "#db/queries/topics";
import type { Store, Tx } from "#db/store";
import type { Administrator, Editor } from "~/domain/access";
import type { Door, DoorKind } from "~/domain/door";
import type { DoorInput } from "~/domain/door-form";
import { newId } from "~/domain/id";
import { codeFromBytes, DOOR_LENGTH } from "~/domain/token";

/** A topic that nobody had before is listed for staff to name, as with a contact. */
const listTopic = (tx: Tx, topic: string, now: Date): Promise<void> =>
  topic === ""
    ? Promise.resolve()
    : addUnknownTopics(tx, [{ key: topic, name: topic, team: null, named: false, firstSeenAt: now }]);

export function newDoorCode(): string {
  for (;;) {
    const code = codeFromBytes(randomBytes(DOOR_LENGTH * 2), DOOR_LENGTH);
    if (code !== null) return code;
  }
}

/** Makes a door with a code of its own. */
export async function addDoor(
  editor: Editor,
  store: Store,
  kind: DoorKind,
  input: DoorInput,
  now: Date,
): Promise<Door> {
  return store.write(async (tx) => {
    for (;;) {
      const door: Door = {
        ...input,
        id: newId(),
        kind,
        code: newDoorCode(),
        keyNumber: 1,
        createdAt: now,
        closedAt: null,
      };
      if (!(await insertDoor(tx, door))) continue;
      await listTopic(tx, door.topic, now);
      const detail = { code: door.code, kind, after: { ...input } };
      await recordAudit(tx, { at: now, actor: editor, action: "door.added", subject: door.name, detail });
      return door;
    }
  });
}

/** False where there is no such door. */
export async function changeDoor(
  editor: Editor,
  store: Store,
  id: string,
  input: DoorInput,
  now: Date,
): Promise<boolean> {
  return store.write(async (tx) => {
    const before = await doorById(tx, id);
    const after = before && (await updateDoor(tx, id, input));
    if (!before || !after) return false;
    await listTopic(tx, after.topic, now);
    const detail = { code: before.code, before: inputOf(before), after: inputOf(after) };
    await recordAudit(tx, { at: now, actor: editor, action: "door.changed", subject: after.name, detail });
    return true;
  });
}

/** Closes it, or opens it again: its code stays the same. False where it was so already. */
export async function setDoorClosed(
  editor: Editor,
  store: Store,
  id: string,
  isClosed: boolean,
  now: Date,
): Promise<boolean> {
  return store.write(async (tx) => {
    const door = await doorById(tx, id);
    if (door === null || (door.closedAt !== null) === isClosed) return false;
    await updateDoor(tx, id, { closedAt: isClosed ? now : null });
    await recordAudit(tx, {
      at: now,
      actor: editor,
      action: isClosed ? "door.closed" : "door.opened",
      subject: door.name,
      detail: { code: door.code },
    });
    return true;
  });
}

/** A new key: every link that was signed with the old one is worthless. False where another was first. */
export async function renewKey(
  administrator: Administrator,
  store: Store,
  id: string,
  from: number,
  now: Date,
): Promise<boolean> {
  return store.write(async (tx) => {
    const door = await renewDoorKey(tx, id, from);
    if (door === null) return false;
    const detail = { code: door.code, keyNumber: door.keyNumber };
    await recordAudit(tx, {
      at: now,
      actor: administrator,
      action: "door.key_renewed",
      subject: door.name,
      detail,
    });
    return true;
  });
}

const inputOf = ({ name, channel, topic, team, kiosk, dayCap, openFrom, openUntil }: Door): DoorInput => ({
  name,
  channel,
  topic,
  team,
  kiosk,
  dayCap,
  openFrom,
  openUntil,
});
