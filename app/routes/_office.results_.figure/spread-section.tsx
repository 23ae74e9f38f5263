import { BarList } from "~/components/charts/bar-list";
import { DataTable } from "~/components/data-table";
import { Grid, Section } from "~/components/page";
import type { Indicator } from "~/domain/indicator";
import { count, percent, periodText } from "~/messages/dutch";
import { figureNl } from "~/messages/figure.nl";
import { translator } from "~/messages/translate";
import type { FigureView } from "./route";

const t = translator("nl", figureNl);

interface Part {
  key: string;
  label: string;
  n: number;
  /** Counts for the figure: one of the answers that make the share. */
  counts: boolean;
}

/** How often each answer was given. */
export function SpreadSection({ view }: { view: FigureView }) {
  const { indicator, query } = view;
  const answers = new Map(view.answers);
  const period = periodText(query.period);
  const isGrade = indicator.source.kind === "mean" || kindOf(view) === "grade";
  const left = answers.get("dont_know") ?? 0;
  const parts = isGrade ? gradesOf(answers, indicator) : partsOf(view, answers);
  const isAnswers = indicator.source.kind === "mean" || indicator.source.kind === "share";
  return (
    <Section title={t("spread.title")}>
      <Grid columns="two">
        {isGrade ? <Parts title={t("spread.bins", { period })} parts={binsOf(answers, indicator)} /> : null}
        <Parts
          title={t(isGrade ? "spread.grades" : isAnswers ? "spread.answers" : "spread.fates", { period })}
          parts={parts}
        />
      </Grid>
      {left > 0 ? (
        <p className="utrecht-paragraph utrecht-paragraph--small">{t("spread.left", { n: left })}</p>
      ) : null}
    </Section>
  );
}

const kindOf = ({ wordings, total }: FigureView) =>
  wordings.findLast(({ series }) => series === total.wording)?.kind;

function Parts({ title, parts }: { title: string; parts: readonly Part[] }) {
  const all = parts.reduce((sum, { n }) => sum + n, 0);
  const most = Math.max(...parts.map(({ n }) => n), 1);
  const share = (n: number) => (all === 0 ? 0 : n / all);
  return (
    <BarList
      title={title}
      max={most}
      items={parts.map(({ key, label, n, counts }) => ({
        key,
        label: counts ? <strong>{label}</strong> : label,
        value: n,
        text: percent(share(n)),
        note: `n = ${count(n)}`,
        muted: !counts,
      }))}
      table={
        <DataTable
          caption={title}
          captionHidden
          dense
          narrow="grid"
          rows={parts}
          rowKey={({ key }) => key}
          columns={[
            { key: "label", header: t("spread.answer"), rowHeader: true, cell: ({ label }) => label },
            { key: "n", header: t("spread.count"), numeric: true, cell: ({ n }) => count(n) },
            { key: "share", header: t("spread.share"), numeric: true, cell: ({ n }) => percent(share(n), 1) },
          ]}
        />
      }
    />
  );
}

/** Whether an answer is one of those that make the figure; of a mean all are. */
const countsFor = ({ source }: Indicator, value: string) =>
  source.kind !== "share" || source.chosen.includes(value);

function gradesOf(answers: ReadonlyMap<string, number>, indicator: Indicator): Part[] {
  return Array.from({ length: 10 }, (_, index) => String(10 - index)).map((value) => ({
    key: value,
    label: value,
    n: answers.get(value) ?? 0,
    counts: countsFor(indicator, value),
  }));
}

function binsOf(answers: ReadonlyMap<string, number>, indicator: Indicator): Part[] {
  const bins = [
    { key: "9", label: t("spread.high"), grades: [9, 10] },
    { key: "8", label: "8", grades: [8] },
    { key: "7", label: "7", grades: [7] },
    { key: "6", label: "6", grades: [6] },
    { key: "5", label: t("spread.low"), grades: [1, 2, 3, 4, 5] },
  ];
  return bins.map(({ key, label, grades }) => ({
    key,
    label,
    n: grades.reduce((sum, grade) => sum + (answers.get(String(grade)) ?? 0), 0),
    counts: grades.every((grade) => countsFor(indicator, String(grade))),
  }));
}

/** The answers in the order in which they are asked; those that aren't offered any more last. */
function partsOf(view: FigureView, answers: ReadonlyMap<string, number>): Part[] {
  const asked = view.wordings.findLast(({ series }) => series === view.total.wording);
  const offered =
    asked?.kind === "agree5" ? ["1", "2", "3", "4", "5"] : (asked?.options ?? []).map(({ value }) => value);
  const order = [...offered, ...[...answers.keys()].filter((value) => !offered.includes(value)).sort()];
  return order
    .filter((value) => value !== "dont_know" && value !== "+")
    .map((value) => ({
      key: value,
      label: labelOf(value, asked),
      n: answers.get(value) ?? 0,
      counts: countsFor(view.indicator, value) && isGood(view.indicator, value),
    }));
}

function isGood({ source }: Indicator, value: string): boolean {
  switch (source.kind) {
    case "callbacks":
      return value === source.fate;
    case "norm":
      return value === "in_time";
    case "response_rate":
      return value === "answered";
    default:
      return true;
  }
}

const fixed = ["in_time", "late", "answered", "silent", "yes", "no"] as const;

function labelOf(value: string, asked: FigureView["wordings"][number] | undefined): string {
  const option = asked?.options.find((each) => each.value === value);
  if (option) return option.text;
  if (asked?.kind === "agree5" && /^[1-5]$/.test(value)) return t(`spread.agree${value as "1"}`);
  const known = fixed.find((each) => each === value);
  return known ? t(`spread.${known}`) : value;
}
