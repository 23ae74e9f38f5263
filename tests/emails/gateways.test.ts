import { createServer } from "node:net";
import { expect, test } from "vitest";
import { idOfCmReference } from "#emails/transport/cm";
import { gatewayTransport } from "#emails/transport/gateway";
import { parseGatewayAddress } from "#emails/transport/gateway-address";
import type { OutgoingMessage } from "#emails/transport/transport";
import { fakeGateway, type ProviderName, UNKNOWN_NUMBER } from "#tests/support/gateways";

const PROVIDERS: ProviderName[] = ["notifynl", "cm", "spryng", "json"];
const NUMBER = "+31612345678";
const message = (changes: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id: "0192a0b0-1111-7222-8333-444455556666",
  medium: "sms",
  to: NUMBER,
  senderName: "Voorbeeld",
  subject: "",
  text: "Hoe was ons contact? https://example.nl/s/abc",
  html: null,
  unsubscribeUrl: "https://example.nl/unsubscribe/abc",
  language: "nl",
  ...changes,
});

/** With half a second for each request. */
function transportOf(url: string) {
  const parsed = parseGatewayAddress(url);
  if (!parsed.ok) throw new Error(parsed.problem);
  return gatewayTransport(parsed.address, { patience: 500, largest: 64 * 1024 });
}

for (const provider of PROVIDERS) {
  test(`${provider} takes a text, with our own name for it`, async () => {
    const gateway = await fakeGateway(provider);
    const delivery = await transportOf(gateway.url).send(message());
    const [taken] = gateway.taken;
    expect(delivery).toMatchObject({ outcome: "accepted", providerId: taken?.id ?? null });
    expect(taken?.text).toBe(message().text);
    expect(idOfCmReference(taken?.reference ?? "")).toBe(message().id);
    expect(taken?.to.replace(/^(\+|00)/, "")).toBe("31612345678");
    if (provider !== "notifynl") expect(taken?.from).toBe("Voorbeeld");
  });

  test(`${provider}: a number that it doesn't know is the address's fault, and stays out of what is kept`, async () => {
    const gateway = await fakeGateway(provider);
    const delivery = await transportOf(gateway.url).send(message({ to: UNKNOWN_NUMBER }));
    expect(delivery).toMatchObject({ outcome: "permanent", about: "address" });
    expect(delivery.detail).not.toContain("687654321");
  });

  test(`${provider}: a wrong key is the set-up's fault, and is never repeated to us`, async () => {
    const gateway = await fakeGateway(provider);
    const wrong = gateway.url
      .replace("3d844edf", "99999999")
      .replace("11111111-2222", "99999999-2222")
      .replace("right-", "wrong-");
    const delivery = await transportOf(wrong).send(message());
    expect(delivery).toMatchObject({ outcome: "temporary", about: "server" });
    for (const secret of ["99999999", "wrong-", NUMBER.slice(3)])
      expect(delivery.detail).not.toContain(secret);
    expect(gateway.taken).toEqual([]);
  });

  test(`${provider}: too many requests wait as long as it asks`, async () => {
    const gateway = await fakeGateway(provider);
    gateway.behave("too many");
    expect(await transportOf(gateway.url).send(message())).toMatchObject({
      outcome: "temporary",
      about: "server",
      retryAfter: 17,
    });
  });

  test(`${provider}: a server in trouble is no fault of the message`, async () => {
    const gateway = await fakeGateway(provider);
    gateway.behave("failing");
    expect(await transportOf(gateway.url).send(message())).toMatchObject({
      outcome: "temporary",
      about: "server",
    });
  });

  test(`${provider}: a redirect isn't followed with the key`, async () => {
    const gateway = await fakeGateway(provider);
    gateway.behave("redirect");
    expect(await transportOf(gateway.url).send(message())).toMatchObject({
      outcome: "temporary",
      about: "server",
    });
    expect(gateway.asked).toBe(1);
  });

  test(`${provider}: a refusal that isn't documented neither stops the others nor uses up the invitation`, async () => {
    const gateway = await fakeGateway(provider);
    gateway.behave("refusing oddly");
    expect(await transportOf(gateway.url).send(message())).toMatchObject({
      outcome: "temporary",
      about: "recipient",
    });
  });

  for (const how of [
    "silent after taking",
    "malformed after taking",
    "cut after taking",
    "dripping after taking",
    "huge after taking",
  ] as const) {
    test(`${provider}, ${how}: nobody knows what became of the message, and it ends in time`, async () => {
      const gateway = await fakeGateway(provider);
      gateway.behave(how);
      const began = performance.now();
      expect(await transportOf(gateway.url).send(message())).toMatchObject({ outcome: "unknown" });
      expect(performance.now() - began).toBeLessThan(2_000);
      expect(gateway.taken).toHaveLength(1);
    });
  }

  test(`${provider}: a gateway that isn't there was never asked`, async () => {
    const port = await freePort();
    const gateway = await fakeGateway(provider);
    const delivery = await transportOf(gateway.url.replace(String(gateway.port), String(port))).send(
      message(),
    );
    expect(delivery).toMatchObject({ outcome: "temporary", about: "server" });
    expect(delivery.detail).toContain("ECONNREFUSED");
  });
}

test("NotifyNL takes mails too, with the address to opt out at", async () => {
  const gateway = await fakeGateway("notifynl");
  const mail = message({ medium: "email", to: "a@example.nl", subject: "Hoe was het?", html: "<p>…</p>" });
  expect(await transportOf(gateway.url).send(mail)).toMatchObject({ outcome: "accepted" });
  expect(gateway.taken[0]).toMatchObject({
    path: "/v2/notifications/email",
    to: "a@example.nl",
    body: {
      personalisation: { subject: "Hoe was het?", body: mail.text },
      one_click_unsubscribe_url: mail.unsubscribeUrl,
    },
  });
  const off = transportOf(`${gateway.url}&unsubscribe=off`);
  await off.send(mail);
  expect(gateway.taken[1]?.body).not.toHaveProperty("one_click_unsubscribe_url");
  expect(await off.send({ ...mail, to: "unknown@example.nl" })).toMatchObject({
    outcome: "permanent",
    about: "address",
    detail: expect.not.stringContaining("unknown@example.nl"),
  });
});

test("a template that NotifyNL doesn't know is the set-up's fault", async () => {
  const gateway = await fakeGateway("notifynl");
  const other = gateway.url.replace("f33517ff", "00000000");
  expect(await transportOf(other).send(message())).toMatchObject({ outcome: "temporary", about: "server" });
});

test("a plain JSON gateway is told the same id at every try, and keeps its own query", async () => {
  const gateway = await fakeGateway("json");
  const transport = transportOf(gateway.url);
  await transport.send(message());
  await transport.send(message());
  expect(gateway.headers.map((headers) => headers["idempotency-key"])).toEqual([message().id, message().id]);
  expect(gateway.taken[0]?.path).toBe("/send?account=7");
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
