import { type RefObject, useEffect } from "react";

const STEPS: Record<string, readonly [number, number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/**
 * Arrow keys from cell to cell of a table of links, so that hundreds of them are one stop of the Tab key. Without
 * JavaScript each link is a stop of its own.
 */
export function useGridKeys(table: RefObject<HTMLTableElement>, rows: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are other links
  useEffect(() => {
    const found = table.current;
    if (found === null) return;
    const cells = [...found.tBodies].flatMap((body) =>
      [...body.rows].map((row) => [...row.querySelectorAll<HTMLAnchorElement>(".route-grid__cell a")]),
    );
    const enter = (link: HTMLAnchorElement | undefined) => {
      for (const other of cells.flat()) other.tabIndex = other === link ? 0 : -1;
    };
    enter(cells[0]?.[0]);
    const onFocus = (event: FocusEvent) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>(".route-grid__cell a");
      if (link !== null) enter(link);
    };
    const onKey = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (step === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const row = cells.findIndex((links) => links.includes(event.target as HTMLAnchorElement));
      const links = cells[row];
      if (links === undefined) return;
      const column = links.indexOf(event.target as HTMLAnchorElement);
      const target = cells[row + step[0]]?.[Math.min(links.length - 1, Math.max(0, column + step[1]))];
      event.preventDefault();
      target?.focus();
    };
    found.addEventListener("focusin", onFocus);
    found.addEventListener("keydown", onKey);
    return () => {
      found.removeEventListener("focusin", onFocus);
      found.removeEventListener("keydown", onKey);
    };
  }, [table, rows]);
}
