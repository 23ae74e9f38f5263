import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { demoBrand } from "#db/demo/brand";
import { LARGEST_LOGO } from "~/domain/brand";
import { cleanLogo, LARGEST_LOGO_FILE } from "~/flow/clean-logo.server";

const svg = (inside: string, attributes = 'viewBox="0 0 40 20"') =>
  Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);

const cleaned = (file: Buffer): string => {
  const read = cleanLogo(file);
  if (!read.ok) throw new Error(read.problem);
  return Buffer.from(read.logo.data, "base64").toString("utf8");
};

test("of a drawing only what draws is kept", () => {
  const text = cleaned(
    svg(`<script>alert(1)</script><style>.a{fill:#e30613}</style><path class="a" d="M0 0h10v10z" onclick="x()"/>
      <foreignObject><iframe src="https://x.example"/></foreignObject><image href="https://x.example/a.png"/>
      <a href="javascript:alert(1)"><path d="M1 1h1"/></a><use xlink:href="https://x.example#a"/>
      <rect width="4" height="4" fill="url(https://x.example#g)" style="background:url(//x.example)"/>
      <set attributeName="href" to="javascript:1"/><animate/><metadata>geheim</metadata><!-- ook -->`),
  );
  expect(text).toContain('<path class="a" d="M0 0h10v10z"/>');
  expect(text).toContain("<style>.a{fill:#e30613}</style>");
  expect(text).not.toMatch(/script|onclick|example|foreign|image|javascript|animate|set|geheim|ook/i);
});

test("a style sheet in a drawing that loads something goes, and references within the drawing stay", () => {
  const text = cleaned(
    svg(`<style>@import url(https://x.example/a.css);</style><defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>
      <rect width="4" height="4" fill="url(#g)"/><use href="#g"/>`),
  );
  expect(text).not.toMatch(/import|<style/);
  expect(text).toContain('fill="url(#g)"');
  expect(text).toContain('href="#g"');
});

test.each([
  ["empty", Buffer.alloc(0)],
  ["large", Buffer.alloc(LARGEST_LOGO_FILE + 1)],
  ["kind", Buffer.from("GIF89a")],
  ["kind", Buffer.from("<html><body>")],
  ["broken", Buffer.from("\x89PNG\r\n\x1a\nnothing", "latin1")],
  ["size", svg("<path d='M0 0'/>", "")],
  ["size", svg("<path d='M0 0'/>", 'viewBox="0 0 4000 2"')],
  ["text", svg("<g><text>Gemeente</text></g>")],
  [
    "heavy",
    svg(
      Array.from(
        { length: 4000 },
        (_, at) => `<path d="M${(at * 7919) % 997} ${(at * 104729) % 991}h${at}z"/>`,
      ).join(""),
    ),
  ],
] as const)("a file that is %s is refused and not kept", (problem, file) => {
  expect(cleanLogo(file)).toMatchObject({ ok: false, problem });
});

test("a picture is drawn anew, small, in its own proportions", () => {
  const drawing = Buffer.from(demoBrand.logo?.data ?? "", "base64").toString("utf8");
  const png = Buffer.from(new Resvg(drawing, { fitTo: { mode: "height", value: 480 } }).render().asPng());
  const read = cleanLogo(png);
  if (!read.ok) throw new Error(read.problem);
  expect(read.logo).toMatchObject({ kind: "png", width: 440, height: 480 });
  expect(Buffer.from(read.logo.data, "base64").byteLength).toBeLessThanOrEqual(LARGEST_LOGO);
});

test("the demonstration's own logo is one that would be accepted", () => {
  const file = Buffer.from(demoBrand.logo?.data ?? "", "base64");
  expect(cleaned(file)).toBe(file.toString("utf8"));
});
