import { expect, test } from "vitest";
import { setDisabledAt, setRole } from "#db/queries/users";
import { testRuntime } from "#tests/support/runtime";
import { makeAccount, requestWith, signedIn } from "#tests/support/sign-in";
import { SESSION_ABSOLUTE, SESSION_IDLE } from "~/domain/session";
import { requireAdministrator, requireEditor, requireViewer, signedInUser } from "~/flow/authorise.server";
import { openForm } from "~/flow/kept-form.server";

async function answerOf(work: Promise<unknown>): Promise<Response | "let in"> {
  try {
    await work;
    return "let in";
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}
const statusOf = async (work: Promise<unknown>) => {
  const answer = await answerOf(work);
  return answer === "let in" ? 200 : answer.status;
};

test("each role gets in where it may and meets 403 where it may not", async () => {
  await testRuntime();
  const table: number[][] = [];
  for (const role of ["viewer", "editor", "administrator"] as const) {
    const cookie = await signedIn(role);
    const request = () => requestWith(cookie, "/x");
    table.push([
      await statusOf(requireViewer(request())),
      await statusOf(requireEditor(request())),
      await statusOf(requireAdministrator(request())),
    ]);
  }
  expect(table).toEqual([
    [200, 403, 403],
    [200, 200, 403],
    [200, 200, 200],
  ]);
});

test("who gets in is known by name", async () => {
  await testRuntime();
  const account = await makeAccount("editor");
  const editor = await requireEditor(requestWith(await signedIn(account), "/x"));
  expect(editor).toMatchObject({
    userId: account.id,
    name: account.name,
    email: account.email,
    role: "editor",
  });
});

test("a page without a session leads to signing in and back", async () => {
  await testRuntime();
  const answer = await answerOf(requireViewer(requestWith(null, "/results?from=2026-01&to=2026-06")));
  if (answer === "let in") throw new Error("let in");
  expect(answer.status).toBe(302);
  const login = new URL(answer.headers.get("location") ?? "", "http://weerklank.test");
  expect(login.pathname).toBe("/login");
  expect(login.searchParams.get("to")).toBe("/results?from=2026-01&to=2026-06");
});

test("a made-up, changed or empty cookie is nobody", async () => {
  await testRuntime();
  const cookie = await signedIn("viewer");
  for (const other of ["weerklank=", "weerklank=abc", cookie.replace(/weerklank=./, "weerklank=#"), "x=1"]) {
    expect(await signedInUser(requestWith(other, "/x")), other).toBeNull();
  }
});

test("the session's id is not in the database", async () => {
  const { store } = await testRuntime();
  const cookie = await signedIn("viewer");
  const id = /weerklank=([^;]+)/.exec(cookie)?.[1] ?? "";
  const { sessions } = await import("#db/schema");
  const kept = await store.read.select().from(sessions);
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(id);
});

test("a session that nobody uses ends, one that is used goes on until the end of the day", async () => {
  const runtime = await testRuntime();
  const start = runtime.now().getTime();
  const idle = await signedIn("viewer");
  const busy = await signedIn("viewer");
  for (let at = 0; at < SESSION_ABSOLUTE; at += SESSION_IDLE / 2) {
    runtime.setNow(new Date(start + at));
    expect(await signedInUser(requestWith(busy, "/x"))).not.toBeNull();
  }
  expect(await signedInUser(requestWith(idle, "/x"))).toBeNull();
  runtime.setNow(new Date(start + SESSION_ABSOLUTE));
  expect(await signedInUser(requestWith(busy, "/x"))).toBeNull();
});

test("a disabled account is out at once, a changed role counts at once", async () => {
  const { store, now } = await testRuntime();
  const account = await makeAccount("administrator");
  const cookie = await signedIn(account);
  await store.write((tx) => setRole(tx, account.id, "viewer"));
  expect(await statusOf(requireAdministrator(requestWith(cookie, "/x")))).toBe(403);
  await store.write((tx) => setDisabledAt(tx, account.id, now()));
  expect(await statusOf(requireViewer(requestWith(cookie, "/x")))).toBe(302);
});

test("a form whose session had ended keeps what was typed, for the same account only", async () => {
  const runtime = await testRuntime();
  const account = await makeAccount("editor");
  const cookie = await signedIn(account);
  runtime.setNow(new Date(runtime.now().getTime() + SESSION_IDLE));
  const body = new URLSearchParams({ name: "Beter bereikbaar", bound: "7,3" });
  const answer = await answerOf(
    requireEditor(requestWith(cookie, "/targets/new?x=1", { method: "POST", body })),
  );
  if (answer === "let in") throw new Error("let in");
  expect(answer.status).toBe(401);
  const ended = await answer.json();
  expect(ended).toMatchObject({ reason: "session", to: "/targets/new?x=1" });
  expect(openForm(ended.kept, runtime.secret, runtime.now())).toEqual({
    path: "/targets/new?x=1",
    fields: [
      ["name", "Beter bereikbaar"],
      ["bound", "7,3"],
    ],
    files: [],
    userId: account.id,
  });
});

test("a form of an index route is kept for the very address it was sent to", async () => {
  await testRuntime();
  const toOf = async (address: string) => {
    const body = new URLSearchParams({ a: "1" });
    const headers = { "x-weerklank-address": address };
    const request = requestWith(null, "/settings", { method: "POST", body, headers });
    const answer = await answerOf(requireEditor(request));
    return answer === "let in" ? answer : (await answer.json()).to;
  };
  expect(await toOf("/settings?index")).toBe("/settings?index");
  expect(await toOf("/settings.data?index&_routes=routes%2F_office")).toBe("/settings?index");
  expect(await toOf("/settings.data?x=1")).toBe("/settings?x=1");
  expect(await toOf("//evil.example/x")).toBe("/x");
});

test("a form without a form in it, or too large to carry, is still answered with 401", async () => {
  await testRuntime();
  for (const init of [
    { method: "DELETE" },
    { method: "POST", body: "{}", headers: { "content-type": "application/json" } },
  ]) {
    const answer = await answerOf(requireEditor(requestWith(null, "/targets", init)));
    if (answer === "let in") throw new Error("let in");
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ reason: "session", to: "/targets", kept: null });
  }
});
