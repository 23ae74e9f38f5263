import { REFERENCE_LENGTH } from "./bounce-reference";

/** So long may the part before the @ of the bounce address be: with a plus and a reference it has 64 characters. */
export const MOST_LOCAL = 64 - 1 - REFERENCE_LENGTH;

const LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
const DOMAIN = new RegExp(`^(${LABEL}\\.)+[a-z][a-z0-9-]*[a-z0-9]$`, "i");

/** Whether this can be a domain in DNS, in ASCII (an international one as xn--…). */
export const isMailDomain = (text: string): boolean => text.length <= 253 && DOMAIN.test(text);

/** Domains that exist on no internet (RFC 2606, RFC 6761, RFC 6762). */
export const isReservedDomain = (domain: string): boolean =>
  !domain.includes(".") || /\.(example|test|invalid|localhost|local|internal|home\.arpa)$/i.test(domain);

/** A sender: `Name <address>` or just the address. One, and no line breaks. */
export const isSender = (text: string): boolean =>
  /^([^<>\r\n]*<[^\s@<>]+@[^\s@<>,;]+>|[^\s@<>]+@[^\s@<>,;]+)\s*$/.test(text);

/** The domain of an address, also of `Name <address>`, in lower case; null where it has none in DNS. */
export function domainOf(address: string): string | null {
  const domain = /@([^@<>\s]+?)>?\s*$/.exec(address)?.[1]?.toLowerCase() ?? "";
  return isMailDomain(domain) ? domain : null;
}
