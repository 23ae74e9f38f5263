import { expect, test } from "vitest";
import { count, dayText, decimal, listText, monthText, percent, periodText, signed } from "~/messages/dutch";

test("figures are written as Dutch readers write them", () => {
  expect(count(12345)).toBe("12.345");
  expect(decimal(7.25)).toBe("7,3");
  expect(decimal(8)).toBe("8,0");
  expect(percent(0.584)).toBe("58%");
  expect(percent(1)).toBe("100%");
  expect(decimal(-0.01)).toBe("0,0");
});

test("a change has a sign, and no sign where it rounds to nothing", () => {
  expect(signed(decimal(0.31))).toBe("+0,3");
  expect(signed(decimal(-0.31))).toBe("−0,3");
  expect(signed(decimal(-0.04))).toBe("0,0");
});

test("days, months and periods are written out", () => {
  expect(dayText("2024-03-29")).toBe("29 maart 2024");
  expect(monthText("2026-01")).toBe("januari 2026");
  expect(periodText({ from: "2026-01", to: "2026-01" })).toBe("januari 2026");
  expect(periodText({ from: "2025-01", to: "2025-12" })).toBe("2025");
  expect(periodText({ from: "2026-01", to: "2026-06" })).toBe("eerste helft van 2026");
  expect(periodText({ from: "2026-07", to: "2026-12" })).toBe("tweede helft van 2026");
  expect(periodText({ from: "2026-02", to: "2026-04" })).toBe("februari tot en met april 2026");
  expect(periodText({ from: "2025-12", to: "2026-04" })).toBe("december 2025 tot en met april 2026");
  expect(listText(["Balie", "Post", "Telefoon"])).toBe("Balie, Post en Telefoon");
});
