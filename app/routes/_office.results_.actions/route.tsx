import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useSearchParams } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { Button, ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { Download } from "~/components/download";
import { EffectBadge } from "~/components/effect-badge";
import { EmptyState } from "~/components/empty-state";
import { FigureCount } from "~/components/figure-count";
import { ResultsFrame } from "~/components/results-frame";
import { type ActionsPage, readActionsPage, type ShownSide } from "~/flow/actions-page.server";
import { requireEditor, requireViewer } from "~/flow/authorise.server";
import { restoreAction } from "~/flow/change-action.server";
import { sentForm } from "~/flow/sent-form.server";
import { actionsNl } from "~/messages/actions.nl";
import { count, dayText } from "~/messages/dutch";
import { indicatorName, valueText } from "~/messages/indicator-words";
import { scopeText } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", actionsNl);
const nothing = <span className="figure-none cell-nothing">–</span>;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { store, now } = runtime();
  const page = await readActionsPage(store.read, new URL(request.url).searchParams, now(), viewer);
  return data(page, page.frame.problems ? 400 : 200);
}

/** Puts an action back that was just taken away. */
export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const form = await sentForm(request);
  const restored = await restoreAction(editor, String(form.get("id") ?? ""));
  if (!restored.ok) throw new Response(t("one.notFound"), { status: 404 });
  return redirect("/results/actions?saved=restored");
}

export const meta: MetaFunction = () => [{ title: `${t("page.name")} · Weerklank` }];

export default function ActionsListPage() {
  const page = useLoaderData<typeof loader>() as ActionsPage;
  const { frame, rows, mayChange } = page;
  const helped = rows.filter(({ reading }) => reading?.effect.verdict === "better").length;
  const add = mayChange ? (
    <ButtonLink href="/results/actions/new/edit">{t("page.add")}</ButtonLink>
  ) : undefined;
  return (
    <ResultsFrame
      current="actions"
      frame={frame}
      heading={t("page.heading", { n: rows.length, helped })}
      intro={t("page.intro")}
      actions={add}
      filters={false}
    >
      <Outcome mayChange={mayChange} />
      {rows.length === 0 ? (
        <EmptyState title={t("page.empty")} actions={add}>
          <p className="utrecht-paragraph">{t("page.emptyText")}</p>
        </EmptyState>
      ) : (
        <>
          <List page={page} />
          <Download of="/results/tables/actions" title={t("page.caption")} />
        </>
      )}
    </ResultsFrame>
  );
}

function Outcome({ mayChange }: { mayChange: boolean }) {
  const [search] = useSearchParams();
  const saved = (["added", "changed", "restored"] as const).find((each) => each === search.get("saved"));
  const ended = search.get("ended");
  if (saved) {
    return (
      <Alert tone="ok" live>
        {t(`page.${saved}`)}
      </Alert>
    );
  }
  if (ended === null || !mayChange) return null;
  return (
    <Alert
      tone="ok"
      live
      actions={
        <form method="post" action="/results/actions">
          <input type="hidden" name="id" value={ended} />
          <Button appearance="secondary" small>
            {t("page.undo")}
          </Button>
        </form>
      }
    >
      {t("page.endedPlain")}
    </Alert>
  );
}

type Row = ActionsPage["rows"][number];

function List({ page: { rows, frame } }: { page: ActionsPage }) {
  const side = (row: Row, of: ShownSide | null | undefined) => {
    if (!row.reading || !of) return nothing;
    const value = of.cell.figure?.value;
    if (value == null) return <FigureCount visibility={of.cell.visibility} n={of.cell.n} />;
    return (
      <>
        <strong>{valueText(row.reading.indicator, value)}</strong>{" "}
        <span className="figure-indicative">{t("list.n", { n: count(of.cell.n ?? 0) })}</span>
      </>
    );
  };
  return (
    <DataTable
      caption={t("page.caption")}
      captionHidden
      rows={rows}
      rowKey={({ action: { id } }) => id}
      columns={[
        {
          key: "name",
          header: t("list.name"),
          rowHeader: true,
          cell: ({ action, reading }) => (
            <span className="target-name">
              <a className="utrecht-link target-name__indicator" href={`/results/actions/${action.id}`}>
                {action.name}
              </a>
              <span className="target-name__scope">
                {reading ? `${indicatorName(reading.indicator)}, ` : ""}
                {scopeText(action.scope, frame)}
              </span>
            </span>
          ),
        },
        { key: "day", header: t("list.day"), nowrap: true, cell: ({ action: { day } }) => dayText(day) },
        { key: "owner", header: t("list.owner"), cell: ({ action: { owner } }) => owner || nothing },
        {
          key: "before",
          header: t("list.before"),
          numeric: true,
          cell: (row) => side(row, row.reading?.before),
        },
        {
          key: "after",
          header: t("list.after"),
          numeric: true,
          cell: (row) => side(row, row.reading?.after),
        },
        {
          key: "verdict",
          header: t("list.verdict"),
          cell: ({ reading }) => (reading ? <EffectBadge verdict={reading.effect.verdict} /> : t("one.gone")),
        },
      ]}
    />
  );
}
