import { Badge } from "~/components/badge";
import { SmallTrend } from "~/components/charts/small-trend";
import { DataTable } from "~/components/data-table";
import { rangeOf } from "~/domain/indicator";
import { addMonths, month } from "~/domain/period";
import type { TargetInput } from "~/domain/target";
import type { TargetReading } from "~/domain/target-reading";
import type { ScoreboardRow } from "~/flow/read-targets.server";
import { count, dayText, periodText } from "~/messages/dutch";
import { indicatorName, valueText } from "~/messages/indicator-words";
import { type Names, scopeText } from "~/messages/scope-words";
import { boundText, certaintyText, measuredText, targetSentence, verdictSign } from "~/messages/target-words";
import { targetsNl } from "~/messages/targets.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", targetsNl);

interface Props extends Names {
  rows: readonly ScoreboardRow[];
  versions: readonly { targetId: string; target: TargetInput; changedAt: Date | string }[];
  mayChange: boolean;
}

/** Every target with how it stands, how sure that is, and where it comes from. */
export function TargetsTable({ rows, versions, mayChange, ...names }: Props) {
  return (
    <DataTable
      caption={t("list.caption")}
      captionHidden
      narrow="grid"
      rows={rows}
      rowKey={({ reading }: ScoreboardRow) => reading.target.id}
      columns={[
        {
          key: "name",
          header: t("list.indicator"),
          rowHeader: true,
          cell: ({ reading }) => (
            <Name
              reading={reading}
              names={names}
              before={versions.find(({ targetId }) => targetId === reading.target.id)}
            />
          ),
        },
        {
          key: "bound",
          header: t("list.bound"),
          numeric: true,
          nowrap: true,
          cell: ({ reading }) => boundText(reading),
        },
        { key: "by", header: t("list.by"), nowrap: true, cell: ({ reading }) => dayText(reading.target.by) },
        { key: "value", header: t("list.value"), numeric: true, cell: ({ reading }) => valueCell(reading) },
        {
          key: "n",
          header: t("list.n"),
          numeric: true,
          cell: ({ reading: { reading } }) =>
            reading.n === null || reading.value === null ? "–" : count(reading.n),
        },
        {
          key: "trend",
          wide: true,
          header: t("list.trend"),
          cell: (row) => (
            <div className="target-trend">
              <Trend row={row} />
            </div>
          ),
        },
        {
          key: "verdict",
          wide: true,
          header: t("list.verdict"),
          cell: ({ reading }) => (
            <div className="target-verdict">
              <Badge tone={verdictSign(reading).tone}>{verdictSign(reading).text}</Badge>
              <p>{targetSentence(reading)}</p>
              <p className="target-verdict__certainty">
                <span className={isUsual(reading) ? "target-verdict__months" : undefined}>
                  {measuredText(reading)}{" "}
                </span>
                {certaintyText(reading).join(" ")}
              </p>
            </div>
          ),
        },
        ...(mayChange
          ? [
              {
                key: "edit",
                header: <span className="visually-hidden">{t("list.edit")}</span>,
                cell: ({ reading: { target, indicator } }: ScoreboardRow) => (
                  <a
                    className="utrecht-link"
                    href={`/targets/${target.id}`}
                    aria-label={t("list.editLabel", {
                      name: `${indicatorName(indicator)}, ${boundText({ target, indicator })}`,
                    })}
                  >
                    {t("list.edit")}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Name({
  reading: { target, indicator },
  names,
  before,
}: {
  reading: TargetReading;
  names: Names;
  before: Props["versions"][number] | undefined;
}) {
  const { scope, baseline, baselineYear, owner, note } = target;
  const details = [
    baseline === null || baselineYear === null
      ? null
      : t("list.baseline", { value: valueText(indicator, baseline), year: String(baselineYear) }),
    owner === "" ? null : t("list.owner", { owner }),
  ].filter(Boolean);
  return (
    <div className="target-name">
      <span className="target-name__indicator">{indicatorName(indicator)}</span>
      <span className="target-name__scope">{scopeText(scope, names)}</span>
      {note === "" ? null : <span className="target-name__note">{note}</span>}
      {before === undefined ? null : (
        <span className="target-name__note">
          {t("list.was", {
            day: dayText(new Date(before.changedAt).toISOString().slice(0, 10)),
            bound: boundText({ target: { ...before.target, id: "" }, indicator }),
            by: dayText(before.target.by),
          })}
        </span>
      )}
      {details.length === 0 ? null : <span className="target-name__note">{details.join(" · ")}</span>}
    </div>
  );
}

/** Read over the months that the page names on top, and so not told again on paper. */
const isUsual = ({ indicator }: TargetReading) => indicator.source.kind !== "outside";

function valueCell({ indicator, reading, verdict }: TargetReading) {
  if (reading.value === null || verdict === "too_few") return "–";
  return <strong>{valueText(indicator, reading.value)}</strong>;
}

const startOf = (of: string) => new Date(`${of}-01T00:00:00Z`);

/** Three years in quarters, or figures from outside, with the ladder behind them. */
function Trend({ row: { reading, points, ladder } }: { row: ScoreboardRow }) {
  const { indicator } = reading;
  const shown = points.filter(({ figure }) => figure?.value != null);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last || shown.length < 2) return <span aria-hidden="true">–</span>;
  const [from, to] = [startOf(first.from), startOf(addMonths(month(last.to), 1))];
  const { least, most } = rangeOf(indicator);
  const said = ({ figure, ...period }: (typeof shown)[number]) =>
    t("list.trendPoint", { value: valueText(indicator, figure?.value ?? 0), period: periodText(period) });
  return (
    <SmallTrend
      title={t("list.trendTitle", { name: indicatorName(indicator) })}
      description={t("list.trendSaid", { first: said(first), last: said(last) })}
      span={{ from, to }}
      axis={
        indicator.unit === "grade"
          ? { origin: least, limit: most, leastSpan: 2, step: 0.5 }
          : { origin: least, limit: most, leastSpan: 0.4, step: 0.1 }
      }
      points={points.map(({ from: begins, to: ends, figure }) => ({
        at: new Date((startOf(begins).getTime() + startOf(addMonths(month(ends), 1)).getTime()) / 2),
        value: figure?.value ?? null,
      }))}
      targets={ladder
        .map((rung) => ({
          from: new Date(`${rung.from}T00:00:00Z`),
          to: rung.until === null ? to : new Date(`${rung.until}T00:00:00Z`),
          value: rung.bound,
          label: "",
        }))
        .filter((step) => step.from < to)}
    />
  );
}
