import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useSearchParams } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { ButtonLink } from "~/components/button";
import { Download } from "~/components/download";
import { EmptyState } from "~/components/empty-state";
import { NormsUnderWay } from "~/components/norms-under-way";
import { Page, PageHeader } from "~/components/page";
import type { Verdict } from "~/domain/target";
import type { TargetReading } from "~/domain/target-reading";
import { requireViewer } from "~/flow/authorise.server";
import { readTargetsPage } from "~/flow/targets-page.server";
import { periodText } from "~/messages/dutch";
import { targetsNl } from "~/messages/targets.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { TargetsTable } from "./targets-table";

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
      <PageHeader
        title={t("page.name")}
        intro={introOf(page.rows.map(({ reading }) => reading))}
        actions={add}
      />
      {saved ? (
        <Alert tone="ok" live>
          {t(saved)}
        </Alert>
      ) : null}
      <NormsUnderWay norms={page.recounted} />
      {page.rows.length === 0 ? (
        <EmptyState title={t("page.empty")} actions={add}>
          <p className="utrecht-paragraph">{t("page.emptyText")}</p>
        </EmptyState>
      ) : (
        <>
          <p className="utrecht-paragraph">{summaryOf(page.rows.map(({ reading }) => reading))}</p>
          <TargetsTable {...page} />
          <Download of="/results/tables/targets" title={t("list.caption")} />
          <p className="utrecht-paragraph utrecht-paragraph--small">{t("list.trendNote")}</p>
          <p className="utrecht-paragraph utrecht-paragraph--small no-print">
            <a className="utrecht-link" href="/results/answers">
              {t("list.answers")}
            </a>
          </p>
        </>
      )}
    </Page>
  );
}

/** With the months that targets are read over, where one is; figures from outside have months of their own. */
function introOf(readings: readonly TargetReading[]): string {
  const counted = readings.find(({ indicator }) => indicator.source.kind !== "outside");
  return counted ? t("page.introOver", { period: periodText(counted.period) }) : t("page.intro");
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
    open: readings.filter(({ verdict, measured }) => verdict === "too_few" && measured).length,
    unmeasured: readings.filter(({ measured }) => !measured).length,
  });
}

function savedMessage(saved: string | null) {
  const messages = { added: "saved.added", changed: "saved.changed", archived: "saved.archived" } as const;
  return saved !== null && Object.hasOwn(messages, saved) ? messages[saved as keyof typeof messages] : null;
}
