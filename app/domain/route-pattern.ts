/**
 * The pattern that a path belongs to, such as `/s/:token`, for logs and metrics: the path itself may hold a token or a
 * contact's number. Of two patterns that fit, the one with more fixed parts wins. Never part of the path itself.
 */
export function routePattern(path: string, patterns: readonly string[]): string {
  const parts = split(path);
  let best = "(unknown)";
  let bestFixed = -1;
  for (const pattern of patterns) {
    const wanted = split(pattern);
    const open = wanted.at(-1) === "*";
    if (open ? parts.length < wanted.length - 1 : parts.length !== wanted.length) continue;
    const fits = wanted.every(
      (part, at) => part === "*" || (part.startsWith(":") ? parts[at] !== "" : part === parts[at]),
    );
    const fixed = wanted.filter((part) => part !== "*" && !part.startsWith(":")).length;
    if (fits && fixed > bestFixed) {
      best = pattern;
      bestFixed = fixed;
    }
  }
  return best;
}

const split = (path: string): string[] => path.split("/").filter((part) => part !== "");
