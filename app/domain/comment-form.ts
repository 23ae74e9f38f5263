/** Why a comment is hidden. */
export const HIDE_REASONS = ["personal", "recognisable", "employee", "insulting", "other"] as const;
export type HideReason = (typeof HIDE_REASONS)[number];

const LONGEST_NOTE = 300;

export type CommentIntent =
  | { do: "tagged" | "untagged"; tag: string }
  | { do: "hidden"; reason: HideReason; note: string }
  | { do: "shown" };

export interface SentComment {
  responseId: string;
  questionKey: string;
}

export type CommentFormProblem = "unknown" | "reason_missing" | "note_missing" | "note_long" | "tag_missing";

/** What staff do to a comment: the form beside it. A reason 'other' has to be explained. */
export function parseCommentForm(
  form: FormData,
): { ok: true; key: SentComment; intent: CommentIntent } | { ok: false; problem: CommentFormProblem } {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const [responseId, questionKey] = text("comment").split(" ");
  if (!responseId || !questionKey) return { ok: false, problem: "unknown" };
  const key = { responseId, questionKey };
  const [intent, named] = text("intent").split(" ");
  switch (intent) {
    case "show":
      return { ok: true, key, intent: { do: "shown" } };
    case "give":
    case "refuse": {
      const tag = named || text("tag");
      if (tag === "") return { ok: false, problem: "tag_missing" };
      return { ok: true, key, intent: { do: intent === "give" ? "tagged" : "untagged", tag } };
    }
    case "hide": {
      const reason = HIDE_REASONS.find((each) => each === text("reason"));
      const note = text("note").replace(/\s+/g, " ");
      if (reason === undefined) return { ok: false, problem: "reason_missing" };
      if (reason === "other" && note === "") return { ok: false, problem: "note_missing" };
      if (note.length > LONGEST_NOTE) return { ok: false, problem: "note_long" };
      return { ok: true, key, intent: { do: "hidden", reason, note } };
    }
    default:
      return { ok: false, problem: "unknown" };
  }
}
