import { z } from "zod";
import { CHANNELS } from "~/domain/contact";
import { LANGUAGES } from "~/domain/languages";
import { MESSAGE_KINDS } from "~/domain/message-template";

/**
 * What lies in the outbox of a message until it has left: enough to write it, and wiped with its token afterwards.
 * What came later has a default, so that a message that an earlier version queued is still sent.
 */
export const queuedMessage = z.object({
  kind: z.enum(MESSAGE_KINDS).default("invitation"),
  to: z.string(),
  token: z.string(),
  language: z.enum(LANGUAGES),
  channel: z.enum(CHANNELS),
  /** The topic as residents may read it. */
  topic: z.string(),
  occurredAt: z.string(),
  linkDays: z.number(),
  /** The last moment at which the link works; without it `linkDays` after the message was queued. */
  until: z.iso.datetime().optional(),
  /** How long filling in takes. */
  minutes: z.number().int().positive().default(1),
  /** The first question, where that asks for a grade: then the mail offers the ten grades as links. */
  gradeQuestion: z.string().nullable().default(null),
});

/** As it is put in the outbox. */
export type QueuedMessage = z.input<typeof queuedMessage>;
