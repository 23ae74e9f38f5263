/** The public start page. */
export function loader(): Response {
  return new Response("<!doctype html><title>Weerklank</title>", {
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}
