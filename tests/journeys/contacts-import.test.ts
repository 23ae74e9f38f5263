import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "#tests/support/store";
import { build, root } from "../../app/commands/prepare.mjs";

const HEADER = "source,id,channel,topic,occurred_at,email,phone";
const today = new Date(Date.now() - 3600_000).toISOString();
const row = (id: number) => `kcc,${id},phone,paspoort,${today},inwoner-${id}@example.nl,06-12345678`;

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

async function importFile(content: string | null, folder = temporaryFolder()): Promise<Ended> {
  await build();
  const path = join(folder, "contacts.csv");
  if (content !== null) writeFileSync(path, content);
  const child = spawn(process.execPath, [join(root, "build/commands/contacts-import.js"), path], {
    cwd: root,
    env: {
      NODE_ENV: "production",
      PATH: process.env.PATH ?? "",
      DATABASE_URL: `file:${join(folder, "import.db")}`,
      LOG_LEVEL: "warn",
    },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, out, err };
}

test("a file without errors is imported and ends with 0; the second time there is nothing new", async () => {
  const folder = temporaryFolder();
  const csv = `${HEADER}\n${row(1)}\n${row(2)}\n`;
  expect(await importFile(csv, folder)).toEqual({
    code: 0,
    out: "2 accepted, 0 duplicates, 0 updated, 0 rejected\n",
    err: "",
  });
  expect((await importFile(csv, folder)).out).toBe("0 accepted, 2 duplicates, 0 updated, 0 rejected\n");
});

test("each bad row is named by line and column, the good ones are kept, and it ends with 1", async () => {
  const bad = [
    "kcc,2,phone,paspoort,gisteren,,",
    `kcc,3,fax,paspoort,${today},a@,12`,
    `kcc,4,phone,"paspoort,${today},,`,
  ];
  const ended = await importFile([HEADER, row(1), ...bad, row(5)].join("\n"));
  expect(ended.code).toBe(1);
  expect(ended.out).toBe("2 accepted, 0 duplicates, 0 updated, 3 rejected\n");
  expect(ended.err.split("\n")).toEqual([
    expect.stringMatching(/^line 3: occurred_at: ‘gisteren’ is not a moment/),
    expect.stringMatching(/^line 4: channel: ‘fax’ is not a known channel/),
    "line 4: email: is not an e-mail address",
    expect.stringMatching(/^line 4: phone: is not an existing phone number/),
    "line 5: a quotation mark is opened and never closed",
    "",
  ]);
});

test.each([
  ["an empty file", "", "line 1: the file is empty\n"],
  ["a file without header", `${row(1)}\n`, "line 1: the first line is a contact and should name the columns"],
  [
    "a file without a required column",
    "source,id,channel,topic\nkcc,1,phone,x\n",
    "line 1: occurred_at: the column is missing\n",
  ],
  ["a delimiter of another kind", `${HEADER.replaceAll(",", "|")}\n`, "line 1: no columns found"],
])("%s is refused on its first line", async (_, content, message) => {
  const ended = await importFile(content);
  expect(ended.code).toBe(1);
  expect(ended.err).toContain(message);
});

test("a file that isn't there is named", async () => {
  const ended = await importFile(null);
  expect(ended.code).toBe(2);
  expect(ended.err).toContain("can't be read: ENOENT");
});
