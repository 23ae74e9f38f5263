import type { ReactNode } from "react";
import { queryProblemsNl } from "~/messages/query-problems.nl";
import { resultsFrameNl } from "~/messages/results-frame.nl";
import { translator } from "~/messages/translate";
import { Alert } from "./alert";
import { ButtonLink } from "./button";
import { Tabs } from "./navigation";
import { NormsUnderWay } from "./norms-under-way";
import { Page, PageHeader } from "./page";
import { ResultsExport } from "./results-export";
import { KeptViews, ResultsFilter } from "./results-filter";

const t = translator("nl", resultsFrameNl);
const sayProblem = translator("nl", queryProblemsNl);

/** Where each page of results is. */
export const RESULTS_PAGES = {
  overview: "/results",
  figure: "/results/figure",
  comments: "/results/comments",
  callbacks: "/results/callbacks",
  respondents: "/results/respondents",
  years: "/results/years",
  actions: "/results/actions",
} as const;

/** Where figures of service norms are told: on the board, as an indicator, beside the plan, around an action. */
const SHOWS_NORMS: ReadonlySet<ResultsPageName> = new Set(["overview", "figure", "years", "actions"]);

export type ResultsPageName = keyof typeof RESULTS_PAGES;

interface Choice {
  value: string;
  label: string;
}

type Filter = "channel" | "topic" | "team" | "language" | "medium" | "questionnaire";

/** What readResultsFrame found, as far as it is drawn here. */
export interface FrameShown {
  /** Views that were kept, where whoever asks is known. */
  views: readonly { id: string; name: string; address: string }[];
  /** Service norms whose figures are not complete. */
  recounted: readonly { name: string }[];
  problems: readonly { code: keyof typeof queryProblemsNl; value: string }[] | null;
  controls: {
    search: string;
    quick: readonly { label: string; search: string; current: boolean }[];
    chosen: Record<"from" | "to" | "compare" | "since", string> & Record<Filter, string[]>;
    options: Record<Filter | "compare", Choice[]>;
  };
}

export interface ResultsFrameProps {
  current: ResultsPageName;
  frame: FrameShown;
  /** A sentence that says what is shown. */
  heading: ReactNode;
  intro?: ReactNode;
  /** Buttons beside the heading. */
  actions?: ReactNode;
  /** What else is in this page's address and stays when a filter is set: `{ indicator: "grade" }`. */
  keep?: Readonly<Record<string, string | undefined>> | undefined;
  /** Filters that this page can't use. */
  without?: readonly (Filter | "compare")[] | undefined;
  /** Between the tabs and the filters: what no filter changes. */
  above?: ReactNode;
  /** False: this page is about the whole municipality and all years. */
  filters?: false | undefined;
  /** Shown where the address is right. */
  children: ReactNode;
}

/** What is around every page of results: heading, tabs that keep the filters, the filters, and what is wrong with them. */
export function ResultsFrame(props: ResultsFrameProps) {
  const { current, frame, heading, intro, actions, keep, without, above, filters, children } = props;
  const { controls, problems } = frame;
  return (
    <Page>
      <div className="results-head">
        <PageHeader title={heading} intro={intro} actions={actions} />
        <Tabs
          label={t("tabs.label")}
          items={(Object.keys(RESULTS_PAGES) as ResultsPageName[]).map((name) => ({
            href: withSearch(RESULTS_PAGES[name], controls.search),
            label: t(`tabs.${name}`),
            current: name === current,
          }))}
        />
      </div>
      {SHOWS_NORMS.has(current) ? <NormsUnderWay norms={frame.recounted} /> : null}
      {problems ? <Problems path={RESULTS_PAGES[current]} problems={problems} /> : above}
      {filters === false ? (
        <div className="results-filter results-tools">
          <KeptViews
            views={frame.views}
            address={problems ? null : withSearch(RESULTS_PAGES[current], controls.search)}
          />
        </div>
      ) : (
        <ResultsFilter
          path={RESULTS_PAGES[current]}
          controls={controls}
          views={frame.views}
          keep={keep}
          without={without}
          open={problems !== null}
        />
      )}
      {problems ? null : (
        <>
          {children}
          <ResultsExport search={controls.search} />
        </>
      )}
    </Page>
  );
}

export const withSearch = (path: string, search: string): string =>
  search === "" ? path : `${path}?${search}`;

function Problems({ path, problems }: { path: string; problems: NonNullable<FrameShown["problems"]> }) {
  return (
    <Alert
      tone="warning"
      title={t("problem.title")}
      actions={
        <ButtonLink href={path} appearance="secondary">
          {t("problem.back")}
        </ButtonLink>
      }
    >
      <p className="utrecht-paragraph">{t("problem.intro")}</p>
      <ul className="utrecht-unordered-list">
        {problems.map(({ code, value }) => (
          <li key={`${code} ${value}`}>{sayProblem(code, { value: value.slice(0, 60) })}</li>
        ))}
      </ul>
    </Alert>
  );
}
