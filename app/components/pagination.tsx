import type { ReactNode } from "react";
import { Icon } from "./icon";
import { useWords } from "./words";

export interface PaginationProps {
  previousHref?: string | null | undefined;
  nextHref?: string | null | undefined;
  /** "51 tot 100 van 1.234" */
  summary?: ReactNode;
}

/** Previous and next; shows nothing when everything fits on one page. */
export function Pagination({ previousHref, nextHref, summary }: PaginationProps) {
  const words = useWords();
  if (!previousHref && !nextHref && !summary) return null;
  return (
    <nav className="utrecht-pagination" aria-label={words["pagination.label"]}>
      {summary ? <p className="utrecht-pagination__summary">{summary}</p> : null}
      {previousHref ? (
        <a className="utrecht-pagination__link" href={previousHref} rel="prev">
          <Icon name="left" />
          {words["pagination.previous"]}
        </a>
      ) : null}
      {nextHref ? (
        <a className="utrecht-pagination__link" href={nextHref} rel="next">
          {words["pagination.next"]}
          <Icon name="right" />
        </a>
      ) : null}
    </nav>
  );
}
