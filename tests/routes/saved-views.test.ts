import { expect, test } from "vitest";
import { testRuntime } from "#tests/support/runtime";
import { as, type MadeAccount, makeAccount } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { action, loader } from "~/routes/_office.results_.views/route";

const now = at("2026-11-21T12:00+01:00");
const good = { intent: "keep", name: "Telefoon, dit jaar", address: "/results?channel=phone&compare=none" };

async function send(who: MadeAccount, fields: Record<string, string>) {
  const request = await as(who, "/results/views", { method: "POST", body: new URLSearchParams(fields) });
  return action({ request, params: {}, context: {} });
}

const page = async (who: MadeAccount, search = "") =>
  loader({ request: await as(who, `/results/views${search}`), params: {}, context: {} });

async function people() {
  const runtime = await testRuntime({ now });
  return { runtime, own: await makeAccount("viewer"), colleague: await makeAccount("editor") };
}

test("a viewer keeps a view, finds it back, and shares it with colleagues", async () => {
  const { own, colleague } = await people();
  expect(await send(own, good)).toMatchObject({ status: 302 });
  const { views } = await page(own);
  expect(views).toMatchObject([{ name: good.name, address: good.address, owner: null, problems: [] }]);
  expect((await page(colleague)).views).toEqual([]);
  await send(own, { intent: "share", id: views[0]?.id ?? "" });
  expect((await page(colleague)).views).toMatchObject([{ name: good.name, owner: "Lotte Lezer" }]);
});

test("nobody shares or removes another's view", async () => {
  const { own, colleague } = await people();
  await send(own, { ...good, shared: "yes" });
  const id = (await page(own)).views[0]?.id ?? "";
  for (const intent of ["remove", "unshare"])
    expect(await send(colleague, { intent, id })).toMatchObject({ data: { state: "gone" } });
  expect((await page(colleague)).views).toHaveLength(1);
});

test("a view that was removed can be put back as it was", async () => {
  const { own } = await people();
  await send(own, { ...good, shared: "yes" });
  const id = (await page(own)).views[0]?.id ?? "";
  const removed = await send(own, { intent: "remove", id });
  expect(removed).toMatchObject({ data: { state: "removed", removed: { name: good.name, shared: true } } });
  expect((await page(own)).views).toEqual([]);
  await send(own, { ...good, intent: "restore", shared: "yes" });
  expect((await page(own)).views).toMatchObject([{ name: good.name, address: good.address, shared: true }]);
});

test("a view of a questionnaire or a topic that is gone says so", async () => {
  const { own } = await people();
  await send(own, { ...good, address: "/results/figure?indicator=grade&questionnaire=weg&topic=verdwenen" });
  expect((await page(own)).views[0]?.problems).toEqual([
    { code: "unknown_topic", value: "verdwenen" },
    { code: "unknown_questionnaire", value: "weg" },
  ]);
});

test.each([
  ["no name", { name: " " }, { name: "name_missing" }],
  ["a name that is too long", { name: "x".repeat(81) }, { name: "name_long" }],
  ["the address of another site", { address: "//elders.example/results" }, { address: "address_wrong" }],
  ["the address of another page", { address: "/settings" }, { address: "address_wrong" }],
])("a view with %s is refused beside its field, and what was typed stays", async (_, change, errors) => {
  const { own } = await people();
  const answer = await send(own, { ...good, ...change });
  expect(answer).toMatchObject({ data: { state: "refused", errors, sent: change }, init: { status: 400 } });
  expect((await page(own)).views).toEqual([]);
});

test("two views of one person can't have the same name", async () => {
  const { own, colleague } = await people();
  await send(own, good);
  expect(await send(own, good)).toMatchObject({ data: { errors: { name: "name_taken" } } });
  expect(await send(colleague, good)).toMatchObject({ status: 302 });
});

test("only an address of results is offered to be kept", async () => {
  const { own } = await people();
  const offered = async (address: string) =>
    (await page(own, `?${new URLSearchParams({ address })}`)).address;
  expect(await offered("/results?channel=phone")).toBe("/results?channel=phone");
  expect(await offered("https://elders.example/results")).toBeNull();
  expect(await offered("/results\\evil")).toBeNull();
});
