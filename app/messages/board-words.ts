import type { Stand, Standing } from "~/domain/board";
import { isEverything, type Scope } from "~/domain/scope";
import type { TargetReading } from "~/domain/target-reading";
import { boardNl } from "./board.nl";
import { count, dayText } from "./dutch";
import { rangeText, valueText } from "./indicator-words";
import { type Names, scopeText } from "./scope-words";
import { whenAfter } from "./target-words";
import { translator } from "./translate";

const t = translator("nl", boardNl);

type Row = Stand & { reading: TargetReading };

/** The sign before a line: its shape says the same as its colour. */
export const STANDING_TONES = {
  missed: "negative",
  behind: "warning",
  on_course: "info",
  met: "positive",
  open: "waiting",
  unmeasured: "neutral",
} as const satisfies Record<Standing, string>;

/** "7,2 van 8,0 (2027)", "nu 7,2, doel 8,0 (2025)"; what is still needed where there are too few answers; '' where nothing is measured. */
export function standText({ reading: read, standing }: Row): string {
  const { target, indicator, reading, needed } = read;
  const { direction, bound, by } = target;
  const year = by.slice(0, 4);
  if (standing === "unmeasured") return t(`bound.${direction}`, { bound: valueText(indicator, bound), year });
  if (standing === "open" || reading.value === null)
    return needed === null ? t("value.withheld") : t("value.open", { more: count(needed) });
  // 6.95 prints as 7,0 and is still below 7: then one more digit says so.
  const isSame = valueText(indicator, reading.value) === valueText(indicator, bound);
  const finer = isSame && reading.value !== bound;
  const when = whenAfter(read);
  return t(when === null ? `value.${direction}` : `value.${direction}_after`, {
    when: when ?? "",
    value: valueText(indicator, reading.value, finer),
    bound: valueText(indicator, bound, finer),
    year,
  });
}

/** How sure a verdict is, in a word or two; '' without a verdict. */
export function sureText({ isSure, standing }: Row): string {
  if (standing === "open" || standing === "unmeasured") return "";
  if (isSure === null) return t("sure.unknown");
  if (!isSure) return t("sure.no");
  return t(standing === "on_course" || standing === "behind" ? "sure.yesTrend" : "sure.yes");
}

/** Why it is that sure, or isn't; '' where there is nothing to say it by. */
export function becauseText({
  isSure,
  reading: { target, indicator, reading, expectation, verdict },
}: Row): string {
  if (isSure === null) return "";
  if (verdict !== "on_course" && verdict !== "behind") {
    if (reading.low === null || reading.high === null) return "";
    return t(isSure ? "because.interval" : "because.margin", rangeText(indicator, reading.low, reading.high));
  }
  switch (expectation.from) {
    case "trend": {
      const { value, low, high } = expectation.projected;
      const projected = valueText(indicator, value);
      return t("because.trend", { projected, day: dayText(target.by), ...rangeText(indicator, low, high) });
    }
    case "baseline":
      return t("because.baseline", { required: valueText(indicator, expectation.required) });
    case "now":
      return t("because.now");
  }
}

/** A scope in few words: more than two channels, topics or teams by their number. */
export function shortScopeText(scope: Scope, names: Names): string {
  if (isEverything(scope)) return t("scope.everything");
  const { channel, topic, team, ...rest } = scope;
  const long = [
    channel && channel.length > 2 && t("scope.channels", { count: channel.length }),
    topic && topic.length > 2 && t("scope.topics", { count: topic.length }),
    team && team.length > 2 && t("scope.teams", { count: team.length }),
  ].filter(Boolean);
  const short: Scope = {
    ...rest,
    ...(channel && channel.length <= 2 && { channel }),
    ...(topic && topic.length <= 2 && { topic }),
    ...(team && team.length <= 2 && { team }),
  };
  if (long.length === 0) return scopeText(scope, names);
  return [...long, ...(Object.keys(short).length === 0 ? [] : [scopeText(short, names)])].join(", ");
}
