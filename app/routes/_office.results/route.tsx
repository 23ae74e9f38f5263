import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { MailLink } from "~/components/mail-link";
import { NothingYet } from "~/components/nothing-yet";
import { ResultsFrame } from "~/components/results-frame";
import { WiderButton, widerText } from "~/components/wider-period";
import { isSecret } from "~/domain/disclosure";
import type { Period } from "~/domain/period";
import { resultsAddress } from "~/domain/results-query";
import { isOfResponses } from "~/domain/scope";
import { requireViewer } from "~/flow/authorise.server";
import { type ChartActions, readChartActions } from "~/flow/read-chart-actions.server";
import { readWiderPeriod } from "~/flow/read-wider-period.server";
import { type ResultsView as ReadView, readResultsPage } from "~/flow/results-page.server";
import { count, monthText, periodText } from "~/messages/dutch";
import { resultsNl } from "~/messages/results.nl";
import { type Names, scopeText } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { Board } from "./board";
import { CallbacksSection } from "./callbacks-section";
import { CommentTopics } from "./comment-topics";
import { Definitions } from "./definitions";
import { FigureTables } from "./figure-tables";
import { HeatMapSection } from "./heat-map-section";
import { MovingSection } from "./moving-section";
import { QuestionLine } from "./question-line";
import { SuspectsLine } from "./suspects-line";
import { TotalSection } from "./total-section";
import { Why } from "./why";

const t = translator("nl", resultsNl);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { store, now } = runtime();
  const page = await readResultsPage(store.read, new URL(request.url).searchParams, now(), viewer);
  const { view } = page;
  if (view === null) return data({ ...page, view }, 400);
  const [actions, wider] = await Promise.all([
    readChartActions(store.read, view),
    isSecret(view.results.total.visibility)
      ? readWiderPeriod({ db: store.read, bounds: page.bounds, now: now() }, view.query)
      : null,
  ]);
  return data({ ...page, view: { ...view, actions, wider } }, 200);
}

export type PageData = Awaited<ReturnType<typeof readResultsPage>>;
export type ShownView = ReadView & {
  actions: ChartActions;
  /** A longer period that may be shown, where this one may not; null where there is none. */
  wider: Period | null;
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? headingOf(page) : t("page.name")} · Weerklank` },
];

export default function ResultsPage() {
  const page = useLoaderData<typeof loader>();
  return (
    <ResultsFrame current="overview" frame={page} heading={headingOf(page)} above={<Board page={page} />}>
      {page.view ? <Shown page={page} view={page.view as ShownView} /> : null}
    </ResultsFrame>
  );
}

function headingOf(page: Names & Pick<PageData, "query">): string {
  if (page.query === null) return t("page.name");
  const { scope, period } = page.query;
  return t("page.heading", { scope: scopeText(scope, page), period: periodText(period) });
}

function Shown({ page, view }: { page: PageData; view: ShownView }) {
  const { total, answered } = view.results;
  const few = isSecret(total.visibility);
  return (
    <>
      {answered === null ? <NothingYet /> : null}
      {answered !== null && total.visibility === "none" ? <NothingHere page={page} view={view} /> : null}
      {answered === null ? null : <QuestionLine page={page} view={view} />}
      {isOfResponses(view.query.scope) ? (
        <p className="utrecht-paragraph">{t("strata.note", { scope: scopeText(view.query.scope, page) })}</p>
      ) : null}
      {few ? (
        <EmptyState
          title={t(total.visibility === "withheld" ? "empty.withheld" : "empty.few")}
          actions={
            view.wider ? (
              <WiderButton wider={view.wider} href={resultsAddress({ ...view.query, period: view.wider })} />
            ) : undefined
          }
        >
          <p className="utrecht-paragraph">
            {total.visibility === "withheld"
              ? t("empty.withheldText")
              : t("empty.fewText", { bound: count(page.bounds.hiddenBelow) })}{" "}
            {view.wider ? widerText(view.wider) : t("empty.narrower")}
          </p>
        </EmptyState>
      ) : null}
      <div className="council">
        {total.visibility === "none" || few ? null : <HeatMapSection page={page} view={view} />}
        {total.visibility === "none" || few ? null : <WhySection view={view} page={page} />}
      </div>
      {total.visibility === "none" || few ? null : (
        <div className="not-for-council">
          <CommentTopics topics={view.commentTopics} query={view.query} search={page.controls.search} />
        </div>
      )}
      <div className="council">{answered === null ? null : <MovingSection page={page} view={view} />}</div>
      <div className="not-for-council">
        {total.figure ? <TotalSection page={page} view={view} figure={total.figure} /> : null}
        {answered === null ? null : <CallbacksSection page={page} view={view} />}
        {total.visibility === "none" || few ? null : <FigureTables page={page} view={view} />}
        <SuspectsLine suspects={view.suspects} />
        <Definitions question={view.questions[view.results.wording ?? 1]} />
        <MailLink />
      </div>
      <div className="running-foot" aria-hidden="true">
        <span>
          {headingOf(page)}
          {total.n === null ? null : `, ${t("page.n", { n: count(total.n) })}`}
        </span>
      </div>
    </>
  );
}

/** The third question: what goes with the grade. */
function WhySection({ page, view }: { page: PageData; view: ShownView }) {
  const { scope, period } = view.query;
  return <Why why={view.why} scope={scopeText(scope, page)} period={period} search={page.controls.search} />;
}

function NothingHere({ page, view }: { page: PageData; view: ShownView }) {
  const { answered, query } = view.results;
  const values = {
    scope: scopeText(query.scope, page),
    period: periodText(query.period),
    first: monthText(answered?.first ?? query.period.from),
    last: monthText(answered?.last ?? query.period.to),
  };
  return (
    <EmptyState
      title={t("empty.here")}
      actions={<ButtonLink href="/results">{t("empty.hereLink")}</ButtonLink>}
    >
      <p className="utrecht-paragraph">{t("empty.hereText", values)}</p>
    </EmptyState>
  );
}
