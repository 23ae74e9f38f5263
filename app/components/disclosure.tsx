import type { ReactNode } from "react";

export interface DisclosureProps {
  summary: ReactNode;
  open?: boolean | undefined;
  /** On paper too while it is closed. */
  printed?: boolean | undefined;
  children: ReactNode;
}

/** Something more that can be opened; on paper as it stands on the screen, unless `printed`. */
export function Disclosure({ summary, open, printed, children }: DisclosureProps) {
  return (
    <details className={printed ? "disclosure disclosure--printed" : "disclosure"} open={open}>
      <summary className="disclosure__summary">{summary}</summary>
      <div className="disclosure__content">{children}</div>
    </details>
  );
}
