import { expect, test } from "vitest";
import { draftOf } from "#db/queries/questionnaire-drafts";
import { nothingStored, storedAnswers } from "#tests/support/answering";
import { everyKind } from "#tests/support/every-kind";
import { contentOf, makeEditor, makeQuestionnaire } from "#tests/support/make-draft";
import { respond } from "#tests/support/respond";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { discardDraft, saveDraft } from "~/flow/questionnaire-drafts.server";
import * as office from "~/routes/_office.questionnaires_.$key_.try/route";
import * as trial from "~/routes/try.$ticket";

const context = {};

/** The link that an editor's page shows. */
async function linkTo(key: string, query = ""): Promise<string> {
  const request = await as("editor", `/questionnaires/${key}/try${query}`);
  const { link } = await office.loader({ request, params: { key }, context } as never);
  return link;
}

const ticketIn = (link: string) => link.split("/").at(-1) ?? "";

const open = (ticket: string, query = "") =>
  respond(
    trial.loader({
      request: new Request(`http://weerklank.test/try/${ticket}${query}`),
      params: { ticket },
      context,
    }),
  );

const send = (ticket: string, fields: [string, string][], headers: Record<string, string> = {}) =>
  respond(
    trial.action({
      request: new Request(`http://weerklank.test/try/${ticket}`, {
        method: "POST",
        body: new URLSearchParams(fields),
        headers: { Origin: "http://weerklank.test", ...headers },
      }),
      params: { ticket },
      context,
    }),
  );

async function townWith(content = everyKind): Promise<{ town: TestRuntime; key: string }> {
  const town = await testRuntime({ now: at("2026-11-22T10:00+01:00") });
  const key = await makeQuestionnaire(town.store, await makeEditor(), town.now(), { content });
  return { town, key };
}

test("a draft can be tried by its link, without an account, and says that nothing is kept", async () => {
  const { key } = await townWith();
  const link = await linkTo(key);
  expect(link).toMatch(/^http:\/\/weerklank\.test\/try\/[\w.-]+$/);
  const page = await open(ticketIn(link));
  const html = await page.text();
  expect(page.status).toBe(200);
  expect(html).toContain("Dit is een proef.");
  expect(html).toContain("Hoe had u het liefst contact?");
  expect(html).not.toMatch(/<script|\?stop/);
  expect(page.headers.get("cache-control")).toBe("no-store");
  expect(page.headers.get("x-robots-tag")).toContain("noindex");
  expect(page.headers.get("set-cookie")).toBeNull();
});

test("what is sent is checked as a real answer, shown, and kept nowhere", async () => {
  const { town, key } = await townWith();
  const ticket = ticketIn(await linkTo(key));
  const wrong = await send(ticket, [["means", "phone"]]);
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("Kies een cijfer van 1 tot en met 10");
  const done = await send(ticket, [
    ["grade", "4"],
    ["low", "Bel mij op 06-12345678"],
    ["means", "email"],
    ["means", "phone"],
    ["contact_me", "yes"],
  ]);
  const html = await done.text();
  expect(done.status).toBe(200);
  expect(html).toContain("Telefoon en E-mail");
  expect(html).not.toContain("12345678");
  expect(html).toContain("wij weten niet wie u bent");
  expect(await storedAnswers(town)).toEqual(nothingStored);
  expect(town.logged()).not.toContain(ticket);
});

test("a form from another site is refused", async () => {
  const { key } = await townWith();
  const answer = await send(ticketIn(await linkTo(key)), [["grade", "8"]], {
    Origin: "https://evil.example",
  });
  expect(answer.status).toBe(403);
});

test("a trial follows the draft as it was saved last", async () => {
  const { town, key } = await townWith();
  const ticket = ticketIn(await linkTo(key));
  const draft = await draftOf(town.store.read, key);
  const content = contentOf("Nieuw");
  const first = content.questions[0];
  if (first) content.questions[0] = { ...first, text: { nl: "<script>Hoe ging het?</script>" } };
  const editor = await makeEditor("Anna Ander");
  await saveDraft(town.store, editor, key, { revision: draft?.revision ?? -1, content }, town.now());
  expect(await (await open(ticket)).text()).toContain("&lt;script&gt;Hoe ging het?&lt;/script&gt;");
});

test("after seven days a ticket has expired, and one that was changed doesn't exist", async () => {
  const { town, key } = await townWith();
  const ticket = ticketIn(await linkTo(key));
  for (const changed of [`${ticket.slice(0, -1)}_`, ticket.replace(".1.", ".2."), `x${ticket}`, "x", "%00"])
    expect((await open(changed)).status).toBe(404);
  town.setNow(at("2026-11-29T09:59+01:00"));
  expect((await open(ticket)).status).toBe(200);
  town.setNow(at("2026-11-29T10:01+01:00"));
  const page = await open(ticket);
  expect(page.status).toBe(410);
  expect(await page.text()).toContain("Deze proef werkt niet meer");
  expect((await send(ticket, [["grade", "8"]])).status).toBe(410);
});

test("a draft that was thrown away or that has no questions says so", async () => {
  const { key: empty } = await townWith(contentOf("Leeg", []));
  const page = await open(ticketIn(await linkTo(empty)));
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("heeft nog geen vragen");
  const { town, key } = await townWith();
  const ticket = ticketIn(await linkTo(key));
  const draft = await draftOf(town.store.read, key);
  await discardDraft(town.store, await makeEditor("Anna Ander"), key, draft?.revision ?? -1, town.now());
  expect((await open(ticket)).status).toBe(410);
});

test("the page for editors has a code to scan, and is theirs alone", async () => {
  const { key } = await townWith();
  const request = await as("editor", `/questionnaires/${key}/try`);
  const loaded = await office.loader({ request, params: { key }, context } as never);
  expect(loaded).toMatchObject({ until: "29 november 2026", chosen: { number: 1, state: "draft" } });
  expect(loaded.qr.path).toMatch(/^M4 4h7v1h-7z/);
  expect(loaded.onlyHere).toBe(false);
  for (const [who, path, params, status] of [
    ["viewer", `/questionnaires/${key}/try`, { key }, 403],
    ["editor", "/questionnaires/none/try", { key: "none" }, 404],
    ["editor", `/questionnaires/${key}/try?version=7`, { key }, 404],
    ["editor", `/questionnaires/${key}/try?version=x`, { key }, 404],
  ] as const)
    expect(
      (await respond(office.loader({ request: await as(who, path), params, context } as never))).status,
    ).toBe(status);
});
