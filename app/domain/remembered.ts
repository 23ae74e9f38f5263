const MOST = 200;

interface Kept {
  of: readonly object[];
  found: unknown;
}

const kept = new WeakMap<object, Map<string, Kept>>();

/**
 * What `find` gives, kept under `key` as long as it is asked of the very same things: `of` is all that it follows from,
 * and none of them may change. It is forgotten with the last of these. At most 200 keys each; whoever asks must not change what it gets.
 */
export function remembered<Found>(of: readonly object[], key: string, find: () => Found): Found {
  const last = of.at(-1);
  if (last === undefined) return find();
  const known = kept.get(last) ?? new Map<string, Kept>();
  kept.set(last, known);
  const before = known.get(key);
  if (before && before.of.length === of.length && before.of.every((each, at) => each === of[at]))
    return before.found as Found;
  const found = find();
  if (known.size >= MOST) known.clear();
  known.set(key, { of, found });
  return found;
}
