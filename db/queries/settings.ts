import { inArray, max } from "drizzle-orm";
import { type Settings, type SettingsGroup, settingsSchema } from "~/domain/settings";
import { settings } from "../schema";
import type { Db, Tx } from "../store";

/** Every setting, with the default for what was never set. */
export async function readSettings(db: Db): Promise<Settings> {
  const groups = await db.select({ key: settings.key, value: settings.value }).from(settings);
  return settingsSchema.parse(Object.fromEntries(groups.map(({ key, value }) => [key, value])));
}

export async function writeSettings<Group extends SettingsGroup>(
  tx: Tx,
  group: Group,
  value: Settings[Group],
  now: Date,
): Promise<void> {
  await tx
    .insert(settings)
    .values({ key: group, value, changedAt: now })
    .onConflictDoUpdate({ target: settings.key, set: { value, changedAt: now } });
}

/** When one of these groups of settings was last changed; null if none ever was. */
export async function settingsChangedAt(db: Db, groups: readonly SettingsGroup[]): Promise<Date | null> {
  const [row] = await db
    .select({ at: max(settings.changedAt) })
    .from(settings)
    .where(inArray(settings.key, [...groups]));
  return row?.at ?? null;
}
