import { DataTable } from "~/components/data-table";
import { Download } from "~/components/download";
import { DataList } from "~/components/navigation";
import { Section } from "~/components/page";
import { questionOf } from "~/domain/indicator";
import { count, dayText, listText, periodText } from "~/messages/dutch";
import { figureNl } from "~/messages/figure.nl";
import { denominatorText, indicatorName } from "~/messages/indicator-words";
import { indicatorsNl } from "~/messages/indicators.nl";
import { questionnaireName } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { figureAddress, tableAddress } from "./address";
import type { FigureView, PageData } from "./route";

const t = translator("nl", figureNl);
const words = translator("nl", indicatorsNl);

/** What the figure is, of whom, over when, and how it was made; with every wording under which it was asked. */
export function AboutSection({ page, view }: { page: PageData; view: FigureView }) {
  const { indicator, query, wordings, total } = view;
  const { source, unit, direction } = indicator;
  // Where nobody answered yet, the newest that was asked.
  const asked = wordings.findLast(({ series }) => total.wording === null || series === total.wording);
  const optionText = (value: string) =>
    asked?.options.find((option) => option.value === value)?.text ??
    (asked?.kind === "agree5" && /^[1-5]$/.test(value) ? t(`spread.agree${value as "1"}`) : known(value));
  const isAsked = questionOf(indicator) !== null;
  return (
    <Section title={t("about.title")} id="definitie">
      <DataList
        items={[
          { term: t("about.what"), value: indicatorName(indicator) },
          { term: t("about.unit"), value: words(`unit.${unit}`) },
          ...(isAsked ? [{ term: t("about.question"), value: asked?.text ?? questionOf(indicator) }] : []),
          { term: t("about.denominator"), value: denominatorText(indicator) },
          ...(source.kind === "share"
            ? [{ term: t("about.counted"), value: listText(source.chosen.map(optionText)) }]
            : []),
          ...(source.kind === "share" && source.leftOut.length > 0
            ? [{ term: t("about.leftOut"), value: listText(source.leftOut.map(optionText)) }]
            : []),
          { term: t("about.better"), value: t(`about.better.${direction}`) },
          {
            term: t("about.source"),
            value: t(
              source.kind === "mean" || source.kind === "share"
                ? "about.source.answers"
                : `about.source.${source.kind}`,
            ),
          },
          {
            term: t("about.period"),
            value: t("about.periodText", { period: periodText(query.period) }),
          },
          { term: t("about.interval"), value: t(`about.interval.${unit}`) },
          { term: t("about.rounding"), value: t("about.roundingText") },
          {
            term: t("about.small"),
            value: t("about.smallText", {
              hidden: count(page.frame.bounds.hiddenBelow),
              indicative: count(page.frame.bounds.indicativeBelow),
            }),
          },
        ]}
      />
      {wordings.length > 0 ? (
        <>
          <Wordings page={page} view={view} />
          <Download of={tableAddress("figure-wordings", view)} title={t("about.wordings")} />
        </>
      ) : null}
    </Section>
  );
}

const fixed = ["yes", "no", "dont_know"] as const;

function known(value: string): string {
  const found = fixed.find((each) => each === value);
  return found ? t(`spread.${found}`) : value;
}

function Wordings({ page, view }: { page: PageData; view: FigureView }) {
  const { wordings, total, query, indicator, grain, by } = view;
  const hasMore = new Set(wordings.map(({ series }) => series)).size > 1;
  return (
    <DataTable
      caption={t("about.wordings")}
      dense
      rows={wordings}
      rowKey={({ series, questionnaire, version, text }) => `${series} ${questionnaire} ${version} ${text}`}
      columns={[
        { key: "text", header: t("about.wordingColumn"), rowHeader: true, cell: ({ text }) => text },
        {
          key: "series",
          header: t("about.series"),
          numeric: true,
          cell: ({ series }) =>
            !hasMore ? (
              series
            ) : series === total.wording ? (
              `${series} (${t("about.shown")})`
            ) : (
              <a
                className="utrecht-link"
                href={figureAddress({ ...query, series }, { indicator: indicator.key, grain, by })}
                aria-label={`${t("about.other")} ${series}`}
              >
                {series}
              </a>
            ),
        },
        {
          key: "questionnaire",
          header: t("about.questionnaire"),
          cell: ({ questionnaire: key, version }) =>
            t("about.version", { questionnaire: questionnaireName(key, page.frame), version }),
        },
        { key: "since", header: t("about.since"), nowrap: true, cell: ({ since }) => dayText(since) },
      ]}
    />
  );
}
