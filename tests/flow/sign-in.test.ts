import { expect, test } from "vitest";
import { liveSessions } from "#db/queries/sessions";
import { setDisabledAt } from "#db/queries/users";
import { testRuntime } from "#tests/support/runtime";
import { makeAccount, PASSWORD, requestWith, signedIn } from "#tests/support/sign-in";
import { signedInUser } from "~/flow/authorise.server";
import { forgetGuesses } from "~/flow/guess-limits.server";
import { isPassword } from "~/flow/password.server";
import { type SignIn, signIn, signOut } from "~/flow/sign-in.server";
import { type Runtime, runtime } from "~/runtime.server";

const HERE = "192.0.2.1";
const attempt = (
  email: string,
  password: string,
  { address = HERE, cookie = null }: { address?: string; cookie?: string | null } = {},
): Promise<SignIn> => signIn(runtime(), requestWith(cookie, "/login"), { email, password, address });
const outcome = (result: SignIn) => (result.ok ? "in" : result.reason);
const cookieOf = (result: SignIn) =>
  result.ok ? result.cookies.map((cookie) => cookie.split(";")[0]).join("; ") : "";

async function start(): Promise<Runtime> {
  forgetGuesses();
  return testRuntime();
}

test("with the right password one is in, however the address is spelt", async () => {
  await start();
  const account = await makeAccount("editor", { email: "erik@voorbeeld.example" });
  const result = await attempt("  Erik@Voorbeeld.Example", PASSWORD);
  expect(outcome(result)).toBe("in");
  const user = await signedInUser(requestWith(cookieOf(result), "/x"));
  expect(user?.userId).toBe(account.id);
});

test("an unknown address, a disabled account and one without a password get the answer of a wrong password", async () => {
  const { store, now } = await start();
  const disabled = await makeAccount("viewer");
  await store.write((tx) => setDisabledAt(tx, disabled.id, now()));
  const waiting = await makeAccount("viewer", { passwordHash: null });
  const known = await makeAccount("viewer");
  const answers = [
    await attempt(known.email, "een heel ander wachtwoord"),
    await attempt("niemand@voorbeeld.example", PASSWORD),
    await attempt(disabled.email, PASSWORD),
    await attempt(waiting.email, PASSWORD),
    await attempt(known.email, "x".repeat(5000)),
  ];
  for (const answer of answers) expect(answer).toEqual({ ok: false, reason: "refused" });
});

test("an unknown address costs as much time as a wrong password", async () => {
  await start();
  const { passwordHash } = await makeAccount("viewer");
  const millisecondsOf = async (hash: string | null) => {
    const times: number[] = [];
    for (let n = 0; n < 15; n++) {
      const started = performance.now();
      expect(await isPassword(hash, "een heel ander wachtwoord")).toBe(false);
      times.push(performance.now() - started);
    }
    return times.sort((one, other) => one - other)[7] ?? 0;
  };
  await millisecondsOf(null);
  const ratio = (await millisecondsOf(passwordHash)) / (await millisecondsOf(null));
  expect(ratio).toBeGreaterThan(0.4);
  expect(ratio).toBeLessThan(2.5);
});

test("signing in gives a new session and ends the one before", async () => {
  const { store, now } = await start();
  const account = await makeAccount("viewer");
  const before = await signedIn(account);
  const result = await attempt(account.email, PASSWORD, { cookie: before });
  expect(cookieOf(result)).not.toBe(before);
  expect(await signedInUser(requestWith(before, "/x"))).toBeNull();
  expect(await liveSessions(store.read, account.id, now())).toHaveLength(1);
});

test("signing out ends the session on the server, not only in the browser", async () => {
  await start();
  const cookie = await signedIn("viewer");
  const removal = await signOut(runtime(), requestWith(cookie, "/logout"));
  expect(removal).toContain("Max-Age=0");
  expect(await signedInUser(requestWith(cookie, "/x"))).toBeNull();
});

test("the cookie is out of reach of scripts and other sites, and with https of neighbours too", async () => {
  await start();
  const account = await makeAccount("viewer");
  const plain = await attempt(account.email, PASSWORD);
  expect(plain.ok && plain.cookies[0]).toMatch(/^weerklank=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  forgetGuesses();
  await testRuntime({ env: { BASE_URL: "https://weerklank.voorbeeld.example" } });
  const secureAccount = await makeAccount("viewer");
  const secure = await attempt(secureAccount.email, PASSWORD);
  expect(secure.ok && secure.cookies[0]).toMatch(
    /^__Host-weerklank=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
  );
  expect(await signedInUser(requestWith(cookieOf(secure), "/x"))).not.toBeNull();
});

test("guessing one account from one network stops after ten guesses, for a known and an unknown account alike", async () => {
  await start();
  const { email } = await makeAccount("viewer");
  for (const account of [email, "niemand@voorbeeld.example"]) {
    forgetGuesses();
    for (let n = 0; n < 10; n++) expect(outcome(await attempt(account, `gok ${n}`))).toBe("refused");
    const waiting = await attempt(account, PASSWORD);
    expect(outcome(waiting)).toBe("too_many");
    expect(!waiting.ok && waiting.reason === "too_many" && waiting.waitSeconds).toBeGreaterThan(60);
  }
});

test("a hundred guesses at once are a hundred guesses", async () => {
  await start();
  const { email } = await makeAccount("viewer");
  const results = await Promise.all(Array.from({ length: 100 }, (_, n) => attempt(email, `gok ${n}`)));
  expect(results.filter((result) => outcome(result) === "refused")).toHaveLength(10);
});

test("trying one password on many accounts stops too, and elsewhere people still get in", async () => {
  await start();
  const { email } = await makeAccount("viewer");
  const tried: string[] = [];
  for (let n = 0; n < 70; n++) tried.push(outcome(await attempt(`naam${n}@voorbeeld.example`, PASSWORD)));
  expect(tried.filter((result) => result === "refused")).toHaveLength(60);
  expect(outcome(await attempt(email, PASSWORD))).toBe("too_many");
  expect(outcome(await attempt(email, PASSWORD, { address: "198.51.100.7" }))).toBe("in");
});

test("an attack from everywhere doesn't shut out who signed in on this device before", async () => {
  await start();
  const { email } = await makeAccount("viewer");
  const own = cookieOf(await attempt(email, PASSWORD));
  for (let n = 0; n < 210; n++) await attempt(email, `gok ${n}`, { address: `10.${n}.0.1` });
  expect(outcome(await attempt(email, PASSWORD, { address: "203.0.113.5" }))).toBe("too_many");
  expect(outcome(await attempt(email, PASSWORD, { cookie: own }))).toBe("in");
  const forged = own.replace(/weerklank-device=(.)/, "weerklank-device=#");
  expect(outcome(await attempt(email, PASSWORD, { cookie: forged }))).toBe("too_many");
}, 60_000);

test("who mistypes a few times and then gets it right starts afresh", async () => {
  await start();
  const { email } = await makeAccount("viewer");
  for (let round = 0; round < 3; round++) {
    for (let n = 0; n < 9; n++) expect(outcome(await attempt(email, `gok ${n}`))).toBe("refused");
    expect(outcome(await attempt(email, PASSWORD))).toBe("in");
  }
});
