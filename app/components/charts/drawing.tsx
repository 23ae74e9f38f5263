import { type ReactNode, useId } from "react";

export interface DrawingProps {
  className: string;
  width: number;
  height: number;
  /** What it is, and what it shows in a sentence or two, for who can't see it. */
  title: string;
  description: string;
  children: ReactNode;
}

/** A drawing with a name and a description, as a picture of its own. */
export function Drawing({ className, width, height, title, description, children }: DrawingProps) {
  const id = useId();
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {children}
    </svg>
  );
}

interface SizedProps extends Pick<DrawingProps, "title" | "description" | "children"> {
  size: { name: string; width: number; height: number };
}

/** One of the widths in which a chart is drawn: the style sheet shows the one that fits. */
export function SizedDrawing({ size: { name, width, height }, ...props }: SizedProps) {
  return (
    <Drawing className={`chart__drawing chart__drawing--${name}`} width={width} height={height} {...props} />
  );
}
