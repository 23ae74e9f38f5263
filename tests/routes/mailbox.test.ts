import { expect, test } from "vitest";
import { type MailboxMessage, putInMailbox } from "#db/queries/mailbox";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { newId } from "~/domain/id";
import * as listPage from "~/routes/_office.mailbox._index";
import * as messagePage from "~/routes/_office.mailbox.$id";

const context = {};
const monday = at("2026-01-05T09:00+01:00");

async function keep(
  { store }: Awaited<ReturnType<typeof testRuntime>>,
  messages: Partial<MailboxMessage>[],
): Promise<string[]> {
  const rows = messages.map(
    (message, n): MailboxMessage => ({
      id: newId(),
      at: new Date(monday.getTime() + Math.floor(n / 3) * 1000),
      medium: "email",
      sender: "Gemeente Voorbeeld <noreply@voorbeeld.example>",
      recipient: `inwoner${n}@example.nl`,
      subject: `Bericht ${n}`,
      html: `<html><head></head><body><div hidden>Begin &amp; eind ${n}</div><p>Tekst</p></body></html>`,
      plain: "Tekst",
      headers: "",
      ...message,
    }),
  );
  await store.write(async (tx) => {
    for (const row of rows) await putInMailbox(tx, row);
  });
  return rows.map(({ id }) => id);
}

const list = async (path: string) =>
  listPage.loader({ request: await as("editor", path), params: {}, context } as never);
const message = async (id: string | undefined, query = "") =>
  messagePage.loader({
    request: await as("editor", `/mailbox/${id}${query}`),
    params: { id },
    context,
  } as never);

test("every message is on one page of the list, going on and going back", async () => {
  const runtime = await testRuntime();
  const ids = await keep(
    runtime,
    Array.from({ length: 70 }, () => ({})),
  );
  const pages: string[][] = [];
  let here = await list("/mailbox");
  for (;;) {
    pages.push(here.rows.map(({ id }) => id));
    if (here.next === null) break;
    here = await list(here.next);
  }
  expect(pages.map((page) => page.length)).toEqual([25, 25, 20]);
  expect(pages.flat()).toEqual([...ids].reverse());
  const back: string[][] = [pages.at(-1) ?? []];
  while (here.previous !== null) {
    here = await list(here.previous);
    back.unshift(here.rows.map(({ id }) => id));
  }
  expect(back).toEqual(pages);
});

test("a search finds a part of the address or the subject in any capitals, and nothing in it is a pattern", async () => {
  const runtime = await testRuntime();
  await keep(runtime, [
    { recipient: "Jan.Jansen@Example.nl" },
    { subject: "Uw 100%_contact\\" },
    { recipient: "+31612345678", medium: "sms", subject: "", html: "", plain: "Hoe was het?" },
  ]);
  const found = async (search: string) =>
    (await list(`/mailbox?q=${encodeURIComponent(search)}`)).rows.map(({ recipient }) => recipient);
  expect(await found("jan.JANSEN")).toEqual(["Jan.Jansen@Example.nl"]);
  expect(await found("100%_c")).toEqual(["inwoner1@example.nl"]);
  expect(await found("contact\\")).toEqual(["inwoner1@example.nl"]);
  expect(await found("%")).toEqual(["inwoner1@example.nl"]);
  expect(await found("+316")).toEqual(["+31612345678"]);
  expect(await found("' or 1=1")).toEqual([]);
  expect(await found("x".repeat(500))).toEqual([]);
});

test("a search is carried on by the pages of the list and by its messages", async () => {
  const runtime = await testRuntime();
  await keep(
    runtime,
    Array.from({ length: 30 }, () => ({ subject: "Herinnering" })),
  );
  const first = await list("/mailbox?q=herinner");
  expect(first.rows[0]?.href).toMatch(/\?q=herinner$/);
  expect(first.next).toMatch(/^\/mailbox\?q=herinner&before=/);
  const second = await list(first.next as string);
  expect(second.rows).toHaveLength(5);
  expect(second.previous).toMatch(/^\/mailbox\?q=herinner&after=/);
  const one = await message(second.rows[0]?.id, new URL(`http://x${second.rows[0]?.href}`).search);
  expect(one.list.rows.map(({ id }) => id)).toEqual(second.rows.map(({ id }) => id));
});

test("a line shows what an inbox shows, and a text message how many it takes", async () => {
  const runtime = await testRuntime();
  const [mail, text] = await keep(runtime, [
    {},
    { medium: "sms", sender: "Voorbeeld", subject: "", html: "", plain: "Hoe was ’t?" },
  ]);
  const { rows } = await list("/mailbox");
  expect(rows.find(({ id }) => id === mail)).toMatchObject({
    sender: "Gemeente Voorbeeld",
    subject: "Bericht 0",
    beginning: "Begin & eind 0",
  });
  expect(rows.find(({ id }) => id === text)).toMatchObject({
    subject: "Sms-bericht",
    beginning: "Hoe was ’t?",
  });
  expect((await message(text)).length).toBe("11 van 70 tekens, 1 sms, bijzonder schrift (UCS-2)");
  expect((await message(mail, "?view=headers")).view).toBe("headers");
  expect((await message(mail, "?view=x&before=y&after=z")).view).toBe("phone");
});

test("an empty mailbox is told from a search without results", async () => {
  await testRuntime();
  expect(await list("/mailbox")).toMatchObject({
    rows: [],
    newest: null,
    search: "",
    previous: null,
    next: null,
  });
  expect(await list("/mailbox?q=iets")).toMatchObject({ rows: [], newest: null, search: "iets" });
});
