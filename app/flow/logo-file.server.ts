import { Resvg } from "@resvg/resvg-js";
import { readSettings } from "#db/queries/settings";
import type { Store } from "#db/store";
import type { Logo } from "~/domain/brand";

const TYPES = { svg: "image/svg+xml", png: "image/png" } as const;
/** How high the picture of a drawing is, in pixels: sharp in a mail on any screen. */
const PICTURE_HEIGHT = 160;

/** The one picture that was drawn last; drawing takes some milliseconds. */
let drawn: { version: string; picture: Buffer } | null = null;

/**
 * The logo that the municipality has, as "NAME.svg" or, for mail programs, "NAME.png". Of an older logo, which an old mail
 * asks for, the one it has now; 404 where there is none.
 */
export async function logoFile(store: Store, file: string): Promise<Response> {
  const [, version, kind] = /^([\w-]{1,40})\.(svg|png)$/.exec(file) ?? [];
  const { logo } = (await readSettings(store.read)).brand;
  if (logo === null || version === undefined || (kind === "svg" && logo.kind === "png"))
    return new Response(null, { status: 404 });
  const type = kind === "svg" ? TYPES.svg : TYPES.png;
  const body = kind === "png" && logo.kind === "svg" ? pictureOf(logo) : Buffer.from(logo.data, "base64");
  return new Response(new Uint8Array(body), {
    headers: {
      "Content-Type": type,
      "Content-Length": String(body.byteLength),
      "Cache-Control":
        version === logo.version ? "public, max-age=31536000, immutable" : "public, max-age=300",
      // A drawing that is opened by itself may show itself, and do nothing.
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      // A mail on the web shows it from another site.
      "Cross-Origin-Resource-Policy": "cross-origin",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** A drawing as a picture: most mail programs show no SVG. */
function pictureOf(logo: Logo): Buffer {
  const { version } = logo;
  if (drawn?.version === version) return drawn.picture;
  const drawing = Buffer.from(logo.data, "base64").toString("utf8");
  const picture = new Resvg(drawing, {
    fitTo: { mode: "height", value: PICTURE_HEIGHT },
    font: { loadSystemFonts: false },
  })
    .render()
    .asPng();
  drawn = { version, picture: Buffer.from(picture) };
  return drawn.picture;
}
