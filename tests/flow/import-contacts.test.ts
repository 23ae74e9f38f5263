import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countContacts } from "#db/queries/contact-list";
import { claimImport, importById, rejectionsAfter } from "#db/queries/imports";
import type { Store } from "#db/store";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";
import { temporaryFolder } from "#tests/support/store";
import { at } from "#tests/support/time";
import type { Editor } from "~/domain/access";
import { guessMapping } from "~/domain/contact-csv";
import {
  beginImport,
  dropImport,
  prepareImport,
  previewImport,
  readingOf,
  runImports,
  tidyImports,
} from "~/flow/import-contacts.server";

const editor = { userId: "1", name: "Erik", email: "e@example.nl", role: "editor" } as Editor;
const HEADER = "source,id,channel,topic,occurred_at,email";
const row = (id: number | string) => `kcc,${id},phone,paspoort,2026-01-05 08:00,inwoner-${id}@example.nl`;
const csv = (lines: string[]) => `${[HEADER, ...lines].join("\n")}\n`;
const going = new AbortController().signal;

async function upload(runtime: TestRuntime, content: string) {
  const folder = join(temporaryFolder(), "imports");
  mkdirSync(folder);
  const path = join(folder, "upload.csv");
  writeFileSync(path, content);
  const prepared = await prepareImport(editor, runtime, {
    path,
    fileName: "contacten.csv",
    bytes: content.length,
  });
  return { path, prepared };
}

async function begun(runtime: TestRuntime, content: string) {
  const { path, prepared } = await upload(runtime, content);
  if (!prepared.ok) throw new Error(prepared.problem);
  const waiting = await importById(runtime.store.read, prepared.id);
  if (!waiting) throw new Error("no import");
  expect(await beginImport(editor, runtime, waiting, readingOf(waiting).mapping)).toBe("begun");
  return { id: prepared.id, path, row: waiting };
}

const total = (store: Store) => countContacts(store.read, { order: "newest" } as never);

test("an import ends with its counts, its rejected rows and without its file", async () => {
  const runtime = await testRuntime();
  const { id, path } = await begun(runtime, csv([row(1), "kcc,2,fax,paspoort,gisteren,x", row(3), row(1)]));
  expect(await runImports(runtime, "worker", going)).toBe(1);
  expect(await importById(runtime.store.read, id)).toMatchObject({
    state: "done",
    rows: 4,
    accepted: 2,
    duplicates: 1,
    updated: 0,
    rejected: 1,
    path: null,
  });
  expect(await rejectionsAfter(runtime.store.read, id, 0, 10)).toMatchObject([
    {
      line: 3,
      row: ["kcc", "2", "fax", "paspoort", "gisteren", "x"],
      errors: [{ path: "channel" }, { path: "occurredAt" }, { path: "resident.email" }],
    },
  ]);
  expect(existsSync(path)).toBe(false);
});

test("the same file again adds nothing", async () => {
  const runtime = await testRuntime();
  await begun(runtime, csv([row(1), row(2)]));
  await runImports(runtime, "worker", going);
  const { id } = await begun(runtime, csv([row(1), row(2)]));
  await runImports(runtime, "worker", going);
  expect(await importById(runtime.store.read, id)).toMatchObject({ accepted: 0, duplicates: 2 });
  expect(await total(runtime.store)).toBe(2);
});

test("an import that was cut off goes on where its last write ended, and counts nothing twice", async () => {
  const runtime = await testRuntime();
  const many = Array.from({ length: 2500 }, (_, n) =>
    n % 500 === 7 ? `kcc,${n},fax,x,2026-01-05,` : row(n),
  );
  const { id } = await begun(runtime, csv(many));
  const stop = new AbortController();
  const { store } = runtime;
  // Stops after the first batch has been written.
  const watched: Store = {
    ...store,
    read: store.read,
    write: async (work) => {
      const result = await store.write(work);
      if (((await importById(store.read, id))?.rows ?? 0) > 0) stop.abort();
      return result;
    },
  };
  await runImports({ ...runtime, store: watched }, "first", stop.signal);
  const half = await importById(store.read, id);
  expect(half).toMatchObject({ state: "running", rows: 1000, claimedBy: null });
  await runImports(runtime, "second", going);
  expect(await importById(store.read, id)).toMatchObject({
    state: "done",
    rows: 2500,
    accepted: 2495,
    duplicates: 0,
    rejected: 5,
  });
  expect(await total(store)).toBe(2495);
});

test("an import of a process that died is taken over once its claim has run out", async () => {
  const runtime = await testRuntime({ now: at("2026-01-05T09:00+01:00") });
  const { id } = await begun(runtime, csv([row(1)]));
  const now = runtime.now();
  await runtime.store.write((tx) =>
    claimImport(tx, id, { by: "dead", now, until: new Date(now.getTime() + 15_000) }),
  );
  expect(await runImports(runtime, "alive", going)).toBe(0);
  runtime.setNow(at("2026-01-05T09:01+01:00"));
  expect(await runImports(runtime, "alive", going)).toBe(1);
  expect(await importById(runtime.store.read, id)).toMatchObject({ state: "done", accepted: 1 });
});

test("two processes don't work on the same import", async () => {
  const runtime = await testRuntime();
  const { id } = await begun(runtime, csv(Array.from({ length: 1200 }, (_, n) => row(n))));
  await Promise.all([runImports(runtime, "one", going), runImports(runtime, "two", going)]);
  expect(await importById(runtime.store.read, id)).toMatchObject({
    rows: 1200,
    accepted: 1200,
    duplicates: 0,
  });
});

test("an import that is stopped keeps what it had and ends", async () => {
  const runtime = await testRuntime();
  const { id, path } = await begun(runtime, csv([row(1)]));
  await dropImport(editor, runtime, id);
  expect(existsSync(path)).toBe(false);
  expect(await runImports(runtime, "worker", going)).toBe(0);
  expect(await importById(runtime.store.read, id)).toMatchObject({ state: "cancelled" });
});

test("a preview tells what would become of the first rows and keeps nothing", async () => {
  const runtime = await testRuntime();
  const { path } = await upload(runtime, csv([row(1), "kcc,2,fax,paspoort,2026-01-05,"]));
  const preview = await previewImport(runtime, path, guessMapping(HEADER.split(",")));
  expect(preview).toMatchObject({ tried: 2, good: 1, rejected: [{ line: 3 }] });
  expect(preview.rows[0]?.[1]).toBe("1");
  expect(await total(runtime.store)).toBe(0);
});

test.each([
  ["", "empty"],
  ["één regel zonder kolommen\n", "no_columns"],
  ["PK\u0003\u0004rest", "spreadsheet"],
])("the file %j is refused at once and not kept", async (content, problem) => {
  const runtime = await testRuntime();
  const { path, prepared } = await upload(runtime, content);
  expect(prepared).toEqual({ ok: false, problem });
  expect(existsSync(path)).toBe(false);
});

test("an import without the required columns can't begin", async () => {
  const runtime = await testRuntime();
  const { prepared } = await upload(runtime, "id,kanaal,onderwerp\n1,phone,paspoort\n");
  const waiting = prepared.ok ? await importById(runtime.store.read, prepared.id) : undefined;
  if (!waiting) throw new Error("no import");
  expect(await beginImport(editor, runtime, waiting, readingOf(waiting).mapping)).toBe("incomplete");
  const complete = {
    ...readingOf(waiting).mapping,
    source: { always: "balie" },
    occurred_at: { always: "2026-01-05" },
  };
  expect(await beginImport(editor, runtime, waiting, complete)).toBe("begun");
});

test("an upload that nobody starts goes after a day, rejected rows after a month", async () => {
  const runtime = await testRuntime({ now: at("2026-01-05T09:00+01:00") });
  const { path } = await upload(runtime, csv([row(1)]));
  const { id } = await begun(runtime, csv(["kcc,2,fax,x,2026-01-05,"]));
  await runImports(runtime, "worker", going);
  runtime.setNow(at("2026-01-06T10:00+01:00"));
  await tidyImports(runtime);
  expect(existsSync(path)).toBe(false);
  expect(await rejectionsAfter(runtime.store.read, id, 0, 10)).toHaveLength(1);
  runtime.setNow(at("2026-02-06T10:00+01:00"));
  await tidyImports(runtime);
  expect(await rejectionsAfter(runtime.store.read, id, 0, 10)).toEqual([]);
});
