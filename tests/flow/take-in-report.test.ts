import { expect, test } from "vitest";
import { suppressed } from "#db/queries/suppressions";
import { bounces, messages, optOuts, suppressions } from "#db/schema";
import { mailed } from "#tests/support/bounce";
import { reportMail } from "#tests/support/fixtures";
import { statesOf, talliesTwice } from "#tests/support/make-invitation";
import { minutes } from "#tests/support/outbox";
import { encodeReference } from "~/domain/bounce-reference";
import { personHash } from "~/flow/secrets.server";
import { takeInReport } from "~/flow/take-in-report.server";

test("an address that doesn't exist ends the invitation and is written to no more; the report counts once", async () => {
  const town = await mailed(["a", "b"]);
  const { store, secret } = town;
  const raw = await town.report("postfix-unknown-user.eml", "a");
  expect(await takeInReport(town, raw, minutes(10))).toBe("recorded");
  expect(await takeInReport(town, raw, minutes(11))).toBe("repeated");
  expect(await statesOf(store)).toEqual({ a: "bounced", b: "sent" });
  const person = personHash(secret, "a@example.nl");
  expect((await suppressed(store.read, [person])).get(person)).toMatchObject({
    cause: "hard_bounce",
    status: "5.1.1",
  });
  expect(await store.read.select().from(bounces)).toMatchObject([{ kind: "hard", status: "5.1.1" }]);
  const { kept, counted } = await talliesTwice(store);
  expect(kept).toEqual(counted);
});

test("a message that was refused for what it is ends the invitation, and leaves the address be", async () => {
  const town = await mailed(["a"]);
  const raw = await town.report("spamhaus.eml", "a");
  expect(await takeInReport(town, raw, minutes(10))).toBe("recorded");
  expect(await statesOf(town.store)).toEqual({ a: "bounced" });
  expect(await town.store.read.select().from(suppressions)).toEqual([]);
});

test("a full mailbox counts, and a report that comes by Message-ID alone finds its message", async () => {
  const town = await mailed(["a", "b"]);
  expect(await takeInReport(town, await town.report("exchange-mailbox-full.eml", "a"), minutes(10))).toBe(
    "recorded",
  );
  expect(await takeInReport(town, await town.report("without-reference.eml", "b"), minutes(10))).toBe(
    "recorded",
  );
  expect(await statesOf(town.store)).toEqual({ a: "sent", b: "bounced" });
  expect(await town.store.read.select({ kind: bounces.kind }).from(bounces)).toHaveLength(2);
});

test("a delay is no bounce, a delivery is one no more, and a late refusal still counts", async () => {
  const town = await mailed(["a"]);
  const take = async (file: string, at: number) =>
    takeInReport(town, await town.report(file, "a"), minutes(at));
  expect(await take("postfix-delayed.eml", 10)).toBe("recorded");
  expect(await statesOf(town.store)).toEqual({ a: "sent" });
  expect(await take("postfix-delivered.eml", 20)).toBe("recorded");
  expect(await statesOf(town.store)).toEqual({ a: "delivered" });
  await take("exim-delayed.eml", 30);
  expect(await statesOf(town.store)).toEqual({ a: "delivered" });
  expect(await take("gmail-not-found.eml", 40)).toBe("recorded");
  expect(await statesOf(town.store)).toEqual({ a: "bounced" });
});

test("answering machines and people who reply change nothing", async () => {
  const town = await mailed(["a"]);
  const before = await town.store.read.select().from(messages);
  for (const file of [
    "auto-reply-outlook.eml",
    "auto-reply-afwezigheidsassistent.eml",
    "auto-reply-sieve.eml",
    "auto-reply-gmail.eml",
    "receipt-of-a-ticket.eml",
  ]) {
    expect(await takeInReport(town, await town.report(file, "a"), minutes(10)), file).toBe("auto_reply");
  }
  const reply = await town.report("reply-of-a-resident.eml", "a");
  expect(await takeInReport(town, reply, minutes(10))).toBe("not_a_report");
  expect(await town.store.read.select().from(messages)).toEqual(before);
  expect(await statesOf(town.store)).toEqual({ a: "sent" });
});

test("whoever calls a mail spam is never asked again", async () => {
  const town = await mailed(["a"]);
  expect(await takeInReport(town, await town.report("complaint.eml", "a"), minutes(10))).toBe("recorded");
  expect(await town.store.read.select().from(optOuts)).toMatchObject([
    { personHash: personHash(town.secret, "a@example.nl") },
  ]);
});

test("nobody can report another's message: a reference with another code is nobody's", async () => {
  const town = await mailed(["a"]);
  const id = await town.messageOf("a");
  const reference = encodeReference(id, new Uint8Array(10)) ?? "";
  const forged = reportMail("postfix-unknown-user.eml", { reference, messageId: "elsewhere" });
  expect(await takeInReport(town, forged, minutes(10))).toBe("unknown_message");
  expect(await statesOf(town.store)).toEqual({ a: "sent" });
});

test("a server that changes capitals and drops the name of the message makes no difference", async () => {
  const town = await mailed(["a"]);
  const raw = (await town.report("qmail.eml", "a"))
    .toString("latin1")
    .replace(/bounce\+\S+@/g, (path) => path.toUpperCase());
  expect(await takeInReport(town, Buffer.from(raw), minutes(10))).toBe("recorded");
  expect(await statesOf(town.store)).toEqual({ a: "bounced" });
});

test("nothing of a report that names anybody is kept", async () => {
  const town = await mailed(["a"]);
  for (const file of ["exim-prose.eml", "microsoft-365-not-found.eml", "gmail-not-found.eml"])
    await takeInReport(town, await town.report(file, "a"), minutes(10));
  const kept = JSON.stringify([
    await town.store.read.select().from(bounces),
    await town.store.read.select().from(suppressions),
    await town.store.read.select().from(messages),
  ]);
  expect(kept).not.toContain("@");
});
