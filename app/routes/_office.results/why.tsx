import { Alert } from "~/components/alert";
import { QuadrantChart } from "~/components/charts/quadrant-chart";
import type { QuadrantPoint } from "~/components/charts/quadrant-layout";
import { Disclosure } from "~/components/disclosure";
import { Section } from "~/components/page";
import type { Period } from "~/domain/period";
import { type Cut, MOST_BEHIND, mostToWin, type Quadrant } from "~/domain/why";
import type { WhyAspect, Why as WhyFound } from "~/flow/read-why.server";
import { count, listText, percent, periodText } from "~/messages/dutch";
import { translator } from "~/messages/translate";
import { whyNl } from "~/messages/why.nl";
import { aspectName, correlationText } from "~/messages/why-words";
import { WhyTable } from "./why-table";

const t = translator("nl", whyNl);

const sources = ["source.correlation", "source.words", "source.positive", "source.cause"] as const;

export interface WhyProps {
  why: WhyFound;
  /** "alle klantcontacten": as scopeText says it. */
  scope: string;
  period: Period;
  /** The filters of the page, for the links to the figures. */
  search: string;
}

/** What goes with the grade, beside how well it is going: in a sentence, as quadrants and in a table. */
export function Why({ why, scope, period, search }: WhyProps) {
  const { state, aspects, cut, behind } = why;
  return (
    <Section id="waarom" title={t("title")} intro={state === "shown" ? t("intro") : undefined}>
      {state === "shown" ? (
        <>
          <p className="why__answer">{answerText(aspects, cut)}</p>
          {cut ? <WhyChart aspects={aspects} cut={cut} scope={scope} period={period} /> : null}
          <WhyTable aspects={aspects} period={period} search={search} />
          <Disclosure summary={t("source.title")}>
            <ul className="utrecht-unordered-list">
              {sources.map((source) => (
                <li key={source}>{t(source)}</li>
              ))}
            </ul>
          </Disclosure>
        </>
      ) : (
        <p className="utrecht-paragraph">{t(`state.${state}`, { bound: count(why.bounds.hiddenBelow) })}</p>
      )}
      {behind > 0 ? (
        <Alert tone="info">
          {behind >= MOST_BEHIND ? t("behindMany", { n: count(MOST_BEHIND) }) : t("behind", { n: behind })}
        </Alert>
      ) : null}
    </Section>
  );
}

/** Where most is to be won, said once for who doesn't read charts. */
function answerText(aspects: readonly WhyAspect[], cut: Cut | null): string {
  if (cut === null) return t("answer.few");
  const { kind, aspects: found } = mostToWin(aspects);
  const named = found.map((aspect) =>
    t("answer.aspect", {
      aspect: aspectName(aspect).toLowerCase(),
      share: percent(aspect.figure?.value ?? 0),
    }),
  );
  return t(`answer.${kind}`, { aspects: listText(named) });
}

function WhyChart({
  aspects,
  cut,
  scope,
  period,
}: Pick<WhyProps, "scope" | "period"> & { aspects: readonly WhyAspect[]; cut: Cut }) {
  const namesIn = (wanted: Quadrant) => {
    const names = aspects.filter(({ quadrant }) => quadrant === wanted).map(aspectName);
    return names.length === 0 ? t("chart.nothing") : listText(names);
  };
  const points = aspects.flatMap((aspect, index) => pointOf(aspect, index + 1));
  return (
    <QuadrantChart
      title={t("chart.title", { scope, period: periodText(period) })}
      description={t("chart.description", {
        count: points.length,
        act: namesIn("act"),
        keep: namesIn("keep"),
        later: namesIn("later"),
        fine: namesIn("fine"),
      })}
      points={points}
      xAxis={{ label: t("chart.x"), origin: 0, limit: 1, step: 0.1, format: (value) => percent(value) }}
      yAxis={{
        label: t("chart.y"),
        origin: -1,
        limit: 1,
        step: 0.1,
        format: (value) => correlationText(value, 1),
      }}
      cut={{ x: cut.share, y: cut.importance }}
      corners={{
        topLeft: t("quadrant.act"),
        topRight: t("quadrant.keep"),
        bottomLeft: t("quadrant.later"),
        bottomRight: t("quadrant.fine"),
      }}
      cutNote={(start) => t("chart.cut", { start })}
      note={<p>{t("chart.note")}</p>}
    />
  );
}

function pointOf(aspect: WhyAspect, number: number): QuadrantPoint[] {
  const { key, correlation, figure, isSure } = aspect;
  if (correlation?.r == null || figure?.value == null) return [];
  const label = aspectName(aspect);
  return [
    {
      key,
      number,
      label,
      x: figure.value,
      xLow: figure.low,
      xHigh: figure.high,
      y: correlation.r,
      yLow: correlation.low,
      yHigh: correlation.high,
      open: !isSure,
      detail: t("chart.detail", {
        aspect: label,
        r: correlationText(correlation.r),
        rLow: correlationText(correlation.low ?? correlation.r),
        rHigh: correlationText(correlation.high ?? correlation.r),
        pairs: count(correlation.n),
        share: percent(figure.value),
        low: percent(figure.low ?? figure.value),
        high: percent(figure.high ?? figure.value),
        n: count(figure.n),
      }),
    },
  ];
}
