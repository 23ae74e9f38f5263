import { expect, test } from "vitest";
import { insertApiKey } from "#db/queries/api-keys";
import { mailed } from "#tests/support/bounce";
import { call } from "#tests/support/call-route";
import { statesOf } from "#tests/support/make-invitation";
import type { ApiRight } from "~/domain/api-right";
import { apiKeyRow } from "~/flow/api-key.server";
import { action, loader } from "~/routes/api.v1.bounces";

async function townWithKey(right: ApiRight = "delivery:report") {
  const town = await mailed(["a"]);
  const { store, secret, now } = town;
  const row = apiKeyRow({ key: "k", name: "mail", rights: [right], secret, createdBy: null, now: now() });
  await store.write((tx) => insertApiKey(tx, row));
  const send = (body: BodyInit | null, headers: Record<string, string> = {}, key = "k") =>
    call(
      action,
      new Request("http://weerklank.test/api/v1/bounces", {
        method: "POST",
        body,
        headers: { Authorization: `Bearer ${key}`, "Accept-Language": "nl", ...headers },
      }),
    );
  return { ...town, send };
}

test("a mail server hands over a report as it is, and hears that it was taken in", async () => {
  const town = await townWithKey();
  const raw = await town.report("postfix-unknown-user.eml", "a");
  const answer = await town.send(raw, { "Content-Type": "message/rfc822" });
  expect(answer).toMatchObject({ status: 202, data: { result: "recorded" } });
  // What curl says of its own accord, and a mail server that puts the envelope's line in front.
  const again = await town.send(
    Buffer.concat([Buffer.from("From MAILER-DAEMON Mon Jan  5 09:01:05 2026\n"), raw]),
    {
      "Content-Type": "application/x-www-form-urlencoded",
    },
  );
  expect(again).toMatchObject({ status: 202, data: { result: "repeated" } });
  expect(await statesOf(town.store)).toEqual({ a: "bounced" });
  expect(town.logged()).not.toContain("@");
});

test("a mail that reports nothing is taken in as well, so that no server tries again", async () => {
  const town = await townWithKey();
  const raw = await town.report("auto-reply-gmail.eml", "a");
  expect(await town.send(raw)).toMatchObject({ status: 202, data: { result: "auto_reply" } });
});

test("a mail with a huge attachment is taken in by its beginning", async () => {
  const town = await townWithKey();
  const raw = Buffer.concat([await town.report("qmail.eml", "a"), Buffer.alloc(8 * 1024 * 1024, "QUJD\n")]);
  expect(await town.send(raw)).toMatchObject({ status: 202, data: { result: "recorded" } });
});

test("what is no mail is refused with the remedy, and so is a caller without the right", async () => {
  const town = await townWithKey();
  const form = new FormData();
  form.set("file", "x");
  for (const body of [null, "", "{}", "Beste mensen, dit is geen bericht", form, "\0\0"]) {
    const answer = await town.send(body);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.data)).toContain("--data-binary");
  }
  expect((await town.send("Subject: x\n\n", { "Content-Encoding": "gzip" })).status).toBe(415);
  expect((await town.send("Subject: x\n\n", {}, "other")).status).toBe(401);
  expect((await call(loader, new Request("http://weerklank.test/api/v1/bounces"))).status).toBe(405);
  const other = await townWithKey("contacts:write");
  expect((await other.send("Subject: x\n\n")).status).toBe(403);
});
