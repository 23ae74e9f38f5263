import { expect, test } from "vitest";
import { isCrossSite, type RequestOrigin } from "~/domain/cross-site";

const post: RequestOrigin = {
  method: "POST",
  path: "/settings",
  host: "weerklank.voorbeeld.example",
  secFetchSite: null,
  origin: null,
  referer: null,
  authorization: null,
};
const base = "https://weerklank.voorbeeld.example";
const other = "https://evil.example";

const table: [string, Partial<RequestOrigin>, boolean][] = [
  ["a form of this site", { secFetchSite: "same-origin", origin: base }, false],
  [
    "a form of this site without a referrer, as privacy settings have it",
    { secFetchSite: "same-origin", origin: "null" },
    false,
  ],
  ["a reload by the person", { secFetchSite: "none" }, false],
  ["a form from another site", { secFetchSite: "cross-site", origin: other }, true],
  [
    "a form from a neighbouring subdomain",
    { secFetchSite: "same-site", origin: "https://www.voorbeeld.example" },
    true,
  ],
  ["another site that claims our origin", { secFetchSite: "cross-site", origin: base }, true],
  ["an older browser on this site", { origin: base }, false],
  ["an older browser on another site", { origin: other }, true],
  ["a sandboxed frame", { origin: "null" }, true],
  ["an origin that starts like ours", { origin: `${base}.evil.example` }, true],
  ["the intranet name in Host", { host: "wk.intern:3000", origin: "http://wk.intern:3000" }, false],
  ["the proxy's inner name in Host", { host: "127.0.0.1:3000", origin: base }, false],
  ["only a referrer, ours", { referer: `${base}/settings?x=1` }, false],
  ["only a referrer, another's", { referer: `${other}/settings` }, true],
  ["a referrer that is no address", { referer: "about:blank#" }, true],
  ["a program without any of them", {}, false],
  ["another method", { method: "DELETE", secFetchSite: "cross-site" }, true],
  ["a made-up method", { method: "PROPFIND", origin: other }, true],
  ["a link from a mail", { method: "GET", secFetchSite: "cross-site", origin: other }, false],
  ["HEAD", { method: "head", secFetchSite: "cross-site" }, false],
  [
    "the API with its key",
    { path: "/api/v1/contacts", secFetchSite: "cross-site", authorization: "Bearer k" },
    false,
  ],
  ["the API without a key", { path: "/api/v1/contacts", secFetchSite: "cross-site" }, true],
  [
    "the API with a cookie's basic sign-in",
    { path: "/api/v1/contacts", origin: other, authorization: "Basic eDp5" },
    true,
  ],
  ["a key on a page that isn't the API", { secFetchSite: "cross-site", authorization: "Bearer k" }, true],
  [
    "one-click unsubscribe",
    { path: "/unsubscribe/bcdfgh23456", secFetchSite: "cross-site", origin: other },
    false,
  ],
  ["beyond the unsubscribe page", { path: "/unsubscribe/a/b", origin: other }, true],
];

test.each(table)("%s", (_name, request, refused) => {
  expect(isCrossSite({ ...post, ...request }, base)).toBe(refused);
});
