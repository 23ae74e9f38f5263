import type { ReactNode } from "react";

export interface EmptyStateProps {
  /** What isn't there: "Nog geen klantcontacten". */
  title: ReactNode;
  /** What to do about it. */
  children?: ReactNode;
  actions?: ReactNode;
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p className="empty-state__title">{title}</p>
      {children ? <div className="empty-state__text">{children}</div> : null}
      {actions ? <div className="utrecht-button-group">{actions}</div> : null}
    </div>
  );
}
