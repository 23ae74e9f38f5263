import { BarList } from "~/components/charts/bar-list";
import { DataTable } from "~/components/data-table";
import { Grid, Section } from "~/components/page";
import { count, percent, periodText } from "~/messages/dutch";
import { figureNl } from "~/messages/figure.nl";
import { partOf, type SpreadPart, spreadOf } from "~/messages/spread-words";
import { translator } from "~/messages/translate";
import { tableAddress } from "./address";
import type { FigureView } from "./route";

const t = translator("nl", figureNl);

/** How often each answer was given. */
export function SpreadSection({ view }: { view: FigureView }) {
  const { bins, parts, of, left } = spreadOf(view);
  const period = periodText(view.query.period);
  return (
    <Section title={t("spread.title")}>
      <Grid columns="two">
        {bins ? (
          <Parts
            title={t("spread.bins", { period })}
            parts={bins}
            file={tableAddress("figure-groups", view)}
          />
        ) : null}
        <Parts
          title={t(`spread.${of}`, { period })}
          parts={parts}
          file={tableAddress("figure-answers", view)}
        />
      </Grid>
      {left > 0 ? (
        <p className="utrecht-paragraph utrecht-paragraph--small">{t("spread.left", { n: left })}</p>
      ) : null}
    </Section>
  );
}

interface PartsProps {
  title: string;
  parts: readonly SpreadPart[];
  /** Where the same figures are given out. */
  file: string;
}

function Parts({ title, parts, file }: PartsProps) {
  const most = Math.max(...parts.map(({ n }) => n), 1);
  return (
    <BarList
      title={title}
      file={file}
      max={most}
      items={parts.map((part) => ({
        key: part.key,
        label: part.counts ? <strong>{part.label}</strong> : part.label,
        value: part.n,
        text: percent(partOf(part, parts)),
        note: `n = ${count(part.n)}`,
        muted: !part.counts,
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
            {
              key: "share",
              header: t("spread.share"),
              numeric: true,
              cell: (part) => percent(partOf(part, parts), 1),
            },
          ]}
        />
      }
    />
  );
}
