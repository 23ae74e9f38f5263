import { z } from "zod";

/** What the list of requests can be ordered by. */
export const REQUEST_ORDERS = ["oldest", "newest", "name", "name_back"] as const;

/** Which requests a list shows: all of it stands in the address. */
export const requestListQuery = z.object({
  state: z.enum(["open", "done", "all"]).catch("open"),
  /** By what they can be reached. */
  way: z.enum(["phone", "email"]).optional().catch(undefined),
  /** Part of what it is about, or of a name. */
  q: z.string().trim().max(100).optional().catch(undefined),
  order: z.enum(REQUEST_ORDERS).catch("oldest"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type RequestListQuery = z.infer<typeof requestListQuery>;

export const readRequestQuery = (search: URLSearchParams): RequestListQuery =>
  requestListQuery.parse(
    Object.fromEntries([...search.entries()].filter(([, value]) => value.trim() !== "")),
  );

/** The address of the list with something changed; the first page again, unless a page is asked for. */
export function requestListAddress(query: RequestListQuery, change: Partial<RequestListQuery> = {}): string {
  const { state, way, q, order, page } = { ...query, page: 1, ...change };
  const params = new URLSearchParams();
  if (state !== "open") params.set("state", state);
  if (way) params.set("way", way);
  if (q) params.set("q", q);
  if (order !== "oldest") params.set("order", order);
  if (page > 1) params.set("page", String(page));
  return `/contacts/requests${params.size > 0 ? `?${params}` : ""}`;
}
