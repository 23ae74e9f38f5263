import fc from "fast-check";
import { expect, test } from "vitest";
import { safeLocalPath } from "~/domain/safe-path";

test.each([
  ["/contacts", "/contacts"],
  ["/results?from=2026-01&to=2026-06", "/results?from=2026-01&to=2026-06"],
  ["/a/../targets", "/targets"],
  ["/targets#x", "/targets"],
])("%s is a page of this site", (raw, path) => {
  expect(safeLocalPath(raw)).toBe(path);
});

test.each([
  null,
  undefined,
  "",
  "contacts",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "https://evil.example/",
  "javascript:alert(1)",
  "/..//evil.example",
  "/.//evil.example",
  "/login",
  "/login?to=/x",
  "/logout",
  "/setup/abc",
  `/${"x".repeat(3000)}`,
])("%s is not followed after signing in", (raw) => {
  expect(safeLocalPath(raw, "/start")).toBe("/start");
});

test("whatever is asked, the browser stays on this site", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `/${text}`),
      ),
      (raw) => {
        const url = new URL(safeLocalPath(raw), "https://weerklank.example");
        expect(url.origin).toBe("https://weerklank.example");
      },
    ),
  );
});
