import { expect, test } from "vitest";
import { sendAnswers } from "#tests/support/answering";
import { makeResponses, times } from "#tests/support/make-answers";
import { apiKey } from "#tests/support/make-contact";
import { survey } from "#tests/support/make-survey";
import { respond } from "#tests/support/respond";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { loader } from "~/routes/_office.results/route";
import { loader as api } from "~/routes/api.v1.results";

const now = at("2026-11-21T12:00+01:00");
type View = { state: string; suspects: unknown; results: { total: { n: number; reach: unknown } } };
const view = async (search: string) => {
  const answer = await loader({ request: await as("viewer", `/results${search}`), params: {}, context: {} });
  return (answer as unknown as { data: { view: View } }).data.view;
};

test("the office sees how many forms were kept apart in its selection, and no figure counts them", async () => {
  const runtime = await testRuntime({ now });
  await makeResponses(runtime.store, times(40, { month: "2026-11", grade: 8 }));
  await apiKey(runtime, ["results:read"]);
  const phone = await survey(runtime);
  const counter = await survey(runtime, { channel: "counter", topic: "rijbewijs", team: "balie" });
  const october = await survey(runtime, { occurredAt: at("2026-10-31T12:00+01:00") });
  const before = await view("");
  await sendAnswers(phone.token, { grade: "1" }, { openFor: 500 });
  await sendAnswers(phone.token, { grade: "1", "leave-empty": "x" });
  await sendAnswers(counter.token, { grade: "1", "opened-at": "made up" });
  await sendAnswers(october.token, { grade: "1" }, { openFor: 0 });

  const after = await view("");
  expect(after.suspects).toEqual({ too_fast: 2, hidden_field: 1, false_time: 1, too_many: 0 });
  expect(after.results).toEqual(before.results);
  expect(after.results.total.n).toBe(40);
  const none = { too_fast: 0, hidden_field: 0, false_time: 0, too_many: 0 };
  expect((await view("?from=2026-11&to=2026-11")).suspects).toMatchObject({ too_fast: 1, hidden_field: 1 });
  expect((await view("?channel=counter")).suspects).toEqual({ ...none, false_time: 1 });
  expect((await view("?channel=phone&from=2026-10&to=2026-10")).suspects).toEqual({ ...none, too_fast: 1 });
  expect((await view("?from=2025-01&to=2025-12")).suspects).toEqual(none);

  const request = new Request("http://weerklank.test/api/v1/results?from=2026-07&to=2026-12", {
    headers: { Authorization: "Bearer test-key" },
  });
  expect(await (await respond(api({ request, params: {}, context: {} }))).json()).toMatchObject({
    total: { n: 40, mean: 8 },
    answered: 0,
  });
});
