import { expect, test } from "vitest";
import { bounces, contacts, linkPeople, messages, optOuts, quarantines, suppressions } from "#db/schema";
import { asked, only, record, remind, report, type Town } from "#tests/support/delivery-reports";
import { statesOf } from "#tests/support/make-invitation";
import { accepted, answering, days, minutes, monday, municipality } from "#tests/support/outbox";
import { newId } from "~/domain/id";
import { personHash } from "~/flow/secrets.server";

test("what was delivered is known to be, with when and how, and the same report again changes nothing", async () => {
  const town = await asked();
  const delivered = report(town.message.id, { status: "delivered" });
  expect(await record(town, delivered)).toBe("recorded");
  expect(await record(town, delivered, days(1))).toBe("repeated");
  expect(await only(town)).toMatchObject({
    state: "sent",
    receipt: "delivered",
    receiptAt: minutes(5),
    receiptDetail: "delivered",
  });
  expect(await statesOf(town.store)).toEqual({ a: "delivered" });
});

test("a report on a message that isn't ours, or never left, changes nothing", async () => {
  const town = await municipality();
  await town.ready(["a"]);
  const [waiting] = await town.store.read.select().from(messages);
  expect(await record(town, report("of somebody else"))).toBe("unknown_message");
  expect(await record(town, report("", { message: { providerId: "of somebody else" } }))).toBe(
    "unknown_message",
  );
  expect(await record(town, report(waiting?.id ?? "", { outcome: "hard" }))).toBe("stale");
  expect(await statesOf(town.store)).toEqual({ a: "scheduled" });
  expect(await only(town)).toMatchObject({ state: "queued", receipt: null });
});

test("a message is found by its provider's name for it", async () => {
  const town = await asked();
  await town.store.write(async (tx) => {
    await tx.update(messages).set({ providerId: "provider-a" });
  });
  expect(await record(town, report("", { message: { providerId: "provider-a" } }))).toBe("recorded");
  expect(await statesOf(town.store)).toEqual({ a: "delivered" });
});

test("a hard bounce ends the invitation, suppresses the address and frees the person", async () => {
  const town = await asked();
  await record(town, report(town.message.id, { outcome: "hard", status: "5.1.1" }));
  expect(await statesOf(town.store)).toEqual({ a: "bounced" });
  expect(await town.store.read.select().from(suppressions)).toMatchObject([
    { personHash: town.person, medium: "email", cause: "hard_bounce", status: "5.1.1", actor: null },
  ]);
  expect(await town.store.read.select().from(quarantines)).toEqual([]);
  expect(await town.store.read.select().from(contacts)).toMatchObject([{ email: null, personHash: null }]);
});

test("a message that was refused for what it is leaves the address alone", async () => {
  const town = await asked();
  await record(town, report(town.message.id, { outcome: "hard", status: "5.7.1", about: "message" }));
  expect(await statesOf(town.store)).toEqual({ a: "bounced" });
  expect(await town.store.read.select().from(suppressions)).toEqual([]);
});

test("a server that takes a mail first and sends it back later is believed the second time", async () => {
  const town = await asked();
  const hard = report(town.message.id, { outcome: "hard" });
  expect(await record(town, report(town.message.id))).toBe("recorded");
  expect(await record(town, hard)).toBe("recorded");
  expect(await record(town, report(town.message.id, { outcome: "pending" }))).toBe("stale");
  expect(await statesOf(town.store)).toEqual({ a: "bounced" });
});

test("three messages in a year that were not delivered for now make an address one to leave alone", async () => {
  const town = await asked();
  for (const n of [1, 2, 3]) {
    expect(await town.store.read.select().from(suppressions)).toEqual([]);
    const id = n === 1 ? town.message.id : await remindAgain(town, n);
    await record(town, report(id, { outcome: "soft", status: "4.2.2" }));
    await record(town, report(id, { outcome: "soft", status: "4.2.2" }));
  }
  expect(await statesOf(town.store)).toEqual({ a: "sent" });
  expect(await town.store.read.select().from(suppressions)).toMatchObject([{ cause: "soft_bounces" }]);
});

async function remindAgain(
  town: Town & { message: { invitationId: string } },
  round: number,
): Promise<string> {
  const id = await remind(town, town.message.invitationId);
  await town.store.write(async (tx) => {
    const { eq } = await import("drizzle-orm");
    await tx.update(messages).set({ round }).where(eq(messages.id, id));
  });
  return id;
}

test("who tells the gateway to stop is never asked again, by no medium", async () => {
  const town = await asked();
  const phone = personHash(town.secret, "+31612345678");
  await town.store.write(async (tx) => {
    await tx.insert(linkPeople).values({ invitationId: town.message.invitationId, personHash: phone });
  });
  await record(town, report(town.message.id, { outcome: "unsubscribed" }));
  const out = await town.store.read.select().from(optOuts);
  expect(out.map(({ personHash: hash, via }) => `${hash} ${via}`).sort()).toEqual(
    [`${town.person} gateway`, `${phone} gateway`].sort(),
  );
  expect(await statesOf(town.store)).toEqual({ a: "sent" });
});

test("a report that comes before we have written down that the message was taken isn't lost", async () => {
  const town = await municipality();
  await town.ready(["a"]);
  const told: string[] = [];
  const { transports } = answering(async () => {
    const [message] = await town.store.read.select().from(messages);
    told.push(await record(town, report(message?.id ?? "")));
    return { outcome: "accepted", detail: "", providerId: "provider-a" };
  });
  await town.send(transports, monday);
  expect(told).toEqual(["recorded"]);
  expect(await statesOf(town.store)).toEqual({ a: "delivered" });
  expect(await only(town)).toMatchObject({ state: "sent", receipt: "delivered", payload: null });
});

test("a message whose fate was unknown is known to be sent once somebody reports on it, and isn't sent again", async () => {
  const town = await municipality();
  await town.ready(["a", "b"]);
  const gave = ["temporary", "unknown"] as const;
  const { transports } = answering((to) => {
    const outcome = gave[to.startsWith("a") ? 0 : 1];
    return outcome === "unknown"
      ? { outcome, detail: "timeout" }
      : { outcome: "temporary", about: "recipient", detail: "503" };
  });
  await town.send(transports, monday);
  for (const { id } of await town.store.read.select().from(messages)) await record(town, report(id));
  expect(await statesOf(town.store)).toEqual({ a: "delivered", b: "delivered" });
  const again = answering(() => accepted);
  await town.send(again.transports, days(1));
  expect(again.asked).toEqual([]);
});

test("a late report on the first round says nothing about the second", async () => {
  const town = await asked();
  await town.store.write(async (tx) => {
    await tx.insert(messages).values({
      ...town.message,
      id: newId(),
      tokenHash: "another",
      round: 2,
      state: "queued",
      attempts: 0,
    });
  });
  await record(town, report(town.message.id, { outcome: "hard" }));
  expect(await statesOf(town.store)).toEqual({ a: "sent" });
});

test("nothing a reporter writes brings an address into the database", async () => {
  const town = await asked();
  const status = "550 5.1.1 <a@example.nl>: no such user, tel +31 6 12345678 or 06-12345678";
  await record(town, report(town.message.id, { outcome: "hard", status }));
  const kept = JSON.stringify([
    await town.store.read.select().from(messages),
    await town.store.read.select().from(bounces),
    await town.store.read.select().from(suppressions),
  ]);
  expect(kept).toContain("5.1.1");
  for (const secret of ["a@example", "12345678", "12 34"]) expect(kept).not.toContain(secret);
});
