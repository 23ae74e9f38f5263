import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  contacts,
  invitations,
  questionnaireRoutes,
  questionnaires,
  questionnaireVersions,
} from "#db/schema";
import type { Store } from "#db/store";
import { atOnce, freshContact, giveSettings, statesOf, takeIn } from "#tests/support/make-invitation";
import { testRuntime } from "#tests/support/runtime";
import { at } from "#tests/support/time";
import type { Channel } from "~/domain/contact";
import { scheduleInvitations } from "~/flow/schedule-invitations.server";

const now = at("2026-03-01T10:00+01:00");

/** Published questionnaires with these rules: "channel/topic from day" to the key, or null where a rule ends. */
async function town(rules: Record<string, string | null>, settings: object = atOnce) {
  const runtime = await testRuntime({ now });
  const { store } = runtime;
  await giveSettings(store, settings, now);
  for (const key of ["short", "phone", "licence"]) await publish(store, key, 1);
  await store.write(async (tx) => {
    for (const [place, questionnaireKey] of Object.entries(rules)) {
      const [where = "", validFrom = ""] = place.split(" from ");
      const [channel = "", topic = ""] = where.split("/");
      await tx.insert(questionnaireRoutes).values({ channel, topic, validFrom, questionnaireKey });
    }
  });
  const askedWith = async (sourceId: string) => {
    const [found] = await store.read
      .select({ version: invitations.questionnaireVersionId })
      .from(invitations)
      .innerJoin(contacts, eq(contacts.id, invitations.contactId))
      .where(eq(contacts.sourceId, sourceId));
    return found?.version;
  };
  const come = async (sourceId: string, channel: Channel, topic: string, moment: string) => {
    await takeIn(runtime, [freshContact({ sourceId, channel, topic, occurredAt: at(moment) })], settings);
    return askedWith(sourceId);
  };
  return { ...runtime, come, askedWith };
}

async function publish(store: Store, key: string, number: number): Promise<void> {
  await store.write(async (tx) => {
    await tx.insert(questionnaires).values({ key, name: key, createdAt: now }).onConflictDoNothing();
    await tx.insert(questionnaireVersions).values({
      id: `${key}-${number}`,
      questionnaireKey: key,
      number,
      state: "published",
      content: { title: { nl: key }, questions: [] },
      createdAt: now,
      publishedAt: now,
    });
  });
}

const retire = (store: Store, key: string) =>
  store.write((tx) => tx.update(questionnaires).set({ retiredAt: now }).where(eq(questionnaires.key, key)));

test("the day of the contact decides, on the clock of Amsterdam, not the day it comes in", async () => {
  const { come } = await town({ "phone/": "short", "phone/ from 2026-03-01": "phone" });
  expect(await come("before", "phone", "paspoort", "2026-02-28T23:59:59+01:00")).toBe("short-1");
  expect(await come("after", "phone", "paspoort", "2026-03-01T00:00:00+01:00")).toBe("phone-1");
});

test("a rule that begins later changes nothing yet", async () => {
  const { come } = await town({ "/": "short", "phone/rijbewijs from 2026-03-02": "licence" });
  expect(await come("a", "phone", "rijbewijs", "2026-03-01T09:00+01:00")).toBe("short-1");
});

test("after an exception has ended, the rule of the channel holds again", async () => {
  const { come } = await town({
    "phone/": "phone",
    "phone/rijbewijs": "licence",
    "phone/rijbewijs from 2026-03-01": null,
  });
  expect(await come("during", "phone", "rijbewijs", "2026-02-28T12:00+01:00")).toBe("licence-1");
  expect(await come("after", "phone", "rijbewijs", "2026-03-01T09:00+01:00")).toBe("phone-1");
});

test("a contact without any rule is not asked about, and says why", async () => {
  const { come, store } = await town({ "phone/": "phone", "counter/ from 2026-03-01": "short" });
  expect(await come("post", "post", "paspoort", "2026-03-01T09:00+01:00")).toBeNull();
  expect(await come("early", "counter", "paspoort", "2026-02-28T09:00+01:00")).toBeNull();
  expect(await statesOf(store)).toEqual({
    post: "not_invited no_questionnaire",
    early: "not_invited no_questionnaire",
  });
});

test("a retired questionnaire is passed over, also by a contact that was waiting for its moment", async () => {
  const later = { channels: { phone: { delayMinutes: 60 } }, moments: atOnce.moments };
  const { come, askedWith, store, secret } = await town(
    { "phone/": "phone", "phone/rijbewijs": "licence" },
    later,
  );
  expect(await come("waiting", "phone", "rijbewijs", "2026-03-01T09:59+01:00")).toBe("licence-1");
  await retire(store, "licence");
  expect(await come("new", "phone", "rijbewijs", "2026-03-01T09:58+01:00")).toBe("phone-1");
  await scheduleInvitations(store, { secret, now: at("2026-03-01T12:00+01:00") });
  expect(await askedWith("waiting")).toBe("phone-1");
});

test("a retired questionnaire with nothing under it asks nobody", async () => {
  const { come, store } = await town({ "phone/": "phone" });
  await retire(store, "phone");
  expect(await come("a", "phone", "paspoort", "2026-03-01T09:00+01:00")).toBeNull();
  expect(await statesOf(store)).toEqual({ a: "not_invited no_questionnaire" });
});

test("the newest published version is asked, of versions in the order of their numbers", async () => {
  const { come, store } = await town({ "phone/": "phone" });
  await publish(store, "phone", 10);
  await publish(store, "phone", 9);
  await store.write((tx) =>
    tx.insert(questionnaireVersions).values({
      id: "phone-11",
      questionnaireKey: "phone",
      number: 11,
      state: "draft",
      content: { title: { nl: "phone" }, questions: [] },
      createdAt: now,
    }),
  );
  expect(await come("a", "phone", "paspoort", "2026-03-01T09:00+01:00")).toBe("phone-10");
});

test("a topic's exception holds on its own channel only", async () => {
  const { come } = await town({ "/": "short", "counter/rijbewijs": "licence" });
  expect(await come("counter", "counter", "rijbewijs", "2026-03-01T09:00+01:00")).toBe("licence-1");
  expect(await come("phone", "phone", "rijbewijs", "2026-03-01T09:00+01:00")).toBe("short-1");
});
