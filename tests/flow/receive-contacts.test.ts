import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { contactsOfSource } from "#db/queries/contacts";
import { rows, type Store } from "#db/store";
import { contact } from "#tests/support/make-contact";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import type { ContactInput } from "~/domain/contact";
import { receiveContacts } from "~/flow/receive-contacts.server";

const now = at("2026-01-05T09:00+01:00");
const secret = "a secret that only the tests know";
const receive = (store: Store, inputs: ContactInput[]) =>
  receiveContacts({ store, secret, now }, inputs, "api");

const count = async (store: Store, table: "contacts" | "invitations" | "messages" | "topics" | "teams") =>
  Number((await rows<{ n: number }>(store.read, sql.raw(`select count(*) as n from ${table}`)))[0]?.n);

test("a new contact is kept together with a decision about it", async () => {
  const store = await testStore();
  expect(await receive(store, [contact({ id: "1" })])).toEqual({ accepted: 1, duplicates: 0, updated: 0 });
  const [row] = await contactsOfSource(store.read, "kcc", ["1"]);
  expect(row).toMatchObject({
    sourceId: "1",
    channel: "phone",
    day: "2026-01-05",
    month: "2026-01",
    via: "api",
  });
  expect(await count(store, "invitations")).toBe(1);
});

test("the same contacts ten times over change nothing and send nothing", async () => {
  const store = await testStore();
  const batch = [contact(), contact(), contact({ callbackRequestedAt: at("2026-01-05T08:40+01:00") })];
  await receive(store, batch);
  const before = await contactsOfSource(
    store.read,
    "kcc",
    batch.map(({ id }) => id),
  );
  for (let time = 0; time < 9; time++) {
    expect(await receive(store, batch)).toEqual({ accepted: 0, duplicates: 3, updated: 0 });
  }
  expect(
    await contactsOfSource(
      store.read,
      "kcc",
      batch.map(({ id }) => id),
    ),
  ).toEqual(before);
  expect(await count(store, "invitations")).toBe(3);
});

test("the same contacts from ten senders at once are kept once", async () => {
  const store = await testStore();
  const batch = Array.from({ length: 50 }, () => contact());
  const answers = await Promise.all(Array.from({ length: 10 }, () => receive(store, batch)));
  expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(50);
  expect(answers.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBe(450);
  expect(await count(store, "invitations")).toBe(50);
});

test("a contact twice in one batch is kept once", async () => {
  const store = await testStore();
  const twice = contact();
  expect(await receive(store, [twice, { ...twice }])).toEqual({ accepted: 1, duplicates: 1, updated: 0 });
});

test("the same id of another source is another contact", async () => {
  const store = await testStore();
  const here = contact({ id: "7", source: "kcc" });
  expect(await receive(store, [here, { ...here, source: "zaken" }])).toMatchObject({ accepted: 2 });
});

test("a callback made later is taken up once", async () => {
  const store = await testStore();
  const promised = contact({ id: "1", callbackRequestedAt: at("2026-01-05T08:40+01:00") });
  await receive(store, [promised]);
  const called = { ...promised, calledBackAt: at("2026-01-05T08:50+01:00") };
  expect(await receive(store, [called])).toEqual({ accepted: 0, duplicates: 0, updated: 1 });
  expect(await receive(store, [called])).toEqual({ accepted: 0, duplicates: 1, updated: 0 });
  expect(await receive(store, [promised])).toEqual({ accepted: 0, duplicates: 1, updated: 0 });
  const again = { ...called, calledBackAt: at("2026-01-05T08:55+01:00") };
  expect(await receive(store, [again])).toEqual({ accepted: 0, duplicates: 1, updated: 0 });
  const [row] = await contactsOfSource(store.read, "kcc", ["1"]);
  expect(row?.calledBackAt).toEqual(called.calledBackAt);
});

test("a contact and its callback in one batch are one contact, called back", async () => {
  const store = await testStore();
  const promised = contact({ id: "1", callbackRequestedAt: at("2026-01-05T08:40+01:00") });
  const called = { ...promised, calledBackAt: at("2026-01-05T08:50+01:00") };
  expect(await receive(store, [promised, called])).toEqual({ accepted: 1, duplicates: 0, updated: 1 });
});

test("a case handled later is taken up, and nothing else of what was sent with it", async () => {
  const store = await testStore();
  const report = contact({ id: "1", channel: "report", topic: "melding weg" });
  await receive(store, [report]);
  const handled = { ...report, topic: "iets anders", handledAt: at("2026-01-05T08:59+01:00") };
  expect(await receive(store, [handled])).toMatchObject({ updated: 1 });
  const [row] = await contactsOfSource(store.read, "kcc", ["1"]);
  expect(row).toMatchObject({ topic: "melding weg", handledAt: handled.handledAt });
});

test("a callback promise is due at the end of the second working day after it", async () => {
  const store = await testStore();
  await receive(store, [contact({ id: "1", callbackRequestedAt: at("2026-01-02T15:00+01:00") })]);
  const [row] = await contactsOfSource(store.read, "kcc", ["1"]);
  expect(row?.callbackDueAt).toEqual(at("2026-01-06T23:59:59.999+01:00"));
});

test("topics and teams never seen before are listed for staff to name", async () => {
  const store = await testStore();
  await receive(store, [
    contact({ topic: "grofvuil", team: "leefomgeving" }),
    contact({ topic: "grofvuil", team: null }),
  ]);
  expect(await count(store, "topics")).toBe(1);
  expect(await count(store, "teams")).toBe(1);
});

test("a contact without a team gets the team of its topic", async () => {
  const store = await testStore();
  await receive(store, [contact({ topic: "grofvuil", team: "leefomgeving" })]);
  await receive(store, [contact({ id: "2", topic: "grofvuil", team: null })]);
  const [row] = await contactsOfSource(store.read, "kcc", ["2"]);
  expect(row?.team).toBe("leefomgeving");
});

test("what goes wrong alongside a batch undoes the batch", async () => {
  const store = await testStore();
  const failing = receiveContacts({ store, secret, now }, [contact()], "file", async () => {
    throw new Error("disk full");
  });
  await expect(failing).rejects.toThrow("disk full");
  expect(await count(store, "contacts")).toBe(0);
});

test("more than one batch is taken in whole", async () => {
  const store = await testStore();
  expect(
    await receive(
      store,
      Array.from({ length: 2345 }, () => contact()),
    ),
  ).toMatchObject({ accepted: 2345 });
  expect(await count(store, "invitations")).toBe(2345);
});

test("whatever is sent in whatever order, each identity is one contact with one invitation, and all is counted", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.array(fc.record({ source: fc.constantFrom("a", "b"), id: fc.constantFrom("1", "2", "3") }), {
          maxLength: 8,
        }),
        {
          maxLength: 5,
        },
      ),
      async (batches) => {
        const store = await testStore();
        let accepted = 0;
        for (const batch of batches) {
          const answer = await receive(
            store,
            batch.map((identity) => contact(identity)),
          );
          expect(answer.accepted + answer.duplicates + answer.updated).toBe(batch.length);
          accepted += answer.accepted;
        }
        const distinct = new Set(batches.flat().map(({ source, id }) => `${source}/${id}`)).size;
        expect([accepted, await count(store, "contacts"), await count(store, "invitations")]).toEqual([
          distinct,
          distinct,
          distinct,
        ]);
      },
    ),
    { numRuns: 15 },
  );
});
