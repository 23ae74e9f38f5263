import { recordAudit } from "#db/queries/audit";
import {
  archiveTarget,
  currentTargets,
  insertTarget,
  insertTargetVersion,
  lockTargets,
  updateTarget,
} from "#db/queries/targets";
import type { Tx } from "#db/store";
import type { Editor } from "~/domain/access";
import { dayInAmsterdam } from "~/domain/calendar";
import { newId } from "~/domain/id";
import { sameScope } from "~/domain/scope";
import type { Target, TargetInput } from "~/domain/target";
import { runtime } from "~/runtime.server";

export type TargetChange =
  | { ok: true; id: string }
  | { ok: false; problem: "by_past" | "same_target" }
  | { ok: false; problem: "gone" };

/** A new target: for a day that is still to come, and not the same as one that there is. */
export async function addTarget(editor: Editor, input: TargetInput): Promise<TargetChange> {
  const { store, now } = runtime();
  if (input.by < dayInAmsterdam(now())) return { ok: false, problem: "by_past" };
  const id = newId();
  return store.write(async (tx) => {
    const others = await lockedTargets(tx);
    if (others.some((other) => isSame(other, input))) return { ok: false, problem: "same_target" };
    await insertTarget(tx, id, input, now());
    await recordAudit(tx, {
      at: now(),
      actor: editor,
      action: "target.added",
      subject: nameOf(input),
      detail: { id, after: { ...input } },
    });
    return { ok: true, id };
  });
}

/** Another bound, day or scope for a target. What it was stays in view, and in the audit trail. */
export async function changeTarget(editor: Editor, id: string, input: TargetInput): Promise<TargetChange> {
  const { store, now } = runtime();
  return store.write(async (tx) => {
    const all = await lockedTargets(tx);
    const known = all.find((target) => target.id === id);
    if (!known) return { ok: false, problem: "gone" };
    // A target whose day has passed can be corrected, but none can be set for a day gone by.
    if (input.by !== known.by && input.by < dayInAmsterdam(now())) return { ok: false, problem: "by_past" };
    if (all.some((other) => other.id !== id && isSame(other, input)))
      return { ok: false, problem: "same_target" };
    const { id: _, ...before } = known;
    // A note that is worded better is no other target.
    if (isDifferent(before, input)) {
      const version = { id: newId(), targetId: id, target: before, changedAt: now() };
      await insertTargetVersion(tx, { ...version, changedBy: editor.userId });
    }
    await updateTarget(tx, id, input, now());
    await recordAudit(tx, {
      at: now(),
      actor: editor,
      action: "target.changed",
      subject: nameOf(input),
      detail: { id, before, after: { ...input } },
    });
    return { ok: true, id };
  });
}

/** Takes a target out of the list; it is kept, with its history. */
export async function endTarget(editor: Editor, id: string): Promise<TargetChange> {
  const { store, now } = runtime();
  return store.write(async (tx) => {
    const known = (await lockedTargets(tx)).find((target) => target.id === id);
    if (!known) return { ok: false, problem: "gone" };
    const { id: _, ...before } = known;
    await archiveTarget(tx, id, now());
    await recordAudit(tx, {
      at: now(),
      actor: editor,
      action: "target.ended",
      subject: nameOf(known),
      detail: { id, before },
    });
    return { ok: true, id };
  });
}

/** All targets, with a lock on PostgreSQL so that two editors can't both add the same one. */
async function lockedTargets(tx: Tx): Promise<Target[]> {
  await lockTargets(tx);
  return currentTargets(tx);
}

const isSame = (a: TargetInput, b: TargetInput) =>
  a.indicator === b.indicator && a.direction === b.direction && a.by === b.by && sameScope(a.scope, b.scope);

const isDifferent = (a: TargetInput, b: TargetInput) => !isSame(a, b) || a.bound !== b.bound;

const nameOf = ({ indicator, bound, by }: TargetInput) => `${indicator} ${bound} ${by}`;
