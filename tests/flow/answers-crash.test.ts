import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { rebuildInvitationTallies } from "#db/queries/invitation-counts";
import { surveyLink } from "#db/queries/survey-links";
import { rebuildTallies } from "#db/queries/tallies";
import { answers, responses } from "#db/schema";
import { openStore } from "#db/store";
import { bundledChild, CHILD_SECRET as secret } from "#tests/support/bundled-child";
import { survey } from "#tests/support/make-survey";
import { emptyDatabaseUrl } from "#tests/support/store";
import { storedCounts } from "#tests/support/stored-counts";
import { hashToken } from "~/flow/secrets.server";

const program = bundledChild("answering-child");

/** Lets residents answer in a process of its own, which is ended after so many were thanked; gives who was. */
async function answerUntilKilled(url: string, tokens: readonly string[], after: number): Promise<string[]> {
  const child = program.spawn({ DATABASE_URL: url }, tokens);
  let said = "";
  const thanked = () =>
    [...said.matchAll(/^(?:recorded|repeated) (\w+)\n/gm)].map(([, token]) => token as string);
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
    if (thanked().length >= after) child.kill("SIGKILL");
  });
  await once(child, "close");
  return thanked();
}

test("who was thanked has answered, once, however often the processes that take answers are killed", async () => {
  const url = await emptyDatabaseUrl();
  const store = await openStore(url);
  onTestFinished(() => store.close());
  const needs = { store, secret, now: () => new Date() };
  const tokens: string[] = [];
  while (tokens.length < 120) tokens.push((await survey(needs)).token);
  const thanked = new Set<string>();
  for (let kills = 0; kills < 4; kills += 1) {
    const left = tokens.filter((token) => !thanked.has(token));
    // Two at once, that take the same answers: from an impatient finger, say, that reached both.
    const both = await Promise.all([
      answerUntilKilled(url, left, 5 + 3 * kills),
      answerUntilKilled(url, left, 12),
    ]);
    for (const token of both.flat()) thanked.add(token);
  }
  expect(thanked.size).toBeGreaterThan(20);
  const states = await Promise.all(tokens.map((token) => surveyLink(store, hashToken(secret, token))));
  const answered = new Set(tokens.filter((_, at) => states[at]?.state === "answered"));
  expect([...thanked].filter((token) => !answered.has(token))).toEqual([]);
  // What was taken in as the process ended is whole too.
  expect(await store.read.select().from(responses)).toHaveLength(answered.size);
  expect(await store.read.select().from(answers)).toHaveLength(3 * answered.size);
  const kept = await storedCounts(store);
  await store.write(rebuildTallies);
  await store.write(rebuildInvitationTallies);
  expect(await storedCounts(store)).toEqual(kept);
}, 120_000);
