import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { askToCountNorms } from "#db/queries/norm-recounts";
import { insertTarget } from "#db/queries/targets";
import { contact } from "#tests/support/make-contact";
import { insertNorms, NORMS } from "#tests/support/norm-counts";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { ResultsFrame } from "~/components/results-frame";
import { calendarDate } from "~/domain/calendar";
import { defaultBounds } from "~/domain/disclosure";
import { month } from "~/domain/period";
import { requireViewer } from "~/flow/authorise.server";
import { countNorms } from "~/flow/count-norms.server";
import { readCourseAlerts } from "~/flow/read-course-alerts.server";
import { receiveContacts } from "~/flow/receive-contacts.server";
import { readResultsFrame } from "~/flow/results-frame.server";
import { loader as targetsLoader } from "~/routes/_office.targets/route";

const now = at("2026-11-21T12:00+01:00");
const [waiting] = NORMS;

/** A year of calls, answered badly in the last whole month; a norm with a target, to be counted anew. */
async function town() {
  const runtime = await testRuntime({ now });
  const { store } = runtime;
  const calls = Array.from({ length: 12 }, (_, back) =>
    Array.from({ length: 40 }, (_, n) =>
      contact({
        id: `c${back}-${n}`,
        channel: "phone",
        occurredAt: new Date(Date.UTC(2026, 9 - back, 1 + (n % 28), 10)),
        waitSeconds: back === 0 ? 90 : n % 8 === back % 3 ? 45 : 10,
      }),
    ),
  ).flat();
  await receiveContacts({ store, secret: "a secret of the tests", now }, calls, "api");
  await store.write(async (tx) => {
    await insertNorms(tx, now);
    await insertTarget(
      tx,
      "target",
      {
        indicator: "opgenomen",
        scope: {},
        direction: "at_least",
        bound: 80,
        by: calendarDate("2026-12-31"),
        baseline: null,
        baselineYear: null,
        owner: "",
        note: "",
      },
      now,
    );
    await askToCountNorms(tx, ["opgenomen"], now);
  });
  return runtime;
}

test("pages that tell figures of service norms say which are being counted anew, until they are", async () => {
  const { store } = await town();
  const viewer = await requireViewer(await as("viewer", "/results"));
  const told = async (current: "overview" | "figure" | "years" | "comments") => {
    const frame = await readResultsFrame(store.read, new URLSearchParams(), now, viewer);
    return renderToStaticMarkup(
      <ResultsFrame current={current} frame={frame} heading="Kop">
        <p>Inhoud</p>
      </ResultsFrame>,
    );
  };
  const targets = async () =>
    (await targetsLoader({ request: await as("viewer", "/targets"), params: {}, context: {} })).recounted;
  for (const page of ["overview", "figure", "years"] as const)
    expect(await told(page)).toMatch(/Een servicenorm wordt opnieuw geteld.*‘opgenomen’ kloppen nog niet/s);
  expect(await told("comments")).not.toContain("opnieuw geteld");
  expect(await targets()).toEqual([{ key: waiting?.key, name: waiting?.name }]);
  await countNorms(store, now);
  expect(await told("overview")).not.toContain("opnieuw geteld");
  expect(await targets()).toEqual([]);
});

test("nobody is alerted about a norm whose months are not all counted yet", async () => {
  const { store } = await town();
  const alerts = () => readCourseAlerts({ db: store.read, bounds: defaultBounds, now }, month("2026-10"));
  await countNorms(store, now);
  expect((await alerts()).map(({ indicator }) => indicator.key)).toEqual(["opgenomen"]);
  await store.write((tx) => askToCountNorms(tx, ["opgenomen"], now));
  expect(await alerts()).toEqual([]);
});
