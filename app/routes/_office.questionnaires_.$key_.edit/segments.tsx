import type { ReactNode } from "react";
import { classNames } from "~/components/class-names";

export interface SegmentsProps<Value extends string> {
  label: string;
  items: readonly { value: Value; label: ReactNode; note?: string | undefined }[];
  current: Value;
  choose: (value: Value) => void;
  className?: string;
}

/** One of a few things to look at, side by side; at once, without leaving the page. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, items, current, choose, className } = props;
  return (
    <fieldset className={classNames("builder-segments", className)}>
      <legend className="visually-hidden">{label}</legend>
      {items.map((item) => (
        <button
          key={item.value}
          type="button"
          className="builder-segment"
          aria-pressed={item.value === current}
          onClick={() => choose(item.value)}
        >
          {item.label}
          {item.note === undefined ? null : (
            <>
              {" "}
              <span className="builder-segment__note">{item.note}</span>
            </>
          )}
        </button>
      ))}
    </fieldset>
  );
}
