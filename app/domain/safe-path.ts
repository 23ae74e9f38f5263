/** Where the sign-in pages themselves live: coming back to them after signing in would lead nowhere. */
const SIGN_IN_PAGES = /^\/(login|logout|setup)(\/|$)/;

/**
 * A path of this site to go to after signing in; `fallback` for anything that a browser might read as another site
 * (`//host`, `/\host`, `https:…`, a tab or line break in between).
 */
export function safeLocalPath(raw: string | null | undefined, fallback = "/results"): string {
  if (raw === null || raw === undefined || raw.length > 2000) return fallback;
  if (!raw.startsWith("/") || raw.startsWith("//") || /[\\\p{Cc}\s]/u.test(raw)) return fallback;
  const base = "http://this-site.invalid";
  if (!URL.canParse(raw, base)) return fallback;
  const url = new URL(raw, base);
  if (url.origin !== base || url.pathname.startsWith("//") || SIGN_IN_PAGES.test(url.pathname))
    return fallback;
  return `${url.pathname}${url.search}`;
}
