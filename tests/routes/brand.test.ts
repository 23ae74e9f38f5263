import { expect, test } from "vitest";
import { readSettings } from "#db/queries/settings";
import { auditTrail } from "#db/schema";
import { openLink } from "#tests/support/answering";
import { call } from "#tests/support/call-route";
import { survey } from "#tests/support/make-survey";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { logoAddress } from "~/domain/brand";
import * as brandPage from "~/routes/_office.settings.brand/route";
import { loader as figures } from "~/routes/figures";
import { loader as logo } from "~/routes/logo.$file";
import { loader as preview } from "~/routes/settings_.brand_.preview";

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><script>alert(1)</script><path fill="#20439a" d="M0 0h40v20z"/></svg>';

const open = async (loader: (args: never) => unknown, request: Request, params = {}) =>
  (await loader({ request, params, context: {} } as never)) as Response;

const send = async (fields: Record<string, string | File>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return (await brandPage.action({
    request: await as("administrator", "/settings/brand", { method: "POST", body }),
    params: {},
    context: {},
  } as never)) as never as {
    data: {
      errors: Record<string, string>;
      changed: boolean | null;
      typed: Record<string, string>;
      found: Record<string, { colour: string }> | null;
    };
  };
};

test("colours and a logo are saved, shown to residents with a policy that fits, and noted without the drawing", async () => {
  const { store, ...rest } = await testRuntime();
  const runtime = { store, ...rest };
  const file = new File([drawing], "logo.svg", { type: "image/svg+xml" });
  const { data } = await send({ primary: "#20439A", bar: "rgb(27,52,120)", hasName: "on", logo: file });
  expect(data).toMatchObject({ errors: {}, changed: true });
  const { brand } = await readSettings(store.read);
  expect(brand).toMatchObject({ primary: "#20439a", bar: "#1b3478", primaryDark: null });
  if (brand.logo === null) throw new Error("no logo");

  const { token } = await survey(runtime);
  const response = await openLink(token);
  const html = await response.text();
  expect(html).toContain("--voorbeeld-color-primary:#20439a");
  expect(html).toMatch(
    new RegExp(
      `<img class="logo" src="${logoAddress(brand.logo)}" width="\\d+" height="\\d+" alt="Gemeente"`,
    ),
  );
  expect(response.headers.get("content-security-policy")).toContain("img-src data: 'self'");

  const svg = await open(logo, new Request("http://weerklank.test/logo"), {
    file: logoAddress(brand.logo).split("/").at(-1) ?? "",
  });
  expect(svg.headers.get("content-type")).toBe("image/svg+xml");
  expect(svg.headers.get("cache-control")).toContain("immutable");
  expect(svg.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(await svg.text()).not.toContain("script");
  const png = await call(logo, new Request("http://weerklank.test/logo"), { file: "older.png" });
  expect([png.status, png.headers.get("content-type")]).toEqual([200, "image/png"]);

  const [line] = await store.read.select().from(auditTrail);
  expect(line?.subject).toBe("brand");
  expect(JSON.stringify(line?.detail)).toContain(`svg ${brand.logo.version}`);
  expect(JSON.stringify(line?.detail)).not.toContain(brand.logo.data);
});

test("a colour shows at once on pages that residents had open before it was changed", async () => {
  const town = await testRuntime();
  const { token } = await survey(town);
  const pages = async () => [
    await (await openLink(token)).text(),
    await (await open(figures, new Request("http://weerklank.test/figures"))).text(),
  ];
  for (const colour of ["#20439a", "#8a1c4f"]) {
    for (const html of await pages()) expect(html).not.toContain(colour);
    await send({ primary: colour });
    for (const html of await pages()) expect(html).toContain(`--voorbeeld-color-primary:${colour}`);
  }
});

test("a colour that can't be read isn't saved, and the nearest one is offered and taken", async () => {
  const { store } = await testRuntime();
  const { data } = await send({ primary: "#ffcc00", bar: "paars" });
  expect(data.errors.primary).toMatch(/contrast is 1,\d en moet 4,5 of meer zijn.*#[0-9a-f]{6}\.$/);
  expect(data.errors.bar).toContain("lezen wij niet als een kleur");
  expect(data.typed).toMatchObject({ primary: "#ffcc00", bar: "paars" });
  expect((await readSettings(store.read)).brand.primary).toBeNull();
  const nearest = /#[0-9a-f]{6}/.exec(data.errors.primary ?? "")?.[0] ?? "";
  const taken = await send({ primary: "#ffcc00", bar: "", intent: `take primary ${nearest}` });
  expect(taken.data).toMatchObject({ errors: {}, changed: null, typed: { primary: nearest } });
  expect((await send({ primary: nearest })).data.changed).toBe(true);
});

test("colours come out of design tokens into the form, and are saved only when asked", async () => {
  const { store } = await testRuntime();
  const { data } = await send({
    intent: "tokens",
    tokens: ".x { --utrecht-link-color: #1a5fb4 }",
    tokensFile: new File([".y { --x-page-header-background-color: #102a43 }"], "tokens.css"),
  });
  expect(data.typed).toMatchObject({ primary: "#1a5fb4", bar: "#102a43" });
  expect(data.found?.primary?.colour).toBe("#1a5fb4");
  expect((await readSettings(store.read)).brand.primary).toBeNull();
});

test("a logo that can't be used is refused beside its field, and the old one stays until it is taken away", async () => {
  const { store } = await testRuntime();
  await send({ logo: new File([drawing], "logo.svg") });
  const { data } = await send({ primary: "#20439a", logo: new File(["GIF89a"], "logo.gif") });
  expect(data.errors).toEqual({ logo: "Dit is geen SVG en geen PNG. Bewaar het logo als een van die twee." });
  expect(data.typed.primary).toBe("#20439a");
  expect((await readSettings(store.read)).brand.logo).not.toBeNull();
  await send({ noLogo: "on" });
  expect((await readSettings(store.read)).brand.logo).toBeNull();
  expect((await call(logo, new Request("http://weerklank.test/logo"), { file: "a.svg" })).status).toBe(404);
});

test("only an administrator may see and change the look", async () => {
  await testRuntime();
  for (const role of ["viewer", "editor"] as const) {
    const request = await as(role, "/settings/brand");
    const refused = await call(brandPage.loader as never, request);
    expect(refused.status).toBe(403);
    expect((await call(preview as never, await as(role, "/settings/brand/preview"))).status).toBe(403);
  }
});

test("the preview shows colours that aren't saved, on a light and on a dark screen, and can't be sent", async () => {
  await testRuntime();
  const show = async (query: string) =>
    open(preview, await as("administrator", `/settings/brand/preview?${query}`));
  const light = await show("scheme=light&primary=%23a14c92");
  const html = await light.text();
  expect(html).toContain("--voorbeeld-color-primary:#a14c92");
  expect(html).toContain("color-scheme:light");
  expect(light.headers.get("content-security-policy")).toMatch(/form-action 'none'.*frame-ancestors 'self'/);
  expect(await (await show("scheme=dark&primary=nonsense")).text()).not.toContain("prefers-color-scheme");
});
