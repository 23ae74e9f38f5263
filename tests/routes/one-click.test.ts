import type { RequestHandler } from "express";
import { expect, test } from "vitest";
import { optOuts } from "#db/schema";
import { freshContact, statesOf, takeIn } from "#tests/support/make-invitation";
import { minutes, monday, municipality } from "#tests/support/outbox";
import { type ReceivedMail, smtpSink } from "#tests/support/smtp-sink";
import { serveWeb } from "#tests/support/web";
import { parseEnv } from "~/env.server";
import { openTransports } from "~/flow/transports.server";
import { action, loader } from "~/routes/unsubscribe.$token";

/** The routes of opting out behind everything that stands before the app. */
const handle: RequestHandler = async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const hasBody = request.method === "POST";
  const asked = new Request(`http://weerklank.test${request.originalUrl}`, {
    method: request.method,
    headers: Object.entries(request.headers).map(
      ([name, value]) => [name, String(value)] as [string, string],
    ),
    ...(hasBody ? { body: Buffer.concat(chunks) } : {}),
  });
  const params = { token: request.path.split("/").at(-1) ?? "" };
  const answer = await (hasBody ? action : loader)({ request: asked, params, context: {} });
  response.status(answer.status).send(await answer.text());
};

async function mailedForReal() {
  const town = await municipality();
  const sink = await smtpSink();
  const env = parseEnv({ NODE_ENV: "test", BASE_URL: "http://weerklank.test", SMTP_URL: sink.url });
  await town.ready(["a", "b"]);
  const transports = openTransports(env, town.store, town.now, town.secret);
  await town.send(transports, minutes(1));
  await transports.email.close();
  await sink.close();
  const mailTo = (to: string) => sink.received.find((mail) => mail.to[0] === to) as ReceivedMail;
  return { ...town, mailTo, ask: await serveWeb(town, handle) };
}

/** What a mail program reads from the headers of a mail, unfolded. */
const header = (mail: ReceivedMail, name: string): string =>
  new RegExp(`^${name}:\\s*(.*)$`, "im").exec(mail.raw.replace(/\r\n[ \t]+/g, " "))?.[1] ?? "";

const multipart =
  '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';

test.each([
  ["a form", "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click"],
  ["a form in parts", "multipart/form-data; boundary=x", multipart],
])("a mail program opts out with what stands in the headers, sent as %s", async (_, type, body) => {
  const town = await mailedForReal();
  const mail = town.mailTo("a@example.nl");
  expect(header(mail, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
  const url = new URL(/<(https?:[^>]+)>/.exec(header(mail, "List-Unsubscribe"))?.[1] ?? "");
  for (const method of ["GET", "HEAD", "GET"]) {
    expect((await town.ask(url.pathname, { method })).status).toBe(200);
  }
  expect(await town.store.read.select().from(optOuts)).toEqual([]);

  // No cookie, no referrer, from another address: as a mail provider's server does it.
  const answer = await town.ask(url.pathname, {
    method: "POST",
    headers: { "Content-Type": type, "Content-Length": String(Buffer.byteLength(body)) },
    body,
  });
  expect(answer.status).toBe(200);
  expect(await town.store.read.select().from(optOuts)).toMatchObject([{ via: "one_click" }]);

  await takeIn(town, [
    freshContact({ sourceId: "a again", email: "A@Example.nl", occurredAt: monday }),
    freshContact({ sourceId: "c", email: "c@example.nl", occurredAt: monday }),
  ]);
  expect(await statesOf(town.store)).toMatchObject({ "a again": "not_invited opted_out", c: "scheduled" });
});

test("every address in a mail can be fetched without changing anything", async () => {
  const town = await mailedForReal();
  const parsed = await town.mailTo("b@example.nl").parsed();
  const links = `${parsed.text} ${parsed.html}`.match(/http:\/\/weerklank\.test\/unsubscribe\/[\w-]+/g) ?? [];
  expect(links.length).toBeGreaterThan(1);
  for (const link of links) {
    expect((await town.ask(new URL(link).pathname)).status).toBe(200);
    expect((await town.ask(new URL(link).pathname, { method: "HEAD" })).status).toBe(200);
  }
  expect(await town.store.read.select().from(optOuts)).toEqual([]);
});
