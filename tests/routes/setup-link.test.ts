import { expect, test } from "vitest";
import { hasUsers, listAccounts } from "#db/queries/users";
import { call, cookiesOf, form } from "#tests/support/call-route";
import { testRuntime } from "#tests/support/runtime";
import { PASSWORD, requestWith } from "#tests/support/sign-in";
import { SETUP_LINK_LIFE } from "~/domain/session";
import { signedInUser } from "~/flow/authorise.server";
import { makeSetupLink } from "~/flow/setup.server";
import * as setup from "~/routes/setup.$token";
import { runtime } from "~/runtime.server";

async function setupToken(): Promise<string> {
  const text = await makeSetupLink(runtime());
  return /\/setup\/([\w-]+)/.exec(text ?? "")?.[1] ?? "";
}
const bea = { name: "Bea", email: "bea@voorbeeld.example", password: PASSWORD, passwordRepeat: PASSWORD };

test("on an empty database a link makes the first administrator, once", async () => {
  const { store } = await testRuntime();
  const token = await setupToken();
  expect((await call(setup.loader, requestWith(null, `/setup/${token}`), { token })).data).toEqual({
    purpose: "setup",
  });
  expect(await hasUsers(store.read)).toBe(false);
  const made = await call(setup.action, requestWith(null, `/setup/${token}`, form(bea)), { token });
  expect([made.status, made.headers.get("location")]).toEqual([302, "/results"]);
  expect((await signedInUser(requestWith(cookiesOf(made), "/x")))?.role).toBe("administrator");
  const again = await call(
    setup.action,
    requestWith(null, `/setup/${token}`, form({ ...bea, email: "x@example.nl" })),
    { token },
  );
  expect(again.status).toBe(404);
  expect(await makeSetupLink(runtime())).toBeNull();
  expect(await listAccounts(store.read, runtime().now())).toHaveLength(1);
});

test("of several set-up links that were printed only one makes an account, and an old one has expired", async () => {
  const testing = await testRuntime();
  const old = await setupToken();
  testing.setNow(new Date(testing.now().getTime() + SETUP_LINK_LIFE));
  const [first, second] = [await setupToken(), await setupToken()];
  const use = (token: string, email: string) =>
    call(setup.action, requestWith(null, `/setup/${token}`, form({ ...bea, email })), { token });
  expect((await use(old, "a@example.nl")).status).toBe(404);
  expect((await use(first, "a@example.nl")).status).toBe(302);
  expect((await use(second, "b@example.nl")).status).toBe(404);
  expect((await call(setup.loader, requestWith(null, "/setup/rubbish"), { token: "rubbish" })).status).toBe(
    404,
  );
});

test("a refused form of the set-up link keeps what was typed and the link", async () => {
  await testRuntime();
  const token = await setupToken();
  const fields = { ...bea, email: "bea@", password: "welkom123456", passwordRepeat: "welkom123456" };
  const refused = await call(setup.action, requestWith(null, `/setup/${token}`, form(fields)), { token });
  expect(refused.status).toBe(400);
  expect(refused.data).toMatchObject({
    typed: { name: "Bea", email: "bea@" },
    errors: { email: expect.any(String), password: expect.stringContaining("te vaak gebruikt") },
  });
  const differs = await call(
    setup.action,
    requestWith(null, `/setup/${token}`, form({ ...bea, passwordRepeat: "iets heel anders" })),
    { token },
  );
  expect(differs.data).toMatchObject({ errors: { passwordRepeat: expect.any(String) } });
  expect((await call(setup.action, requestWith(null, `/setup/${token}`, form(bea)), { token })).status).toBe(
    302,
  );
});
