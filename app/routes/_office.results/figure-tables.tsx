import { type Column, DataTable } from "~/components/data-table";
import { Disclosure } from "~/components/disclosure";
import { Download } from "~/components/download";
import { Section } from "~/components/page";
import { CHANNELS } from "~/domain/contact";
import { exportAddress } from "~/domain/export-table";
import type { ResultRow } from "~/domain/results";
import { resultsAddress } from "~/domain/results-query";
import { whenText } from "~/messages/comparison-words";
import { count, percent, periodText } from "~/messages/dutch";
import { resultsNl } from "~/messages/results.nl";
import { nameOf } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { ChangeText, figureColumns } from "./figure-columns";
import type { PageData, ShownView } from "./route";

const t = translator("nl", resultsNl);

/** A page of a council paper holds about so many rows. */
const rowsAtOnce = 15;

interface Props {
  page: PageData;
  view: ShownView;
}

/** The tables per channel, topic and team, with a note on what is not shown. */
export function FigureTables({ page, view }: Props) {
  const { channels, topics, teams } = view.results;
  const order = (row: ResultRow) => (CHANNELS as readonly string[]).indexOf(row.key);
  const busiest = (rows: readonly ResultRow[]) =>
    rows.toSorted((a, b) => b.contacts - a.contacts || (a.key < b.key ? -1 : 1));
  return (
    <>
      <RowsSection
        page={page}
        view={view}
        by="channel"
        rows={channels.toSorted((a, b) => order(a) - order(b))}
      />
      <RowsSection page={page} view={view} by="topic" rows={busiest(topics)} />
      {teams.some(({ key }) => key !== "") ? (
        <RowsSection page={page} view={view} by="team" rows={busiest(teams)} />
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
}: Props & { by: "channel" | "topic" | "team"; rows: ResultRow[] }) {
  const { total } = view.results;
  const columns = columnsFor(page, view, by);
  const caption = t(`table.caption.${by}`, { period: periodText(view.query.period) });
  const totalRow: ResultRow = { key: "total", ...total, otherWordings: [] };
  const [first, rest] = [rows.slice(0, rowsAtOnce), rows.slice(rowsAtOnce)];
  return (
    <Section title={t(`table.${by}`)}>
      <DataTable
        caption={caption}
        captionHidden
        narrow="grid"
        columns={columns}
        rows={first}
        rowKey={(row) => row.key}
        footer={[totalRow]}
      />
      {rest.length > 0 ? (
        <p className="utrecht-paragraph utrecht-paragraph--small print-only">
          {t("table.notPrinted", { count: rest.length })}
        </p>
      ) : null}
      {rest.length > 0 ? (
        <Disclosure summary={t("table.more", { count: rest.length })}>
          <DataTable
            caption={caption}
            captionHidden
            narrow="grid"
            columns={columns}
            rows={rest}
            rowKey={(row) => row.key}
          />
        </Disclosure>
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
