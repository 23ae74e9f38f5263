import { z } from "zod";
import { CHANNELS } from "~/domain/contact";

/** What lies in the outbox of an invitation until it has left: enough to write it, and wiped with its token afterwards. */
export const queuedInvitation = z.object({
  to: z.string(),
  token: z.string(),
  language: z.enum(["nl", "en"]),
  channel: z.enum(CHANNELS),
  /** The topic as residents may read it. */
  topic: z.string(),
  occurredAt: z.string(),
  linkDays: z.number(),
});
export type QueuedInvitation = z.infer<typeof queuedInvitation>;
