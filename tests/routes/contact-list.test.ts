import { expect, test } from "vitest";
import { contact } from "#tests/support/make-contact";
import { respond } from "#tests/support/respond";
import { testRuntime } from "#tests/support/runtime";
import { as, makeAccount, requestWith, signedIn } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { receiveContacts } from "~/flow/receive-contacts.server";
import { loader } from "~/routes/_office.contacts._index";
import { action as nameAction, loader as topicsLoader } from "~/routes/_office.contacts.topics";

async function withContacts(n: number) {
  const runtime = await testRuntime({ now: at("2026-01-05T09:00+01:00") });
  const { store, secret, now } = runtime;
  // Three at each moment, so that pages begin and end between equals.
  const contacts = Array.from({ length: n }, (_, index) =>
    contact({
      id: `c-${index}`,
      channel: index % 2 === 0 ? "phone" : "counter",
      occurredAt: new Date(at("2026-01-04T09:00+01:00").getTime() + Math.floor(index / 3) * 1000),
    }),
  );
  await receiveContacts({ store, secret, now: now() }, contacts, "api");
  return runtime;
}

async function pages(cookie: string, first: string, direction: "next" | "previous") {
  const seen: string[][] = [];
  let path: string | null = first;
  while (path) {
    const page: Awaited<ReturnType<typeof loader>> = await loader({
      request: requestWith(cookie, path),
      params: {},
      context: {},
    });
    seen.push(page.rows.map(({ label }) => label));
    const separator: string = first.includes("?") ? "&" : "?";
    const place: string | null = page[direction];
    path = place ? `${first}${separator}${direction === "next" ? "after" : "before"}=${place}` : null;
  }
  return seen;
}

test.each(["/contacts", "/contacts?order=oldest", "/contacts?channel=phone"])(
  "paging through %s shows every contact once, in order",
  async (path) => {
    await withContacts(230);
    const seen = await pages(await signedIn(await makeAccount("editor")), path, "next");
    const labels = seen.flat();
    expect(labels.length).toBe(path.includes("channel") ? 115 : 230);
    expect(new Set(labels).size).toBe(labels.length);
    expect(
      seen
        .map((page) => page.length)
        .slice(0, -1)
        .every((length) => length === 50),
    ).toBe(true);
  },
);

test("going back shows the same pages as going on", async () => {
  await withContacts(120);
  const cookie = await signedIn("editor");
  const request = (path: string) => loader({ request: requestWith(cookie, path), params: {}, context: {} });
  const first = await request("/contacts");
  const second = await request(`/contacts?after=${first.next}`);
  const back = await request(`/contacts?before=${second.previous}`);
  expect(back.rows).toEqual(first.rows);
  expect(back.previous).toBeNull();
  expect(first.total).toBe(120);
});

test("a contact is found by the beginning of its id, also where that has signs of its own", async () => {
  const runtime = await withContacts(3);
  const { store, secret, now } = runtime;
  await receiveContacts({ store, secret, now: now() }, [contact({ id: "100%_x" })], "api");
  const found = await loader({
    request: await as("editor", "/contacts?id=100%25_"),
    params: {},
    context: {},
  });
  expect(found.rows.map(({ label }) => label)).toEqual(["kcc 100%_x"]);
});

test("an address with nonsense in it shows the first page", async () => {
  await withContacts(3);
  const path = "/contacts?channel=fax&state=x&after=y&order=z&before=1_";
  const shown = await loader({ request: await as("editor", path), params: {}, context: {} });
  expect(shown.rows).toHaveLength(3);
});

test("a viewer doesn't see contacts", async () => {
  await testRuntime();
  const request = await as("viewer", "/contacts");
  expect((await respond(loader({ request, params: {}, context: {} }))).status).toBe(403);
});

test("an unknown topic is listed until it has a name", async () => {
  const runtime = await testRuntime();
  const { store, secret, now } = runtime;
  await receiveContacts({ store, secret, now: now() }, [contact({ topic: "prod-0042", team: "lo" })], "api");
  const cookie = await signedIn("editor");
  const read = () =>
    topicsLoader({ request: requestWith(cookie, "/contacts/topics"), params: {}, context: {} });
  expect((await read()).unnamed).toEqual([{ key: "prod-0042", name: "prod-0042", team: "lo" }]);
  const body = new URLSearchParams({ kind: "topic", key: "prod-0042", name: "Grofvuil", team: "lo" });
  const request = requestWith(cookie, "/contacts/topics", { method: "POST", body });
  await nameAction({ request, params: {}, context: {} });
  const after = await read();
  expect([after.left, after.named]).toEqual([0, [{ key: "prod-0042", name: "Grofvuil", team: "lo" }]]);
});
