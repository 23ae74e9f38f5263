import type { ReactNode } from "react";

export interface DisclosureProps {
  summary: ReactNode;
  open?: boolean | undefined;
  children: ReactNode;
}

/** Something more that can be opened; always open on paper. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary className="disclosure__summary">{summary}</summary>
      <div className="disclosure__content">{children}</div>
    </details>
  );
}
