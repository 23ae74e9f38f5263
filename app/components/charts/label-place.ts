/** A place for a word in the drawing: its baseline, and from which side it runs. */
export interface LabelPlace {
  x: number;
  y: number;
  anchor: "start" | "end";
}

export interface Mark {
  x: number;
  y: number;
}

const characterWidth = 6.8;
const halfHeight = 5;

/** Of the places inside the drawing the one farthest from any mark; the first one where several are free enough. */
export function freest(
  places: readonly LabelPlace[],
  text: string,
  marks: readonly Mark[],
  drawingWidth: number,
): LabelPlace | undefined {
  const width = text.length * characterWidth;
  const fits = ({ x, anchor }: LabelPlace) =>
    anchor === "start" ? x + width <= drawingWidth : x - width >= 0;
  const room = (place: LabelPlace) => {
    const [left, right] = place.anchor === "start" ? [place.x, place.x + width] : [place.x - width, place.x];
    const near = marks.filter((mark) => mark.x >= left - 2 && mark.x <= right + 2);
    return Math.min(18, ...near.map((mark) => Math.abs(mark.y - (place.y - halfHeight))));
  };
  return places.filter(fits).toSorted((a, b) => room(b) - room(a))[0];
}
