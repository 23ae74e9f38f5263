import { Writable } from "node:stream";
import { sql } from "drizzle-orm";
import { pino } from "pino";
import { expect, test } from "vitest";
import { insertUser } from "#db/queries/users";
import { rows } from "#db/store";
import { testRuntime } from "#tests/support/runtime";
import { makeAccount } from "#tests/support/sign-in";
import { errorInLog } from "~/log.server";

function logOf(error: unknown): string {
  let written = "";
  const to = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  });
  pino({ serializers: { err: errorInLog } }, to).error({ err: error }, "a request failed");
  return written;
}

test("a failed query is logged without the values in it", async () => {
  const { store } = await testRuntime();
  const account = await makeAccount("viewer");
  const failure = await store
    .write((tx) => insertUser(tx, { ...account, email: "geheim@voorbeeld.example" }))
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
  const line = logOf(failure);
  expect(line).toContain("users");
  expect(line).not.toContain("geheim@voorbeeld.example");
  expect(line).not.toContain(account.passwordHash);
});

test("a failed statement's own values are left out too, and where it came from is kept", async () => {
  const { store } = await testRuntime();
  const failure = await Promise.resolve(
    store.write((tx) => rows(tx, sql`select * from nowhere where email = ${"geheim@voorbeeld.example"}`)),
  ).catch((error: unknown) => error);
  const line = logOf(failure);
  expect(line).not.toContain("geheim@voorbeeld.example");
  expect(line).toContain("log.test.ts");
});

test("what is thrown but is no error says nothing", () => {
  expect(errorInLog("jan@example.nl")).toEqual({ type: "string", message: "" });
});
