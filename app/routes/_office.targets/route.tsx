import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useSearchParams } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { Badge } from "~/components/badge";
import { ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { Page, PageHeader } from "~/components/page";
import type { Verdict } from "~/domain/target";
import type { TargetReading } from "~/domain/target-reading";
import { requireViewer } from "~/flow/authorise.server";
import { readTargetsPage } from "~/flow/targets-page.server";
import { count, dayText } from "~/messages/dutch";
import { indicatorName, valueText } from "~/messages/indicator-words";
import { type Names, scopeText } from "~/messages/scope-words";
import { boundText, certaintyText, targetSentence, verdictSign } from "~/messages/target-words";
import { targetsNl } from "~/messages/targets.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", targetsNl);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { store, now } = runtime();
  return readTargetsPage(store.read, viewer, now());
}

export const meta: MetaFunction = () => [{ title: `${t("page.name")} · Weerklank` }];

export default function TargetsPage() {
  const page = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const saved = savedMessage(search.get("saved"));
  const add = page.mayChange ? <ButtonLink href="/targets/new">{t("page.add")}</ButtonLink> : undefined;
  return (
    <Page>
      <PageHeader title={t("page.name")} intro={t("page.intro")} actions={add} />
      {saved ? (
        <Alert tone="ok" live>
          {t(saved)}
        </Alert>
      ) : null}
      {page.readings.length === 0 ? (
        <EmptyState title={t("page.empty")} actions={add}>
          <p className="utrecht-paragraph">{t("page.emptyText")}</p>
        </EmptyState>
      ) : (
        <>
          <p className="utrecht-paragraph">{summaryOf(page.readings)}</p>
          <TargetsTable {...page} />
        </>
      )}
    </Page>
  );
}

interface TableProps extends Names {
  readings: readonly TargetReading[];
  mayChange: boolean;
}

function TargetsTable({ readings, mayChange, ...names }: TableProps) {
  return (
    <DataTable
      caption={t("list.caption")}
      captionHidden
      rows={readings}
      rowKey={(reading: TargetReading) => reading.target.id}
      columns={[
        {
          key: "name",
          header: t("list.indicator"),
          rowHeader: true,
          cell: (reading) => <Name reading={reading} names={names} />,
        },
        {
          key: "bound",
          header: t("list.bound"),
          numeric: true,
          nowrap: true,
          cell: boundText,
        },
        { key: "by", header: t("list.by"), nowrap: true, cell: ({ target }) => dayText(target.by) },
        { key: "value", header: t("list.value"), numeric: true, cell: valueCell },
        {
          key: "n",
          header: t("list.n"),
          numeric: true,
          cell: ({ reading: { n, value } }) => (n === null || value === null ? "–" : count(n)),
        },
        {
          key: "verdict",
          header: t("list.verdict"),
          cell: (reading) => (
            <div className="target-verdict">
              <Badge tone={verdictSign(reading).tone}>{verdictSign(reading).text}</Badge>
              <p>{targetSentence(reading)}</p>
              <p className="target-verdict__certainty">{certaintyText(reading).join(" ")}</p>
            </div>
          ),
        },
        ...(mayChange
          ? [
              {
                key: "edit",
                header: <span className="visually-hidden">{t("list.edit")}</span>,
                cell: ({ target, indicator }: TargetReading) => (
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

function Name({ reading: { target, indicator }, names }: { reading: TargetReading; names: Names }) {
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
      {details.length === 0 ? null : <span className="target-name__note">{details.join(" · ")}</span>}
    </div>
  );
}

function valueCell({ indicator, reading, verdict }: TargetReading) {
  if (reading.value === null || verdict === "too_few") return "–";
  return <strong>{valueText(indicator, reading.value)}</strong>;
}

/** "3 gehaald · 1 op koers …": the whole list in a line. */
function summaryOf(readings: readonly TargetReading[]): string {
  const number = (...verdicts: Verdict[]) =>
    readings.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return t("page.summary", {
    met: number("met", "met_within_margin"),
    course: number("on_course"),
    missed: number("missed", "missed_within_margin"),
    behind: number("behind"),
    open: number("too_few"),
  });
}

function savedMessage(saved: string | null) {
  const messages = { added: "saved.added", changed: "saved.changed", archived: "saved.archived" } as const;
  return saved !== null && Object.hasOwn(messages, saved) ? messages[saved as keyof typeof messages] : null;
}
