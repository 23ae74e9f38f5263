import { Alert } from "~/components/alert";
import { Badge, type Tone } from "~/components/badge";
import { Section } from "~/components/page";
import { Stat, StatGroup } from "~/components/stat";
import { FEWEST_POINTS } from "~/domain/control-chart";
import type { Indicator } from "~/domain/indicator";
import { count, decimal, periodInSentence, periodText, signed } from "~/messages/dutch";
import { figureNl } from "~/messages/figure.nl";
import { denominatorText, rangeText, valueText } from "~/messages/indicator-words";
import { certaintyText, targetSentence, verdictSign } from "~/messages/target-words";
import { translator } from "~/messages/translate";
import type { FigureView, PageData } from "./route";

const t = translator("nl", figureNl);

/** The figure with its n and interval, what it was, what is agreed, and the two signs of its course. */
export function StateSection({ page, view }: { page: PageData; view: FigureView }) {
  const { indicator, total, past, target, course } = view;
  const { figure } = total;
  return (
    <Section title={t("state.title")}>
      {target ? (
        <div className="target-state">
          <p className="target-state__sentence">
            {targetSentence(target)} <Badge tone={verdictSign(target).tone}>{verdictSign(target).text}</Badge>
          </p>
          <p className="target-state__certainty">
            {t("state.over", { period: periodInSentence(target.period) })} {certaintyText(target).join(" ")}
          </p>
        </div>
      ) : null}
      {total.visibility === "indicative" ? (
        <Alert tone="warning">
          {t("state.indicative", { bound: count(page.frame.bounds.indicativeBelow) })}
        </Alert>
      ) : null}
      <StatGroup>
        {figure?.value == null ? null : (
          <Stat
            label={t("state.value", { period: periodText(view.query.period) })}
            value={valueText(indicator, figure.value)}
            n={count(figure.n)}
            interval={intervalOf(indicator, figure)}
            note={past ? changeText(view) : denominatorText(indicator)}
          />
        )}
        {past?.cell.figure?.value == null ? null : (
          <Stat
            label={t("state.past", { period: periodText(past.period) })}
            value={valueText(indicator, past.cell.figure.value)}
            n={count(past.cell.figure.n)}
            interval={intervalOf(indicator, past.cell.figure)}
          />
        )}
        <Variation course={course} />
        <Assurance view={view} />
      </StatGroup>
    </Section>
  );
}

function intervalOf(indicator: Indicator, { low, high }: { low: number | null; high: number | null }) {
  return low === null || high === null ? undefined : t("table.between", rangeText(indicator, low, high));
}

function changeText({ indicator, past }: FigureView): string {
  if (past === null) return "";
  const period = periodInSentence(past.period);
  if (past.change === null) return t("state.change.none", { period });
  const { verdict, value } = past.change;
  const size = (amount: number) =>
    indicator.unit === "grade"
      ? decimal(amount)
      : t("state.points", { points: Number((amount * 100).toFixed(0)) });
  const text = verdict === "uncertain" ? signed(size(value)) : size(Math.abs(value));
  return t(`state.change.${verdict}`, { value: text, period });
}

const variationTones = { steady: "neutral", better: "positive", worse: "negative" } as const;
const assuranceTones = { will_meet: "positive", hit_or_miss: "warning", will_miss: "negative" } as const;

function Variation({ course: { variation } }: Pick<FigureView, "course">) {
  const name = variation ?? "unknown";
  const tone: Tone = variation === null ? "waiting" : variationTones[variation];
  return (
    <div className="stat">
      <p className="stat__label">{t("state.variation")}</p>
      <div className="stat__badge">
        <Badge tone={tone}>{t(`variation.${name}`)}</Badge>
      </div>
      <p className="stat__note">{t(`variation.${name}Text`, { least: FEWEST_POINTS })}</p>
    </div>
  );
}

function Assurance({ view: { course, target, indicator } }: { view: FigureView }) {
  if (target === null) {
    return (
      <div className="stat">
        <p className="stat__label">{t("state.assurance")}</p>
        <div className="stat__badge">
          <Badge tone="neutral">{t("assurance.noTarget")}</Badge>
        </div>
        <p className="stat__note">{t("assurance.noTargetText")}</p>
      </div>
    );
  }
  const { assurance } = course;
  const tone: Tone = assurance === null ? "waiting" : assuranceTones[assurance];
  return (
    <div className="stat">
      <p className="stat__label">{t("state.assurance")}</p>
      <div className="stat__badge">
        <Badge tone={tone}>{t(`assurance.${assurance ?? "unknown"}`)}</Badge>
      </div>
      <p className="stat__note">
        {assurance === null
          ? t("variation.unknownText", { least: FEWEST_POINTS })
          : t(`assurance.${assurance}Text`, { bound: valueText(indicator, target.target.bound) })}
      </p>
    </div>
  );
}
