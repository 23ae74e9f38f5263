import { expect, test, vi } from "vitest";
import { type Draft, draftOf } from "#db/queries/questionnaire-drafts";
import { openWindow, tabStorage } from "#tests/support/draft-window";
import { contentOf, makeEditor, makeQuestionnaire } from "#tests/support/make-draft";
import { testRuntime } from "#tests/support/runtime";
import { makeAccount, signedIn } from "#tests/support/sign-in";
import { discardDraft } from "~/flow/questionnaire-drafts.server";
import type { Send } from "~/routes/_office.questionnaires_.$key_.edit/draft-view";

async function draftInHand() {
  const runtime = await testRuntime();
  const owner = await makeEditor("Anna");
  const key = await makeQuestionnaire(runtime.store, owner, runtime.now());
  const draft = (await draftOf(runtime.store.read, key)) as Draft;
  const stored = async () => (await draftOf(runtime.store.read, key))?.content;
  const cookie = await signedIn(await makeAccount("editor", { name: "Bram" }));
  return { runtime, owner, key, draft, cookie, stored, kept: tabStorage() };
}

test("what is typed is saved a moment after the last keystroke, and kept in the tab until then", async () => {
  const { draft, cookie, stored, kept } = await draftInHand();
  const { saver } = openWindow({ cookie }, draft);
  for (const title of ["B", "Ba", "Bal"]) saver.change(() => contentOf(title));
  expect(saver.view().state).toBe("unsaved");
  await vi.waitFor(() => expect(kept.size).toBe(1));
  await vi.waitFor(() => expect(saver.view().state).toBe("saved"), 5000);
  expect(await stored()).toEqual(contentOf("Bal"));
  expect([saver.hasUnsaved, kept.size]).toEqual([false, 0]);
});

test("what is typed while a save is on its way is saved after it", async () => {
  const { draft, cookie, stored } = await draftInHand();
  let sent = 0;
  const { saver } = openWindow({ cookie }, draft, (send) => async (body) => {
    sent += 1;
    if (sent === 1) saver.change(contentOf("Twee"));
    return send(body);
  });
  saver.change(contentOf("Een"));
  expect(await saver.flush()).toBe(false);
  expect(await saver.flush()).toBe(true);
  expect(await stored()).toEqual(contentOf("Twee"));
});

test("with no network the work stays, and is saved once there is one", async () => {
  const { draft, cookie, stored, kept } = await draftInHand();
  let isOnline = false;
  const { saver } = openWindow({ cookie }, draft, (send) => async (body) => (isOnline ? send(body) : null));
  saver.change(contentOf("Zonder netwerk"));
  expect(await saver.flush()).toBe(false);
  expect([saver.view().state, kept.size]).toEqual(["offline", 1]);
  isOnline = true;
  await saver.beat();
  expect(saver.view().state).toBe("saved");
  expect(await stored()).toEqual(contentOf("Zonder netwerk"));
});

test("a save whose answer got lost is no conflict with oneself, also when more was typed since", async () => {
  const { draft, cookie, stored } = await draftInHand();
  let losesAnswers = true;
  const lossy =
    (send: Send): Send =>
    async (body) => {
      const answer = await send(body);
      return losesAnswers ? null : answer;
    };
  const { saver } = openWindow({ cookie }, draft, lossy);
  saver.change(contentOf("Aangekomen"));
  await saver.flush();
  losesAnswers = false;
  saver.change(contentOf("Aangekomen en verder"));
  await saver.flush();
  await vi.waitFor(() => expect(saver.view().state).toBe("saved"), 3000);
  expect(await stored()).toEqual(contentOf("Aangekomen en verder"));
});

test("a session that is over keeps the work, and it is saved after signing in", async () => {
  const { draft, cookie, stored, kept } = await draftInHand();
  const who = { cookie: "weerklank=none" };
  const ended = openWindow(who, draft).saver;
  ended.change(contentOf("Getypt na afloop"));
  await ended.flush();
  expect([ended.view().state, ended.hasUnsaved, kept.size]).toEqual(["signed_out", true, 1]);
  who.cookie = cookie;
  await ended.beat();
  expect(ended.view().state).toBe("saved");
  expect(await stored()).toEqual(contentOf("Getypt na afloop"));
});

test("the second of two editors is told, sees both, and overwrites only when that was chosen", async () => {
  const { draft, cookie, stored } = await draftInHand();
  const anna = openWindow(
    { cookie: await signedIn(await makeAccount("editor", { name: "Anna" })) },
    draft,
  ).saver;
  const bram = openWindow({ cookie }, draft).saver;
  anna.change(contentOf("Van Anna"));
  await anna.flush();
  bram.change(contentOf("Van Bram"));
  await bram.flush();
  expect(bram.view()).toMatchObject({
    state: "conflict",
    theirs: { changedBy: "Anna", content: contentOf("Van Anna") },
    mine: contentOf("Van Bram"),
  });
  bram.change(contentOf("Van Bram, langer"));
  await bram.flush();
  expect(await stored()).toEqual(contentOf("Van Anna"));
  bram.keepMine();
  await vi.waitFor(() => expect(bram.view().state).toBe("saved"));
  expect(await stored()).toEqual(contentOf("Van Bram, langer"));
  await anna.beat();
  expect(anna.view()).toMatchObject({ state: "conflict", theirs: { changedBy: "Bram" } });
  expect(anna.takeTheirs()).toEqual(contentOf("Van Bram, langer"));
  anna.change(contentOf("Verder"));
  expect(await anna.flush()).toBe(true);
});

test("work that was left unsaved comes back after a reload, and meets what was saved since", async () => {
  const { draft, cookie, stored } = await draftInHand();
  const lost = openWindow({ cookie }, draft, () => async () => null).saver;
  lost.change(contentOf("Bijna weg"));
  lost.keep();
  const again = openWindow({ cookie }, draft).saver;
  await again.restore();
  expect(again.view().restored).toEqual(contentOf("Bijna weg"));
  await again.flush();
  expect(await stored()).toEqual(contentOf("Bijna weg"));

  lost.keep();
  const now = { ...draft, revision: draft.revision + 1, content: contentOf("Intussen") };
  const later = openWindow({ cookie }, now).saver;
  await later.restore();
  expect(later.view()).toMatchObject({ state: "conflict", restored: contentOf("Bijna weg") });
});

test("a draft that was thrown away meanwhile can begin again from what was typed", async () => {
  const { runtime, owner, draft, cookie, stored } = await draftInHand();
  const { saver, went } = openWindow({ cookie }, draft);
  await discardDraft(runtime.store, owner, draft.key, draft.revision, runtime.now());
  saver.change(contentOf("Nog steeds hier"));
  await saver.flush();
  expect([saver.view().state, saver.hasUnsaved]).toEqual(["gone", true]);
  saver.keepMine();
  await vi.waitFor(() => expect(went).toEqual([`/questionnaires/${draft.key}/edit`]));
  expect(await stored()).toEqual(contentOf("Nog steeds hier"));
});

test("what can't be saved says why, and the next change tries again", async () => {
  const { draft, cookie } = await draftInHand();
  const { saver } = openWindow({ cookie }, draft);
  saver.change(contentOf("a".repeat(10_001)));
  await saver.flush();
  expect(saver.view()).toMatchObject({
    state: "refused",
    errors: [expect.stringContaining("10.001 tekens is te lang")],
  });
  saver.change(contentOf("Kort"));
  expect(await saver.flush()).toBe(true);
});
