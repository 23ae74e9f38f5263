import { z } from "zod";
import { CHANNELS } from "./contact";
import { INVITATION_STATES } from "./invitation-policy";

/** Which contacts a list shows: all of it stands in the address. */
export const contactListQuery = z.object({
  channel: z.enum(CHANNELS).optional().catch(undefined),
  topic: z.string().max(100).optional().catch(undefined),
  team: z.string().max(100).optional().catch(undefined),
  state: z.enum(INVITATION_STATES).optional().catch(undefined),
  /** Part of a source's own id, from its beginning. */
  id: z.string().trim().max(200).optional().catch(undefined),
  order: z.enum(["newest", "oldest"]).catch("newest"),
  after: z.string().max(100).optional().catch(undefined),
  before: z.string().max(100).optional().catch(undefined),
});

export type ContactListQuery = z.infer<typeof contactListQuery>;

export function readListQuery(search: URLSearchParams): ContactListQuery {
  return contactListQuery.parse(
    Object.fromEntries([...search.entries()].filter(([, value]) => value.trim() !== "")),
  );
}

/** The place of one contact in the order: a page begins just after or ends just before it. */
export interface ListPlace {
  occurredAt: Date;
  id: string;
}

export const placeText = ({ occurredAt, id }: ListPlace): string => `${occurredAt.getTime()}_${id}`;

export function parsePlace(text: string | undefined): ListPlace | null {
  const parts = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(text ?? "");
  return parts ? { occurredAt: new Date(Number(parts[1])), id: parts[2] as string } : null;
}
