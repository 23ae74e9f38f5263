import { expect, test } from "vitest";
import { commits } from "#db/commits";
import { rebuildInvitationTallies } from "#db/queries/invitation-counts";
import { invitationStates } from "#db/queries/invitations";
import { insertResponses } from "#db/queries/responses";
import { rebuildTallies } from "#db/queries/tallies";
import { messages } from "#db/schema";
import { openLink, sendAnswers, storedAnswers } from "#tests/support/answering";
import { survey } from "#tests/support/make-survey";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";
import { storedCounts } from "#tests/support/stored-counts";
import { newId, newRandomId } from "~/domain/id";
import { hashToken } from "~/flow/secrets.server";
import { storeResponse, type ToStore } from "~/flow/store-responses.server";

/** One after the other: it is how they answer that is at once. */
async function residents(town: TestRuntime, count: number) {
  const made: Awaited<ReturnType<typeof survey>>[] = [];
  for (let at = 0; at < count; at++) {
    const channel = at % 2 === 0 ? "phone" : "counter";
    made.push(await survey(town, { channel, topic: at % 3 === 0 ? "afval" : "paspoort" }));
  }
  return made;
}

const response = (): ToStore["response"] => ({
  id: newRandomId(),
  receiptHash: newRandomId(),
  questionnaireVersionId: "v1",
  questionnaire: "phone",
  channel: "phone",
  topic: "paspoort",
  team: "",
  month: "2026-01",
  day: "2026-01-02",
  language: "nl",
  medium: "email",
  answers: [{ questionKey: "grade", wording: 1, value: "8", comment: null }],
});

test("a hundred and ten residents who answer at once are each stored and counted once, in few commits", async () => {
  const town = await testRuntime();
  const made = await residents(town, 110);
  const before = commits.count;
  const sent = await Promise.all(
    made.map(({ token }, at) =>
      sendAnswers(token, { grade: String((at % 10) + 1), comment: `Bericht ${at}` }),
    ),
  );
  expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([303]));
  expect(commits.count - before).toBeLessThan(20);
  const { responses, answers } = await storedAnswers(town);
  expect(responses).toHaveLength(110);
  expect(Object.keys(answers)).not.toHaveLength(0);
  const kept = await storedCounts(town.store);
  await town.store.write(rebuildTallies);
  await town.store.write(rebuildInvitationTallies);
  expect(await storedCounts(town.store)).toEqual(kept);
});

test("of the same form sent many times at once one is stored, and each is thanked", async () => {
  const town = await testRuntime();
  const [one, other] = await residents(town, 2);
  const tokens = [one?.token, other?.token, one?.token, one?.token, other?.token] as string[];
  const sent = await Promise.all(tokens.map((token) => sendAnswers(token, { grade: "7" })));
  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
  expect((await storedAnswers(town)).responses).toHaveLength(2);
});

test("of an invitation and its reminder answered at once the first counts, and the other learns of it", async () => {
  const town = await testRuntime();
  const { token, invitationId } = await survey(town);
  const reminder = "bcdfghjkmnp";
  await town.store.write((tx) =>
    tx.insert(messages).values({
      id: newId(),
      invitationId,
      kind: "reminder",
      medium: "email",
      state: "sent",
      tokenHash: hashToken(town.secret, reminder),
      queuedAt: town.now(),
      nextAttemptAt: town.now(),
    }),
  );
  const sent = await Promise.all([sendAnswers(token, { grade: "7" }), sendAnswers(reminder, { grade: "2" })]);
  expect(sent.map(({ status }) => status)).toEqual([303, 200]);
  expect((await storedAnswers(town)).tallies).toEqual(["grade 7 1"]);
  expect((await openLink(reminder)).status).toBe(200);
});

test("an answer that can't be stored takes none of the others with it", async () => {
  const town = await testRuntime();
  const made = await residents(town, 4);
  const there = response();
  await town.store.write((tx) => insertResponses(tx, [there]));
  const all = made.map(({ invitationId }, at): ToStore => {
    const same = at === 2 ? { receiptHash: there.receiptHash } : {};
    return { response: { ...response(), ...same }, claim: { invitationId }, suspectId: null };
  });
  const stored = await Promise.allSettled(all.map((one) => storeResponse(town.store, one)));
  expect(stored.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect((await storedAnswers(town)).tallies).toEqual(["grade 8 4"]);
  const states = await invitationStates(
    town.store.read,
    made.map(({ invitationId }) => invitationId),
  );
  expect(made.map(({ invitationId }) => states.get(invitationId))).toEqual([
    "answered",
    "answered",
    "sent",
    "answered",
  ]);
});
