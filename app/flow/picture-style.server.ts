interface Rule {
  selectors: string[];
  declarations: [property: string, value: string][];
}

/** What a drawing by itself has a use for; the rest of a rule is about its place on the page. */
const DRAWN = /^(fill|stroke|opacity|paint-order|font-(size|weight)|text-anchor)/;

/**
 * The rules of the page's style sheets for the classes of one drawing, in full: with the tokens' values in place of their
 * names, and without queries, which a picture has no answer to.
 */
export function pictureStyle(
  sheets: readonly string[],
  tokens: string,
  classes: ReadonlySet<string>,
): string {
  const values = new Map(
    rulesOf(tokens)
      .filter(({ selectors }) => selectors.includes(":root"))
      .flatMap(({ declarations }) => declarations),
  );
  const rules = sheets
    .flatMap(rulesOf)
    .filter(({ selectors }) => selectors.some((one) => isFor(one, classes)));
  return rules.flatMap((rule) => written(rule, rules, values, classes)).join("");
}

function written(
  { selectors, declarations }: Rule,
  rules: readonly Rule[],
  values: ReadonlyMap<string, string>,
  classes: ReadonlySet<string>,
): string[] {
  const own = selectors.filter((one) => isFor(one, classes));
  const drawn = declarations.filter(([property]) => DRAWN.test(property));
  const text = (under: string, local: ReadonlyMap<string, string>) => {
    const found = drawn.flatMap(([property, value]) => {
      const full = inFull(value, values, local);
      return full === null ? [] : [`${property}:${full}`];
    });
    if (found.length === 0) return [];
    return [`${own.map((one) => under + one).join(",")}{${found.join(";")}}`];
  };
  const local = drawn
    .flatMap(([, value]) => [...value.matchAll(/var\((--[a-z-]+)\)/g)].map(([, name]) => name))
    .filter((name) => name !== undefined && !values.has(name));
  if (local.length === 0) return text("", new Map());
  // A value that depends on what the part is in: said anew for each of those.
  return rules
    .filter((rule) => rule.declarations.some(([property]) => local.includes(property)))
    .flatMap((rule) =>
      rule.selectors
        .filter((one) => isFor(one, classes))
        .flatMap((one) => text(`${one} `, new Map(rule.declarations))),
    );
}

function inFull(
  value: string,
  values: ReadonlyMap<string, string>,
  local: ReadonlyMap<string, string>,
): string | null {
  let isKnown = true;
  const full = value.replace(/var\((--[a-z0-9-]+)\)/g, (_, name: string) => {
    const found = local.get(name) ?? values.get(name);
    if (found === undefined) isKnown = false;
    return found === undefined ? "" : (inFull(found, values, local) ?? "");
  });
  if (!isKnown || full.includes("clamp(")) return null;
  return full.replace(/([\d.]+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`);
}

/** Whether all classes of a selector occur; one without classes, such as `:root`, isn't for a drawing. */
function isFor(selector: string, classes: ReadonlySet<string>): boolean {
  const named = [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? "");
  return named.length > 0 && !selector.includes(":") && named.every((name) => classes.has(name));
}

/** The rules of a style sheet that hold without a query. */
function rulesOf(sheet: string): Rule[] {
  const plain = sheet.replace(/\/\*.*?\*\//gs, "");
  const rules: Rule[] = [];
  let at = 0;
  while (at < plain.length) {
    const open = plain.indexOf("{", at);
    if (open < 0) break;
    const head = plain.slice(at, open).trim();
    const close = endOf(plain, open);
    if (!head.startsWith("@")) {
      rules.push({
        selectors: head.split(",").map((one) => one.trim().replace(/\s+/g, " ")),
        declarations: plain
          .slice(open + 1, close)
          .split(";")
          .map((line) => line.split(/:(.*)/s))
          .flatMap(([property = "", value]) =>
            value === undefined
              ? []
              : [[property.trim(), value.trim().replace(/\s+/g, " ")] as [string, string]],
          ),
      });
    }
    at = close + 1;
  }
  return rules;
}

function endOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}
