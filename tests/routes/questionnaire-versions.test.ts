import { expect, test } from "vitest";
import { draftWith, reworded, starterTown } from "#tests/support/publishing";
import { as } from "#tests/support/sign-in";
import { publishDraft } from "~/flow/publish-draft.server";
import { loader as plan } from "~/routes/_office.questionnaires.plan";
import { loader } from "~/routes/_office.questionnaires_.$key_.versions.$number/route";

async function changedTown() {
  const town = await starterTown();
  const draft = await draftWith(town, "counter", reworded("grade", "Hoe was uw bezoek?"));
  const decisions = { grade: { decision: "different", note: "Nu het bezoek." } } as const;
  await publishDraft(town.store, town.editor, "counter", { ...draft, decisions }, town.now());
  return town;
}
const open = async (path: string, number: string, role: "viewer" | "editor" = "editor") =>
  loader({
    request: await as(role, `/questionnaires/counter/versions/${path}`),
    params: { key: "counter", number },
    context: {},
  });

test("a version shows its questions, what was decided about it, and what differs from another", async () => {
  const { editor } = await changedTown();
  const page = await open("2?with=1", "2");
  expect(page).toMatchObject({
    number: 2,
    isLive: true,
    publishedBy: editor.name,
    comparison: { from: 1, to: 2 },
  });
  expect(page.decisions).toMatchObject([
    { questionKey: "grade", decision: "different", note: "Nu het bezoek." },
  ]);
  expect(page.comparison?.changes.questions[0]).toMatchObject({
    key: "grade",
    outcome: "breaks",
    from: 1,
    to: 2,
    ask: "no",
  });
  const older = await open("1?with=2", "1");
  expect(older).toMatchObject({ isLive: false, decisions: [], comparison: { other: 2, from: 1, to: 2 } });
});

test("a version that isn't there is not found, and to compare with one is told", async () => {
  await changedTown();
  await expect(open("7", "7")).rejects.toMatchObject({ status: 404 });
  await expect(open("x", "x")).rejects.toMatchObject({ status: 404 });
  expect(await open("2?with=9", "2")).toMatchObject({ unknownWith: "9", comparison: null });
  await expect(open("2", "2", "viewer")).rejects.toMatchObject({ status: 403 });
});

test("the measurement plan holds every question with its breaks", async () => {
  await changedTown();
  const { lines } = await plan({
    request: await as("editor", "/questionnaires/plan"),
    params: {},
    context: {},
  });
  expect(lines.find(({ key }) => key === "grade")).toMatchObject({ breaks: 1, isSplit: true });
  expect(lines.find(({ key }) => key === "friendly")).toMatchObject({ breaks: 0 });
  await expect(
    plan({ request: await as("viewer", "/questionnaires/plan"), params: {}, context: {} }),
  ).rejects.toMatchObject({ status: 403 });
});
