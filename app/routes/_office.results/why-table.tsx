import { type Column, DataTable } from "~/components/data-table";
import { Download } from "~/components/download";
import { withSearch } from "~/components/results-frame";
import { exportAddress } from "~/domain/export-table";
import { standardIndicator } from "~/domain/indicator";
import type { Period } from "~/domain/period";
import { strengthOf } from "~/domain/why";
import type { WhyAspect } from "~/flow/read-why.server";
import { count, percent, periodText } from "~/messages/dutch";
import { translator } from "~/messages/translate";
import { whyNl } from "~/messages/why.nl";
import { aspectName, correlationText } from "~/messages/why-words";
import { QuadrantBadge } from "./why-badge";

const t = translator("nl", whyNl);

/** The figure page of an aspect, where its share is an indicator of its own. */
function figureHref(key: string, search: string): string | null {
  const indicator = key === "callback_on_time" ? "callbacks_late" : standardIndicator(key)?.key;
  if (indicator === undefined) return null;
  const parameters = new URLSearchParams(search);
  parameters.set("indicator", indicator);
  return withSearch("/results/figure", parameters.toString());
}

interface Row extends WhyAspect {
  number: number;
}

/** Every aspect with its correlation and its share, each with interval and n. */
export function WhyTable({
  aspects,
  period,
  search,
}: {
  aspects: readonly WhyAspect[];
  period: Period;
  search: string;
}) {
  const columns: Column<Row>[] = [
    {
      key: "aspect",
      header: t("table.aspect"),
      rowHeader: true,
      cell: (row) => <Name row={row} search={search} />,
    },
    { key: "importance", header: t("table.importance"), cell: importanceCell },
    { key: "share", header: t("table.share"), cell: shareCell },
    { key: "verdict", header: t("table.verdict"), cell: (row) => <QuadrantBadge {...row} /> },
  ];
  const caption = t("table.caption", { period: periodText(period) });
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={aspects.map((aspect, index) => ({ ...aspect, number: index + 1 }))}
        rowKey={({ key }) => key}
      />
      <Download of={exportAddress("tables", "why", withSearch("/results", search))} title={caption} />
    </>
  );
}

function Name({ row, search }: { row: Row; search: string }) {
  const { key, number, question, isSure, correlation } = row;
  const name = aspectName(row);
  const href = figureHref(key, search);
  return (
    <>
      {correlation?.r == null ? null : (
        <span className={isSure ? "aspect-number aspect-number--sure" : "aspect-number"}>{number}</span>
      )}
      {href ? (
        <a className="utrecht-link" href={href}>
          {name}
        </a>
      ) : (
        name
      )}
      {question !== null && question !== name ? <span className="aspect-question">{question}</span> : null}
    </>
  );
}

function importanceCell({ correlation, visibility }: Row) {
  if (correlation === null)
    return (
      <span className="figure-none">{t(visibility === "withheld" ? "table.withheld" : "table.hidden")}</span>
    );
  const { r, low, high, n } = correlation;
  if (r === null) return <span className="figure-none">{t("table.same")}</span>;
  return (
    <>
      <strong className="numeric">{correlationText(r)}</strong> {t(`strength.${strengthOf(r)}`)}
      {low === null || high === null ? null : (
        <span className="aspect-question">
          {t("table.basis", { low: correlationText(low), high: correlationText(high), n: count(n) })}
          {visibility === "indicative" ? ` · ${t("table.indicative")}` : null}
        </span>
      )}
    </>
  );
}

function shareCell({ figure }: Row) {
  if (figure?.value == null) return <span className="figure-none cell-nothing">–</span>;
  return (
    <>
      <strong className="numeric">{percent(figure.value)}</strong>
      <span className="aspect-question">
        {t("table.basis", {
          low: percent(figure.low ?? 0),
          high: percent(figure.high ?? 1),
          n: count(figure.n),
        })}
      </span>
    </>
  );
}
