import { expect, test } from "vitest";
import { allDoors, doorById, insertDoor } from "#db/queries/doors";
import { auditTrail } from "#db/schema";
import { answerOf } from "#tests/support/answer";
import { answerThrough, door, openDoor } from "#tests/support/make-door";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { doorListAddress, doorQuery } from "~/domain/door-list";
import { doorKey } from "~/flow/door-key.server";
import * as list from "~/routes/_office.settings.doors._index/route";
import * as page from "~/routes/_office.settings.doors.$id/route";
import * as edit from "~/routes/_office.settings.doors.$id_.edit";
import * as poster from "~/routes/_office.settings.doors.$id_.poster/route";
import { loader as png } from "~/routes/_office.settings.doors.$id_.qr[.]png";
import { loader as svg } from "~/routes/_office.settings.doors.$id_.qr[.]svg";
import * as fresh from "~/routes/_office.settings.doors.new";

const now = at("2026-11-15T10:00+01:00");
type Role = "viewer" | "editor" | "administrator";

const call = async (
  route: (args: never) => unknown,
  role: Role,
  path: string,
  id = "",
  fields?: Record<string, string>,
) => {
  const init = fields && { method: "POST", body: new URLSearchParams(fields) };
  const request = await as(role, path, init);
  return answerOf(() => route({ request, params: { id }, context: {} } as never));
};
const counter = { name: "Balie", channel: "counter", topic: "paspoort", team: "", dayCap: "50" };

async function townWithTopics(): Promise<TestRuntime> {
  const town = await testRuntime({ now });
  await door(town, { name: "Eerste" });
  return town;
}

test("an editor makes a code, and its survey opens at once", async () => {
  const town = await townWithTopics();
  const made = await call(fresh.action, "editor", "/settings/doors/new", "", { ...counter, kiosk: "yes" });
  expect(made.status).toBe(302);
  const [, , , id = ""] = (made.headers.get("location") ?? "").split(/[/?]/);
  const added = await doorById(town.store.read, id);
  expect(added).toMatchObject({
    kind: "code",
    channel: "counter",
    topic: "paspoort",
    kiosk: true,
    dayCap: 50,
  });
  expect(added?.code).toMatch(/^[bcdfghjkmnprtvwx2-9]{8}$/);
  expect((await openDoor(added?.code ?? "")).status).toBe(200);
  const audit = await town.store.read.select().from(auditTrail);
  expect(audit.map(({ action }) => action)).toContain("door.added");
});

for (const [what, fields, errors] of [
  ["nothing", {}, ["name", "channel", "topic"]],
  ["a very long topic", { ...counter, topic: "t".repeat(101) }, ["topic"]],
  ["a channel that isn't there", { ...counter, channel: "fax" }, ["channel"]],
  ["a day that isn't there", { ...counter, openFrom: "2026-02-30" }, ["openFrom"]],
  [
    "a last day before the first",
    { ...counter, openFrom: "2026-12-02", openUntil: "2026-12-01" },
    ["openUntil"],
  ],
  ["a cap of nothing", { ...counter, dayCap: "0" }, ["dayCap"]],
  ["a very long name", { ...counter, name: "n".repeat(200) }, ["name"]],
] as const) {
  test(`a door with ${what} isn't made, and what was typed comes back`, async () => {
    const town = await townWithTopics();
    const refused = await call(fresh.action, "editor", "/settings/doors/new", "", fields);
    expect(refused.status).toBe(422);
    const { errors: told, typed } = refused.data as never as {
      errors: object;
      typed: Record<string, string>;
    };
    expect(Object.keys(told).sort()).toEqual([...errors].sort());
    expect(typed.name).toBe((fields as { name?: string }).name ?? "");
    expect(await allDoors(town.store.read)).toHaveLength(1);
  });
}

test("links of e-services are an administrator's: an editor sees no key, makes none and changes none", async () => {
  const town = await townWithTopics();
  const { id } = await door(town, { kind: "link", topic: "", channel: "e_service" });
  expect((await call(fresh.action, "editor", "/settings/doors/new?kind=link", "", counter)).status).toBe(403);
  expect((await call(fresh.loader, "editor", "/settings/doors/new?kind=link")).status).toBe(403);
  expect((await call(edit.action, "editor", `/settings/doors/${id}/edit`, id, counter)).status).toBe(403);
  for (const intent of ["close", "renew"])
    expect((await call(page.action, "editor", `/settings/doors/${id}`, id, { intent })).status).toBe(403);
  const seen = await call(page.loader, "editor", `/settings/doors/${id}`, id);
  expect((seen.data as { key: unknown }).key).toBeNull();
  const own = await call(page.loader, "administrator", `/settings/doors/${id}`, id);
  expect((own.data as { key: unknown }).key).toBe(doorKey(town.secret, { id, keyNumber: 1 }));
  for (const route of [list.loader, page.loader, edit.loader, poster.loader, fresh.loader, svg, png])
    expect((await call(route as never, "viewer", "/settings/doors", id)).status).toBe(403);
});

test("a new key is made once, whoever presses twice", async () => {
  const town = await townWithTopics();
  const { id } = await door(town, { kind: "link" });
  for (const _press of [1, 2])
    await call(page.action, "administrator", `/settings/doors/${id}`, id, {
      intent: "renew",
      keyNumber: "1",
    });
  expect((await doorById(town.store.read, id))?.keyNumber).toBe(2);
});

test("a closed door opens again with the same code, and keeps what came in", async () => {
  const town = await townWithTopics();
  const { id, code } = await door(town);
  await answerThrough(town, code);
  await call(page.action, "editor", `/settings/doors/${id}`, id, { intent: "close" });
  expect((await openDoor(code)).status).toBe(410);
  await call(page.action, "editor", `/settings/doors/${id}`, id, { intent: "open" });
  expect((await openDoor(code)).status).toBe(200);
  const shown = await call(page.loader, "editor", `/settings/doors/${id}`, id);
  expect(shown.data).toMatchObject({ answered: 1, state: "open" });
  expect((shown.data as { days: number[] }).days.at(-1)).toBe(1);
  const actions = (await town.store.read.select().from(auditTrail)).map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(["door.closed", "door.opened"]));
});

test("the list sorts and filters by its address, and odd values are left alone", async () => {
  const town = await townWithTopics();
  const b = await door(town, { name: "B balie", code: "bcdfgh23" });
  await door(town, { name: "A link", kind: "link", closedAt: now });
  await answerThrough(town, b.code);
  const names = async (search: string) =>
    (
      (await call(list.loader, "editor", `/settings/doors${search}`)).data as { rows: { name: string }[] }
    ).rows.map(({ name }) => name);
  expect(await names("?sort=name")).toEqual(["B balie", "Eerste"]);
  expect(await names("?sort=name&state=all")).toEqual(["A link", "B balie", "Eerste"]);
  expect(await names("?sort=-name")).toEqual(["Eerste", "B balie"]);
  expect(await names("?sort=recent")).toEqual(["B balie", "Eerste"]);
  expect(await names("?kind=link&state=closed")).toEqual(["A link"]);
  expect(await names("?q=BCDF-GH23")).toEqual(["B balie"]);
  expect(await names("?q=%00💥&sort=x&kind=y&state=z")).toEqual([]);
  expect(await names("?q=%25_'%22--&page=0&sort=-")).toEqual([]);
  expect(await names("?q=BALIE+b&page=-1")).toEqual(["B balie"]);
});

test("a long list of doors comes in pages that keep their filters, in an order that leaves none out", async () => {
  const town = await townWithTopics();
  const some = Array.from({ length: 60 }, (_, n) => ({
    kind: "code" as const,
    name: `Wijk ${String(n).padStart(2, "0")}`,
    // Those of one moment keep an order too.
    createdAt: now,
    channel: "counter",
    topic: "paspoort",
    team: "",
    kiosk: false,
    keyNumber: 1,
    dayCap: null,
    openFrom: null,
    openUntil: null,
    closedAt: null,
    id: `door-${n}`,
    code: `bcdf${codeDigits(n)}`,
  }));
  await town.store.write(async (tx) => {
    for (const one of some) await insertDoor(tx, one);
  });
  const look = async (search: string) =>
    (await call(list.loader, "editor", `/settings/doors${search}`)).data as {
      rows: { name: string }[];
      total: number;
      hasNext: boolean;
    };
  for (const sort of ["name", "-name", "created", "-created", "recent", "-answered"]) {
    const [one, two] = [await look(`?q=wijk&sort=${sort}`), await look(`?q=wijk&sort=${sort}&page=2`)];
    expect([one.total, one.hasNext, two.hasNext, two.rows.length], sort).toEqual([60, true, false, 10]);
    expect(new Set([...one.rows, ...two.rows].map(({ name }) => name)).size, sort).toBe(60);
  }
  expect((await look("?page=99")).rows).toEqual([]);
  expect(doorListAddress(doorQuery(new URLSearchParams("q=wijk&sort=-name&kind=code")), { page: 2 })).toBe(
    "/settings/doors?q=wijk&kind=code&sort=-name&page=2",
  );
});

/** Four characters of those that codes are made of. */
function codeDigits(n: number): string {
  return `bc${"23456789"[n % 8]}${"bcdfghjk"[Math.floor(n / 8)]}`;
}

test("the QR code is a drawing and a picture, of codes alone", async () => {
  const town = await townWithTopics();
  const code = await door(town);
  const link = await door(town, { kind: "link" });
  const ask = async (route: typeof svg, id: string) =>
    route({ request: await as("editor", "/x"), params: { id }, context: {} } as never);
  expect(await (await ask(svg, code.id)).text()).toMatch(/^<svg xmlns=/);
  const picture = Buffer.from(await (await ask(png, code.id)).arrayBuffer());
  expect(picture.subarray(1, 4).toString()).toBe("PNG");
  await expect(ask(svg, link.id)).rejects.toMatchObject({ status: 404 });
  expect((await call(poster.loader, "editor", "/x", link.id)).status).toBe(404);
});
