import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { publishEveryKind } from "#tests/support/every-kind";
import { survey } from "#tests/support/make-survey";
import { startTown } from "#tests/support/resident-visit";

test("scratch", async () => {
  const town = await startTown();
  const v = await publishEveryKind(town.store, town.now());
  const urls = [];
  for (let n = 0; n < 30; n++) urls.push(`${town.url}/s/${(await survey(town, { topic: "omgevingsvergunning", language: "nl" })).token}`);
  for (let n = 0; n < 5; n++) urls.push(`${town.url}/s/${(await survey(town, { questionnaireVersionId: v })).token}`);
  writeFileSync("/tmp/everyone/urls", urls.join("\n"));
  await new Promise((r) => setTimeout(r, 3_000_000));
}, 3_100_000);
