import { peopleOf } from "#db/queries/link-people";
import type { SettledMessage } from "#db/queries/messages";
import { suppress } from "#db/queries/suppressions";
import type { Tx } from "#db/store";
import type { Medium } from "~/domain/invitation-policy";

/** Sends nothing more to addresses that the server itself said are no good. `details`: its words, by message. */
export async function suppressRefused(
  tx: Tx,
  refused: readonly SettledMessage[],
  { medium, details }: { medium: Medium; details: ReadonlyMap<string, string> },
  now: Date,
): Promise<void> {
  if (refused.length === 0) return;
  const people = await peopleOf(
    tx,
    refused.map(({ invitationId }) => invitationId),
  );
  for (const { id, invitationId } of refused) {
    const own = people.filter((person) => person.invitationId === invitationId && person.medium === medium);
    const status = statusIn(details.get(id) ?? "");
    for (const { personHash } of own) {
      await suppress(tx, { personHash, medium, cause: "refused", status, invitationId, actor: null }, now);
    }
  }
}

/** The enhanced status (RFC 3463) in a server's answer, else its reply code; never its words, which may name somebody. */
function statusIn(detail: string): string | null {
  return /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(detail)?.[0] ?? /^\d{3}\b/.exec(detail)?.[0] ?? null;
}
