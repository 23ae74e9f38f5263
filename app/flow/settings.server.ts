import { isDeepStrictEqual } from "node:util";
import { recordAudit } from "#db/queries/audit";
import { ownIndicators } from "#db/queries/indicators";
import { askToCountNorms } from "#db/queries/norm-recounts";
import { readSettings, writeSettings } from "#db/queries/settings";
import type { Store } from "#db/store";
import type { Editor } from "~/domain/access";
import { isNorm } from "~/domain/service-norm";
import type { Settings, SettingsGroup } from "~/domain/settings";
import { countNorms } from "./count-norms.server";
import { settingsChanged } from "./settings-changes.server";

export { readSettings } from "#db/queries/settings";

/** For the audit trail: of a logo that there is one, and which; not its bytes. */
const told = (value: Settings[SettingsGroup]): unknown =>
  typeof value === "object" && "logo" in value && value.logo !== null
    ? { ...value, logo: `${value.logo.kind} ${value.logo.version}` }
    : value;

/**
 * Changes whole groups of settings, and leaves in the audit trail what each was before. Returns whether anything changed.
 * Residents' pages of this process show it from then on; those of other processes within two seconds.
 */
export async function changeSettings(
  store: Store,
  editor: Editor,
  groups: Partial<Pick<Settings, Exclude<SettingsGroup, "demonstration">>>,
  now: Date,
): Promise<boolean> {
  const changed = await store.write(async (tx) => {
    const before = await readSettings(tx);
    let changed = false;
    for (const group of Object.keys(groups) as (keyof typeof groups)[]) {
      const after = groups[group] as Settings[typeof group];
      if (isDeepStrictEqual(before[group], after)) continue;
      changed = true;
      await writeSettings(tx, group, after, now);
      await recordAudit(tx, {
        at: now,
        actor: editor,
        action: "settings.changed",
        subject: group,
        detail: { before: told(before[group]), after: told(after) },
      });
      // Norms in working days depend on which days those are.
      if (group === "calendar") {
        const norms = (await ownIndicators(tx)).filter(isNorm).map(({ key }) => key);
        await askToCountNorms(tx, norms, now);
      }
    }
    return changed;
  });
  if (changed) settingsChanged(store);
  if (changed && groups.calendar !== undefined) await countNorms(store, now);
  return changed;
}
