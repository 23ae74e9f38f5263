import { type ChildProcessWithoutNullStreams, execFile, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "./store";

export type TextBrowserName = "lynx" | "w3m";

/** One place where Tab stops: a link, an answer, a field or a button, with the words that stand behind it. */
interface Stop {
  /** Where it stands in the text of the page. */
  at: number;
  text: string;
  isTextArea: boolean;
}

export interface TextBrowser {
  /** Goes with the Tab key to the first stop with these words after the text `after`, and presses Enter there. */
  choose(words: string, after?: string): Promise<void>;
  /** Goes to the first box for text after `after`, and types; in w3m an editor does. */
  type(words: string, after: string): Promise<void>;
  /** Waits until the page has this text, and gives the whole page as it is shown. */
  shown(text: string): Promise<string>;
}

const WITHIN_MS = 20_000;
const TAB = "\t";
const ENTER = "\r";
/** Clears the line that a file name is typed on, in both. */
const CLEAR = "\x15";

const environment = (folder: string): NodeJS.ProcessEnv => ({
  NODE_ENV: "test",
  PATH: process.env.PATH ?? "",
  HOME: folder,
  LANG: "C.UTF-8",
  TERM: "vt100",
});

/** What stands in the brackets that Lynx makes of a button without a word: a space without width. */
const WORDLESS = /^\u200b\)/;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A person with a text browser in a terminal, who has nothing but keys. Which key leads where is read from the page as
 * Lynx prints it, with a number before each link and field; w3m stops at the same ones, but for a button without a word.
 */
export async function openTextBrowser(
  name: TextBrowserName,
  url: string,
  /** What is written wherever w3m opens an editor. */
  written = "",
): Promise<TextBrowser> {
  const folder = temporaryFolder();
  const editor = join(folder, "editor");
  writeFileSync(editor, `#!/bin/sh\nprintf '%s' '${written}' > "$1"\n`, { mode: 0o755 });
  const options =
    name === "lynx"
      ? "-delay=0 -nocolor -number_fields -assume_charset=utf-8 -display_charset=utf-8"
      : "-o use_history=0";
  const child = spawn(
    "script",
    ["-qfec", `stty rows 200 cols 90; exec ${name} ${options} '${url}'`, "/dev/null"],
    {
      env: { ...environment(folder), EDITOR: editor },
    },
  );
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const terminal = watchTerminal(child);
  await terminal.quiet();
  let page = await readPage(url, folder);
  // It shows no button that has no word, and doesn't stop at it.
  if (name === "w3m") page = { ...page, stops: page.stops.filter(({ text }) => !WORDLESS.test(text)) };
  let here = 0;
  let saved = 0;

  async function goTo(words: string, after?: string): Promise<void> {
    const from = after === undefined ? 0 : page.text.indexOf(after);
    if (from < 0) throw new Error(`The page doesn't say “${after}”:\n${page.text}`);
    const there = page.stops.findIndex(
      ({ at, text }, place) => place >= here && at >= from && text.includes(words),
    );
    if (there < here) throw new Error(`Tab leads to no “${words}” from here:\n${page.text}`);
    await terminal.press(TAB.repeat(there - here));
    here = there;
  }

  return {
    async choose(words, after) {
      await goTo(words, after);
      await terminal.press(ENTER);
    },
    async type(text, after) {
      const from = page.text.indexOf(after);
      const there = page.stops.findIndex(({ at, isTextArea }) => at >= from && isTextArea);
      await terminal.press(TAB.repeat(there - here));
      here = there;
      await terminal.press(name === "lynx" ? text : ENTER);
    },
    async shown(text) {
      for (const since = Date.now(); ; await wait(200)) {
        const file = join(folder, `page-${saved++}.txt`);
        await terminal.quiet();
        // While a page comes in, keys are lost; so each waits for what it brings.
        const saves =
          name === "lynx"
            ? (await terminal.press("p", "Save to a local")) &&
              (await terminal.press(ENTER, "Enter a filename"))
            : await terminal.press("S", "Save buffer to");
        if (saves) await terminal.press(`${CLEAR}${file}${ENTER}`);
        const found = existsSync(file) ? readFileSync(file, "utf8") : "";
        rmSync(file, { force: true });
        if (found.replace(/\s+/g, " ").includes(text)) {
          if (name === "lynx") page = readStops(found);
          here = 0;
          return found;
        }
        if (Date.now() - since > WITHIN_MS)
          throw new Error(`“${text}” was never shown, but:\n${found || terminal.printed()}`);
      }
    },
  };
}

interface TextPage {
  text: string;
  stops: Stop[];
}

async function readPage(url: string, folder: string): Promise<TextPage> {
  const args = ["-dump", "-number_fields", "-width=90", "-display_charset=utf-8", url];
  const { stdout } = await promisify(execFile)("lynx", args, { env: environment(folder) });
  return readStops(stdout);
}

/** The page as Lynx prints it: "[10](*) 1 [11]( ) 2", and at the end what each number is. */
function readStops(printed: string): TextPage {
  const [page = "", references = ""] = printed.split(/^References$/m);
  const areas = new Set([...references.matchAll(/(\d+)\. form field = text entry area/g)].map(([, n]) => n));
  const text = page.replace(/\s+/g, " ");
  const stops: Stop[] = [];
  let wasArea = false;
  for (const found of text.matchAll(/\[(\d+)\]([^[]*)/g)) {
    const isTextArea = areas.has(found[1] as string);
    // Its lines are numbered apart, but Tab passes them all at once.
    if (!(isTextArea && wasArea)) stops.push({ at: found.index, text: found[2] as string, isTextArea });
    wasArea = isTextArea;
  }
  return { text, stops };
}

function watchTerminal(child: ChildProcessWithoutNullStreams) {
  let last = Date.now();
  const printed: string[] = [];
  child.stdout.on("data", (chunk) => {
    printed.push(String(chunk));
    last = Date.now();
  });
  const quiet = async () => {
    last = Date.now();
    while (Date.now() - last < 300) await wait(50);
  };
  return {
    quiet,
    /** The last that it wrote, without its ways of moving about. */
    printed: () => printed.join("").split("\u001b").join("~").slice(-2000),
    /** Presses keys, and waits for what they bring: these words, and then silence. Whether they came. */
    async press(keys: string, words = "") {
      const before = printed.length;
      const since = Date.now();
      child.stdin.write(keys);
      const isThere = () => printed.slice(before).join("").includes(words);
      while (!isThere() && Date.now() - since < 3000) await wait(50);
      await quiet();
      return isThere();
    },
  };
}
