import { recordAudit } from "#db/queries/audit";
import { figuresFromOutside, putOutsideFigure, removeOutsideFigure } from "#db/queries/outside-figures";
import type { Store } from "#db/store";
import type { Editor } from "~/domain/access";
import type { OutsideFigure } from "~/domain/outside-figure";

type Place = Pick<OutsideFigure, "indicator" | "from" | "to" | "kind">;

const isAt = (place: Place) => (figure: Place) =>
  figure.from === place.from && figure.to === place.to && figure.kind === place.kind;

const nameOf = ({ indicator, from, kind }: Place) => `${indicator} ${from.slice(0, 4)} ${kind}`;

/** Keeps a figure; what stood there before stays in the audit trail. */
export async function keepOutsideFigure(
  editor: Editor,
  store: Store,
  figure: OutsideFigure,
  now: Date,
): Promise<void> {
  await store.write(async (tx) => {
    const before = (await figuresFromOutside(tx, [figure.indicator])).find(isAt(figure));
    await putOutsideFigure(tx, figure, { now, actor: editor.userId });
    await recordAudit(tx, {
      at: now,
      actor: editor,
      action: "outside_figure.changed",
      subject: nameOf(figure),
      detail: { ...(before && { before: shown(before) }), after: shown(figure) },
    });
  });
}

/** Takes a figure away. False where there was none. */
export async function dropOutsideFigure(
  editor: Editor,
  store: Store,
  place: Place,
  now: Date,
): Promise<boolean> {
  return store.write(async (tx) => {
    const before = (await figuresFromOutside(tx, [place.indicator])).find(isAt(place));
    if (!before) return false;
    await removeOutsideFigure(tx, place);
    await recordAudit(tx, {
      at: now,
      actor: editor,
      action: "outside_figure.removed",
      subject: nameOf(place),
      detail: { before: shown(before) },
    });
    return true;
  });
}

const shown = ({ value, n, source }: OutsideFigure) => ({ value, n, source });
