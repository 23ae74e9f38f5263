import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { NothingYet } from "~/components/nothing-yet";
import { Section } from "~/components/page";
import { ResultsFrame } from "~/components/results-frame";
import { WiderButton, widerText } from "~/components/wider-period";
import { isSecret } from "~/domain/disclosure";
import { questionOf } from "~/domain/indicator";
import { resultsAddress } from "~/domain/results-query";
import { requireViewer } from "~/flow/authorise.server";
import { type FigureView as ReadView, readFigurePage } from "~/flow/figure-page.server";
import { count, periodInSentence, periodText } from "~/messages/dutch";
import { figureNl } from "~/messages/figure.nl";
import { indicatorName, valueText } from "~/messages/indicator-words";
import { scopeText } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { AboutSection } from "./about-section";
import { figureAddress } from "./address";
import { CourseSection } from "./course-section";
import { OutsideSection } from "./outside-section";
import { IndicatorPicker } from "./picker";
import { RowsSection } from "./rows-section";
import { SpreadSection } from "./spread-section";
import { StateSection } from "./state-section";
import { TrendSection } from "./trend-section";

const t = translator("nl", figureNl);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { store, now } = runtime();
  const page = await readFigurePage(store.read, new URL(request.url).searchParams, now(), viewer);
  return data(page, page.frame.problems || page.wrong.length > 0 ? 400 : 200);
}

export type PageData = Awaited<ReturnType<typeof readFigurePage>>;
/** What is shown, and the filters that it is about. */
export type FigureView = ReadView & { query: NonNullable<PageData["frame"]["query"]> };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? headingOf(page as PageData) : t("page.name")} · Weerklank` },
];

export default function FigurePage() {
  const page = useLoaderData<typeof loader>() as PageData;
  const { frame, asked, wrong } = page;
  const keep = { indicator: asked.indicator, grain: asked.grain || undefined, by: asked.by || undefined };
  const view = page.view && frame.query ? { ...page.view, query: frame.query } : null;
  return (
    <ResultsFrame
      current="figure"
      frame={frame}
      heading={headingOf(page)}
      intro={t("page.intro")}
      keep={keep}
    >
      <IndicatorPicker page={page} />
      {wrong.length > 0 ? (
        <Alert
          tone="warning"
          title={t("wrong.title")}
          actions={
            <ButtonLink href="/results/figure" appearance="secondary">
              {t("wrong.back")}
            </ButtonLink>
          }
        >
          {wrong.map(({ field, value }) => (
            <p key={field}>{t(`wrong.${field}`, { value: value.slice(0, 60) })}</p>
          ))}
        </Alert>
      ) : null}
      {view ? <Shown page={page} view={view} /> : null}
    </ResultsFrame>
  );
}

function headingOf({ frame, view }: PageData): string {
  if (!view || !frame.query) return t("page.name");
  const { indicator, total } = view;
  const values = {
    indicator: indicatorName(indicator),
    scope: scopeText(frame.query.scope, frame),
    period: periodText(frame.query.period),
  };
  if (total.figure?.value == null)
    return t(isSecret(total.visibility) ? "page.headingFew" : "page.headingNone", values);
  return t("page.heading", { ...values, value: valueText(indicator, total.figure.value) });
}

function Shown({ page, view }: { page: PageData; view: FigureView }) {
  const { indicator, total, query } = view;
  const isOutside = indicator.source.kind === "outside";
  return (
    <>
      {total.figure === null && !isOutside ? <NotShown page={page} view={view} /> : null}
      <OtherQuestions view={view} />
      {isOutside ? <OutsideSection view={view} /> : <StateSection page={page} view={view} />}
      {isOutside ? null : <CourseSection view={view} />}
      {isOutside ? null : <TrendSection view={view} />}
      {total.figure === null ? null : <SpreadSection view={view} />}
      {isOutside || total.visibility === "none" ? null : <RowsSection page={page} view={view} />}
      <AboutSection page={page} view={view} />
      <Section title={t("next.title")}>
        <ul className="utrecht-unordered-list links-on">
          <li>
            <a className="utrecht-link" href={resultsAddress(query, "/results/comments")}>
              {t("next.comments")}
            </a>
          </li>
          <li>
            <a className="utrecht-link" href={resultsAddress(query, "/results/actions")}>
              {t("next.actions")}
            </a>
          </li>
          <li>
            <a className="utrecht-link" href="/targets">
              {t("next.targets")}
            </a>
          </li>
        </ul>
      </Section>
    </>
  );
}

/** Other questions under the same key that were answered in this period, each with a way to see it. */
function OtherQuestions({ view }: { view: FigureView }) {
  const { series, total, query, wordings, indicator, grain, by } = view;
  const { from, to } = query.period;
  const others = series.lines.flatMap(({ wording, points }) => {
    const here = points.filter(
      (point) => point.visibility !== "none" && point.from <= to && point.to >= from,
    );
    const [first, last] = [here[0], here.at(-1)];
    return wording === total.wording || !first || !last ? [] : [{ wording, from: first.from, to: last.to }];
  });
  // Without an answer here there is no question that another one could be beside.
  if (total.wording === null || others.length === 0) return null;
  return (
    <Alert title={t("other.title")}>
      <p>{t("other.text")}</p>
      <ul>
        {others.map(({ wording, ...months }) => (
          <li key={wording}>
            <a
              className="utrecht-link"
              href={figureAddress({ ...query, series: wording }, { indicator: indicator.key, grain, by })}
            >
              {t("other.one", {
                question:
                  wordings.findLast(({ series: of }) => of === wording)?.text ??
                  t("other.unknown", { series: wording }),
                period: periodText(months),
              })}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Why there is no figure, and which period would have one. */
function NotShown({ page, view }: { page: PageData; view: FigureView }) {
  const { total, query, indicator, grain, by } = view;
  const { language, medium, questionnaire } = query.scope;
  if (total.visibility === "none" && page.frame.answered === null) return <NothingYet />;
  const isOfContacts = questionOf(indicator) === null && (language ?? medium ?? questionnaire) !== undefined;
  const kind = isOfContacts
    ? "contacts"
    : total.visibility === "none"
      ? "none"
      : total.visibility === "withheld"
        ? "withheld"
        : "few";
  return (
    <EmptyState
      title={t(`${kind}.title`)}
      actions={
        total.wider ? (
          <WiderButton
            wider={total.wider}
            href={figureAddress({ ...query, period: total.wider }, { indicator: indicator.key, grain, by })}
          />
        ) : (
          <ButtonLink href={`/results/figure?indicator=${indicator.key}`}>{t("none.back")}</ButtonLink>
        )
      }
    >
      <p className="utrecht-paragraph">
        {t(`${kind}.text`, {
          scope: scopeText(query.scope, page.frame),
          period: periodInSentence(query.period),
          bound: count(page.frame.bounds.hiddenBelow),
        })}{" "}
        {total.wider ? widerText(total.wider) : t("narrower")}
      </p>
    </EmptyState>
  );
}
