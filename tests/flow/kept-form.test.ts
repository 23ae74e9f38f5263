import { expect, test } from "vitest";
import { KEPT_FORM_LIFE, KEPT_FORM_MAX, openForm, readTypedForm, sealForm } from "~/flow/kept-form.server";

const now = new Date("2026-01-05T09:00:00Z");
const form = {
  path: "/targets/new?from=2026-01",
  fields: [
    ["name", "Beter bereikbaar ☎"],
    ["bound", "7,3"],
  ] as [string, string][],
  files: [],
  userId: "u1",
};

test("a kept form comes back as it was typed", () => {
  expect(openForm(sealForm(form, "s".repeat(32), now), "s".repeat(32), now)).toEqual(form);
});

test("a kept form can't be read, changed, or opened with another secret", () => {
  const sealed = sealForm(form, "s".repeat(32), now);
  expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("bound");
  expect(openForm(sealed, "t".repeat(32), now)).toBeNull();
  const bytes = Buffer.from(sealed, "base64url");
  for (const at of [0, 13, 30, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(openForm(changed.toString("base64url"), "s".repeat(32), now), `byte ${at}`).toBeNull();
  }
  for (const rubbish of ["", "abc", "%%%", "A".repeat(100)]) expect(openForm(rubbish, "s", now)).toBeNull();
});

test("a kept form is kept for an hour", () => {
  const sealed = sealForm(form, "s", now);
  expect(openForm(sealed, "s", new Date(now.getTime() + KEPT_FORM_LIFE))).not.toBeNull();
  expect(openForm(sealed, "s", new Date(now.getTime() + KEPT_FORM_LIFE + 1))).toBeNull();
});

const post = (body: string, type = "application/x-www-form-urlencoded") =>
  new Request("http://localhost/x", {
    method: "POST",
    body,
    headers: { "content-type": type, "content-length": String(Buffer.byteLength(body)) },
  });

test("passwords that were typed are not carried on", async () => {
  const typed = await readTypedForm(
    post("name=Jo&currentPassword=geheim&new-password=x&wachtwoord=y&name=An"),
  );
  expect(typed?.fields).toEqual([
    ["name", "Jo"],
    ["name", "An"],
  ]);
});

test("a file that was chosen is named, its content is not carried on", async () => {
  const body = new FormData();
  body.set("note", "maandlijst");
  body.set("csv", new File(["a;b"], "x.csv"));
  const raw = new Request("http://localhost/x", { method: "POST", body });
  const bytes = await raw.arrayBuffer();
  const request = new Request("http://localhost/x", {
    method: "POST",
    body: bytes,
    headers: {
      "content-type": raw.headers.get("content-type") ?? "",
      "content-length": String(bytes.byteLength),
    },
  });
  expect(await readTypedForm(request)).toEqual({ fields: [["note", "maandlijst"]], files: ["csv"] });
});

test("JSON, a body of unknown length and a huge form are not kept", async () => {
  expect(await readTypedForm(post("{}", "application/json"))).toBeNull();
  expect(await readTypedForm(post(`a=${"x".repeat(KEPT_FORM_MAX)}`))).toBeNull();
});
