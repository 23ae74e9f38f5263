import { test } from "vitest";
import { isAboutResults, walkThroughOffice } from "#tests/support/office-walk";

test("every page with results can be used by everybody, at a desk and on a phone", async () => {
  await walkThroughOffice(isAboutResults);
}, 600_000);
