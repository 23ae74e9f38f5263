import { Fragment, type ReactNode } from "react";
import { useWords } from "./words";

/** The pages above this one; the page itself is not in it. */
export function Breadcrumb({ items }: { items: readonly { href: string; label: ReactNode }[] }) {
  const words = useWords();
  return (
    <nav className="utrecht-breadcrumb-nav" aria-label={words["breadcrumb.label"]}>
      <ol className="utrecht-breadcrumb-nav__list">
        {items.map((item) => (
          <li key={item.href} className="utrecht-breadcrumb-nav__item">
            <a className="utrecht-link" href={item.href}>
              {item.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface TabItem {
  href: string;
  label: ReactNode;
  current?: boolean | undefined;
  /** How many are behind it. */
  count?: ReactNode;
}

/** Pages beside each other under one heading: links, so each has an address. */
export function Tabs({ label, items }: { label: string; items: readonly TabItem[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul className="tabs__list">
        {items.map((item) => (
          <li key={item.href}>
            <a className="tabs__link" href={item.href} {...(item.current ? { "aria-current": "page" } : {})}>
              {item.label}
              {item.count === undefined ? null : <span className="tabs__count">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The first thing a keyboard meets: past everything that is the same on each page. */
export function SkipLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="utrecht-skip-link" href={href}>
      {children}
    </a>
  );
}

/** For assistive technology only. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}

/** Terms and what they are here: a contact's details, a version's facts. */
export function DataList({ items }: { items: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="utrecht-data-list">
      {items.map((item) => (
        <Fragment key={item.term}>
          <dt className="utrecht-data-list__item-key">{item.term}</dt>
          <dd className="utrecht-data-list__item-value">{item.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
