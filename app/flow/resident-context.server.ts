import { topicNames } from "#db/queries/figures";
import { readSettings } from "#db/queries/settings";
import type { Store } from "#db/store";
import type { Organisation } from "~/resident/document.server";
import { settingsChanges } from "./settings-changes.server";

/**
 * What the residents' pages show beside the questions is kept this long: within it they show what another process has
 * changed in the settings. What this process changes they show at once.
 */
const FRESH_MILLISECONDS = 2000;

export interface ResidentContext {
  organisation: Organisation;
  topics: ReadonlyMap<string, string>;
  /** How residents can ask to be called or written back. */
  requests: RequestOffer;
}

export interface RequestOffer {
  offered: boolean;
  /** Days for which a request is kept after it was answered. */
  keepDays: number;
  /** Working days within which it is answered. */
  workingDays: number;
}

interface Held {
  context: ResidentContext;
  text: string;
  /** What settingsChanges was before it was read. */
  changes: number;
  until: number;
}

const held = new WeakMap<Store, Held>();

/** What is at hand and fresh, or undefined. */
export function freshContext(store: Store): ResidentContext | undefined {
  const known = held.get(store);
  const isFresh =
    known !== undefined && performance.now() < known.until && known.changes === settingsChanges(store);
  return isFresh ? known.context : undefined;
}

/** The same object for as long as nothing changed, so that pages made with it can be kept. */
export async function residentContext(store: Store): Promise<ResidentContext> {
  const fresh = freshContext(store);
  if (fresh !== undefined) return fresh;
  const known = held.get(store);
  const changes = settingsChanges(store);
  const [{ organisation, brand, demonstration, policy, requests }, topics] = await Promise.all([
    readSettings(store.read),
    topicNames(store.read),
  ]);
  const { offered, keepDays } = requests;
  const offer = { offered, keepDays, workingDays: policy.callbackWorkingDays };
  const text = JSON.stringify([organisation, brand, demonstration, offer, topics]);
  const context =
    known?.text === text
      ? known.context
      : {
          organisation: { ...organisation, brand, demonstration },
          requests: offer,
          topics: new Map(topics.map(({ key, name }) => [key, name])),
        };
  held.set(store, { context, text, changes, until: performance.now() + FRESH_MILLISECONDS });
  return context;
}

/** How a topic is named to a resident; null for a code that staff have not put into words yet. */
export function topicInWords(context: ResidentContext, topic: string): string | null {
  const name = context.topics.get(topic) ?? topic;
  return /\d|_/.test(name) ? null : name;
}
