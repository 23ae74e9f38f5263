import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";

export interface Dragging {
  id: string;
  /** The card would come before the one that stands here. */
  place: number;
}

/** As close to the edge of the window as this, in pixels, the page scrolls along. */
const EDGE = 72;

/**
 * Moving a card of a list by its grip, with mouse, pen or finger. Nothing moves until it is let go: a line shows where
 * the card would come. Escape leaves everything as it was.
 */
export function useDragging(
  list: RefObject<HTMLElement | null>,
  drop: (id: string, place: number) => void,
  cancelled: () => void,
) {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const now = useRef<Dragging | null>(null);
  const stop = useRef<(() => void) | null>(null);
  const acts = useRef({ drop, cancelled });
  acts.current = { drop, cancelled };

  const show = useCallback((next: Dragging | null) => {
    now.current = next;
    setDragging(next);
  }, []);

  const grab = useCallback(
    (id: string, event: ReactPointerEvent<HTMLElement>) => {
      if (event.button !== 0 || stop.current !== null) return;
      event.preventDefault();
      const grip = event.currentTarget;
      grip.setPointerCapture(event.pointerId);
      let y = event.clientY;
      let frame = 0;
      const startsAt = y;
      const placeAt = () => {
        const cards = [...(list.current?.children ?? [])].filter((one) => one.hasAttribute("data-card"));
        const before = cards.findIndex((card) => {
          const { top, height } = card.getBoundingClientRect();
          return y < top + height / 2;
        });
        return before < 0 ? cards.length : before;
      };
      const look = () => {
        const place = placeAt();
        if (now.current?.place !== place) show({ id, place });
      };
      const scroll = () => {
        const by = y < EDGE ? y - EDGE : y > window.innerHeight - EDGE ? y - window.innerHeight + EDGE : 0;
        if (by !== 0 && now.current) {
          window.scrollBy(0, by / 4);
          look();
        }
        frame = requestAnimationFrame(scroll);
      };
      const move = (moved: PointerEvent) => {
        y = moved.clientY;
        // A press that hardly moves is no dragging.
        if (now.current || Math.abs(y - startsAt) > 4) look();
      };
      const end = (let_go: boolean) => {
        const last = now.current;
        stop.current?.();
        if (last === null) return;
        if (let_go) acts.current.drop(last.id, last.place);
        else acts.current.cancelled();
      };
      const up = () => end(true);
      const cancel = () => end(false);
      const key = (pressed: KeyboardEvent) => pressed.key === "Escape" && end(false);
      grip.addEventListener("pointermove", move);
      grip.addEventListener("pointerup", up);
      grip.addEventListener("pointercancel", cancel);
      window.addEventListener("keydown", key);
      frame = requestAnimationFrame(scroll);
      stop.current = () => {
        cancelAnimationFrame(frame);
        grip.removeEventListener("pointermove", move);
        grip.removeEventListener("pointerup", up);
        grip.removeEventListener("pointercancel", cancel);
        window.removeEventListener("keydown", key);
        stop.current = null;
        show(null);
      };
    },
    [list, show],
  );

  useEffect(() => () => stop.current?.(), []);
  return { dragging, grab };
}
