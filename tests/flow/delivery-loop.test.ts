import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { messages } from "#db/schema";
import {
  atOnce,
  freshContact,
  giveSettings,
  publishForAll,
  statesOf,
  takeIn,
} from "#tests/support/make-invitation";
import { testRuntime } from "#tests/support/runtime";
import { smtpSink } from "#tests/support/smtp-sink";
import { startBackground } from "~/background.server";
import { startDelivery } from "~/flow/delivery-loop.server";

async function municipality(env: Record<string, string>) {
  const runtime = await testRuntime({ env });
  const started = Date.now();
  const start = runtime.now().getTime();
  // A clock that runs ten times as fast: pauses of ten seconds take one.
  const now = () => new Date(start + (Date.now() - started) * 10);
  const fast = { ...runtime, now };
  await publishForAll(runtime.store, now());
  await giveSettings(runtime.store, atOnce, now());
  return fast;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error("it took too long");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("a contact that comes in is on its way within moments, without anybody waking the loop", async () => {
  const runtime = await municipality({});
  const loop = startDelivery(runtime, { pause: 20 });
  onTestFinished(() => loop.stop());
  await takeIn(runtime, [freshContact({ sourceId: "a", occurredAt: runtime.now() })]);
  await until(async () => (await statesOf(runtime.store)).a === "sent");
});

test("a mail server that is down costs nothing but time: once it is back, everybody gets one message", async () => {
  const port = await freePort();
  const runtime = await municipality({ SMTP_URL: `smtp://127.0.0.1:${port}` });
  await takeIn(
    runtime,
    Array.from({ length: 25 }, (_, n) =>
      freshContact({ email: `p${n}@example.nl`, occurredAt: runtime.now() }),
    ),
  );
  const loop = startDelivery(runtime, { pause: 20 });
  await until(async () => runtime.logged().includes("the mail server does not take messages"));
  expect(new Set(Object.values(await statesOf(runtime.store)))).toEqual(new Set(["scheduled"]));
  const sink = await smtpSink({}, port);
  onTestFinished(async () => {
    await loop.stop();
    await sink.close();
  });
  await until(async () => Object.values(await statesOf(runtime.store)).every((state) => state === "sent"));
  const addresses = sink.received.map((mail) => mail.to[0]);
  expect(addresses).toHaveLength(25);
  expect(new Set(addresses).size).toBe(25);
  expect(runtime.logged()).not.toContain("@example.nl");
});

test("stopping waits for what is under way", async () => {
  const runtime = await municipality({});
  await takeIn(
    runtime,
    Array.from({ length: 100 }, (_, n) =>
      freshContact({ email: `p${n}@example.nl`, occurredAt: runtime.now() }),
    ),
  );
  const loop = startDelivery(runtime, { pause: 20 });
  await until(async () => (await runtime.store.read.select().from(messages)).length > 0);
  await loop.stop();
  const states = (await runtime.store.read.select().from(messages)).map((row) => row.state);
  expect(states.every((state) => state === "sent" || state === "queued")).toBe(true);
});

test("with OUTBOX=off this process sends nothing", async () => {
  const runtime = await municipality({ OUTBOX: "off" });
  await takeIn(runtime, [freshContact({ sourceId: "a", occurredAt: runtime.now() })]);
  const background = startBackground(runtime);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await background.stop();
  expect(await statesOf(runtime.store)).toEqual({ a: "scheduled" });
  expect(await runtime.store.read.select().from(messages)).toEqual([]);
});
