import { expect, test } from "vitest";
import { parsePolicyForm } from "~/domain/settings-form";
import { parseEnv } from "~/env.server";

const start = (given: Record<string, string>) => () => parseEnv({ NODE_ENV: "test", ...given });

test("an address of a mail server that can't be one is named at start, without its password", () => {
  for (const url of [
    "smtp://user:geheim@",
    "smtp://user:geheim@host:99999",
    "smtp://user:ge%heim@ho st",
    "NotifyNL://geheim@api.notifynl.nl",
  ]) {
    expect(start({ SMTP_URL: url }), url).toThrow(/SMTP_URL: should be/);
    expect(start({ SMTP_URL: url }), url).not.toThrow(/geheim/);
  }
  expect(start({ SMTP_URL: "smtp://127.0.0.1:2525" })).not.toThrow();
  expect(start({ SMTP_URL: "smtps://user:p%40ss@[::1]:465" })).not.toThrow();
});

test("a maildir that is a file is named at start", () => {
  for (const path of ["package.json", "package.json/new"])
    expect(start({ BOUNCE_MAILDIR: path })).toThrow("BOUNCE_MAILDIR: should be a folder");
  expect(start({ BOUNCE_MAILDIR: "tests" })).not.toThrow();
});

test("the municipality's name stays one line, so that no header can be put in a message by it", () => {
  const form = new FormData();
  form.set("organisationName", "Gemeente\r\nBcc: x@voorbeeld.nl\u0000");
  for (const [name, value] of Object.entries({
    quarantineDays: "60",
    deferDays: "7",
    maxAgeDays: "30",
    linkDays: "28",
    callbackWorkingDays: "2",
  }))
    form.set(name, value);
  expect(parsePolicyForm(form)).toMatchObject({
    ok: true,
    value: { organisation: { name: "Gemeente Bcc: x@voorbeeld.nl", contact: "" } },
  });
});
