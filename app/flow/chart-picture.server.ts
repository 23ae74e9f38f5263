import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import { DomUtils, parseDocument } from "htmlparser2";
import { pictureStyle } from "./picture-style.server";

const { findAll, findOne, getOuterHTML, textContent } = DomUtils;
type Dom = ReturnType<typeof parseDocument>;
type Element = NonNullable<ReturnType<typeof findOne>>;

/** The look of the pages, as their style sheets have it. */
export interface PictureLook {
  sheets: readonly string[];
  tokens: string;
}

const WIDTH = 1000;
const MARGIN = 28;
const LINE = 19;
/** About as many characters as fit on a line of this size. */
const CHARACTERS = { heading: 92, text: 132 };
/** The picture of a chart is twice as sharp as a screen. */
const SHARPNESS = 2;

const FONTS = [
  "400Regular/PublicSans_400Regular",
  "600SemiBold/PublicSans_600SemiBold",
  "700Bold/PublicSans_700Bold",
];
/** Signs beside words that our font doesn't have; the words say the same. */
const ARROWS = /[←-⇿] | [←-⇿]/g;
const FAMILY = "'Public Sans','Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif";

/**
 * A chart of a page as a drawing that stands by itself: cut out of the page, so that it shows exactly what the page does,
 * with its title, what the page is about, its legend, its notes and where it is from. Null where the page has no such chart.
 */
export function chartSvg(page: string, name: string, look: PictureLook, source: string): string | null {
  const document = parseDocument(page, { decodeEntities: true, lowerCaseAttributeNames: false });
  const figure = find(document, ({ attribs }) => attribs["data-picture"] === name);
  const drawing = figure && find(figure, ({ attribs }) => hasClass(attribs, "chart__drawing--wide"));
  if (!figure || !drawing) return null;
  const [, , drawnWidth = WIDTH, drawnHeight = 0] = (drawing.attribs.viewBox ?? "").split(" ").map(Number);
  const heading = find(document, ({ name: tag }) => tag === "h1");
  const caption = find(figure, ({ name: tag }) => tag === "figcaption");
  const inside = WIDTH - 2 * MARGIN;

  const parts: string[] = [];
  let y = MARGIN + 8;
  const lines = (text: string, className: string, characters: number) => {
    for (const line of wrapped(text, characters)) {
      parts.push(`<text class="${className}" x="${MARGIN}" y="${y}">${safe(line)}</text>`);
      y += className === "picture__title" ? 26 : LINE;
    }
  };
  lines(plain(caption), "picture__title", CHARACTERS.heading);
  lines(plain(heading), "picture__text", CHARACTERS.text);
  y += 4;
  const height = (drawnHeight * inside) / drawnWidth;
  parts.push(
    `<svg x="${MARGIN}" y="${y}" width="${inside}" height="${height.toFixed(1)}" viewBox="0 0 ${drawnWidth} ${drawnHeight}" overflow="visible"><g class="chart">${drawing.children.map((child) => getOuterHTML(child, { xmlMode: true, decodeEntities: true })).join("")}</g></svg>`,
  );
  y += height + LINE;
  y = legend(figure, parts, y);
  lines(
    paragraphs(find(figure, ({ attribs }) => hasClass(attribs, "chart-figure__note"))),
    "picture__text",
    CHARACTERS.text,
  );
  y += 6;
  lines(source, "picture__source", CHARACTERS.text);

  const description = find(drawing, ({ name: tag }) => tag === "desc");
  const classes = new Set([
    "chart",
    ...findAll(() => true, figure.children).flatMap(({ attribs }) => (attribs.class ?? "").split(" ")),
  ]);
  const total = Math.ceil(y + MARGIN - LINE);
  const style = pictureStyle(look.sheets, look.tokens, classes);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${total}" viewBox="0 0 ${WIDTH} ${total}" role="img" lang="nl" font-family="${FAMILY}"><title>${safe(plain(caption))}</title><desc>${safe(plain(description))}</desc><style>${safe(style)}.picture__title{font-size:20px;font-weight:700;fill:#14232a}.picture__text{font-size:14px;fill:#49595f}.picture__source{font-size:12px;fill:#49595f}</style><rect width="${WIDTH}" height="${total}" fill="#ffffff"/>${parts.join("")}</svg>`;
}

/** The same as a PNG, in a font that we bring along. */
export async function chartPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const { resolve } = createRequire(import.meta.url);
  const drawn = new Resvg(svg.replace(ARROWS, ""), {
    fitTo: { mode: "width", value: WIDTH * SHARPNESS },
    font: {
      loadSystemFonts: false,
      fontFiles: FONTS.map((file) => resolve(`@expo-google-fonts/public-sans/${file}.ttf`)),
      defaultFontFamily: "Public Sans",
    },
  });
  return new Uint8Array(drawn.render().asPng());
}

/** What the shapes mean, beside each other; gives back how far down it came. */
function legend(figure: Element, parts: string[], from: number): number {
  const list = find(
    figure,
    ({ name: tag, attribs }) => tag === "ul" && (attribs.class ?? "").endsWith("-legend"),
  );
  if (list === null) return from;
  let [x, y] = [MARGIN, from];
  for (const item of findAll(({ name: tag }) => tag === "li", list.children)) {
    const words = plain(item);
    const key = find(item, ({ name: tag }) => tag === "svg");
    const wide = 52 + words.length * 7.4;
    if (x > MARGIN && x + wide > WIDTH - MARGIN) [x, y] = [MARGIN, y + 24];
    const [, , width = 16, height = 16] = (key?.attribs.viewBox ?? "0 0 16 16").split(" ").map(Number);
    if (key)
      parts.push(
        `<svg x="${x}" y="${y - 13}" width="${(16 * width) / height}" height="16" viewBox="${key.attribs.viewBox}" overflow="visible"><g class="chart">${key.children.map((child) => getOuterHTML(child, { xmlMode: true, decodeEntities: true })).join("")}</g></svg>`,
      );
    parts.push(
      `<text class="picture__text" x="${x + (16 * width) / height + 8}" y="${y}">${safe(words)}</text>`,
    );
    x += wide;
  }
  return y + 28;
}

const find = (within: Dom | Element, is: (element: Element) => boolean): Element | null =>
  findOne((element) => is(element as Element), within.children) as Element | null;

const hasClass = (attribs: Record<string, string>, wanted: string): boolean =>
  (attribs.class ?? "").split(" ").includes(wanted);

const plain = (element: Element | null): string =>
  element === null ? "" : textContent(element).replace(/\s+/g, " ").trim();

/** The paragraphs of a note after each other. */
const paragraphs = (element: Element | null): string =>
  (element?.children ?? [])
    .map((child) => plain(child as Element))
    .join(" ")
    .trim();

const safe = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
