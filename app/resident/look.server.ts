import { createHash } from "node:crypto";
import { type Brand, drawnSize, logoAddress, OWN_COLOURS, paletteOf, type Scheme } from "~/domain/brand";
import residentCss from "~/styles/resident.css?raw";
import tokensCss from "~/styles/tokens.css?raw";

/** What a page of one municipality looks like. */
export interface Look {
  /** The page's one style sheet, which lies within it. */
  css: string;
  /** That very text may be a style, and the logo may be loaded; nothing else. */
  policy: string;
  /** An address that holds the picture itself. */
  icon: string;
  logo: { address: string; width: number; height: number; hasName: boolean } | null;
}

/** How high the bar shows a logo, and how wide at most, in CSS pixels at the usual size of text. */
export const LOGO_ROOM = { height: 40, width: 176 };

const looks = new WeakMap<Brand, Look>();

/** The same object for the same brand: a page is made with it, and kept. */
export function lookOf(brand: Brand): Look {
  const known = looks.get(brand);
  if (known !== undefined) return known;
  const look = makeLook(brand);
  looks.set(brand, look);
  return look;
}

const own = squeeze(tokensCss + residentCss);

/** As it is on a screen that is set to light or to dark, whatever this screen is set to: to show both beside each other. */
export const lookIn = (brand: Brand, scheme: Scheme): Look =>
  makeLook(brand, (css) =>
    css
      .replace("color-scheme:light dark", `color-scheme:${scheme}`)
      .replace(
        /@media (screen and )?\(prefers-color-scheme: ?dark\)/g,
        scheme === "dark" ? "@media screen" : "@media not all",
      ),
  );

function makeLook(brand: Brand, change: (css: string) => string = (css) => css): Look {
  const css = change(own + coloursOf(brand));
  const { logo } = brand;
  return {
    css,
    policy: [
      "default-src 'none'",
      logo === null ? "img-src data:" : "img-src data: 'self'",
      `style-src 'sha256-${createHash("sha256").update(css).digest("base64")}'`,
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
    icon: iconOf(brand.bar ?? brand.primary ?? OWN_COLOURS.primary),
    logo: logo && { address: logoAddress(logo), hasName: logo.hasName, ...drawnSize(logo, LOGO_ROOM) },
  };
}

/** The municipality's own colours, over those of tokens.css. */
function coloursOf(brand: Brand): string {
  const light = tokens(brand, "light");
  if (light === "") return "";
  return `:root{${light}}@media screen and (prefers-color-scheme:dark){:root{${tokens(brand, "dark")}}}`;
}

const tokens = (brand: Brand, scheme: Scheme): string =>
  Object.entries(paletteOf(brand, scheme) ?? {})
    .map(([name, colour]) => `--voorbeeld-color-${name}:${colour}`)
    .join(";");

const iconOf = (colour: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="${colour}" d="M4 4h24a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H15l-7 6v-6H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z"/></svg>`,
  )}`;

function squeeze(sheet: string): string {
  return sheet
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/;}/g, "}")
    .trim();
}
