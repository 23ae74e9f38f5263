import { Badge } from "~/components/badge";
import { ButtonLink } from "~/components/button";
import { Section } from "~/components/page";
import type { TargetReading } from "~/domain/target-reading";
import { callbacksNl } from "~/messages/callbacks.nl";
import { dayText } from "~/messages/dutch";
import { indicatorName } from "~/messages/indicator-words";
import { boundText, certaintyText, targetSentence, verdictSign } from "~/messages/target-words";
import { translator } from "~/messages/translate";

const t = translator("nl", callbacksNl);

/** Each rung of what was agreed, with where it stands now. */
export function Goals({ targets }: { targets: readonly TargetReading[] }) {
  return (
    <Section
      title={t("goal.title")}
      actions={
        <ButtonLink href="/targets" appearance="subtle">
          {t("goal.link")}
        </ButtonLink>
      }
    >
      {targets.length === 0 ? <p className="utrecht-paragraph">{t("goal.none")}</p> : null}
      <ul className="goal-list">
        {targets.map((reading) => (
          <li key={reading.target.id}>
            <p className="goal-list__name">{goalText(reading)}</p>
            <p className="goal-list__state">
              {targetSentence(reading)}{" "}
              <Badge tone={verdictSign(reading).tone}>{verdictSign(reading).text}</Badge>
            </p>
            <p className="goal-list__sure">{certaintyText(reading).join(" ")}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const goalText = (reading: TargetReading): string =>
  t("goal.of", {
    indicator: indicatorName(reading.indicator),
    bound: boundText(reading),
    day: dayText(reading.target.by),
  });
