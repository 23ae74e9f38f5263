import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importById } from "#db/queries/imports";
import { respond } from "#tests/support/respond";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";
import { requestWith, signedIn } from "#tests/support/sign-in";
import { temporaryFolder } from "#tests/support/store";
import { at } from "#tests/support/time";
import { runImports, uploadFolder } from "~/flow/import-contacts.server";
import { receiveUpload } from "~/flow/receive-upload.server";
import { action as chooseFile } from "~/routes/_office.contacts.import._index";
import { action as choose, loader as look } from "~/routes/_office.contacts.import.$id/route";
import { loader as download } from "~/routes/_office.contacts.import_.$id.rejected[.]csv";

async function office(): Promise<TestRuntime & { cookie: string }> {
  const runtime = await testRuntime({ now: at("2026-11-21T12:00+01:00") });
  // Uploads lie beside the database file; on PostgreSQL in data/, here in a folder of the test's own.
  runtime.env.DATABASE_URL = `file:${join(temporaryFolder(), "test.db")}`;
  return { ...runtime, cookie: await signedIn("editor") };
}

function fileForm(content: string | Uint8Array<ArrayBuffer>, name = "contacten.csv"): FormData {
  const form = new FormData();
  form.set("file", new File([content], name));
  return form;
}

async function upload(cookie: string, body: FormData) {
  const request = requestWith(cookie, "/contacts/import", { method: "POST", body });
  return chooseFile({ request, params: {}, context: {} });
}

function post(cookie: string, id: string, fields: Record<string, string>) {
  const body = new URLSearchParams(fields);
  const request = requestWith(cookie, `/contacts/import/${id}`, { method: "POST", body });
  return choose({ request, params: { id }, context: {} });
}

const CSV = `Zaaknummer;Kanaal;Onderwerp;Datum;E-mailadres
Z-1;Telefoon;Paspoort;20-11-2026 10:15;jan@example.nl
Z-2;Fax;=1+1;20-11-2026 10:15;
`;

test("a file is looked at, mapped, imported, and its bad rows given back", async () => {
  const runtime = await office();
  const answer = await respond(upload(runtime.cookie, fileForm(CSV)));
  expect(answer.status).toBe(302);
  const id = answer.headers.get("Location")?.split("/").at(-1) ?? "";
  const at = { request: requestWith(runtime.cookie, `/contacts/import/${id}`), params: { id }, context: {} };
  expect(await look(at)).toMatchObject({ step: "mapping", missing: ["source"], tried: 2, good: 0 });

  const mapping = {
    "column.id": "0",
    "column.channel": "1",
    "column.topic": "2",
    "column.occurred_at": "3",
    "column.email": "4",
    sourceName: "zaaksysteem",
  };
  const checked = (await post(runtime.cookie, id, { ...mapping, intent: "check" })) as { data: object };
  expect(checked.data).toMatchObject({ missing: [], tried: 2, good: 1 });
  expect((await respond(post(runtime.cookie, id, { ...mapping, intent: "start" }))).status).toBe(302);
  expect(await look(at)).toMatchObject({ step: "progress", state: "waiting" });

  await runImports(runtime, "worker", new AbortController().signal);
  expect(await look(at)).toMatchObject({ step: "report", state: "done", accepted: 1, rejected: 1 });
  const csv = Buffer.from(await (await respond(download(at))).arrayBuffer()).toString();
  expect(csv.startsWith("\ufeffregel;reden;Zaaknummer;")).toBe(true);
  expect(csv).toContain("‘Fax’ is geen bekend kanaal");
  expect(csv).toContain(";'=1+1;");
  expect(readdirSync(uploadFolder(runtime))).toEqual([]);
});

test("starting twice imports once", async () => {
  const runtime = await office();
  const answer = await respond(upload(runtime.cookie, fileForm(CSV)));
  const id = answer.headers.get("Location")?.split("/").at(-1) ?? "";
  const mapping = {
    "column.id": "0",
    "column.channel": "1",
    "column.topic": "2",
    "column.occurred_at": "3",
    sourceName: "zaken",
    intent: "start",
  };
  await Promise.all([respond(post(runtime.cookie, id, mapping)), respond(post(runtime.cookie, id, mapping))]);
  await runImports(runtime, "worker", new AbortController().signal);
  expect(await importById(runtime.store.read, id)).toMatchObject({ state: "done", rows: 2 });
});

test.each([
  ["no file", new FormData(), "Kies een bestand."],
  ["an empty file", fileForm(""), "Het bestand is leeg."],
  ["a spreadsheet", fileForm(Uint8Array.from([0x50, 0x4b, 3, 4, 5, 6])), "Dit is een rekenblad"],
  [
    "a file without header",
    fileForm("kcc,1,phone,paspoort,2026-11-20\n"),
    "De eerste regel is al een klantcontact",
  ],
])("%s is answered with what to do", async (_, body, message) => {
  const runtime = await office();
  const answer = (await upload(runtime.cookie, body)) as { data: { file: string }; init: { status: number } };
  expect(answer.init.status).toBe(422);
  expect(answer.data.file).toContain(message);
  expect(readdirSync(uploadFolder(runtime))).toEqual([]);
});

const HALF = '--z\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nsource,id\r\nkcc,';
const brokenOff = () =>
  new ReadableStream({
    start: (controller) => controller.enqueue(Buffer.from(HALF)),
    pull: (controller) => controller.error(new Error("aborted")),
  });

test.each<[string, string, () => BodyInit]>([
  ["without boundaries", "multipart/form-data", () => HALF],
  ["that isn't one", "multipart/form-data; boundary=z", () => "x"],
  ["that ends within the file", "multipart/form-data; boundary=z", () => HALF],
  ["whose sender leaves within the file", "multipart/form-data; boundary=z", brokenOff],
])("a form %s leaves no file and no rejection behind", async (_, type, body) => {
  const runtime = await office();
  const request = requestWith(runtime.cookie, "/contacts/import", {
    method: "POST",
    headers: { "Content-Type": type },
    body: body(),
    duplex: "half",
  } as RequestInit);
  const answer = await chooseFile({ request, params: {}, context: {} });
  expect(answer).toMatchObject({
    data: { file: "Het bestand kwam niet helemaal aan. Kies het opnieuw." },
    init: { status: 422 },
  });
  expect(readdirSync(uploadFolder(runtime))).toEqual([]);
});

test("a file that can't be written is an error of ours", async () => {
  const { cookie } = await office();
  const request = requestWith(cookie, "/contacts/import", { method: "POST", body: fileForm(CSV) });
  const nowhere = join(temporaryFolder(), "gone");
  await expect(receiveUpload(request, "file", nowhere)).rejects.toMatchObject({ code: "ENOENT" });
});

test("an import that doesn't exist is 404", async () => {
  const runtime = await office();
  const request = requestWith(runtime.cookie, "/contacts/import/x");
  expect((await respond(look({ request, params: { id: "x" }, context: {} }))).status).toBe(404);
});
