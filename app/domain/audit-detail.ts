/** One line of what changed: a value that came in place of another, or a value that belongs to the deed. */
export interface AuditLine {
  /** Dotted path within what changed; "" if there is only one value. */
  label: string;
  /** Undefined where nothing was replaced. */
  before?: string | null | undefined;
  after: string | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value as one line of text; null for what is empty. */
function text(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value))
    return value.length === 0 ? null : value.map((item) => itemText(item) ?? "").join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** One of a list: a value, or the values of a small record, such as a topic and its share. */
function itemText(item: unknown): string | null {
  return isRecord(item) ? Object.values(item).map(text).join(" ") : text(item);
}

/** Every leaf of a nested value under its path. */
function leaves(value: unknown, path = ""): Map<string, string | null> {
  if (!isRecord(value)) return new Map([[path, text(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...leaves(inner, path === "" ? key : `${path}.${key}`)]),
  );
}

/** The detail of an entry as lines: of `before` and `after` only what differs, of the rest everything. */
export function auditLines(detail: Record<string, unknown>): AuditLine[] {
  const { before, after, ...rest } = detail;
  const was = before === undefined ? new Map<string, string | null>() : leaves(before);
  const is = after === undefined ? new Map<string, string | null>() : leaves(after);
  const changed = [...new Set([...was.keys(), ...is.keys()])]
    .filter((label) => label !== "" || was.has("") || is.has(""))
    .map((label) => ({ label, before: was.get(label) ?? null, after: is.get(label) ?? null }))
    .filter((line) => line.before !== line.after);
  const also = [...leaves(rest)]
    .filter(([label]) => label !== "")
    .map(([label, value]) => ({ label, after: value }));
  return [...changed, ...also];
}
