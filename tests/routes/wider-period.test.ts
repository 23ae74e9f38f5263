import type { LoaderFunction } from "@remix-run/node";
import { expect, test } from "vitest";
import { makeInvitationCounts, makeResponses, times } from "#tests/support/make-answers";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { widerText } from "~/components/wider-period";
import { loader as overview } from "~/routes/_office.results/route";
import { loader as callbacks } from "~/routes/_office.results_.callbacks/route";
import { loader as comments } from "~/routes/_office.results_.comments/route";
import { loader as figure } from "~/routes/_office.results_.figure/route";
import { loader as respondents } from "~/routes/_office.results_.respondents/route";

const now = at("2026-11-21T12:00+01:00");
const quarter = { from: "2026-04", to: "2026-06" };
const cell = { month: "2026-05", channel: "phone", topic: "paspoort", team: "kcc" } as const;

/** Too few in each month of the second quarter, and enough in all of it. */
async function municipality() {
  const { store } = await testRuntime({ now });
  const answers = { grade: "7", callback_on_time: "later" };
  await makeResponses(
    store,
    (["2026-04", "2026-05", "2026-06"] as const).flatMap((month, index) =>
      times(index === 1 ? 4 : 20, { month, answers }),
    ),
  );
  await makeInvitationCounts(store, [
    { ...cell, state: "answered", n: 4 },
    { ...cell, state: "expired", n: 20 },
    { ...cell, month: "2026-04", state: "answered", n: 20 },
    { ...cell, month: "2026-04", state: "expired", n: 60 },
  ]);
}

async function page<Data>(loader: LoaderFunction, path: string): Promise<Data> {
  const request = await as("viewer", `${path}?from=2026-05&to=2026-05`);
  return ((await loader({ request, params: {}, context: {} })) as { data: Data }).data;
}

test("where one month may not be shown, every page leads to the whole quarter that may", async () => {
  await municipality();
  const { view } = await page<{ view: { wider: object } }>(overview, "/results");
  expect(view.wider).toEqual(quarter);
  const of = await page<{ view: { total: { wider: object } } }>(figure, "/results/figure");
  expect(of.view.total.wider).toEqual(quarter);
  const { found } = await page<{ found: { experienced: { wider: object } } }>(
    callbacks,
    "/results/callbacks",
  );
  expect(found.experienced.wider).toEqual(quarter);
  const asked = await page<{ found: { wider: object } }>(respondents, "/results/respondents");
  expect(asked.found.wider).toEqual(quarter);
  const written = await page<{ view: { wider: object; found: null } }>(comments, "/results/comments");
  expect(written.view).toMatchObject({ wider: quarter, found: null });
});

test.each([
  [
    { from: "2026-04", to: "2026-06" },
    "Kies hele kwartalen. Dit is wel te tonen: april tot en met juni 2026.",
  ],
  [{ from: "2026-01", to: "2026-06" }, "Kies hele halfjaren. Dit is wel te tonen: eerste helft van 2026."],
  [{ from: "2026-01", to: "2026-12" }, "Kies hele jaren. Dit is wel te tonen: 2026."],
])("of %j the page says %s", (wider, said) => {
  expect(widerText(wider)).toBe(said);
});
