import type { PageData } from "./route";

export type View = NonNullable<PageData["view"]>;

/** The address of the comments under the filters of this page, with other words, tags or place. */
export function commentsAddress(
  page: Pick<PageData, "controls">,
  parts: Readonly<Record<string, string | null | undefined>>,
): string {
  const search = new URLSearchParams(page.controls.search);
  for (const [name, value] of Object.entries(parts)) if (value) search.set(name, value);
  const text = search.toString();
  return text === "" ? "/results/comments" : `/results/comments?${text}`;
}
