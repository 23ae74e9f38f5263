import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { TimeChart } from "~/components/charts/time-chart";
import { PictureAddressContext } from "~/components/picture-address";
import { chartPng, chartSvg } from "~/flow/chart-picture.server";
import { pictureStyle } from "~/flow/picture-style.server";

const sheet = (name: string) => readFileSync(`app/styles/${name}.css`, "utf8");
const look = { sheets: [sheet("chart"), sheet("control-chart")], tokens: sheet("tokens") };
const month = (text: string) => new Date(`${text}-01T00:00:00Z`);

const page = renderToStaticMarkup(
  <PictureAddressContext.Provider value={(name, format) => `/results?picture=${name}&as=${format}`}>
    <h1>Rapportcijfers over ‘Werk &amp; inkomen’, 2026</h1>
    <TimeChart
      title="Gemiddeld rapportcijfer per maand"
      description="Lijn van januari tot en met maart: eerst 7,0, laatst 7,4."
      span={{ from: month("2026-01"), to: month("2026-04") }}
      axis={{
        origin: 1,
        limit: 10,
        leastSpan: 2,
        step: 0.5,
        format: (value) => value.toFixed(1).replace(".", ","),
      }}
      series={[
        {
          key: "grade",
          label: "rapportcijfer",
          points: ["2026-01", "2026-02", "2026-03"].map((at, index) => ({
            at: month(at),
            value: 7 + index * 0.2,
            low: 6.8 + index * 0.2,
            high: 7.2 + index * 0.2,
            detail: `maand ${index} < vier & meer`,
          })),
        },
      ]}
      targets={[{ from: month("2026-01"), to: month("2026-04"), value: 8, label: "doel 8,0" }]}
      note={<p>De band is de marge.</p>}
    />
  </PictureAddressContext.Provider>,
);

test("a chart on a page has links to itself as a picture", () => {
  expect(page).toContain("/results?picture=gemiddeld-rapportcijfer-per-maand&amp;as=svg");
  expect(page).toContain("/results?picture=gemiddeld-rapportcijfer-per-maand&amp;as=png");
});

test("an SVG stands by itself: well-formed, with its title, what it is about, its note and its source", () => {
  const svg = chartSvg(page, "gemiddeld-rapportcijfer-per-maand", look, "Weerklank, 22 november 2026") ?? "";
  const parser = new SaxesParser();
  const wrong: Error[] = [];
  parser.on("error", (error) => wrong.push(error));
  parser.write(svg).close();
  expect(wrong).toEqual([]);
  for (const words of [
    "<title>Gemiddeld rapportcijfer per maand</title>",
    "Rapportcijfers over ‘Werk &amp; inkomen’, 2026",
    "De band is de marge.",
    "Weerklank, 22 november 2026",
    "doel 8,0",
  ])
    expect(svg).toContain(words);
  // The drawing keeps its own measures.
  expect(svg).toContain('viewBox="0 0 1000 360"');
  expect(Number(/^<svg[^>]* height="(\d+)"/.exec(svg)?.[1])).toBeGreaterThan(400);
  // Nothing has to come from elsewhere.
  expect(svg).not.toMatch(/var\(|url\(|href=|@import|class="chart__drawing/);
  expect(svg).toMatch(/\.chart__series \.chart__line\{[^}]*stroke:#0b4f5c/);
});

test("a PNG is drawn in our own font, twice as sharp as a screen", async () => {
  const svg = chartSvg(page, "gemiddeld-rapportcijfer-per-maand", look, "bron") ?? "";
  const png = Buffer.from(await chartPng(svg));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(2000);
  const without = Buffer.from(await chartPng(svg.replace(/<text.*?<\/text>/gs, "")));
  // The words are there: without them there is less to store.
  expect(png.length).toBeGreaterThan(without.length + 5000);
});

test("a chart that the page doesn't have is no picture", () => {
  expect(chartSvg(page, "iets-anders", look, "bron")).toBeNull();
});

test("a style that depends on what a part is in is said for each of those", () => {
  const style = pictureStyle(
    [
      ".a { --x: var(--t); } .a--b { --x: red; } .c { stroke: var(--x); margin: 1rem; } @media print { .c { fill: blue; } }",
    ],
    ":root { --t: green; }",
    new Set(["a", "a--b", "c"]),
  );
  expect(style).toBe(".a .c{stroke:green}.a--b .c{stroke:red}");
});
