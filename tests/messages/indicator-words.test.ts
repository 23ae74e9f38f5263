import { expect, test } from "vitest";
import { STANDARD_INDICATORS, standardIndicator } from "~/domain/indicator";
import { indicatorName, rangeText, valueText } from "~/messages/indicator-words";

test("every standard indicator has a name of its own", () => {
  const names = STANDARD_INDICATORS.map(indicatorName);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.includes("er niet meer is"))).toEqual([]);
});

test("an own indicator is called as staff named it", () => {
  expect(indicatorName({ key: "opgenomen", name: "Telefoon op tijd opgenomen" })).toBe(
    "Telefoon op tijd opgenomen",
  );
});

test("grades and shares are written the Dutch way, within their scale", () => {
  const grade = standardIndicator("grade");
  const share = standardIndicator("ease");
  if (!grade || !share) throw new Error("the standard indicators are gone");
  expect(valueText(grade, 7.25)).toBe("7,3");
  expect(valueText(share, 0.584, true)).toBe("58,4%");
  expect(rangeText(share, -0.02, 1.3)).toEqual({ low: "0%", high: "100%" });
});
