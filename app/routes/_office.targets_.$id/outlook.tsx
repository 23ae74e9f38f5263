import { answersToSee } from "~/domain/needed-answers";
import { reaches } from "~/domain/target";
import { boundSoFar } from "~/domain/target-form";
import type { TargetOutlook } from "~/flow/target-outlook.server";
import { count, dayText, decimal, periodText } from "~/messages/dutch";
import { indicatorName, rangeText, valueText } from "~/messages/indicator-words";
import { type Names, scopeText } from "~/messages/scope-words";
import { boundText } from "~/messages/target-words";
import { targetsNl } from "~/messages/targets.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", targetsNl);

interface Props {
  outlook: TargetOutlook | null;
  /** As it is being typed. */
  bound: string;
  direction: "at_least" | "at_most";
  names: Names;
}

/** What makes a target realistic: what the last year did, how far that is from the bound, and how many answers tell. */
export function Outlook({ outlook, bound, direction, names }: Props) {
  if (outlook === null) return <p className="utrecht-paragraph muted">{t("outlook.choose")}</p>;
  const { indicator, scope, ladder } = outlook;
  return (
    <>
      <p className="target-outlook__about">
        {t("outlook.about", { name: indicatorName(indicator), scope: scopeText(scope, names) })}
      </p>
      <p className="target-outlook__value">{lastYear(outlook)}</p>
      {difference(outlook, bound, direction).map((line) => (
        <p key={line} className="utrecht-paragraph">
          {line}
        </p>
      ))}
      {ladder.length > 0 ? (
        <p className="utrecht-paragraph">
          {t("outlook.ladder", {
            steps: ladder
              .map((target) =>
                t("outlook.step", { bound: boundText({ target, indicator }), day: dayText(target.by) }),
              )
              .join(" · "),
          })}
        </p>
      ) : null}
    </>
  );
}

function lastYear({ indicator, measured, reading, needed, period }: TargetOutlook): string {
  if (!measured) return t("outlook.notMeasured");
  if (reading.value === null) {
    return needed === null ? t("outlook.withheld") : t("outlook.tooFew", { more: needed });
  }
  const values = {
    period: periodText(period),
    value: valueText(indicator, reading.value),
    n: reading.n === null ? t("outlook.unknownN") : count(reading.n),
  };
  if (reading.low === null || reading.high === null) return t("outlook.lastYearOnly", values);
  return t("outlook.lastYear", { ...values, ...rangeText(indicator, reading.low, reading.high) });
}

/** How far the bound is from it, and what it takes to see that. */
function difference(
  { indicator, reading, deviation }: TargetOutlook,
  typed: string,
  direction: Props["direction"],
): string[] {
  const bound = boundSoFar(typed, indicator.unit);
  if (bound === null || reading.value === null) return [];
  const there = reaches(direction, reading.value, bound);
  const far = Math.abs(bound - reading.value);
  const distance =
    indicator.unit === "grade"
      ? t("outlook.points", { value: decimal(far, far < 0.1 ? 2 : 1) })
      : t("outlook.percentPoints", { value: decimal(far * 100, far < 0.01 ? 1 : 0) });
  const lines = [t(there ? "outlook.there" : "outlook.toGo", { distance })];
  const needed = answersToSee(indicator.unit, { value: reading.value, deviation }, bound);
  if (needed !== null && reading.n !== null) {
    const enough = reading.n >= needed;
    lines.push(
      t(enough ? "outlook.enough" : "outlook.notEnough", { needed: count(needed), n: count(reading.n) }),
    );
  }
  return lines;
}
