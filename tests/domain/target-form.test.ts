import { expect, test } from "vitest";
import { demoTargets } from "#db/demo/targets";
import { STANDARD_INDICATORS } from "~/domain/indicator";
import { formOf, parseTargetForm as parse, unitsOf } from "~/domain/target-form";

const units = unitsOf(STANDARD_INDICATORS);
const parseTargetForm = (form: FormData) => parse(form, units);

const good = {
  indicator: "grade",
  scopeKind: "everything",
  direction: "at_least",
  bound: "7,3",
  by: "2027-12-31",
};

function sent(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) form.append(name, each);
  return form;
}

test("a target reads as people write it: a grade with a comma, a share in percents", () => {
  expect(parseTargetForm(sent(good))).toMatchObject({
    ok: true,
    target: {
      indicator: "grade",
      scope: {},
      bound: 7.3,
      by: "2027-12-31",
      baseline: null,
      baselineYear: null,
    },
  });
  const late = {
    ...good,
    indicator: "callbacks_late",
    direction: "at_most",
    bound: "15 %",
    baseline: "58",
    baselineYear: "2023",
  };
  expect(parseTargetForm(sent(late))).toMatchObject({
    ok: true,
    target: { bound: 0.15, baseline: 0.58, baselineYear: 2023 },
  });
});

test.each<[string, Record<string, string | string[]>, Record<string, string>]>([
  ["at 11", { bound: "11" }, { bound: "bound_grade" }],
  ["at 0", { bound: "0" }, { bound: "bound_grade" }],
  ["in words", { bound: "zeven" }, { bound: "bound_grade" }],
  ["without a bound", { bound: "" }, { bound: "bound_missing" }],
  ["over 100%", { indicator: "letters_b1", bound: "101" }, { bound: "bound_share" }],
  ["under 0%", { indicator: "letters_b1", bound: "-1" }, { bound: "bound_share" }],
  ["on 30 February", { by: "2027-02-30" }, { by: "by_wrong" }],
  ["in the year 9999", { by: "9999-12-31" }, { by: "by_wrong" }],
  ["without a day", { by: "" }, { by: "by_missing" }],
  ["with half a baseline", { baseline: "6,7" }, { baselineYear: "baseline_half" }],
  ["with the other half", { baselineYear: "2023" }, { baseline: "baseline_half" }],
  ["with a baseline in year 23", { baseline: "6,7", baselineYear: "23" }, { baselineYear: "year_wrong" }],
  ["for no channel", { scopeKind: "channel" }, { channel: "choose_some" }],
  ["for a channel that isn't one", { scopeKind: "channel", channel: "fax" }, { channel: "choose_some" }],
  ["for no topic", { scopeKind: "topic" }, { topic: "choose_some" }],
  [
    "for the 0 most used topics",
    { scopeKind: "top_topics", topTopics: "0" },
    { topTopics: "top_topics_wrong" },
  ],
  ["of an indicator that isn't one", { indicator: "happiness" }, { indicator: "choose_indicator" }],
  ["without an indicator", { indicator: "" }, { indicator: "choose_indicator" }],
  ["in no direction", { direction: "sideways" }, { direction: "choose_direction" }],
  ["with an endless note", { note: "x".repeat(501) }, { note: "note_long" }],
])("a target %s is refused beside its field, with what was typed kept", (_, change, errors) => {
  const result = parseTargetForm(sent({ ...good, ...change }));
  expect(result).toMatchObject({ ok: false, errors });
  for (const [name, value] of Object.entries(change)) {
    const kept = (result.form as Record<string, unknown>)[name];
    expect(Array.isArray(kept) ? kept : [kept]).toEqual([value].flat());
  }
});

test("an empty form is refused at every field that must be filled", () => {
  const result = parseTargetForm(new FormData());
  expect(result.ok ? {} : result.errors).toEqual({
    indicator: "choose_indicator",
    scopeKind: "choose_scope",
    direction: "choose_direction",
    bound: "bound_missing",
    by: "by_missing",
  });
});

test("every target comes back from its form as it was", () => {
  for (const target of demoTargets(2026)) {
    const fields = formOf({ id: "x", ...target }, units[target.indicator] ?? "share") as Record<
      string,
      string | string[]
    >;
    expect(parseTargetForm(sent(fields))).toMatchObject({ ok: true, target });
  }
});
