import { expect, test } from "vitest";
import { publishedRoutes } from "#db/queries/questionnaire-routes";
import { questionnaireVersion } from "#db/queries/questionnaires";
import { questionnaireVersions } from "#db/schema";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { CHANNELS } from "~/domain/contact";
import { STARTER_LIBRARY } from "~/domain/starter-library";
import { installStarterLibrary } from "~/flow/install-starter-library.server";

const now = at("2026-01-05T09:00+01:00");

test("a new database gets one published questionnaire for every channel", async () => {
  const store = await testStore();
  await installStarterLibrary(store, now);
  const routes = await publishedRoutes(store.read);
  expect(routes.map((route) => route.channel).sort()).toEqual([...CHANNELS].sort());
  for (const route of routes) {
    const starter = STARTER_LIBRARY.find(({ channels }) =>
      (channels as readonly string[]).includes(route.channel),
    );
    const version = await questionnaireVersion(store.read, route.questionnaireVersionId);
    expect(version).toMatchObject({
      number: 1,
      state: "published",
      publishedAt: now,
      content: starter?.content,
    });
  }
});

test("installing again, or twice at once, changes nothing", async () => {
  const store = await testStore();
  await Promise.all([installStarterLibrary(store, now), installStarterLibrary(store, now)]);
  const before = await publishedRoutes(store.read);
  await installStarterLibrary(store, at("2026-02-01T09:00+01:00"));
  expect(await publishedRoutes(store.read)).toEqual(before);
  expect(await store.read.select().from(questionnaireVersions)).toHaveLength(STARTER_LIBRARY.length);
});

test("a version that isn't there is null", async () => {
  const store = await testStore();
  expect(await questionnaireVersion(store.read, "nowhere")).toBeNull();
});
