import { isDeepStrictEqual } from "node:util";
import { recordAudit } from "#db/queries/audit";
import {
  archiveIndicator,
  indicatorKeys,
  insertIndicator,
  ownIndicators,
  updateIndicator,
} from "#db/queries/indicators";
import { askToCountNorms } from "#db/queries/norm-recounts";
import { awaitContacts, clearNorms } from "#db/queries/norm-tallies";
import { currentTargets } from "#db/queries/targets";
import type { Store } from "#db/store";
import type { Editor } from "~/domain/access";
import { type Indicator, STANDARD_INDICATORS } from "~/domain/indicator";
import { keyFrom } from "~/domain/yearly-import";
import { countNorms } from "./count-norms.server";

export type IndicatorChange =
  | { ok: true; key: string }
  | { ok: false; problem: "name_taken" | "gone" | "in_use" };

/** A new indicator, under a key from its name. A service norm counts what came in before too. */
export async function addIndicator(
  editor: Editor,
  store: Store,
  input: Omit<Indicator, "key">,
  now: Date,
): Promise<IndicatorChange> {
  const added: IndicatorChange = await store.write(async (tx) => {
    if (input.source.kind === "norm") await awaitContacts(tx);
    const known = await ownIndicators(tx);
    if (known.some(({ name }) => sameName(name, input.name))) return { ok: false, problem: "name_taken" };
    const taken = new Set([...STANDARD_INDICATORS.map(({ key }) => key), ...(await indicatorKeys(tx))]);
    const key = freeKey(taken, keyFrom(input.name) || "indicator");
    await insertIndicator(tx, { ...input, key }, { now, actor: editor.userId });
    if (input.source.kind === "norm") await askToCountNorms(tx, [key], now);
    await recordAudit(tx, {
      at: now,
      actor: editor,
      action: "indicator.added",
      subject: input.name,
      detail: { key, after: { ...input } },
    });
    return { ok: true, key };
  });
  if (added.ok && input.source.kind === "norm") await countNorms(store, now);
  return added;
}

/** Another name, direction or source. A norm that is counted otherwise is counted anew. */
export async function changeIndicator(
  editor: Editor,
  store: Store,
  key: string,
  input: Omit<Indicator, "key">,
  now: Date,
): Promise<IndicatorChange> {
  let recount = false;
  const changed: IndicatorChange = await store.write(async (tx) => {
    if (input.source.kind === "norm") await awaitContacts(tx);
    const known = await ownIndicators(tx);
    const before = known.find((each) => each.key === key);
    if (!before || before.source.kind !== input.source.kind) return { ok: false, problem: "gone" };
    if (known.some((each) => each.key !== key && sameName(each.name, input.name)))
      return { ok: false, problem: "name_taken" };
    // A figure that was entered as a grade can't become a share.
    const after = { ...input, unit: before.unit };
    recount = after.source.kind === "norm" && !isDeepStrictEqual(before.source, after.source);
    if (recount) {
      await clearNorms(tx, [key]);
      await askToCountNorms(tx, [key], now);
    }
    await updateIndicator(tx, { ...after, key }, now);
    await recordAudit(tx, {
      at: now,
      actor: editor,
      action: "indicator.changed",
      subject: input.name,
      detail: { key, before: { ...before }, after },
    });
    return { ok: true, key };
  });
  if (recount) await countNorms(store, now);
  return changed;
}

/** Takes an indicator out of every list. Not while there is a target for it: that would have no figure any more. */
export async function endIndicator(
  editor: Editor,
  store: Store,
  key: string,
  now: Date,
): Promise<IndicatorChange> {
  return store.write(async (tx) => {
    const before = (await ownIndicators(tx)).find((each) => each.key === key);
    if (!before) return { ok: false, problem: "gone" };
    if ((await currentTargets(tx)).some(({ indicator }) => indicator === key))
      return { ok: false, problem: "in_use" };
    await archiveIndicator(tx, key, now);
    await clearNorms(tx, [key]);
    await recordAudit(tx, {
      at: now,
      actor: editor,
      action: "indicator.archived",
      subject: before.name,
      detail: { key, before: { ...before } },
    });
    return { ok: true, key };
  });
}

const sameName = (a: string, b: string) => a.toLocaleLowerCase("nl") === b.toLocaleLowerCase("nl");

function freeKey(taken: ReadonlySet<string>, key: string): string {
  if (!taken.has(key)) return key;
  for (let number = 2; ; number += 1) if (!taken.has(`${key}_${number}`)) return `${key}_${number}`;
}
