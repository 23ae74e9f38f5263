import { expect, test } from "vitest";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { refuseOtherSecret } from "~/secret.server";

const now = at("2026-01-05T09:00+01:00");
const [old, other] = ["the secret of the first start, long enough", "another secret that is long enough too"];

test("a database knows its secret again, and refuses another one with what to do about it", async () => {
  const store = await testStore();
  await refuseOtherSecret(store, old, {}, now);
  await refuseOtherSecret(store, old, {}, now);
  await expect(refuseOtherSecret(store, other, {}, now)).rejects.toThrow(/SECRET: .*NEW_SECRET=accept/s);
  await refuseOtherSecret(store, old, {}, now);
});

test("a lost secret can be given up for a new one, once", async () => {
  const store = await testStore();
  await refuseOtherSecret(store, old, {}, now);
  await refuseOtherSecret(store, other, { NEW_SECRET: "accept" }, now);
  await refuseOtherSecret(store, other, {}, now);
  await expect(refuseOtherSecret(store, old, {}, now)).rejects.toThrow(/SECRET/);
});

test("two processes that start at once with different secrets can't both go on", async () => {
  const store = await testStore();
  const outcomes = await Promise.allSettled(
    [old, other].map((secret) => refuseOtherSecret(store, secret, {}, now)),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
