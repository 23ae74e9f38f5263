import { expect, test } from "vitest";
import { respond } from "#tests/support/respond";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import type { Role } from "~/domain/access";
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
