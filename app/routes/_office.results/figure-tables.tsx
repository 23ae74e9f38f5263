import { type Column, DataTable } from "~/components/data-table";
import { Download } from "~/components/download";
import { Section } from "~/components/page";
import { CHANNELS } from "~/domain/contact";
import { exportAddress } from "~/domain/export-table";
import { byContacts, type ResultRow } from "~/domain/results";
import { resultsAddress } from "~/domain/results-query";
import { whenText } from "~/messages/comparison-words";
import { count, percent, periodText } from "~/messages/dutch";
import { resultsNl } from "~/messages/results.nl";
import { nameOf } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { ChangeText, figureColumns } from "./figure-columns";
import type { PageData, ShownView } from "./route";

const t = translator("nl", resultsNl);

/** For the link that shows all topics to come back to. */
const TOPICS = "onderwerpen";

interface Props {
  page: PageData;
  view: ShownView;
}

/** The tables per channel, topic and team, with a note on what is not shown. */
export function FigureTables({ page, view }: Props) {
  const { channels, topics, teams } = view.results;
  const order = (row: ResultRow) => (CHANNELS as readonly string[]).indexOf(row.key);
  return (
    <>
      <RowsSection
        page={page}
        view={view}
        by="channel"
        rows={channels.toSorted((a, b) => order(a) - order(b))}
      />
      <RowsSection page={page} view={view} by="topic" rows={topics} more={view.moreTopics} />
      {teams.some(({ key }) => key !== "") ? (
        <RowsSection page={page} view={view} by="team" rows={byContacts(teams)} />
      ) : null}
      <p className="utrecht-paragraph utrecht-paragraph--small">
        {t("table.note", {
          bound: count(page.bounds.hiddenBelow),
          indicative: count(page.bounds.indicativeBelow),
        })}
      </p>
    </>
  );
}

function RowsSection({
  page,
  view,
  by,
  rows,
  more = 0,
}: Props & { by: "channel" | "topic" | "team"; rows: ResultRow[]; more?: number }) {
  const { total } = view.results;
  const columns = columnsFor(page, view, by);
  const caption = t(`table.caption.${by}`, { period: periodText(view.query.period) });
  const totalRow: ResultRow = { key: "total", ...total, otherWordings: [] };
  return (
    <Section title={t(`table.${by}`)} id={by === "topic" ? TOPICS : undefined}>
      <DataTable
        caption={caption}
        captionHidden
        narrow="grid"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
        footer={[totalRow]}
      />
      {more > 0 ? (
        <>
          <p className="utrecht-paragraph utrecht-paragraph--small print-only">
            {t("table.notPrinted", { count: more })}
          </p>
          <p className="utrecht-paragraph no-print">
            <a className="utrecht-link" href={`${resultsAddress(view.query)}&topics=all#${TOPICS}`}>
              {t("table.more", { count: more })}
            </a>
          </p>
        </>
      ) : null}
      <Download of={exportAddress("tables", `${by}s`, resultsAddress(view.query))} title={caption} />
    </Section>
  );
}

function columnsFor(page: PageData, view: ShownView, by: "channel" | "topic" | "team"): Column<ResultRow>[] {
  const { query } = view;
  const name: Column<ResultRow> = {
    key: "name",
    header: t(`filter.${by}`),
    rowHeader: true,
    cell: (row) => {
      if (row.key === "total") return t("table.total");
      const text = nameOf(by, row.key, page);
      if (row.key === "" || query.scope[by]?.length === 1) return text;
      // A row that is about another question opens with its own.
      const series = row.visibility === "none" ? undefined : query.series;
      const href = resultsAddress({ ...query, series, scope: { ...query.scope, [by]: [row.key] } });
      return (
        <a className="utrecht-link" href={href}>
          {text}
        </a>
      );
    },
  };
  const response: Column<ResultRow> = {
    key: "response",
    header: t("table.response"),
    numeric: true,
    cell: ({ reach }) =>
      reach === null || reach.invited === 0 ? (
        <span className="figure-none cell-nothing">–</span>
      ) : (
        percent(Math.min(1, reach.answered / reach.invited))
      ),
  };
  const change: Column<ResultRow> = {
    key: "change",
    header: t("table.change", { when: whenText(query) }),
    numeric: true,
    cell: (row) => <ChangeText change={row.change} />,
  };
  return [name, ...figureColumns<ResultRow>(), response, ...(query.compare === "none" ? [] : [change])];
}
