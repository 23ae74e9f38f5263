import { expect, test } from "vitest";
import { hasRole, isRole, keepsAnAdministrator, ROLES } from "~/domain/access";
import { accountInput } from "~/domain/account-input";

test("each role may do what the roles before it may, and no more", () => {
  const table = ROLES.map((actual) => ROLES.map((needed) => hasRole(actual, needed)));
  expect(table).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ]);
});

test("a role is one of three words", () => {
  expect(isRole("editor")).toBe(true);
  for (const other of ["", "Editor", "root", "constructor"]) expect(isRole(other), other).toBe(false);
});

test("an account's address is kept in one spelling", () => {
  const parsed = accountInput.parse({
    email: "  Beheer@Voorbeeld.Example ",
    name: " Jo de Vries ",
    role: "viewer",
  });
  expect(parsed).toEqual({ email: "beheer@voorbeeld.example", name: "Jo de Vries", role: "viewer" });
});

test("an account without a name, with a broken address or an unknown role is refused", () => {
  const good = { email: "a@example.nl", name: "Jo", role: "viewer" };
  for (const bad of [
    { name: " " },
    { name: "Jo\r\nBcc: x" },
    { email: "a@" },
    { email: "" },
    { role: "root" },
  ]) {
    expect(accountInput.safeParse({ ...good, ...bad }).success, JSON.stringify(bad)).toBe(false);
  }
});

test("the last administrator who can sign in stays one", () => {
  const accounts = [
    { id: "a", role: "administrator" as const, disabled: false },
    { id: "b", role: "administrator" as const, disabled: true },
    { id: "c", role: "editor" as const, disabled: false },
  ];
  expect(keepsAnAdministrator(accounts, "a", { role: "viewer" })).toBe(false);
  expect(keepsAnAdministrator(accounts, "a", { disabled: true })).toBe(false);
  expect(keepsAnAdministrator(accounts, "c", { disabled: true })).toBe(true);
  expect(keepsAnAdministrator(accounts, "b", { role: "viewer" })).toBe(true);
});
