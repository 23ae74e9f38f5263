import { Badge } from "~/components/badge";
import { ButtonLink } from "~/components/button";
import { Section } from "~/components/page";
import type { TargetReading } from "~/domain/target-reading";
import type { CallbacksFound } from "~/flow/read-callbacks.server";
import { callbacksNl } from "~/messages/callbacks.nl";
import { dayText, listText, percent, periodInSentence } from "~/messages/dutch";
import { indicatorName } from "~/messages/indicator-words";
import { boundText, certaintyText, targetSentence, verdictSign } from "~/messages/target-words";
import { translator } from "~/messages/translate";

const t = translator("nl", callbacksNl);

/** Each rung of what was agreed, with where it stands now. */
export function Goals({
  targets,
  ladder,
}: {
  targets: readonly TargetReading[];
  ladder: CallbacksFound["ladder"];
}) {
  return (
    <Section
      title={t("goal.title")}
      actions={
        <ButtonLink href="/targets" appearance="subtle">
          {t("goal.link")}
        </ButtonLink>
      }
    >
      {targets.length === 0 ? (
        <p className="utrecht-paragraph">
          {t("goal.none")} {generalText(ladder)}
        </p>
      ) : null}
      <ul className="goal-list">
        {targets.map((reading) => (
          <li key={reading.target.id}>
            <p className="goal-list__name">{goalText(reading)}</p>
            <p className="goal-list__state">
              {targetSentence(reading)}{" "}
              <Badge tone={verdictSign(reading).tone}>{verdictSign(reading).text}</Badge>
            </p>
            <p className="goal-list__sure">
              {t("goal.over", { period: periodInSentence(reading.period) })}{" "}
              {certaintyText(reading).join(" ")}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What was agreed for everything, where a selection has no target of its own. */
function generalText({ rungs, isGeneral }: CallbacksFound["ladder"]): string {
  if (!isGeneral || rungs.length === 0) return "";
  const goals = rungs.map(({ bound, from }) =>
    t("goal.generalOne", { bound: percent(bound), day: dayText(from) }),
  );
  return t("goal.general", { goals: listText(goals) });
}

const goalText = (reading: TargetReading): string =>
  t("goal.of", {
    indicator: indicatorName(reading.indicator),
    bound: boundText(reading),
    day: dayText(reading.target.by),
  });
