import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useSearchParams } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { ButtonGroup, ButtonLink } from "~/components/button";
import { Download } from "~/components/download";
import { EmptyState } from "~/components/empty-state";
import { ResultsFrame } from "~/components/results-frame";
import { hasRole } from "~/domain/access";
import { requireViewer } from "~/flow/authorise.server";
import { readYears } from "~/flow/read-years.server";
import { readResultsFrame } from "~/flow/results-frame.server";
import { translator } from "~/messages/translate";
import { yearsNl } from "~/messages/years.nl";
import { runtime } from "~/runtime.server";
import { YearsTable } from "./years-table";

const t = translator("nl", yearsNl);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { store, now } = runtime();
  // All years and the whole municipality: the filters only go along to the other pages.
  const frame = await readResultsFrame(store.read, new URL(request.url).searchParams, now(), viewer);
  const needs = { db: store.read, bounds: frame.bounds, now: now() };
  const table = await readYears(needs, frame.answered?.first ?? null);
  return { ...frame, table, mayChange: hasRole(viewer.role, "editor") };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${headingOf(data?.table.years ?? [])} · Weerklank` },
];

export default function YearsPage() {
  const { table, mayChange, ...frame } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const buttons = mayChange ? (
    <ButtonGroup>
      <ButtonLink href="/results/years/figure">{t("page.add")}</ButtonLink>
      <ButtonLink href="/results/years/import" appearance="secondary">
        {t("page.import")}
      </ButtonLink>
    </ButtonGroup>
  ) : undefined;
  return (
    <ResultsFrame
      current="years"
      frame={frame}
      heading={headingOf(table.years)}
      intro={t("page.intro")}
      actions={buttons}
      filters={false}
    >
      <Saved search={search} />
      {table.rows.length === 0 ? (
        <EmptyState title={t("page.empty")} actions={buttons}>
          <p className="utrecht-paragraph">{t("page.emptyText")}</p>
        </EmptyState>
      ) : (
        <>
          <YearsTable table={table} mayChange={mayChange} />
          <Download of="/results/tables/years" title={t("table.caption")} />
        </>
      )}
    </ResultsFrame>
  );
}

function headingOf(years: readonly string[]): string {
  const [from, to] = [years[0], years.at(-1)];
  return from && to ? t("page.title", { from, to }) : t("page.titleEmpty");
}

function Saved({ search }: { search: URLSearchParams }) {
  const number = (name: string) =>
    Math.min(99_999, Math.max(0, Number.parseInt(search.get(name) ?? "", 10) || 0));
  const saved = search.get("saved");
  if (saved !== "saved" && saved !== "removed" && saved !== "imported") return null;
  const added = number("added");
  return (
    <Alert tone="ok" live>
      {t(`saved.${saved}`, { figures: number("figures"), empty: number("empty") })}
      {added > 0 ? (
        <>
          {" "}
          {t("saved.added", { count: added })}{" "}
          <a className="utrecht-link" href="/settings/indicators">
            {t("saved.toIndicators")}
          </a>
        </>
      ) : null}
    </Alert>
  );
}
