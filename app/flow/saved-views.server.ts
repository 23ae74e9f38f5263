import { insertView, removeView, shareView, viewsFor } from "#db/queries/saved-views";
import type { Db } from "#db/store";
import type { Viewer } from "~/domain/access";
import { newId } from "~/domain/id";
import { parseResultsQuery, type QueryProblem } from "~/domain/results-query";
import { searchOfView, type ViewInput } from "~/domain/saved-view";
import { runtime } from "~/runtime.server";
import { readResultsFrame } from "./results-frame.server";

export interface KeptView {
  id: string;
  name: string;
  address: string;
  shared: boolean;
  /** Null for one's own. */
  owner: string | null;
  /** What is wrong with its filters by now: a questionnaire or a topic that is gone. Empty where it works. */
  problems: QueryProblem[];
}

/** One's own views and those that are shared, each looked at again: what it is about may be gone. */
export async function readViews(db: Db, viewer: Viewer, now: Date): Promise<KeptView[]> {
  const [frame, views] = await Promise.all([
    readResultsFrame(db, new URLSearchParams(), now),
    viewsFor(db, viewer.userId),
  ]);
  const known = {
    topics: keysOf(frame.topics),
    teams: keysOf(frame.teams),
    questionnaires: keysOf(frame.questionnaires),
  };
  return views.map(({ id, name, address, shared, userId, ownerName }) => {
    const parsed = parseResultsQuery(searchOfView(address), known, frame.thisMonth);
    return {
      id,
      name,
      address,
      shared,
      owner: userId === viewer.userId ? null : ownerName,
      problems: parsed.ok ? [] : parsed.problems,
    };
  });
}

/** Keeps a view under a name that its owner doesn't use yet. */
export async function keepView(
  viewer: Viewer,
  view: ViewInput,
): Promise<{ ok: true } | { ok: false; problem: "name_taken" }> {
  const { store, now } = runtime();
  const kept = await store.write((tx) =>
    insertView(tx, { id: newId(), userId: viewer.userId, ...view, createdAt: now() }),
  );
  return kept ? { ok: true } : { ok: false, problem: "name_taken" };
}

/** False where the view is not one's own, or gone. */
export const setShared = (viewer: Viewer, id: string, shared: boolean): Promise<boolean> =>
  runtime().store.write((tx) => shareView(tx, viewer.userId, id, shared));

/** What was taken away, so that it can be put back; null where it is not one's own, or gone. */
export const takeAwayView = (viewer: Viewer, id: string): Promise<ViewInput | null> =>
  runtime().store.write((tx) => removeView(tx, viewer.userId, id));

const keysOf = (items: readonly { key: string }[]) => new Set(items.map(({ key }) => key));
