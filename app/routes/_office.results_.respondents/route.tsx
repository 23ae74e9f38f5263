import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { NothingYet } from "~/components/nothing-yet";
import { ResultsFrame } from "~/components/results-frame";
import { WiderButton, widerText } from "~/components/wider-period";
import { isVisible } from "~/domain/disclosure";
import { resultsAddress } from "~/domain/results-query";
import { requireViewer } from "~/flow/authorise.server";
import { readRespondents, withoutStrata } from "~/flow/read-respondents.server";
import { readResultsFrame } from "~/flow/results-frame.server";
import { count, listText, periodText } from "~/messages/dutch";
import { respondentsNl } from "~/messages/respondents.nl";
import { type Names, scopeStart, scopeText } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { Answer } from "./answer";
import { RateInTime } from "./rate-in-time";
import { RespondentTables } from "./respondent-tables";
import { Rules } from "./rules";

const t = translator("nl", respondentsNl);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { store, now } = runtime();
  const at = now();
  const frame = await readResultsFrame(store.read, new URL(request.url).searchParams, at, viewer);
  if (frame.query === null) return data({ frame, found: null, scope: {} }, 400);
  const needs = { db: store.read, bounds: frame.bounds, now: at };
  const found = await readRespondents(needs, frame.query);
  return data({ frame, found, scope: withoutStrata(frame.query.scope) });
}

export type PageData = Awaited<ReturnType<typeof loader>>["data"];
export interface Shown {
  frame: Extract<PageData["frame"], { problems: null }>;
  found: NonNullable<PageData["found"]>;
  /** "alle klantcontacten": the selection as far as this page can use it. */
  scope: string;
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? headingOf(page as PageData) : t("name")} · Weerklank` },
];

export default function RespondentsPage() {
  const page = useLoaderData<typeof loader>() as PageData;
  const { frame, found, scope } = page;
  return (
    <ResultsFrame
      current="respondents"
      frame={frame}
      heading={headingOf(page)}
      intro={t("intro")}
      without={["language", "medium", "questionnaire", "compare"]}
    >
      {frame.query && found ? (
        <Found frame={frame as Shown["frame"]} found={found} scope={scopeText(scope, frame)} />
      ) : null}
      <div className="running-foot" aria-hidden="true">
        <span>{headingOf(page)}</span>
      </div>
    </ResultsFrame>
  );
}

function headingOf({
  frame,
  scope,
}: {
  frame: Names & Pick<PageData["frame"], "query">;
  scope: PageData["scope"];
}) {
  if (frame.query === null) return t("name");
  return t("heading", { scope: scopeStart(scope, frame), period: periodText(frame.query.period) });
}

function Found(props: Shown) {
  const { frame, found, scope } = props;
  const { total, wider, ignored } = found;
  return (
    <>
      {ignored.length > 0 ? (
        <Alert tone="info" title={t("ignored.title")}>
          <p className="utrecht-paragraph">
            {t("ignored.text", { parts: listText(ignored.map((part) => t(`ignored.${part}`))) })}
          </p>
        </Alert>
      ) : null}
      {total.visibility === "none" && frame.answered === null ? (
        <NothingYet />
      ) : total.visibility === "none" ? (
        <EmptyState
          title={t("empty.title")}
          actions={<ButtonLink href="/results/respondents">{t("empty.link")}</ButtonLink>}
        >
          <p className="utrecht-paragraph">
            {t("empty.text", { scope, period: periodText(frame.query.period) })}
          </p>
        </EmptyState>
      ) : (
        <>
          {isVisible(total.visibility) ? (
            <Answer {...props} />
          ) : (
            <Alert
              tone="warning"
              actions={
                wider ? (
                  <WiderButton
                    wider={wider}
                    href={resultsAddress({ ...frame.query, period: wider }, "/results/respondents")}
                  />
                ) : undefined
              }
            >
              {t(total.visibility === "withheld" ? "hidden.withheld" : "hidden.few", {
                bound: count(frame.bounds.hiddenBelow),
              })}{" "}
              {wider ? widerText(wider) : t("hidden.narrower")}
            </Alert>
          )}
          <Rules frame={frame} />
          <RespondentTables {...props} />
          <RateInTime {...props} />
        </>
      )}
    </>
  );
}
