import type { OtherEditor, TheirDraft } from "~/domain/draft-save";
import type { QuestionnaireContent } from "~/domain/questionnaire";

/** Where the draft stands, for whoever works on it. */
export type DraftState =
  | "saved"
  | "unsaved"
  | "saving"
  /** Somebody else saved in between; nothing is saved until one of the two is chosen. */
  | "conflict"
  /** No answer, or one that the server is in trouble: it tries again by itself. */
  | "offline"
  /** The session is over; it saves as soon as somebody has signed in, here or in another tab. */
  | "signed_out"
  /** Published or thrown away meanwhile. */
  | "gone"
  /** Can't be saved as it is; `errors` say why. The next change tries again. */
  | "refused";

export interface DraftView {
  state: DraftState;
  savedAt: string | null;
  others: readonly OtherEditor[];
  /** With a conflict: what the two are. */
  theirs: TheirDraft | null;
  mine: QuestionnaireContent | null;
  /** Work of this tab that had not been saved when the page was left. */
  restored: QuestionnaireContent | null;
  errors: readonly string[];
}

export interface DraftStart {
  questionnaireKey: string;
  name: string;
  revision: number;
  content: QuestionnaireContent;
  changedBy: string | null;
  changedAt: string | null;
}

/** What the draft is sent to: the answer's status and its body, or null where no answer came. */
export type Send = (body: Record<string, unknown>) => Promise<{ status: number; body: unknown } | null>;
