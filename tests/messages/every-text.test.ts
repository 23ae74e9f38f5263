import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";

const modules = import.meta.glob<Record<string, unknown>>("../../app/messages/*.{nl,en}.ts", { eager: true });

test("every text on a screen can be shown: no sign in it is read as the beginning of something else", () => {
  const wrong: string[] = [];
  let texts = 0;
  const look = (value: unknown, path: string): void => {
    if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) look(inner, `${path} ${key}`);
      return;
    }
    if (typeof value !== "string") return;
    texts += 1;
    try {
      new IntlMessageFormat(value, "nl");
    } catch (error) {
      wrong.push(`${path}: ${String(error)}`);
    }
  };
  for (const [file, exported] of Object.entries(modules)) look(exported, file.split("/").at(-1) ?? "");
  expect(texts).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
});
