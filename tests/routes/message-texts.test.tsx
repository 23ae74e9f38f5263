import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { mailboxPage } from "#db/queries/mailbox";
import { readSettings } from "#db/queries/settings";
import { auditTrail } from "#db/schema";
import { respond } from "#tests/support/respond";
import { testRuntime } from "#tests/support/runtime";
import { as, type MadeAccount, makeAccount } from "#tests/support/sign-in";
import type { Role } from "~/domain/access";
import { LANGUAGES } from "~/domain/languages";
import { closeTransports } from "~/flow/transports.server";
import { Editor } from "~/routes/_office.settings.messages/editor";
import * as page from "~/routes/_office.settings.messages/route";
import * as preview from "~/routes/settings_.messages_.preview";
import * as testMessage from "~/routes/test-message";

interface Answer {
  data: {
    errors: Record<string, string>;
    typed: Record<string, string> | null;
    done: string | null;
    test: { outcome: string; to?: string; mailboxId?: string } | null;
  };
  init: ResponseInit | null;
}

const context = {};
const address = (kind = "invitation", medium = "email", language = "nl") =>
  `/settings/messages?kind=${kind}&medium=${medium}&language=${language}`;

const shown = async (path = address(), who: MadeAccount | Role = "editor") =>
  await page.loader({ request: await as(who, path), params: {}, context } as never);

async function send(fields: Record<string, string>, path = address(), who: MadeAccount | Role = "editor") {
  const request = await as(who, path, { method: "POST", body: new URLSearchParams(fields) });
  return (await page.action({ request, params: {}, context } as never)) as unknown as Answer;
}

const mailTexts = {
  subject: "Hoe ging het met {onderwerp}?",
  title: "Uw contact",
  opening: "Beste inwoner,\r\n\r\n{contact}",
  why: "Wij leren er graag van.",
  button: "Vertel het",
};

test("an empty database shows the standard texts of every message in every language", async () => {
  await testRuntime();
  for (const kind of ["invitation", "reminder"])
    for (const medium of ["email", "sms"])
      for (const language of LANGUAGES) {
        const { texts, changed } = await shown(address(kind, medium, language));
        expect(Object.keys(texts)).toEqual(
          medium === "sms" ? ["text"] : ["subject", "title", "opening", "why", "button"],
        );
        expect(Object.values(texts).every((text) => text.length > 0)).toBe(true);
        expect(changed).toEqual([]);
      }
});

test("Dutch texts are looked at for what may be hard to read, without what is filled in; others aren't", async () => {
  await testRuntime();
  const drawn = async (language: string, why: string) => {
    const loaded = await shown(address("invitation", "email", language));
    return renderToStaticMarkup(
      <Editor {...loaded} texts={{ ...loaded.texts, why }} unsaved={false} errors={{}} phone="" />,
    );
  };
  const hard = "Inzake {onderwerp} worden uw gegevens door ons geïnventariseerd.";
  expect(await drawn("nl", hard)).toContain("plain-findings__item");
  expect(await drawn("nl", hard)).toContain("Inzake");
  expect(await drawn("nl", "Wij leren graag van uw antwoord. {contact}")).not.toContain(
    "plain-findings__item",
  );
  expect(await drawn("en", hard)).not.toContain("plain-findings");
});

test("texts are kept, with what they were before in the audit trail, and other messages stay as they are", async () => {
  const { store } = await testRuntime();
  const answer = await send(mailTexts);
  expect(answer.data).toMatchObject({ done: "saved", typed: null, errors: {} });
  const { texts, changed } = await shown();
  expect(texts.opening).toBe("Beste inwoner,\n\n{contact}");
  expect(changed).toHaveLength(5);
  expect((await shown(address("reminder"))).changed).toEqual([]);
  expect((await shown(address("invitation", "email", "en"))).changed).toEqual([]);
  const [line] = await store.read.select().from(auditTrail);
  expect(line).toMatchObject({ action: "settings.changed", subject: "templates" });
  expect(JSON.stringify(line?.detail)).toContain("Wat vond u van ons contact?");
  expect((await send(mailTexts)).data.done).toBe("unchanged");
});

test("a text goes back to the standard one by itself, and what was typed in the others stays typed", async () => {
  const { store } = await testRuntime();
  await send(mailTexts);
  const typed = { ...mailTexts, title: "Nog niet af" };
  const answer = await send({ ...typed, intent: "reset:subject" });
  expect(answer.data.done).toBe("subject");
  expect(answer.data.typed).toMatchObject({
    title: "Nog niet af",
    subject: "Wat vond u van uw contact met {gemeente}?",
  });
  const { templates } = await readSettings(store.read);
  expect(templates.invitation.email.nl.subject).toBeUndefined();
  expect(templates.invitation.email.nl.title).toBe("Uw contact");
});

test.each([
  ["subject", "", "Vul dit in, of kies de standaardtekst."],
  ["subject", "x".repeat(121), "Maak de tekst korter: er staan 121 tekens, 120 is het meeste."],
  [
    "subject",
    "Over {naam}",
    "{naam} kennen wij niet. In dit veld kan: {gemeente}, {datum}, {onderwerp}, {kanaal}, {duur}.",
  ],
  [
    "title",
    "{contact}",
    "{contact} kan niet in dit veld. Wel: {gemeente}, {datum}, {onderwerp}, {kanaal}, {duur}.",
  ],
  [
    "why",
    "{link}",
    "{link} kan niet in een e-mail: de link zit al onder de knop. In dit veld kan: {gemeente}, {datum}, {onderwerp}, {kanaal}, {duur}, {contact}.",
  ],
  [
    "why",
    "{n, plural, one {x} other {y}}",
    "{x} kennen wij niet. In dit veld kan: {gemeente}, {datum}, {onderwerp}, {kanaal}, {duur}, {contact}.",
  ],
  [
    "opening",
    "Een } teveel",
    "Haal losse accolades weg. Ze horen alleen om een woord dat wij invullen, zoals {gemeente}.",
  ],
])("a mail's %s %j is refused with what to do", async (field, text, problem) => {
  const { store } = await testRuntime();
  const answer = await send({ ...mailTexts, [field]: text });
  expect(answer.init?.status).toBe(422);
  expect(answer.data.errors).toEqual({ [field]: problem });
  expect(answer.data.typed).toMatchObject({ ...mailTexts, [field]: text });
  expect((await readSettings(store.read)).templates.invitation.email.nl).toEqual({});
});

test("line breaks and control characters in a subject are taken out before it is kept", async () => {
  const { store } = await testRuntime();
  await send({ ...mailTexts, subject: "Uw contact\r\nBcc: a@example.nl\u202e {GEMEENTE}" });
  const { templates } = await readSettings(store.read);
  expect(templates.invitation.email.nl.subject).toBe("Uw contact Bcc: a@example.nl {gemeente}");
});

const sms = address("invitation", "sms");

test("a text message needs its link and fits in one message, or is told how much is too much", async () => {
  await testRuntime();
  expect((await send({ text: "Wat vond u ervan?" }, sms)).data.errors.text).toBe(
    "Zet {link} in de tekst: zonder die link kan de inwoner niet antwoorden.",
  );
  // The link of http://weerklank.test is 35 characters.
  expect((await send({ text: `${"a".repeat(125)}{link}` }, sms)).data.done).toBe("saved");
  expect((await send({ text: `${"a".repeat(126)}{link}` }, sms)).data.errors.text).toBe(
    "De sms past niet in één bericht: er is 1 teken te veel. Maak de tekst korter.",
  );
  const special = await send(
    { text: `Hoe was de coördinatie van uw idee\u0308en? Wij horen het graag: {link}` },
    sms,
  );
  expect(special.data.errors.text).toMatch(
    /er zijn 24 tekens te veel\. Kies ‘Schrijf het met gewone tekens’/,
  );
});

test("a text in Ukrainian may be two messages, and its letters are not offered another spelling", async () => {
  await testRuntime();
  const ukrainian = address("invitation", "sms", "uk");
  expect((await send({ text: `${"ї".repeat(99)}{link}` }, ukrainian)).data.done).toBe("saved");
  expect((await send({ text: `${"ї".repeat(100)}{link}` }, ukrainian)).data.errors.text).toBe(
    "De sms past niet in 2 berichten: er is 1 teken te veel. Maak de tekst korter.",
  );
});

test("the GSM spelling is offered by a button that works without JavaScript, and keeps nothing yet", async () => {
  const { store } = await testRuntime();
  const answer = await send({ text: "Hoe was ’t met uw idëe – echt? {link}", intent: "gsm" }, sms);
  expect(answer.data.typed?.text).toBe("Hoe was 't met uw idee - echt? {link}");
  expect((await readSettings(store.read)).templates.invitation.sms.nl).toEqual({});
});

test("a test goes to the editor's own address as it is typed, with links that open no questions", async () => {
  const { store } = await testRuntime();
  const editor = await makeAccount("editor", { email: "eigen@voorbeeld.example" });
  const answer = await send({ ...mailTexts, intent: "test" }, address(), editor);
  expect(answer.data.test).toMatchObject({ outcome: "accepted", to: "eigen@voorbeeld.example" });
  expect(answer.data.typed).toMatchObject({ button: "Vertel het" });
  const [kept] = await mailboxPage(store.read, 5, null);
  expect(kept).toMatchObject({ recipient: "eigen@voorbeeld.example", subject: "Hoe ging het met Paspoort?" });
  expect((await readSettings(store.read)).templates.invitation.email.nl).toEqual({});
});

test("a test text goes to a number of one's own, which is neither logged nor in the audit trail", async () => {
  const runtime = await testRuntime();
  const editor = await makeAccount("editor");
  const text = "Hoe was het? {link}";
  const refused = async (phone: string) =>
    (await send({ text, phone, intent: "test" }, sms, editor)).data.errors.phone;
  expect(await refused("")).toBe("Vul een mobiel nummer in, bijvoorbeeld 06 12345678.");
  expect(await refused("020 624 11 11")).toMatch(/^Dit nummer kan geen sms krijgen/);
  const sent = await send({ text, phone: "06 1234 5678", intent: "test" }, sms, editor);
  expect(sent.data.test?.outcome).toBe("accepted");
  const [kept] = await mailboxPage(runtime.store.read, 5, null);
  expect(kept).toMatchObject({ recipient: "+31612345678", medium: "sms" });
  const [line] = await runtime.store.read.select().from(auditTrail);
  expect(line).toMatchObject({ action: "message.tested", subject: "Uitnodiging per sms (Nederlands)" });
  expect(JSON.stringify(line) + runtime.logged()).not.toMatch(/12345678/);
  for (let n = 0; n < 4; n += 1) await send({ text, phone: "0612345678", intent: "test" }, sms, editor);
  const tooMany = await send({ text, phone: "0612345678", intent: "test" }, sms, editor);
  expect(tooMany.data.test).toEqual({ outcome: "wait", minutes: 60 });
  expect(tooMany.init?.status).toBe(429);
});

test("what the mail server says of a test is told, and nothing is kept or lost", async () => {
  const runtime = await testRuntime({ env: { SMTP_URL: "smtp://127.0.0.1:9" } });
  const answer = await send({ ...mailTexts, intent: "test" });
  expect(answer.data.test).toMatchObject({ outcome: "temporary", mailboxId: null });
  expect(answer.data.typed).toMatchObject({ why: mailTexts.why });
  expect(await mailboxPage(runtime.store.read, 5, null)).toEqual([]);
  await closeTransports(runtime);
});

test("the preview shows what is typed, right or not, in a frame only, and may run nothing", async () => {
  await testRuntime();
  const see = async (query: string, headers: Record<string, string> = {}) =>
    respond(
      preview.loader({
        request: await as("editor", `/settings/messages/preview?${query}`, { headers }),
        params: {},
        context,
      } as never),
    );
  const answer = await see(`kind=reminder&title=${encodeURIComponent("<b>Kop</b> {naam}")}`);
  const html = await answer.text();
  expect(html).toContain("&lt;b&gt;Kop&lt;/b&gt; {naam}");
  expect(html).toContain("/test-message?grade=8");
  expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  expect((await see("", { "sec-fetch-dest": "document" })).status).toBe(302);
  expect((await see("title=x", { "sec-fetch-dest": "iframe" })).status).toBe(200);
});

test("viewers see neither the texts nor the preview, and change nothing", async () => {
  await testRuntime();
  const calls = [
    async () => page.loader({ request: await as("viewer", address()), params: {}, context } as never),
    async () =>
      preview.loader({
        request: await as("viewer", "/settings/messages/preview"),
        params: {},
        context,
      } as never),
    () => send(mailTexts, address(), "viewer"),
  ];
  for (const call of calls) expect((await respond(call())).status).toBe(403);
});

test("the link of a test message tells that it was a test, in both languages, and one-click changes nothing", async () => {
  await testRuntime();
  const see = (query: string, init: RequestInit = {}) =>
    respond(
      testMessage.loader({
        request: new Request(`http://weerklank.test/test-message${query}`, init),
      } as never),
    );
  expect(await (await see("?grade=8")).text()).toContain("U koos het cijfer 8.");
  expect(await (await see("?grade=88&lang=en")).text()).toMatch(/This was a test message(?!.*chose)/s);
  expect(await (await see("?opt-out")).text()).toContain("Er is niemand afgemeld.");
  const request = new Request("http://weerklank.test/test-message?opt-out", { method: "POST" });
  expect((await respond(testMessage.action({ request } as never))).status).toBe(200);
});
