import { lockQuestionnaire, updateRetirement } from "#db/queries/questionnaire-drafts";
import { listedQuestionnaires } from "#db/queries/questionnaire-list";
import type { Store } from "#db/store";
import { type Actor, createQuestionnaire, LONGEST_NAME, note } from "./questionnaire-drafts.server";

/** `same`: it already was so. */
export type UseChanged = { ok: true; same: boolean } | { ok: false; reason: "gone" };

/** From now on nobody is asked with it. Links that were sent keep working, and what was answered stays. */
export function retireQuestionnaire(store: Store, actor: Actor, key: string, now: Date): Promise<UseChanged> {
  return changeUse(store, actor, key, now, true);
}

/** Takes a retired one back into use: wherever a rule names it, it is asked again. */
export function reinstateQuestionnaire(
  store: Store,
  actor: Actor,
  key: string,
  now: Date,
): Promise<UseChanged> {
  return changeUse(store, actor, key, now, false);
}

function changeUse(store: Store, actor: Actor, key: string, now: Date, retire: boolean): Promise<UseChanged> {
  return store.write(async (tx) => {
    const found = await lockQuestionnaire(tx, key);
    if (found === null) return { ok: false, reason: "gone" };
    if ((found.retiredAt !== null) === retire) return { ok: true, same: true };
    await updateRetirement(tx, key, retire ? { at: now, by: actor.name } : null);
    await note(tx, actor, now, retire ? "retired" : "reinstated", found.name, { key });
    return { ok: true, same: false };
  });
}

/** A new questionnaire with the questions of this one, as they are asked now, or else as its draft has them. */
export async function duplicateQuestionnaire(
  store: Store,
  actor: Actor,
  key: string,
  name: string | null,
  now: Date,
): Promise<string | null> {
  const [found] = await listedQuestionnaires(store.read, key);
  const source = found?.live ?? found?.draft;
  if (found === undefined || !source) return null;
  const called = name ?? `Kopie van ${found.name}`.slice(0, LONGEST_NAME);
  const made = { name: called, content: source.content, mayBeTwice: true };
  return createQuestionnaire(store, actor, made, now, found.name);
}
