import { expect, test } from "vitest";
import { insertRoutes } from "#db/queries/questionnaire-routes";
import { addUnknownTopics } from "#db/queries/topics";
import { freshContact, takeIn } from "#tests/support/make-invitation";
import { respond } from "#tests/support/respond";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import type { Role } from "~/domain/access";
import { installStarterLibrary } from "~/flow/install-starter-library.server";
import { sampleChannel } from "~/flow/sample-topic.server";
import * as page from "~/routes/questionnaires_.preview";
import * as heads from "~/routes/questionnaires_.preview_.heads";
import * as mail from "~/routes/questionnaires_.preview_.mail";

const see = async (
  { loader }: { loader: (args: never) => unknown },
  query = "",
  headers: Record<string, string> = {},
  who: Role = "editor",
) =>
  respond(
    loader({
      request: await as(who, `/questionnaires/preview?${query}`, { headers }),
      params: {},
      context: {},
    } as never),
  );

test("the preview is a resident's page with room for the questions, that only our own pages may frame", async () => {
  await testRuntime();
  const answer = await see(page, "language=en&channel=counter");
  const html = await answer.text();
  expect(html).toContain('<html lang="en"');
  expect(html).toMatch(/<div id="preview" class="through" data-about="Your visit[^"]+">/);
  expect(html).toContain('<base target="_blank">');
  const policy = answer.headers.get("Content-Security-Policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("form-action 'none'");
  expect(policy).toContain("frame-ancestors 'self'");
  expect((await see(page, "", { "sec-fetch-dest": "document" })).status).toBe(302);
  expect((await see(page, "", { "sec-fetch-dest": "iframe" })).status).toBe(200);
});

test("what an address asks for that isn't there, is what most people get", async () => {
  await testRuntime();
  const answer = await see(page, "language=xx&channel=%00");
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('<html lang="nl"');
});

test("the contact of a preview is about a topic that gets the questionnaire, else about a busy one", async () => {
  const runtime = await testRuntime({ now: at("2026-11-22T12:00+01:00") });
  const { store, now } = runtime;
  await installStarterLibrary(store, now());
  const named = (key: string, name: string) => ({ key, name, team: null, named: true, firstSeenAt: now() });
  await store.write(async (tx) => {
    await addUnknownTopics(tx, [named("aangifte", "Aangifte"), named("paspoort", "Paspoort")]);
    await addUnknownTopics(tx, [named("rijbewijs", "Rijbewijs")]);
  });
  const about = async (query: string) =>
    /data-about="([^"]+)"/.exec(await (await see(page, query)).text())?.[1] ?? "";
  expect(await about("channel=counter&questionnaire=counter")).toContain("Aangifte");
  const come = (topic: string, place: number) =>
    freshContact({ sourceId: `${topic} ${place}`, channel: "counter", topic, occurredAt: now() });
  await takeIn(runtime, [0, 1, 2].map((place) => come("paspoort", place)).concat(come("rijbewijs", 0)));
  expect(await about("channel=counter&questionnaire=counter")).toContain("Paspoort");
  await store.write((tx) =>
    insertRoutes(tx, [
      {
        channel: "counter",
        topic: "rijbewijs",
        validFrom: "",
        questionnaireKey: "report",
        changedAt: now(),
        changedBy: "Erik",
      },
    ]),
  );
  expect(await about("channel=counter&questionnaire=report")).toContain("Rijbewijs");
  expect(await about("channel=counter&questionnaire=counter")).toContain("Paspoort");
  expect(await about("channel=counter&questionnaire=isnt-there")).toContain("Paspoort");
  expect(await (await see(mail, "channel=counter&questionnaire=report")).text()).toContain("Rijbewijs");
  expect(await sampleChannel(store.read, "counter")).toBe("counter");
  expect(await sampleChannel(store.read, "report")).toBe("counter");
  expect(await sampleChannel(store.read, "isnt-there")).toBe("phone");
});

test("the mail carries the question for a grade as it is typed, as text", async () => {
  await testRuntime();
  const answer = await see(mail, `grade=${encodeURIComponent("<b>Hoe was het?</b>")}`);
  const html = await answer.text();
  expect(html).toContain("&lt;b&gt;Hoe was het?&lt;/b&gt;");
  expect(html).toContain("/test-message?grade=8");
  expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  expect(await (await see(mail)).text()).not.toContain("?grade=8");
  expect((await see(mail, "", { "sec-fetch-dest": "document" })).status).toBe(302);
});

test("subject, sender and text message come with sample values", async () => {
  await testRuntime();
  const given = await (await see(heads, "channel=counter")).json();
  expect(given).toMatchObject({
    mail: {
      sender: "Gemeente",
      subject: expect.stringMatching(/\S/),
      preheader: expect.stringMatching(/\S/),
    },
    text: { sender: expect.stringMatching(/\S/), text: expect.stringContaining("http://weerklank.test/s/") },
  });
});

test("viewers see no preview", async () => {
  await testRuntime();
  for (const one of [page, mail, heads]) expect((await see(one, "", {}, "viewer")).status).toBe(403);
});
