import { timingSafeEqual } from "node:crypto";
import { decodeReference, encodeReference, returnPath } from "~/domain/bounce-reference";
import { returnPathMac } from "./secrets.server";

/** Where reports about a message come: an address of its own, or null where no bounce address is set. */
export function returnPaths(
  bounceAddress: string | undefined,
  secret: string,
): (id: string) => string | null {
  if (bounceAddress === undefined) return () => null;
  return (id) => {
    const reference = encodeReference(id, returnPathMac(secret, id));
    return reference === null ? bounceAddress : returnPath(bounceAddress, reference);
  };
}

/** The message of a reference that this installation made; null for any other, however well it is made up. */
export function messageOfReference(secret: string, reference: string): string | null {
  const claimed = decodeReference(reference);
  if (claimed === null) return null;
  const right = timingSafeEqual(claimed.mac, returnPathMac(secret, claimed.messageId));
  return right ? claimed.messageId : null;
}
