import { join } from "node:path";
import { type CDPSession, chromium, type Page } from "playwright-core";
import { openStore } from "#db/store";
import { findChromium } from "#tests/support/chromium.mjs";
import type { Editor } from "~/domain/access";
import type { Question } from "~/domain/questionnaire";
import { createQuestionnaire } from "~/flow/questionnaire-drafts.server";
import type { BenchLine } from "./line";
import { addAccount, signIn } from "./office";
import { benchFolder, serveOnOneCore } from "./process";

export const name = "Editor of questionnaires (60 questions, CPU slowed 4 times)";

const SLOWED = 4;
const LETTERS = 60;
/** Between two letters of somebody who types fast. */
const PAUSE = 90;

export async function run(): Promise<BenchLine[]> {
  const databaseUrl = `file:${join(benchFolder(), "editor.db")}`;
  const store = await openStore(databaseUrl);
  await addAccount(store, new Date(), "editor");
  const actor = {
    userId: "bench",
    name: "Bench",
    email: "",
    role: "editor",
    sessionId: "",
  } as unknown as Editor;
  const key = await createQuestionnaire(
    store,
    actor,
    { name: "Zestig vragen", content: sixty() },
    new Date(),
  );
  await store.close();
  const app = await serveOnOneCore(["build/server.js"], {
    DATABASE_URL: databaseUrl,
    SECRET: "a secret that only the benchmark knows, long enough",
  });
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("There is no Chromium; npm test installs one.");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.setExtraHTTPHeaders({ cookie: await signIn(app.url) });

  const scripts = weigh(page);
  await page.goto(`${app.url}/questionnaires/${key}/edit`, { waitUntil: "networkidle" });
  await page.setExtraHTTPHeaders({});
  const kilobytes = (await scripts()) / 1000;
  const cdp = await page.context().newCDPSession(page);
  const one = await type(page, cdp, 30);
  await page.getByRole("button", { name: "Alles openklappen" }).click();
  await page.locator("#q60-fields textarea").first().waitFor();
  const all = await type(page, cdp, 31);
  await browser.close();
  await app.stop();
  return [
    { what: "a letter on the screen, 1 of 60 open, 98%", value: one.letter, unit: "ms", bound: BELOW_50 },
    { what: "a letter on the screen, all 60 open, 98%", value: all.letter, unit: "ms", bound: BELOW_50 },
    { what: "the preview follows, 1 of 60 open", value: one.preview, unit: "ms", bound: BELOW_300 },
    { what: "the preview follows, all 60 open", value: all.preview, unit: "ms", bound: BELOW_300 },
    {
      what: "scripts of the page, compressed",
      value: kilobytes,
      unit: "kB",
      bound: { atMost: 150, of: "value" },
    },
  ];
}

const BELOW_50 = { atMost: 50, of: "value" } as const;
const BELOW_300 = { atMost: 300, of: "value" } as const;

function sixty() {
  const questions = Array.from({ length: 60 }, (_, n): Question => {
    const text = { nl: `Wat vond u van onderdeel ${n + 1} van het contact?`, en: `How was part ${n + 1}?` };
    const base = { key: `part_${n + 1}`, wording: 1, text, required: false };
    if (n % 3 === 0) return { ...base, kind: "agree5" };
    if (n % 3 === 1) return { ...base, kind: "yes_no" };
    const options = ["Ja", "Een beetje", "Nee"].map((nl, place) => ({
      value: `antwoord_${place + 1}`,
      text: { nl, en: nl },
    }));
    return { ...base, kind: "choice", options };
  });
  return {
    title: { nl: "Zestig vragen", en: "Sixty questions" },
    languages: ["nl" as const, "en" as const],
    questions,
  };
}

/** The bytes of all scripts that the page asks for, as they come over the line. */
function weigh(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() !== "script") return;
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Types in the text of one question: milliseconds from a key to the picture that shows it, and to the preview. */
async function type(
  page: Page,
  cdp: CDPSession,
  number: number,
): Promise<{ letter: number; preview: number }> {
  const id = `q${number}`;
  const head = page.locator(`#${id}-head`);
  if ((await head.getAttribute("aria-expanded")) === "false") await head.click();
  await page.locator(`#${id}-fields textarea`).first().focus();
  await page.keyboard.press("Control+End");
  await page.waitForTimeout(1500);
  await page.evaluate(WATCH_KEYS);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  for (let n = 0; n < LETTERS; n++) {
    await page.keyboard.press("abcdefghij"[n % 10] as string);
    await page.waitForTimeout(PAUSE);
  }
  const letters = (await page.evaluate("window.keyTimes")) as number[];
  await page.waitForTimeout(1500);
  await page.evaluate(TIME_THE_PREVIEW);
  await page.keyboard.type("!");
  await page.waitForTimeout(1500);
  const followed = (await page.evaluate("window.previewTime")) as number | null;
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  if (letters.length < LETTERS || followed === null) throw new Error("not every letter was seen");
  letters.sort((one, other) => one - other);
  return { letter: letters[Math.floor(letters.length * 0.98) - 1] as number, preview: followed };
}

/** From the moment of the key itself to just after the next picture. */
const WATCH_KEYS = `
window.keyTimes = [];
addEventListener("keydown", (event) => {
  if (event.key.length > 1) return;
  const at = event.timeStamp;
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => window.keyTimes.push(performance.now() - at);
    channel.port2.postMessage(0);
  });
}, { capture: true });
undefined`;

const TIME_THE_PREVIEW = `
window.previewTime = null;
{
  let at = 0;
  addEventListener("keydown", (event) => { at = event.timeStamp; }, { capture: true, once: true });
  const shown = document.querySelector(".builder__preview iframe").contentDocument.getElementById("preview");
  new MutationObserver((_, observer) => {
    if (at === 0) return;
    window.previewTime = performance.now() - at;
    observer.disconnect();
  }).observe(shown, { subtree: true, childList: true, characterData: true });
}
undefined`;
