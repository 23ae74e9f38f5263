import { setTimeout as sleep } from "node:timers/promises";
import { placeOfLink } from "~/flow/answer-place.server";
import { recordAnswers } from "~/flow/record-response.server";
import { childRuntime } from "./child-runtime";

/** A process of its own in which residents answer, eight at a time; it says which answers were promised to be kept. */
const runtime = await childRuntime();
const tokens = process.argv.slice(2);
const form = () => new URLSearchParams({ grade: "8", resolved: "yes", comment: "Snel geholpen" });

async function answerOneByOne(): Promise<void> {
  for (let token = tokens.shift(); token !== undefined; token = tokens.shift()) {
    const place = await placeOfLink(runtime, token, runtime.now());
    const { outcome } = await recordAnswers(runtime, place, form(), null);
    process.stdout.write(`${outcome} ${token}\n`);
    await sleep(10);
  }
}

process.stdout.write("answering\n");
await Promise.all(Array.from({ length: 8 }, answerOneByOne));
await runtime.store.close();
