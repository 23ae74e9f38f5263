import { Badge } from "~/components/badge";
import { Section } from "~/components/page";
import { Stat, StatGroup } from "~/components/stat";
import type { ShareCell } from "~/domain/callbacks";
import type { TargetReading } from "~/domain/target-reading";
import { whenText } from "~/messages/comparison-words";
import { count, dayText, decimal, percent, signed } from "~/messages/dutch";
import { valueText } from "~/messages/indicator-words";
import { resultsNl } from "~/messages/results.nl";
import { verdictSign } from "~/messages/target-words";
import { targetsNl } from "~/messages/targets.nl";
import { translator } from "~/messages/translate";
import { CallbacksChart } from "./callbacks-chart";
import type { PageData, ShownView } from "./route";

const t = translator("nl", resultsNl);
const targetWords = translator("nl", targetsNl);

/** Late callbacks from both sides, beside what was agreed. */
export function CallbacksSection({ page, view }: { page: PageData; view: ShownView }) {
  const { experienced, logged, open, isOtherQuestion } = view.results.callbacks;
  if (experienced.visibility === "none" && logged.visibility === "none" && !open) return null;
  const when = whenText(view.query);
  return (
    <Section title={t("callbacks.title")} intro={t("callbacks.intro", { days: page.callbackWorkingDays })}>
      <StatGroup>
        <LateStat
          when={when}
          label={t("callbacks.experienced")}
          of={t("callbacks.experiencedOf")}
          cell={experienced}
        />
        <LateStat
          when={when}
          label={t("callbacks.logged")}
          of={open ? `${t("callbacks.loggedOf")}; ${t("callbacks.open", { open })}` : t("callbacks.loggedOf")}
          cell={logged}
        />
      </StatGroup>
      {isOtherQuestion ? (
        <p className="utrecht-paragraph utrecht-paragraph--small">{t("callbacks.otherQuestion")}</p>
      ) : null}
      <CallbacksChart view={view} />
      {view.callbackTargets.length > 0 ? (
        <ul className="target-lines">
          {view.callbackTargets.map((reading) => (
            <li key={reading.target.id}>
              {goalText(reading)} <Badge tone={verdictSign(reading).tone}>{verdictSign(reading).text}</Badge>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

function LateStat({ label, of, cell, when }: { label: string; of: string; cell: ShareCell; when: string }) {
  const { figure, change, visibility } = cell;
  if (figure?.share == null || figure.low === null || figure.high === null) {
    const why = visibility === "none" ? "table.noAnswers" : "table.hidden";
    return <Stat label={label} value={null} note={t(why)} />;
  }
  const changed =
    change &&
    `${t("callbacks.points", { points: signed(decimal(change.value * 100, 0)) })} (${t(change.verdict === "uncertain" ? "change.maybe" : "change.sure")})`;
  return (
    <Stat
      label={label}
      value={percent(figure.share)}
      n={count(figure.n)}
      interval={t("total.interval", { low: percent(figure.low), high: percent(figure.high) })}
      note={changed ? `${of}. ${t("callbacks.change", { changed, when })}` : of}
    />
  );
}

function goalText({ target, indicator }: TargetReading): string {
  return t("callbacks.goal", {
    direction: targetWords(`direction.${target.direction}`),
    bound: valueText(indicator, target.bound),
    day: dayText(target.by),
  });
}
