import { expect, test } from "vitest";
import { auditLines } from "~/domain/audit-detail";

test("one value that came in place of another", () => {
  expect(auditLines({ before: "viewer", after: "editor" })).toEqual([
    { label: "", before: "viewer", after: "editor" },
  ]);
});

test("of a group of settings only what differs is told", () => {
  const before = { quarantineDays: 90, quietHours: { from: "21:00", to: "08:00" }, days: ["ma", "di"] };
  const after = { quarantineDays: 60, quietHours: null, days: ["ma", "di"] };
  expect(auditLines({ before, after })).toEqual([
    { label: "quarantineDays", before: "90", after: "60" },
    { label: "quietHours.from", before: "21:00", after: null },
    { label: "quietHours.to", before: "08:00", after: null },
  ]);
});

test("something new and something removed", () => {
  expect(auditLines({ after: { bound: 7.3 } })).toEqual([{ label: "bound", before: null, after: "7.3" }]);
  expect(auditLines({ before: { bound: 0 } })).toEqual([{ label: "bound", before: "0", after: null }]);
});

test("what else belongs to the deed, and nothing at all", () => {
  expect(auditLines({ rights: ["contacts:write"], note: "" })).toEqual([
    { label: "rights", after: "contacts:write" },
    { label: "note", after: null },
  ]);
  expect(auditLines({})).toEqual([]);
});

test("a list of small records is a line of their values", () => {
  const after = {
    topicShares: [
      { topic: "wmo", share: 0 },
      { topic: "paspoort", share: 10 },
    ],
  };
  expect(auditLines({ before: { topicShares: [] }, after })).toEqual([
    { label: "topicShares", before: null, after: "wmo 0, paspoort 10" },
  ]);
});
