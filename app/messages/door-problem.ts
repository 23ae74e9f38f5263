import type { SettingProblem } from "~/domain/form-values";
import { doorsNl } from "./doors.nl";
import { settingProblemText } from "./setting-problem";

/** What is wrong with the fields of a door, in words. */
export function doorProblemTexts(problems: Record<string, SettingProblem>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [
      field,
      problem.code === "days" ? doorsNl["error.until"] : settingProblemText(problem),
    ]),
  );
}
