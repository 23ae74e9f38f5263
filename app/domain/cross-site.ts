export interface RequestOrigin {
  method: string;
  path: string;
  host: string | null;
  secFetchSite: string | null;
  origin: string | null;
  referer: string | null;
  authorization: string | null;
}

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

const isOurs = (address: string, host: string | null, baseUrl: string): boolean => {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.origin === new URL(baseUrl).origin || (host !== null && url.host === host.toLowerCase());
};

/**
 * True if a request that may change something was sent by another site's page.
 *
 * `Sec-Fetch-Site` decides where the browser sends it: "none" is a person's own doing. Older browsers, and plain http
 * on an intranet, send `Origin`, or else `Referer`. A request with none of the three doesn't come from a web page in
 * any browser of the past years: that is a program, which holds no one else's cookie (the same reasoning as Go's
 * `http.CrossOriginProtection`). The cookie's SameSite=Lax stands behind this check.
 *
 * Two kinds come from elsewhere by nature: the API with its own key in the header, and the mail program's one-click
 * unsubscribe (RFC 8058), where the address itself is the secret.
 */
export function isCrossSite(request: RequestOrigin, baseUrl: string): boolean {
  if (SAFE_METHODS.has(request.method.toUpperCase())) return false;
  if (request.path.startsWith("/api/") && /^bearer\s+\S/i.test(request.authorization ?? "")) return false;
  if (/^\/unsubscribe\/(office\/)?[^/]+$/.test(request.path)) return false;
  if (request.secFetchSite !== null)
    return request.secFetchSite !== "same-origin" && request.secFetchSite !== "none";
  if (request.origin !== null) return !isOurs(request.origin, request.host, baseUrl);
  if (request.referer !== null) return !isOurs(request.referer, request.host, baseUrl);
  return false;
}
