import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { door, openDoor } from "#tests/support/make-door";
import { testRuntime } from "#tests/support/runtime";
import { temporaryFolder } from "#tests/support/store";
import { signedText } from "~/domain/door-link";
import { doorKey } from "~/flow/door-key.server";
import { linkExamples } from "~/routes/_office.settings.doors.$id/link-examples";

type Run = (text: string, env: NodeJS.ProcessEnv) => string;

const inFile = (name: string, text: string): string => {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
};
const output = (program: string, args: string[], env: NodeJS.ProcessEnv): string =>
  execFileSync(program, args, { env }).toString().trim();

/** How each example is run as it stands, and by which programs. */
const RUN: Record<string, { programs: [string, ...string[]][]; run: Run }> = {
  "Shell (openssl, curl)": {
    programs: [["openssl", "version"]],
    // What it would ask for is printed instead.
    run: (text, env) => output("sh", ["-c", `curl() { echo "$1"; }\n${text}`], env),
  },
  "JavaScript (Node.js)": {
    programs: [["node", "--version"]],
    run: (text, env) => output("node", ["--input-type=module", "-e", text], env),
  },
  Python: {
    programs: [["python3", "--version"]],
    run: (text, env) => output("python3", ["-c", text], env),
  },
  PHP: {
    programs: [["php", "--version"]],
    run: (text, env) => output("php", [inFile("link.php", text)], env),
  },
  "Java (17)": {
    programs: [["java", "-version"]],
    run: (text, env) =>
      output(
        "java",
        [
          inFile(
            "Link.java",
            `class Link { public static void main(String[] given) throws Exception {\n${text}\nSystem.out.println(url);\n} }`,
          ),
        ],
        env,
      ),
  },
};
const isThere = ([program, ...args]: [string, ...string[]]) => spawnSync(program, args).status === 0;
/** Not every machine has every language; what it has is run. */
const AT_HAND = Object.entries(RUN).filter(([, { programs }]) => programs.every(isThere));

test("each example on the page of a link is known here", () => {
  expect(Object.keys(linkExamples("http://x", "bcdfgh23")).sort()).toEqual(Object.keys(RUN).sort());
  expect(AT_HAND.map(([name]) => name)).toEqual(expect.arrayContaining(["JavaScript (Node.js)"]));
});

test.each(AT_HAND)(
  "the example in %s makes a link that opens, once",
  async (name, { run }) => {
    const town = await testRuntime({ now: new Date() });
    const made = await door(town, { kind: "link", channel: "e_service", topic: "", code: "bcdfgh23" });
    const KEY = doorKey(town.secret, made);
    const text = linkExamples("http://weerklank.test/d/bcdfgh23", made.code)[name] ?? "";
    const link = run(text, { ...process.env, KEY });
    const page = await openDoor(made.code, new URL(link).search);
    expect([page.status, link]).toEqual([
      200,
      expect.stringMatching(/^http:\/\/weerklank\.test\/d\/bcdfgh23\?/),
    ]);
    expect(await page.text()).toContain("over verhuizing");
    const other = run(text, { ...process.env, KEY: `${KEY}0` });
    expect((await openDoor(made.code, new URL(other).search)).status).toBe(404);
  },
  30_000,
);

test("README tells the five lines that are signed as they are", () => {
  const readme = readFileSync("README.md", "utf8");
  const at = new Date("2026-11-20T09:15:00Z");
  const text = signedText("bcdfgh23", { channel: "", topic: "verhuizing", id: "ZAAK-1", at });
  expect(text.split("\n")).toEqual(["bcdfgh23", "", "verhuizing", "ZAAK-1", String(at.getTime() / 1000)]);
  expect(readme).toContain("of five lines without an end: the code, `channel`, `topic`, `id` and `at`");
});
