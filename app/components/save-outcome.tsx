import type { ReactNode } from "react";
import { Alert } from "./alert";

export interface SaveOutcomeProps {
  /** Whether saving changed anything; null or undefined where nothing was saved. */
  changed: boolean | null | undefined;
  saved: ReactNode;
  /** What the change means. */
  text?: ReactNode;
  unchanged: ReactNode;
}

/** What came of a form that was saved, read out at once. */
export function SaveOutcome({ changed, saved, text, unchanged }: SaveOutcomeProps) {
  if (changed === true) {
    return (
      <Alert tone="ok" title={saved} live>
        {text}
      </Alert>
    );
  }
  return changed === false ? <Alert tone="info" title={unchanged} live /> : null;
}
