import type { Fates } from "#db/queries/fates";
import { type Column, DataTable } from "~/components/data-table";
import { Disclosure } from "~/components/disclosure";
import { Download } from "~/components/download";
import { Section } from "~/components/page";
import { exportAddress } from "~/domain/export-table";
import { resultsAddress } from "~/domain/results-query";
import type { CallbackRow } from "~/flow/read-callbacks.server";
import { callbacksNl } from "~/messages/callbacks.nl";
import { count, periodText } from "~/messages/dutch";
import { nameOf } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { ShareText } from "./callback-cells";
import type { Shown } from "./route";

const t = translator("nl", callbacksNl);

/** A page of a council paper holds about so many rows. */
const rowsAtOnce = 12;

/** Per team, topic and channel, the most broken promises first. */
export function CallbackTables({ frame, found }: Shown) {
  return (
    <>
      {(["team", "topic", "channel"] as const).map((by) => (
        <Rows key={by} frame={frame} found={found} by={by} />
      ))}
      <p className="utrecht-paragraph utrecht-paragraph--small">
        {t("rows.note", {
          bound: count(frame.bounds.hiddenBelow),
          indicative: count(frame.bounds.indicativeBelow),
        })}
      </p>
    </>
  );
}

function Rows({ frame, found, by }: Shown & { by: "team" | "topic" | "channel" }) {
  const rows = found.rows[by].toSorted(byBroken);
  if (rows.length < 2) return null;
  const total: CallbackRow = {
    key: "total",
    experienced: found.experienced,
    logged: found.logged,
    fates: found.fates,
  };
  const columns = columnsOf(frame, by, found.logged !== null);
  const table = (some: readonly CallbackRow[], footer: readonly CallbackRow[]) => (
    <DataTable
      caption={t(`rows.caption.${by}`, { period: periodText(frame.query.period) })}
      captionHidden
      narrow="grid"
      columns={columns}
      rows={some}
      rowKey={({ key }) => key}
      footer={footer}
    />
  );
  const rest = rows.slice(rowsAtOnce);
  return (
    <Section title={t(`rows.${by}`)} intro={t("rows.intro")}>
      {table(rows.slice(0, rowsAtOnce), [total])}
      {rest.length > 0 ? (
        <Disclosure summary={t("rows.more", { count: rest.length })}>{table(rest, [])}</Disclosure>
      ) : null}
      <Download
        of={exportAddress("tables", `callbacks-${by}`, resultsAddress(frame.query))}
        title={t(`rows.caption.${by}`, { period: periodText(frame.query.period) })}
      />
    </Section>
  );
}

/** By how many were late: where the log is not told, by what residents say. */
function byBroken(a: CallbackRow, b: CallbackRow): number {
  const late = ({ fates, experienced }: CallbackRow) =>
    fates ? fates.late : (experienced.figure?.value ?? -1) * (experienced.figure?.n ?? 0);
  return late(b) - late(a) || (a.key < b.key ? -1 : 1);
}

function columnsOf(
  frame: Shown["frame"],
  by: "team" | "topic" | "channel",
  hasLog: boolean,
): Column<CallbackRow>[] {
  const fate = (key: string, header: string, of: (fates: Fates) => number): Column<CallbackRow> => ({
    key,
    header,
    numeric: true,
    cell: ({ fates }) => (fates ? count(of(fates)) : <span className="figure-none cell-nothing">–</span>),
  });
  const logged: Column<CallbackRow>[] = hasLog
    ? [
        fate("promised", t("column.promised"), ({ inTime, late, open }) => inTime + late + open),
        fate("inTime", t("column.inTime"), ({ inTime }) => inTime),
        fate("late", t("column.late"), ({ late }) => late),
        fate("open", t("column.open"), ({ open }) => open),
        {
          key: "logged",
          header: t("column.logged"),
          numeric: true,
          wide: true,
          cell: (row) => <ShareText cell={row.logged} side="logged" />,
        },
      ]
    : [];
  return [
    {
      key: "name",
      header: t(`column.${by}`),
      rowHeader: true,
      cell: ({ key }) => {
        if (key === "total") return t("total.name");
        const name = nameOf(by, key, frame);
        return key === "" ? (
          name
        ) : (
          <a
            className="utrecht-link"
            href={resultsAddress(
              { ...frame.query, scope: { ...frame.query.scope, [by]: [key] } },
              "/results/callbacks",
            )}
          >
            {name}
          </a>
        );
      },
    },
    ...logged,
    {
      key: "experienced",
      header: t("column.experienced"),
      numeric: true,
      wide: true,
      cell: (row) => <ShareText cell={row.experienced} side="experienced" />,
    },
  ];
}
