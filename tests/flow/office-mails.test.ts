import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { writeSettings } from "#db/queries/settings";
import { unsubscribe } from "#db/queries/subscriptions";
import { insertTarget } from "#db/queries/targets";
import { setDisabledAt } from "#db/queries/users";
import { officeMails } from "#db/schema";
import { smtpTransport } from "#emails/transport/smtp";
import type { Delivery, Transport } from "#emails/transport/transport";
import { type MadeResponse, makeResponses, times } from "#tests/support/make-answers";
import { mailsIn, subscriber } from "#tests/support/office-mail";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";
import { smtpSink } from "#tests/support/smtp-sink";
import { at } from "#tests/support/time";
import { newId } from "~/domain/id";
import { addMonths, lastMonths, month } from "~/domain/period";
import { defaultSettings } from "~/domain/settings";
import { queueMailsOfMonth } from "~/flow/queue-office-mails.server";
import { sendOfficeMails } from "~/flow/send-office-mails.server";
import { writeOfficeMail } from "~/flow/write-office-mail.server";

/** The fifth is the first working day from the third on: the third of January 2026 is a Saturday. */
const lookBack = at("2026-01-05T08:00+01:00");
const before = at("2026-01-05T07:59+01:00");

const onOneLine = (text: string | undefined) => String(text).replace(/\s+/g, " ");

const accepted: Delivery = { outcome: "accepted", detail: "250", providerId: null };

/** A transport that answers as it is told; what it was given is kept. */
function answering(answer: (n: number) => Delivery = () => accepted) {
  const given: { to: string; subject: string; text: string; unsubscribeUrl: string }[] = [];
  const transport: Transport = {
    name: "answering",
    concurrency: 1,
    async send(message) {
      given.push(message);
      return answer(given.length);
    },
    async close() {},
  };
  return { transport, given };
}

const send = (runtime: TestRuntime, transport: Transport, claimFor?: number) =>
  sendOfficeMails({
    store: runtime.store,
    transport,
    now: runtime.now,
    write: (mail) => writeOfficeMail(runtime, mail),
    ...(claimFor === undefined ? {} : { claimFor }),
  });

/** Two years in which the grade goes up and down between 7 and 7.2, and what came after. */
function steadyYears(last: number): MadeResponse[] {
  const months = lastMonths(24, month("2025-12"));
  return Array.from({ length: 24 }, (_, index) => {
    const inMonth = { month: String(addMonths(months.from, index)) };
    const sevens = index % 2 === 0 ? 40 : 32;
    const grade = index === 23 ? last : 8;
    return [...times(sevens, { ...inMonth, grade: 7 }), ...times(40 - sevens, { ...inMonth, grade: 8 })].map(
      (each) => (index === 23 ? { ...each, answers: { grade: String(grade) } } : each),
    );
  }).flat();
}

test("the summary of a month is queued once for each who asked for it, from the first working day after the second", async () => {
  const runtime = await testRuntime({ now: lookBack });
  const { store } = runtime;
  await subscriber(store, ["summary"]);
  await subscriber(store, ["summary", "alert"]);
  await subscriber(store, ["alert"]);
  const late = await subscriber(store, ["summary"], { since: at("2026-01-05T08:00:01+01:00") });
  const closed = await subscriber(store, ["summary"]);
  await store.write((tx) => setDisabledAt(tx, closed.id, lookBack));
  expect(await queueMailsOfMonth(store, before, { alerts: true })).toBe(2);
  expect(await mailsIn(store)).toEqual(["summary 2025-11 queued", "summary 2025-11 queued"]);
  expect(await queueMailsOfMonth(store, lookBack, { alerts: true })).toBe(2);
  expect(await queueMailsOfMonth(store, lookBack, { alerts: true })).toBe(0);
  expect(await mailsIn(store)).toEqual([
    "summary 2025-11 queued",
    "summary 2025-11 queued",
    "summary 2025-12 queued",
    "summary 2025-12 queued",
  ]);
  const rows = await store.read.select().from(officeMails);
  expect(rows.map(({ userId }) => userId)).not.toContain(late.id);
});

test("two who queue at once queue each mail once", async () => {
  const { store } = await testRuntime({ now: lookBack });
  for (let n = 0; n < 5; n += 1) await subscriber(store, ["summary"]);
  const queued = await Promise.all(
    Array.from({ length: 6 }, () => queueMailsOfMonth(store, lookBack, { alerts: false })),
  );
  expect(queued.reduce((sum, n) => sum + n, 0)).toBe(5);
  expect(await mailsIn(store)).toHaveLength(5);
});

test("a summary reaches a real mail server with the scoreboard in it, and says how to stop it", async () => {
  const sink = await smtpSink();
  onTestFinished(() => sink.close());
  const runtime = await testRuntime({ now: lookBack });
  const { store } = runtime;
  await store.write((tx) =>
    writeSettings(
      tx,
      "organisation",
      { ...defaultSettings.organisation, name: "Gemeente Voorbeeld" },
      lookBack,
    ),
  );
  await makeResponses(store, [
    ...times(30, { month: "2025-12", grade: 8 }),
    ...times(10, { month: "2025-12", grade: 6 }),
    ...times(40, { month: "2024-12", grade: 6 }),
    ...times(40, { month: "2024-12", grade: 5 }),
  ]);
  await store.write((tx) =>
    insertTarget(
      tx,
      newId(),
      {
        indicator: "grade",
        scope: {},
        direction: "at_least",
        bound: 7,
        by: "2025-12-31",
        baseline: null,
        baselineYear: null,
        owner: "Directie",
        note: "",
      },
      lookBack,
    ),
  );
  const account = await subscriber(store, ["summary"]);
  await queueMailsOfMonth(store, lookBack, { alerts: true });
  const transport = smtpTransport({ url: sink.url, from: "Gemeente <noreply@voorbeeld.nl>" });
  onTestFinished(() => transport.close());
  expect(await send(runtime, transport)).toMatchObject({ sent: 1, failed: 0, unknown: 0, trouble: null });
  const [mail] = sink.received;
  expect(mail?.to).toEqual([account.email]);
  const { subject, text, html, headers, from } = await (mail as NonNullable<typeof mail>).parsed();
  expect(subject).toBe("Dienstverlening in december 2025");
  expect(from?.text).toContain("Gemeente Voorbeeld");
  for (const body of [text, String(html).replace(/<[^>]+>/g, " ")].map(onOneLine)) {
    expect(body).toContain("1 doelstelling is gehaald");
    expect(body).toContain("Gemiddeld rapportcijfer");
    expect(body).toContain("7,5");
    expect(body).toContain("minstens 7,0");
    expect(body).toContain("n = 40");
    expect(body).toContain("hoger dan in december 2024: meer dan toeval");
  }
  expect(String(html)).not.toContain("<img");
  expect(
    String(text)
      .split("\n")
      .filter((line) => line.length > 72 && !line.includes("http")),
  ).toEqual([]);
  expect(String(headers.get("list") && JSON.stringify(headers.get("list")))).toContain(
    `/unsubscribe/office/summary.${account.id}.`,
  );
  expect(await mailsIn(store)).toEqual(["summary 2025-12 sent"]);
});

test("an indicator that leaves its course is told of once, in words that say why", async () => {
  const runtime = await testRuntime({ now: lookBack });
  const { store } = runtime;
  await makeResponses(store, steadyYears(4));
  await subscriber(store, ["alert"]);
  expect(await queueMailsOfMonth(store, lookBack, { alerts: true })).toBe(1);
  expect(await mailsIn(store)).toEqual(['alert ["grade","2025-12","below",{}] queued']);
  const { transport, given } = answering();
  await send(runtime, transport);
  expect(given).toHaveLength(1);
  expect(given[0]?.subject).toBe("Gemiddeld rapportcijfer gaat achteruit (december 2025)");
  expect(onOneLine(given[0]?.text)).toContain(
    "In december 2025 was het 4,0 (n = 40), over alle klantcontacten.",
  );
  expect(given[0]?.text).toContain("onder de onderste grens");
  expect(await queueMailsOfMonth(store, lookBack, { alerts: true })).toBe(0);
});

test("a course that is steady is not told of, nor one that answers since have brought back", async () => {
  const runtime = await testRuntime({ now: lookBack });
  const { store } = runtime;
  await makeResponses(store, steadyYears(7));
  const account = await subscriber(store, ["alert"]);
  expect(await queueMailsOfMonth(store, lookBack, { alerts: true })).toBe(0);
  await store.write(async (tx) => {
    await tx.insert(officeMails).values({
      id: newId(),
      userId: account.id,
      kind: "alert",
      about: '["grade","2025-12","below",{}]',
      state: "queued",
      nextAttemptAt: lookBack,
      createdAt: lookBack,
    });
  });
  const { transport, given } = answering();
  await send(runtime, transport);
  expect(given).toEqual([]);
  expect(await mailsIn(store)).toEqual([]);
});

test("a mail that nobody wants any more is not sent", async () => {
  const runtime = await testRuntime({ now: lookBack });
  const { store } = runtime;
  const [stopped, closed] = [await subscriber(store, ["summary"]), await subscriber(store, ["summary"])];
  await queueMailsOfMonth(store, lookBack, { alerts: false });
  await store.write((tx) => unsubscribe(tx, stopped.id, "summary"));
  await store.write((tx) => setDisabledAt(tx, closed.id, lookBack));
  const { transport, given } = answering();
  await send(runtime, transport);
  expect(given).toEqual([]);
  expect(await mailsIn(store)).toEqual([]);
});

test("a mail server in trouble ends the pass, and what it refused for now is tried again", async () => {
  const runtime = await testRuntime({ now: lookBack });
  const { store } = runtime;
  for (let n = 0; n < 3; n += 1) await subscriber(store, ["summary"]);
  await queueMailsOfMonth(store, lookBack, { alerts: false });
  const down = answering(() => ({ outcome: "temporary", about: "server", detail: "ECONNREFUSED" }));
  expect(await send(runtime, down.transport)).toMatchObject({ sent: 0, trouble: "ECONNREFUSED" });
  expect(down.given).toHaveLength(1);
  const busy = answering((n) =>
    n === 1 ? { outcome: "temporary", about: "recipient", detail: "451" } : accepted,
  );
  expect(await send(runtime, busy.transport)).toMatchObject({ sent: 1 });
  runtime.setNow(new Date(lookBack.getTime() + 6 * 60_000));
  expect(await send(runtime, busy.transport)).toMatchObject({ sent: 2 });
  expect(new Set(await mailsIn(store))).toEqual(new Set(["summary 2025-12 sent"]));
});

test("a mail that is refused is given up: for good at once, for now after a day", async () => {
  const runtime = await testRuntime({ now: lookBack });
  const { store } = runtime;
  await subscriber(store, ["summary"]);
  await queueMailsOfMonth(store, lookBack, { alerts: false });
  const refusing = answering(() => ({ outcome: "temporary", about: "recipient", detail: "452 full" }));
  for (let hours = 0; hours <= 48; hours += 4) {
    runtime.setNow(new Date(lookBack.getTime() + hours * 3_600_000));
    await send(runtime, refusing.transport);
  }
  expect(await mailsIn(store)).toEqual(["summary 2025-12 failed"]);
  expect(refusing.given.length).toBeLessThanOrEqual(6);
  const [row] = await store.read.select().from(officeMails);
  expect(row?.error).toBe("452 full");
});

test("what a process left behind counts as unknown and is not sent again", async () => {
  const runtime = await testRuntime({ now: lookBack });
  const { store } = runtime;
  await subscriber(store, ["summary"]);
  await queueMailsOfMonth(store, lookBack, { alerts: false });
  await store.write((tx) =>
    tx
      .update(officeMails)
      .set({ state: "sending", attempts: 1, claimedUntil: before })
      .where(eq(officeMails.state, "queued")),
  );
  const { transport, given } = answering();
  expect(await send(runtime, transport)).toMatchObject({ sent: 0, unknown: 1 });
  expect(given).toEqual([]);
  expect(await mailsIn(store)).toEqual(["summary 2025-12 unknown"]);
});

test("several passes at once send each mail once", async () => {
  const runtime = await testRuntime({ now: lookBack });
  const { store } = runtime;
  for (let n = 0; n < 8; n += 1) await subscriber(store, ["summary"]);
  await queueMailsOfMonth(store, lookBack, { alerts: false });
  const { transport, given } = answering();
  await Promise.all(Array.from({ length: 4 }, () => send(runtime, transport)));
  expect(given).toHaveLength(8);
  expect(new Set(given.map(({ to }) => to)).size).toBe(8);
});
