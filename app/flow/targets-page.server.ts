import { teamNames, topicNames } from "#db/queries/figures";
import { readSettings } from "#db/queries/settings";
import { type TargetVersion, targetById, targetVersionsOf } from "#db/queries/targets";
import type { Db } from "#db/store";
import type { Viewer } from "~/domain/access";
import { hasRole } from "~/domain/access";
import type { DisclosureBounds } from "~/domain/disclosure";
import type { Indicator } from "~/domain/indicator";
import type { TargetReading } from "~/domain/target-reading";
import { indicatorCatalogue } from "./indicators.server";
import { type NormUnderWay, normsUnderWay } from "./norms-under-way.server";
import { readScoreboard, readTargets, type ScoreboardRow } from "./read-targets.server";
import type { Named } from "./results-frame.server";

interface Frame {
  topics: Named[];
  teams: Named[];
  bounds: DisclosureBounds;
  catalogue: Indicator[];
}

export interface TargetsPage extends Frame {
  rows: ScoreboardRow[];
  /** What targets were before they were changed, newest first. */
  versions: TargetVersion[];
  /** Service norms whose figures are not complete. */
  recounted: NormUnderWay[];
  mayChange: boolean;
}

export async function readTargetsPage(db: Db, viewer: Viewer, now: Date): Promise<TargetsPage> {
  const frame = await readFrame(db);
  const rows = await readScoreboard({ db, bounds: frame.bounds, now });
  const versions = await targetVersionsOf(
    db,
    rows.map(({ reading }) => reading.target.id),
  );
  const recounted = await normsUnderWay(db);
  return { ...frame, rows, versions, recounted, mayChange: hasRole(viewer.role, "editor") };
}

/** One target with how it stands, for the form that changes it; null when there is none (any more). */
export async function readTargetPage(
  db: Db,
  id: string,
  now: Date,
): Promise<(Frame & { reading: TargetReading; versions: TargetVersion[] }) | null> {
  const [frame, target] = await Promise.all([readFrame(db), targetById(db, id)]);
  if (!target) return null;
  const [reading] = await readTargets(db, frame.bounds, now, [target]);
  return reading ? { ...frame, reading, versions: await targetVersionsOf(db, [id]) } : null;
}

/** What the form for a new target chooses from. */
export async function readFrame(db: Db): Promise<Frame> {
  const [topics, teams, { figures: bounds }, catalogue] = await Promise.all([
    topicNames(db),
    teamNames(db),
    readSettings(db),
    indicatorCatalogue(db),
  ]);
  return { topics: topics.map(({ key, name }) => ({ key, name })), teams, bounds, catalogue };
}
