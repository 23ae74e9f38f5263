import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Brand,
  brandSchema,
  colourProblem,
  inkOn,
  OWN_COLOURS,
  paletteOf,
  SURFACES,
  TEXT_CONTRAST,
} from "~/domain/brand";
import { readColours } from "~/domain/brand-form";
import { coloursInSheet } from "~/domain/brand-tokens";
import { contrast, type Hex, luminance, readColour } from "~/domain/colour";

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number): Hex => `#${number.toString(16).padStart(6, "0")}`);

test("contrast is reckoned as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#767676", "#ffffff")).toBeGreaterThan(4.5);
  expect(luminance("#ff0000")).toBeCloseTo(0.2126, 4);
});

test.each([
  ["#0B4F5C", "#0b4f5c"],
  ["0b4f5c", "#0b4f5c"],
  ["#abc", "#aabbcc"],
  ["#0b4f5cff", "#0b4f5c"],
  ["rgb(11, 79, 92)", "#0b4f5c"],
  ["rgb(11 79 92 / 100%)", "#0b4f5c"],
  ["hsl(0, 100%, 50%)", "#ff0000"],
  ["hsl(120deg 100% 25%)", "#008000"],
  ["#0b4f5c80", null],
  ["rgba(1,2,3,.5)", null],
  ["rgb(1,2)", null],
  ["url(x)", null],
  ["blauw", null],
  ["", null],
] as const)("the colour %j is read as %j", (written, read) => {
  expect(readColour(written)).toBe(read);
});

test("whatever colours are accepted, every text of a page in them has its contrast, light and dark", () => {
  fc.assert(
    fc.property(anyColour, anyColour, (primary, bar) => {
      fc.pre(colourProblem("primary", primary) === null && colourProblem("bar", bar) === null);
      const brand: Brand = { ...brandSchema.parse({}), primary, bar };
      for (const scheme of ["light", "dark"] as const) {
        const palette = paletteOf(brand, scheme);
        if (palette === null) throw new Error("no palette");
        const { canvas, surface, sunken } = SURFACES[scheme];
        for (const under of [canvas, surface, sunken])
          expect(contrast(palette.primary, under)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
        for (const under of [palette.bar, palette["bar-ring"]])
          expect(contrast(palette["on-bar"], under)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
        expect(contrast(palette["on-primary"], palette.primary)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
        expect(contrast(palette["on-primary"], palette["primary-strong"])).toBeGreaterThanOrEqual(
          TEXT_CONTRAST,
        );
        expect(contrast(SURFACES[scheme].text, palette["primary-subtle"])).toBeGreaterThanOrEqual(
          TEXT_CONTRAST,
        );
        expect(contrast(palette.primary, palette["primary-subtle"])).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      }
    }),
  );
});

test("a colour that can't be read is refused with the nearest one that can", () => {
  fc.assert(
    fc.property(anyColour, fc.constantFrom("primary", "bar", "primaryDark", "barDark"), (colour, which) => {
      const problem = colourProblem(which, colour);
      if (problem === null) return;
      expect(problem.contrast).toBeLessThan(TEXT_CONTRAST);
      expect(problem.nearest).not.toBeNull();
      expect(colourProblem(which, problem.nearest as Hex)).toBeNull();
    }),
  );
  const { problems } = readColours({ primary: "#ffcc00", bar: "", primaryDark: "zwart", barDark: "" });
  expect(problems.primary).toMatchObject({ code: "contrast", against: "page" });
  expect(problems.primaryDark).toEqual({ code: "colour" });
  expect(problems.bar).toBeUndefined();
});

test("the surfaces and our own colours are those of the style sheet", () => {
  const css = readFileSync("app/styles/tokens.css", "utf8");
  const [light = "", dark = ""] = css.split("@media");
  const value = (part: string, name: string) =>
    new RegExp(`--voorbeeld-color-${name}: (#[0-9a-f]{6})`).exec(part)?.[1];
  for (const name of ["canvas", "surface", "sunken", "text"] as const) {
    expect(value(light, name)).toBe(SURFACES.light[name]);
    expect(value(dark, name)).toBe(SURFACES.dark[name]);
  }
  expect([value(light, "primary"), value(light, "bar")]).toEqual([OWN_COLOURS.primary, OWN_COLOURS.bar]);
  expect([value(dark, "primary"), value(dark, "bar")]).toEqual([
    OWN_COLOURS.primaryDark,
    OWN_COLOURS.barDark,
  ]);
  expect(inkOn(OWN_COLOURS.bar)).toBe("#ffffff");
});

test("colours are taken over from design tokens, through their references", () => {
  const found = coloursInSheet(`
    /* --utrecht-link-color: #123456; */
    .utrecht-theme {
      --utrecht-color-red-40: hsl(0 100% 40%);
      --utrecht-button-primary-action-background-color: var(--utrecht-color-red-40);
      --utrecht-link-color: blue;
      --utrecht-page-header-background-color: var(--gone, #24578F);
    }
    @media (prefers-color-scheme: dark) {
      .utrecht-theme { --utrecht-link-color: #99ccff; }
    }`);
  expect(found).toEqual({
    primary: { colour: "#cc0000", name: "--utrecht-button-primary-action-background-color" },
    bar: { colour: "#24578f", name: "--utrecht-page-header-background-color" },
    primaryDark: { colour: "#99ccff", name: "--utrecht-link-color" },
  });
});

test("a sheet with references in a circle, with a white bar or without colours gives none", () => {
  expect(coloursInSheet("a { --x-link-color: var(--y); --y: var(--x-link-color) }")).toEqual({});
  expect(coloursInSheet("a { --x-page-header-background-color: #fff }")).toEqual({});
  expect(coloursInSheet("{{{{ } --: ; @media (prefers-color-scheme: dark) {")).toEqual({});
});
