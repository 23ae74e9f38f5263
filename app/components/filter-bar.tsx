import type { ReactNode } from "react";
import { Button, ButtonLink } from "./button";
import { useWords } from "./words";

export interface FilterBarProps {
  /** Where the choices are sent; the page itself by default. */
  action?: string | undefined;
  label?: string | undefined;
  submitLabel?: ReactNode;
  /** Shown while any filter is set. */
  resetHref?: string | undefined;
  /** What stays in the address unseen, such as the sort order. */
  hidden?: Readonly<Record<string, string | undefined>> | undefined;
  /** Fields with short inputs. */
  children: ReactNode;
}

/** Filters in the address: a GET form, so that a view can be linked, kept and printed. */
export function FilterBar({ action, label, submitLabel, resetHref, hidden, children }: FilterBarProps) {
  const words = useWords();
  return (
    <search className="filter-bar" aria-label={label ?? words["filter.label"]}>
      <form method="get" action={action} className="filter-bar__form">
        {Object.entries(hidden ?? {}).map(([name, value]) =>
          value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        {children}
        <div className="filter-bar__actions">
          <Button appearance="secondary">{submitLabel ?? words["filter.submit"]}</Button>
          {resetHref ? (
            <ButtonLink appearance="subtle" href={resetHref}>
              {words["filter.reset"]}
            </ButtonLink>
          ) : null}
        </div>
      </form>
    </search>
  );
}
