import { expect, test } from "vitest";
import { type Answer, answerOf } from "#tests/support/answer";
import { call, cookiesOf, form } from "#tests/support/call-route";
import { testRuntime } from "#tests/support/runtime";
import { as, type MadeAccount, makeAccount, PASSWORD, requestWith, signedIn } from "#tests/support/sign-in";
import { SESSION_IDLE } from "~/domain/session";
import { requireEditor, signedInUser } from "~/flow/authorise.server";
import { forgetGuesses } from "~/flow/guess-limits.server";
import * as login from "~/routes/login";
import * as logout from "~/routes/logout";
import { runtime } from "~/runtime.server";

test("after signing in one comes where one was going, and never on another site", async () => {
  forgetGuesses();
  await testRuntime();
  const { email } = await makeAccount("viewer");
  const goTo = async (to: string) => {
    const answer = await call(
      login.action,
      requestWith(null, "/login", form({ email, password: PASSWORD, to })),
    );
    return [answer.status, answer.headers.get("location")];
  };
  expect(await goTo("/results?from=2026-01")).toEqual([302, "/results?from=2026-01"]);
  expect(await goTo("//evil.example/")).toEqual([302, "/results"]);
  expect(await goTo("https://evil.example/")).toEqual([302, "/results"]);
});

test("a wrong password is told without saying which of the two is wrong, and keeps the address", async () => {
  forgetGuesses();
  await testRuntime();
  const { email } = await makeAccount("viewer");
  const answers = [];
  for (const typed of [email, "niemand@voorbeeld.example"]) {
    const fields = form({ email: typed, password: "een heel ander", to: "/x" });
    const answer = await call(login.action, requestWith(null, "/login", fields));
    expect(answer.status).toBe(401);
    expect(answer.data).toMatchObject({ email: typed, to: "/x" });
    expect(answer.headers.getSetCookie()).toEqual([]);
    answers.push((answer.data as { error: string }).error);
  }
  expect(answers[0]).toBe(answers[1]);
  const empty = await call(login.action, requestWith(null, "/login", form({ email, password: "" })));
  expect(empty.status).toBe(400);
});

test.each([
  ["JSON", "application/json", "{}"],
  ["no boundary", "multipart/form-data", "x"],
  [
    "a part that breaks off",
    "multipart/form-data; boundary=z",
    "--z\r\nContent-Disposition: form-data; name",
  ],
])("a sign-in with %s for a form is a bad request, and no failure of ours", async (_, type, body) => {
  await testRuntime();
  const sent = { method: "POST", headers: { "content-type": type }, body };
  expect((await call(login.action, requestWith(null, "/login", sent))).status).toBe(400);
});

test("null characters in a form are as if they weren't typed", async () => {
  forgetGuesses();
  await testRuntime();
  const { email } = await makeAccount("viewer");
  const fields = form({ email: `\0${email}`, password: PASSWORD, to: "/results" });
  expect((await call(login.action, requestWith(null, "/login", fields))).status).toBe(302);
});

test("too many guesses are told to wait, with the time", async () => {
  forgetGuesses();
  await testRuntime();
  const { email } = await makeAccount("viewer");
  let answer: Answer | undefined;
  for (let n = 0; n < 11; n++) {
    answer = await call(login.action, requestWith(null, "/login", form({ email, password: `gok ${n}` })));
  }
  expect(answer?.status).toBe(429);
  expect(Number(answer?.headers.get("retry-after"))).toBeGreaterThan(0);
  const none = new Headers();
  const onPage = login.headers({
    actionHeaders: answer?.headers ?? none,
    loaderHeaders: none,
    parentHeaders: none,
    errorHeaders: undefined,
  });
  expect(onPage).toEqual({ "Retry-After": answer?.headers.get("retry-after") });
  expect(answer?.data).toMatchObject({ error: expect.stringMatching(/Wacht \d+ minuten/) });
  forgetGuesses();
});

test("who is signed in already doesn't see the sign-in page", async () => {
  await testRuntime();
  const answer = await call(login.loader, await as("viewer", "/login?to=/targets"));
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/targets"]);
});

test("signing out is a form, not a link", async () => {
  await testRuntime();
  const cookie = await signedIn("viewer");
  await call(logout.loader as never, requestWith(cookie, "/logout"));
  expect(await signedInUser(requestWith(cookie, "/x"))).not.toBeNull();
  const answer = await call(logout.action, requestWith(cookie, "/logout", { method: "POST" }));
  expect(answer.headers.get("set-cookie")).toContain("Max-Age=0");
  expect(await signedInUser(requestWith(cookie, "/x"))).toBeNull();
});

/** A form sent after the session's end, and the sealed answer to it. */
async function keptForm(who: MadeAccount, fields: Record<string, string>): Promise<string> {
  const cookie = await signedIn(who);
  const testing = runtime() as Awaited<ReturnType<typeof testRuntime>>;
  testing.setNow(new Date(testing.now().getTime() + SESSION_IDLE));
  const answer = await answerOf(() => requireEditor(requestWith(cookie, "/targets/new", form(fields))));
  expect(answer.status).toBe(401);
  return (answer.data as { kept: string }).kept;
}

test("what was typed when the session ended is offered again after signing in", async () => {
  forgetGuesses();
  await testRuntime();
  const erik = await makeAccount("editor");
  const kept = await keptForm(erik, { name: "Beter bereikbaar\r\nin 2027", bound: "7,3" });
  const wrong = await call(
    login.action,
    requestWith(null, "/login", form({ email: erik.email, password: "x", kept })),
  );
  expect(wrong.data).toMatchObject({ kept });
  const fields = form({ email: erik.email, password: PASSWORD, to: "/targets/new", kept });
  const answer = await call(login.action, requestWith(null, "/login", fields));
  expect(answer.status).toBe(200);
  expect(answer.data).toEqual({
    state: "replay",
    path: "/targets/new",
    fields: [
      ["name", "Beter bereikbaar\r\nin 2027"],
      ["bound", "7,3"],
    ],
    files: [],
  });
  expect(await signedInUser(requestWith(cookiesOf(answer), "/x"))).not.toBeNull();
});

test("a kept form is not shown to another account, nor after an hour", async () => {
  forgetGuesses();
  const testing = await testRuntime();
  const erik = await makeAccount("editor");
  const other = await makeAccount("editor");
  const kept = await keptForm(erik, { name: "geheim plan" });
  const byOther = await call(
    login.action,
    requestWith(null, "/login", form({ email: other.email, password: PASSWORD, kept })),
  );
  expect(byOther.data).toMatchObject({ state: "lost" });
  expect(JSON.stringify(byOther.data)).not.toContain("geheim plan");
  testing.setNow(new Date(testing.now().getTime() + 61 * 60_000));
  const late = await call(
    login.action,
    requestWith(null, "/login", form({ email: erik.email, password: PASSWORD, kept })),
  );
  expect(late.data).toMatchObject({ state: "lost" });
});
