import { Badge } from "~/components/badge";
import { type Column, DataTable } from "~/components/data-table";
import { Disclosure } from "~/components/disclosure";
import { Download } from "~/components/download";
import { Section } from "~/components/page";
import { CHANNELS } from "~/domain/contact";
import { exportAddress } from "~/domain/export-table";
import type { Doubt } from "~/domain/leaning";
import { resultsAddress } from "~/domain/results-query";
import type { RespondentRow } from "~/flow/read-respondents.server";
import { count, percent, periodText } from "~/messages/dutch";
import { respondentsNl } from "~/messages/respondents.nl";
import { nameOf } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import type { Shown } from "./route";

const t = translator("nl", respondentsNl);

type By = "channel" | "topic" | "team";

/** A page of a council paper holds about so many rows. */
const rowsAtOnce = 15;
const nothing = <span className="figure-none cell-nothing">–</span>;

/** The response per channel, topic and team, and whether each can be leaned on. */
export function RespondentTables(props: Shown) {
  return (
    <>
      <Rows {...props} by="channel" />
      <Rows {...props} by="topic" />
      <Rows {...props} by="team" />
    </>
  );
}

function Rows({ frame, found, by }: Shown & { by: By }) {
  const order = ({ key }: RespondentRow) => (CHANNELS as readonly string[]).indexOf(key);
  const rows = found.rows[by].toSorted(
    (a, b) => (by === "channel" ? order(a) - order(b) : b.contacts - a.contacts) || (a.key < b.key ? -1 : 1),
  );
  if (rows.length < 2) return null;
  const { answered, contacts, ...cell } = found.total;
  const total: RespondentRow = {
    key: "total",
    ...cell,
    contacts,
    answered,
    parts: null,
    doubts: found.doubts,
  };
  const table = (some: readonly RespondentRow[], footer: readonly RespondentRow[]) => (
    <DataTable
      caption={t(`rows.caption.${by}`, { period: periodText(frame.query.period) })}
      captionHidden
      narrow="grid"
      columns={columnsOf(frame, by)}
      rows={some}
      rowKey={({ key }) => key}
      footer={footer}
    />
  );
  const rest = rows.slice(rowsAtOnce);
  return (
    <Section title={t(`rows.${by}`)} intro={t("rows.intro", { group: t(`rows.group.${by}`) })}>
      {table(rows.slice(0, rowsAtOnce), [total])}
      {rest.length > 0 ? (
        <Disclosure summary={t("rows.more", { count: rest.length })}>{table(rest, [])}</Disclosure>
      ) : null}
      <Download
        of={exportAddress("tables", `respondents-${by}`, resultsAddress(frame.query))}
        title={t(`rows.caption.${by}`, { period: periodText(frame.query.period) })}
      />
    </Section>
  );
}

function columnsOf(frame: Shown["frame"], by: By): Column<RespondentRow>[] {
  return [
    {
      key: "name",
      header: t(`column.${by}`),
      rowHeader: true,
      cell: ({ key }) => {
        if (key === "total") return t("total.name");
        const name = nameOf(by, key, frame);
        if (key === "") return name;
        const scope = { ...frame.query.scope, [by]: [key] };
        return (
          <a
            className="utrecht-link"
            href={resultsAddress({ ...frame.query, scope }, "/results/respondents")}
          >
            {name}
          </a>
        );
      },
    },
    { key: "invited", header: t("column.invited"), numeric: true, cell: invitedCell },
    {
      key: "answered",
      header: t("column.answered"),
      numeric: true,
      cell: ({ answered, visibility }) =>
        answered === null || visibility === "none" ? nothing : count(answered),
    },
    {
      key: "rate",
      header: t("column.rate"),
      numeric: true,
      cell: ({ figure }) => (figure?.value == null ? nothing : <strong>{percent(figure.value)}</strong>),
    },
    {
      key: "interval",
      header: t("column.interval"),
      numeric: true,
      nowrap: true,
      cell: ({ figure }) =>
        figure?.low == null || figure.high === null
          ? nothing
          : t("cell.interval", { low: percent(figure.low), high: percent(figure.high) }),
    },
    {
      key: "weight",
      header: t("column.weight"),
      wide: true,
      numeric: true,
      nowrap: true,
      cell: ({ parts }) =>
        parts === null
          ? nothing
          : t("cell.weight", {
              contacts: partText(parts.ofContacts),
              answers: partText(parts.ofAnswers),
            }),
    },
    { key: "verdict", header: t("column.verdict"), wide: true, cell: verdictCell },
  ];
}

/** A small part in one digit more, so that it isn't 0. */
const partText = (part: number) => percent(part, part > 0 && part < 0.095 ? 1 : 0);

function invitedCell({ visibility, n }: RespondentRow) {
  if (visibility === "hidden") return <span className="figure-none">{t("cell.hidden")}</span>;
  if (visibility === "withheld") return <span className="figure-none">{t("cell.withheld")}</span>;
  return visibility === "none" ? <span className="figure-none">{t("cell.none")}</span> : count(n ?? 0);
}

const tones: Record<Doubt, "warning" | "negative" | "neutral"> = {
  few: "negative",
  low: "negative",
  heavy: "warning",
  light: "warning",
  unasked: "neutral",
};

function verdictCell({ doubts, visibility }: RespondentRow) {
  if (visibility === "withheld") return nothing;
  if (doubts.length === 0)
    return visibility === "none" ? nothing : <Badge tone="positive">{t("verdict.fine")}</Badge>;
  return (
    <span className="verdicts">
      {doubts.map((doubt) => (
        <Badge key={doubt} tone={tones[doubt]}>
          {t(`verdict.${doubt}`)}
        </Badge>
      ))}
    </span>
  );
}
