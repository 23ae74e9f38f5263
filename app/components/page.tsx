import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

export interface PageProps {
  /** `form`: a column to read and fill in. `wide`: tables and charts (default). */
  width?: "form" | "wide" | undefined;
  children: ReactNode;
}

/** The content of one page, inside the shell's `<main>`. */
export function Page({ width = "wide", children }: PageProps) {
  return <div className={classNames("page", width === "form" && "page--form")}>{children}</div>;
}

export interface PageHeaderProps {
  /** The h1: a short name, or a sentence that says what the page found. */
  title: ReactNode;
  /** One or two sentences under the heading. */
  intro?: ReactNode;
  /** Buttons on the right (below on a phone), the primary one first. */
  actions?: ReactNode;
  /** A `<Breadcrumb>` above the heading. */
  breadcrumb?: ReactNode;
  /** A badge or date beside the heading. */
  meta?: ReactNode;
}

export function PageHeader({ title, intro, actions, breadcrumb, meta }: PageHeaderProps) {
  return (
    <div className="page-header">
      {breadcrumb}
      <div className="page-header__row">
        <div className="page-header__text">
          <h1 className="utrecht-heading-1">{title}</h1>
          {meta ? <div className="page-header__meta">{meta}</div> : null}
          {intro ? <div className="page-header__intro">{intro}</div> : null}
        </div>
        {actions ? <div className="page-header__actions">{actions}</div> : null}
      </div>
    </div>
  );
}

export interface SectionProps {
  title: ReactNode;
  intro?: ReactNode;
  actions?: ReactNode;
  /** 2 by default. */
  level?: 2 | 3 | undefined;
  id?: string | undefined;
  children: ReactNode;
}

/** A part of a page with its own heading. */
export function Section({ title, intro, actions, level = 2, id, children }: SectionProps) {
  const headingId = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="section" id={id} aria-labelledby={headingId}>
      <div className="section__header">
        <div className="section__text">
          <Heading id={headingId} className={`utrecht-heading-${level}`}>
            {title}
          </Heading>
          {intro ? <div className="section__intro">{intro}</div> : null}
        </div>
        {actions ? <div className="section__actions">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}

/** A white surface with a border around what belongs together. */
export function Card({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <div className={classNames("card", className)}>{children}</div>;
}

/** Cards, stats or charts beside each other as far as they fit. */
export function Grid({ children, columns = "auto" }: { children: ReactNode; columns?: "auto" | "two" }) {
  return <div className={`grid grid--${columns}`}>{children}</div>;
}
