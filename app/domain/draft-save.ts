import { z } from "zod";
import { draftContent } from "./questionnaire-schema";

/** What the editor's page sends: to save, or without content to say that it is still open. */
export const draftSaveSchema = z.object({
  /** Random, of this window. */
  window: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  /** The one that was seen. */
  revision: z.number().int().min(0).max(2_147_483_646),
  content: z.optional(draftContent),
  name: z.string().max(300).optional(),
  /** The draft is gone: make a new one of this. */
  anew: z.boolean().optional(),
  /** The window closes. */
  leaving: z.boolean().optional(),
});
export type DraftSave = z.infer<typeof draftSaveSchema>;

/** Somebody else who has the draft open, or the same person in another window. */
export interface OtherEditor {
  name: string;
  seenAt: string;
  isYou: boolean;
}

/** The draft as somebody else left it. */
export interface TheirDraft {
  name: string;
  content: z.infer<typeof draftContent>;
  revision: number;
  changedBy: string | null;
  changedAt: string | null;
}

/** The answers of the address that the editor saves at, by status. */
export type DraftSaved =
  | { status: 200; revision: number; savedAt: string | null; others: OtherEditor[] }
  /** A new questionnaire was made of it. */
  | { status: 201; key: string }
  | { status: 409; draft: TheirDraft }
  | { status: 404 | 410 }
  | { status: 413 | 415 | 400 | 422; errors: string[] };
