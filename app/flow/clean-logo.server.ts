import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import { DomUtils, parseDocument } from "htmlparser2";
import { LARGEST_LOGO, type Logo } from "~/domain/brand";

const { getOuterHTML } = DomUtils;
type Dom = ReturnType<typeof parseDocument>;
type ChildNode = Dom["children"][number];
type Element = Extract<ChildNode, { attribs: unknown }>;

const isTag = (node: ChildNode): node is Element => "attribs" in node;

/** What a file for a logo may be at most; a drawing program writes much that is cleaned away. */
export const LARGEST_LOGO_FILE = 512 * 1024;

export type LogoProblem = "empty" | "large" | "kind" | "broken" | "size" | "text" | "heavy";
export type LogoReading =
  | { ok: true; logo: Omit<Logo, "hasName"> }
  | { ok: false; problem: LogoProblem; bytes?: number };

const no = (problem: LogoProblem, bytes?: number): LogoReading => ({
  ok: false,
  problem,
  ...(bytes !== undefined && { bytes }),
});

/** A logo from a file: only what draws is kept, and nothing that runs, loads or leads elsewhere. */
export function cleanLogo(file: Buffer): LogoReading {
  if (file.byteLength === 0) return no("empty");
  if (file.byteLength > LARGEST_LOGO_FILE) return no("large");
  if (file.subarray(0, 8).toString("latin1") === "\x89PNG\r\n\x1a\n") return cleanPicture(file);
  const text = file.toString("utf8").replace(/^\uFEFF/, "");
  return /<svg[\s>]/i.test(text) ? cleanDrawing(text) : no("kind");
}

const kept = (kind: Logo["kind"], file: Buffer, size: { width: number; height: number }) => ({
  kind,
  data: file.toString("base64"),
  version: createHash("sha256").update(file).digest("base64url").slice(0, 12),
  ...size,
});

/** Heights to try: as sharp as fits. */
const PICTURE_HEIGHTS = [96, 80, 64, 48];
const LARGEST_SIDE = 6000;

/** Drawn anew, so that pixels are all there is in it, and no more of them than a page shows. */
function cleanPicture(file: Buffer): LogoReading {
  const width = file.length >= 24 ? file.readUInt32BE(16) : 0;
  const height = file.length >= 24 ? file.readUInt32BE(20) : 0;
  if (width < 1 || height < 1) return no("broken");
  if (width > LARGEST_SIDE || height > LARGEST_SIDE || width / height > 12 || height / width > 4)
    return no("size");
  const data = `data:image/png;base64,${file.toString("base64")}`;
  const frame = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="${data}"/></svg>`;
  let smallest = Number.POSITIVE_INFINITY;
  for (const tall of PICTURE_HEIGHTS) {
    const drawn = draw(frame, Math.min(tall, height));
    if (drawn === null) return no("broken");
    smallest = Math.min(smallest, drawn.byteLength);
    if (drawn.byteLength <= LARGEST_LOGO) return { ok: true, logo: kept("png", drawn, { width, height }) };
  }
  return no("heavy", smallest);
}

/** Null for what can't be drawn: resvg throws on it. */
function draw(svg: string, height: number): Buffer | null {
  try {
    return Buffer.from(
      new Resvg(svg, { fitTo: { mode: "height", value: height }, font: { loadSystemFonts: false } })
        .render()
        .asPng(),
    );
  } catch {
    return null;
  }
}

const ELEMENTS = new Set([
  ..."svg g path rect circle ellipse line polyline polygon defs title desc use symbol style".split(" "),
  ..."linearGradient radialGradient stop clipPath mask".split(" "),
]);

const ATTRIBUTES = new Set([
  ..."id class d x y x1 x2 y1 y2 cx cy r rx ry fx fy width height points transform viewBox xmlns".split(" "),
  ..."fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit".split(
    " ",
  ),
  ..."stroke-dasharray stroke-opacity opacity offset stop-color stop-opacity clip-path clip-rule mask".split(
    " ",
  ),
  ..."gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits preserveAspectRatio style href".split(
    " ",
  ),
]);

/** Another place than the drawing itself, or something that runs. */
const LEADS_AWAY = /url\(\s*['"]?(?!#)|@|expression|javascript:|\\|data:|https?:/i;

function cleanDrawing(text: string): LogoReading {
  const document = parseDocument(text, { xmlMode: true, decodeEntities: true });
  const svg = document.children.find((node): node is Element => isTag(node) && node.name === "svg");
  if (svg === undefined) return no("broken");
  const size = sizeOf(svg.attribs);
  if (size === null) return no("size");
  if (has(svg, "text")) return no("text");
  clean(svg);
  svg.attribs = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: svg.attribs.viewBox ?? `0 0 ${size.width} ${size.height}`,
    ...svg.attribs,
  };
  delete svg.attribs.width;
  delete svg.attribs.height;
  const cleaned = getOuterHTML(svg, { xmlMode: true }).replace(/>\s+</g, "><").trim();
  const drawn = draw(cleaned, 48);
  if (drawn === null) return no("broken");
  const bytes = gzipSync(cleaned).byteLength;
  if (bytes > LARGEST_LOGO) return no("heavy", bytes);
  return { ok: true, logo: kept("svg", Buffer.from(cleaned), size) };
}

const has = (element: Element, name: string): boolean =>
  element.children.some((child) => isTag(child) && (child.name === name || has(child, name)));

/** Takes out of an element, and of all within it, whatever isn't known to only draw. */
function clean(element: Element): void {
  element.attribs = Object.fromEntries(
    Object.entries(element.attribs).flatMap(([name, value]) => {
      const plain = name === "xlink:href" ? "href" : name;
      if (!ATTRIBUTES.has(plain)) return [];
      if (plain === "href") return /^#[\w-]+$/.test(value) ? [[plain, value]] : [];
      return plain !== "xmlns" && LEADS_AWAY.test(value) ? [] : [[plain, value.trim()]];
    }),
  );
  element.children = element.children.filter((child) => {
    if (!isTag(child)) return child.type === "text" && ["style", "title", "desc"].includes(element.name);
    if (!ELEMENTS.has(child.name)) return false;
    clean(child);
    return child.name !== "style" || !LEADS_AWAY.test(getOuterHTML(child, { xmlMode: true }));
  });
}

function sizeOf(attribs: Record<string, string>): { width: number; height: number } | null {
  const [, , boxWidth, boxHeight] = (attribs.viewBox ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const width = boxWidth ?? Number.parseFloat(attribs.width ?? "");
  const height = boxHeight ?? Number.parseFloat(attribs.height ?? "");
  const fits = width > 0 && height > 0 && width <= 10_000 && height <= 10_000;
  return fits && width / height <= 12 && height / width <= 4 ? { width, height } : null;
}
