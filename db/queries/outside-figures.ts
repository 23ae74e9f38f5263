import { and, asc, eq, inArray } from "drizzle-orm";
import { newId } from "~/domain/id";
import type { OutsideFigure } from "~/domain/outside-figure";
import { month } from "~/domain/period";
import { outsideFigures } from "../schema";
import type { Db, Tx } from "../store";

/** What came from outside about some indicators, or about all; oldest first. */
export async function figuresFromOutside(
  db: Db,
  indicators?: readonly string[],
): Promise<(OutsideFigure & { id: string })[]> {
  if (indicators?.length === 0) return [];
  const rows = await db
    .select()
    .from(outsideFigures)
    .where(indicators && inArray(outsideFigures.indicator, [...indicators]))
    .orderBy(asc(outsideFigures.toMonth), asc(outsideFigures.fromMonth), asc(outsideFigures.id));
  return rows.map(({ id, indicator, fromMonth, toMonth, kind, value, n, source, note }) => ({
    id,
    indicator,
    from: month(fromMonth),
    to: month(toMonth),
    kind,
    value,
    n,
    source,
    note,
  }));
}

/** Keeps a figure: in the place of what there was about the same months, if anything. */
export async function putOutsideFigure(
  tx: Tx,
  { from, to, ...figure }: OutsideFigure,
  by: { now: Date; actor: string },
): Promise<void> {
  const changed = { ...figure, changedAt: by.now, changedBy: by.actor };
  const { indicator, fromMonth, toMonth, kind } = outsideFigures;
  await tx
    .insert(outsideFigures)
    .values({ id: newId(), fromMonth: from, toMonth: to, ...changed })
    .onConflictDoUpdate({ target: [indicator, fromMonth, toMonth, kind], set: changed });
}

export async function removeOutsideFigure(
  tx: Tx,
  figure: Pick<OutsideFigure, "indicator" | "from" | "to" | "kind">,
): Promise<void> {
  await tx
    .delete(outsideFigures)
    .where(
      and(
        eq(outsideFigures.indicator, figure.indicator),
        eq(outsideFigures.fromMonth, figure.from),
        eq(outsideFigures.toMonth, figure.to),
        eq(outsideFigures.kind, figure.kind),
      ),
    );
}
