import { expect, test } from "vitest";
import { routePattern } from "~/domain/route-pattern";

const patterns = [
  "/",
  "/s/:token",
  "/s/:token/thanks",
  "/contacts",
  "/contacts/new",
  "/contacts/:id",
  "/assets/*",
];

test.each([
  ["/", "/"],
  ["/s/bcdfgh23456", "/s/:token"],
  ["/s/bcdfgh23456/", "/s/:token"],
  ["/s/bcdfgh23456/thanks", "/s/:token/thanks"],
  ["/contacts/new", "/contacts/new"],
  ["/contacts/jan@example.nl", "/contacts/:id"],
  ["/assets/a/b.js", "/assets/*"],
  ["/bcdfgh23456", "(unknown)"],
  ["/s/bcdfgh23456/x/y", "(unknown)"],
])("%s is logged as %s", (path, pattern) => {
  expect(routePattern(path, patterns)).toBe(pattern);
});
