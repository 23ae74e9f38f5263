/** What an API key may do. Whoever may send contacts may also ask what became of them. */
export const API_RIGHTS = [
  "contacts:write",
  "contacts:read",
  "results:read",
  "delivery:report",
  "metrics:read",
] as const;
export type ApiRight = (typeof API_RIGHTS)[number];

export function mayUse(rights: readonly string[], needed: ApiRight): boolean {
  return rights.includes(needed) || (needed === "contacts:read" && rights.includes("contacts:write"));
}
