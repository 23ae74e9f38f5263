import type { SettingProblem } from "~/domain/form-values";
import { settingsNl } from "./settings.nl";
import { translator } from "./translate";

const t = translator("nl", settingsNl);

/** What is wrong with a setting, in words. */
export function settingProblemText({ code, ...values }: SettingProblem): string {
  return t(`error.${code}`, values as Record<string, string | number>);
}

export function settingProblemTexts(problems: Record<string, SettingProblem>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, settingProblemText(problem)]),
  );
}
