import { commits } from "#db/commits";
import { askedVersions, routeRules } from "#db/queries/questionnaire-routes";
import type { Store } from "#db/store";
import { routeFinder } from "~/domain/questionnaire-route";

/** The version that a contact of this channel and topic on this day is asked with; null where nothing is asked. */
export type VersionFinder = (channel: string, topic: string, day: string) => string | null;

interface Held {
  finding: Promise<VersionFinder>;
  /** What was written by this process when it was read. */
  commits: number;
  until: number;
}

const held = new WeakMap<Store, Held>();
/** What another process changes is seen within this time; what this one writes at once. */
const FRESH_MILLISECONDS = 2000;

/** What is asked now, kept for a moment: every page behind a door asks for it. */
export function versionsAsked(store: Store): Promise<VersionFinder> {
  const known = held.get(store);
  const at = performance.now();
  if (known !== undefined && known.commits === commits.count && at < known.until) return known.finding;
  const fresh: Held = { finding: read(store), commits: commits.count, until: at + FRESH_MILLISECONDS };
  held.set(store, fresh);
  fresh.finding.catch(() => {
    if (held.get(store) === fresh) held.delete(store);
  });
  return fresh.finding;
}

async function read(store: Store): Promise<VersionFinder> {
  const [rules, versions] = await Promise.all([routeRules(store.read), askedVersions(store.read)]);
  const find = routeFinder(rules, (key) => versions.has(key));
  return (channel, topic, day) => {
    const found = find(channel, topic, day);
    return found && (versions.get(found.questionnaireKey) ?? null);
  };
}
