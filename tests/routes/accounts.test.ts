import { expect, test } from "vitest";
import { auditPage } from "#db/queries/audit";
import { liveSessions } from "#db/queries/sessions";
import { listAccounts, userByEmail, userById } from "#db/queries/users";
import { call, cookiesOf, form } from "#tests/support/call-route";
import { testRuntime } from "#tests/support/runtime";
import { makeAccount, PASSWORD, requestWith, signedIn } from "#tests/support/sign-in";
import { PASSWORD_LINK_LIFE } from "~/domain/session";
import { signedInUser } from "~/flow/authorise.server";
import { forgetGuesses } from "~/flow/guess-limits.server";
import * as ownAccount from "~/routes/_office.account";
import * as accounts from "~/routes/_office.settings.accounts._index";
import * as account from "~/routes/_office.settings.accounts.$id";
import * as newAccount from "~/routes/_office.settings.accounts.new";
import * as audit from "~/routes/_office.settings.audit";
import * as login from "~/routes/login";
import * as setup from "~/routes/setup.$token";

test("only an administrator reaches accounts and the audit trail", async () => {
  await testRuntime();
  for (const role of ["viewer", "editor"] as const) {
    const cookie = await signedIn(role);
    const pages = [accounts.loader, newAccount.loader, account.loader, audit.loader];
    for (const page of pages)
      expect((await call(page, requestWith(cookie, "/x"), { id: "x" })).status).toBe(403);
    for (const deed of [newAccount.action, account.action]) {
      const answer = await call(deed, requestWith(cookie, "/x", form({ intent: "disable" })), { id: "x" });
      expect(answer.status).toBe(403);
    }
  }
});

test("a new account gets a link with which its owner chooses a password", async () => {
  const { store } = await testRuntime();
  const cookie = await signedIn("administrator");
  const typed = { name: "Jo de Vries", email: "Jo@Voorbeeld.example", role: "editor" };
  const added = await call(newAccount.action, requestWith(cookie, "/settings/accounts/new", form(typed)));
  expect(added.status).toBe(201);
  const token = /\/setup\/([\w-]+)$/.exec((added.data as { link: string }).link)?.[1] ?? "";
  const twice = await call(newAccount.action, requestWith(cookie, "/settings/accounts/new", form(typed)));
  expect(twice.status).toBe(409);
  expect(twice.data).toMatchObject({ typed, errors: { email: expect.any(String) } });

  const password = { password: "de boot vaart langzaam", passwordRepeat: "de boot vaart langzaam" };
  const chosen = await call(setup.action, requestWith(null, `/setup/${token}`, form(password)), { token });
  expect(chosen.status).toBe(302);
  expect(await signedInUser(requestWith(cookiesOf(chosen), "/x"))).toMatchObject({
    role: "editor",
    name: "Jo de Vries",
  });
  const again = await call(setup.loader, requestWith(null, `/setup/${token}`), { token });
  expect(again.status).toBe(404);
  expect((await userByEmail(store.read, "jo@voorbeeld.example"))?.passwordHash).toMatch(/^\$argon2id\$/);
});

test("a one-time link works for three days, and a newer one ends it", async () => {
  const testing = await testRuntime();
  const cookie = await signedIn("administrator");
  const jo = await makeAccount("viewer");
  const newLink = async () => {
    const answer = await call(account.action, requestWith(cookie, "/x", form({ intent: "link" })), {
      id: jo.id,
    });
    return /\/setup\/([\w-]+)$/.exec((answer.data as { link: string }).link)?.[1] ?? "";
  };
  const opens = async (token: string) =>
    (await call(setup.loader, requestWith(null, `/setup/${token}`), { token })).status === 200;
  const first = await newLink();
  const second = await newLink();
  expect([await opens(first), await opens(second)]).toEqual([false, true]);
  testing.setNow(new Date(testing.now().getTime() + PASSWORD_LINK_LIFE));
  expect(await opens(second)).toBe(false);
});

test("an account can be disabled, enabled, given another role and signed out everywhere", async () => {
  const { store, now } = await testRuntime();
  const cookie = await signedIn("administrator");
  const jo = await makeAccount("viewer");
  const deed = (intent: string, more: Record<string, string> = {}) =>
    call(account.action, requestWith(cookie, "/x", form({ intent, ...more })), { id: jo.id });
  const joCookie = await signedIn(jo);
  await deed("revoke");
  expect(await signedInUser(requestWith(joCookie, "/x"))).toBeNull();
  await deed("role", { role: "editor" });
  expect((await userById(store.read, jo.id))?.role).toBe("editor");
  await signedIn(jo);
  await deed("disable");
  expect(await liveSessions(store.read, jo.id, now())).toEqual([]);
  expect((await userById(store.read, jo.id))?.disabledAt).not.toBeNull();
  await deed("enable");
  expect((await userById(store.read, jo.id))?.disabledAt).toBeNull();
  expect((await deed("explode")).status).toBe(400);
  expect((await deed("role", { role: "root" })).status).toBe(400);
});

test("the last administrator can't be demoted or disabled, not even by two at once", async () => {
  const { store } = await testRuntime();
  const one = await makeAccount("administrator");
  const cookie = await signedIn(one);
  const demote = (id: string, by = cookie) =>
    call(account.action, requestWith(by, "/x", form({ intent: "role", role: "viewer" })), { id });
  expect((await demote(one.id)).status).toBe(409);
  expect(
    (await call(account.action, requestWith(cookie, "/x", form({ intent: "disable" })), { id: one.id }))
      .status,
  ).toBe(409);
  const two = await makeAccount("administrator");
  const cookieOfTwo = await signedIn(two);
  const results = await Promise.all([demote(two.id), demote(one.id, cookieOfTwo)]);
  // The other is told so, or has lost the right before it was asked.
  expect(results.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(results.some(({ status }) => status === 409 || status === 403)).toBe(true);
  const left = (await listAccounts(store.read, new Date(0))).filter(({ role }) => role === "administrator");
  expect(left).toHaveLength(1);
});

test("one's own password needs the current one, and signs other devices out", async () => {
  forgetGuesses();
  await testRuntime();
  const jo = await makeAccount("viewer");
  const [here, elsewhere] = [await signedIn(jo), await signedIn(jo)];
  const next = "de boot vaart langzaam";
  const change = (fields: Record<string, string>) =>
    call(
      ownAccount.action,
      requestWith(
        here,
        "/account",
        form({ intent: "password", password: next, passwordRepeat: next, ...fields }),
      ),
    );
  expect((await change({ currentPassword: "fout" })).data).toMatchObject({
    errors: { currentPassword: expect.any(String) },
  });
  expect((await change({ currentPassword: PASSWORD, passwordRepeat: "x" })).status).toBe(400);
  expect((await change({ currentPassword: PASSWORD, password: "kort", passwordRepeat: "kort" })).status).toBe(
    400,
  );
  expect((await change({ currentPassword: PASSWORD })).status).toBe(200);
  expect(await signedInUser(requestWith(here, "/x"))).not.toBeNull();
  expect(await signedInUser(requestWith(elsewhere, "/x"))).toBeNull();
  const again = await call(
    login.action,
    requestWith(null, "/login", form({ email: jo.email, password: next })),
  );
  expect(again.status).toBe(302);
});

test("one sees and ends one's own sessions, and nobody else's", async () => {
  const { store, now } = await testRuntime();
  const jo = await makeAccount("viewer");
  const other = await makeAccount("viewer");
  const [here, phone] = [await signedIn(jo), await signedIn(jo)];
  const othersCookie = await signedIn(other);
  const listed = (await call(ownAccount.loader, requestWith(here, "/account"))).data as {
    sessions: { id: string; isThis: boolean }[];
  };
  expect(listed.sessions.map(({ isThis }) => isThis).sort()).toEqual([false, true]);
  const end = (session: string) =>
    call(ownAccount.action, requestWith(here, "/account", form({ intent: "session", session })));
  await end((await liveSessions(store.read, other.id, now()))[0]?.idHash ?? "");
  expect(await signedInUser(requestWith(othersCookie, "/x"))).not.toBeNull();
  await end(listed.sessions.find(({ isThis }) => !isThis)?.id ?? "");
  expect(await signedInUser(requestWith(phone, "/x"))).toBeNull();
  await signedIn(jo);
  const others = await call(ownAccount.action, requestWith(here, "/account", form({ intent: "others" })));
  expect(others.data).toEqual({ done: "U bent op 1 ander apparaat afgemeld." });
});

test("what was done to accounts stands in the audit trail, without passwords and links", async () => {
  const { store } = await testRuntime();
  const bea = await makeAccount("administrator", { name: "Bea", email: "bea@voorbeeld.example" });
  const cookie = await signedIn(bea);
  const typed = { name: "Jo", email: "jo@voorbeeld.example", role: "viewer" };
  const added = await call(newAccount.action, requestWith(cookie, "/x", form(typed)));
  const jo = await userByEmail(store.read, typed.email);
  await call(account.action, requestWith(cookie, "/x", form({ intent: "role", role: "editor" })), {
    id: jo?.id ?? "",
  });
  const rows = await auditPage(store.read, {}, 10);
  expect(rows.map(({ actor, action, subject, detail }) => ({ actor, action, subject, detail }))).toEqual([
    {
      actor: "Bea (bea@voorbeeld.example)",
      action: "account.role_changed",
      subject: "Jo (jo@voorbeeld.example)",
      detail: { before: "viewer", after: "editor" },
    },
    {
      actor: "Bea (bea@voorbeeld.example)",
      action: "account.added",
      subject: "Jo (jo@voorbeeld.example)",
      detail: { role: "viewer" },
    },
  ]);
  const token = (added.data as { link: string }).link.split("/").at(-1) ?? "?";
  expect(JSON.stringify(rows)).not.toContain(token);
});
