import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { NothingYet } from "~/components/nothing-yet";
import { ResultsFrame } from "~/components/results-frame";
import { requireViewer } from "~/flow/authorise.server";
import { readCallbacks } from "~/flow/read-callbacks.server";
import { readResultsFrame } from "~/flow/results-frame.server";
import { callbacksNl } from "~/messages/callbacks.nl";
import { periodText } from "~/messages/dutch";
import { type Names, scopeStart, scopeText } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { CallbackTables } from "./callback-tables";
import { CallbackTrend } from "./callback-trend";
import { Definitions } from "./definitions";
import { Goals } from "./goals";
import { Sides } from "./sides";

const t = translator("nl", callbacksNl);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { store, now } = runtime();
  const at = now();
  const frame = await readResultsFrame(store.read, new URL(request.url).searchParams, at, viewer);
  if (frame.query === null) return data({ frame, found: null }, 400);
  const needs = { db: store.read, bounds: frame.bounds, now: at };
  const found = await readCallbacks(needs, frame.query, frame.answered?.first ?? null);
  return data({ frame, found });
}

export type PageData = Awaited<ReturnType<typeof loader>>["data"];
export type Shown = {
  frame: Extract<PageData["frame"], { problems: null }>;
  found: NonNullable<PageData["found"]>;
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? headingOf(page.frame as PageData["frame"]) : t("name")} · Weerklank` },
];

export default function CallbacksPage() {
  const page = useLoaderData<typeof loader>() as PageData;
  const { frame, found } = page;
  return (
    <ResultsFrame
      current="callbacks"
      frame={frame}
      heading={headingOf(frame)}
      intro={t("intro", { days: frame.callbackWorkingDays })}
    >
      {frame.query && found ? <Found frame={frame as Shown["frame"]} found={found} /> : null}
    </ResultsFrame>
  );
}

function headingOf(frame: Names & Pick<PageData["frame"], "query">): string {
  if (frame.query === null) return t("name");
  const { scope, period } = frame.query;
  return t("heading", { scope: scopeStart(scope, frame), period: periodText(period) });
}

function Found({ frame, found }: Shown) {
  const { experienced, logged, fates } = found;
  const isEmpty =
    experienced.visibility === "none" &&
    (logged === null || logged.visibility === "none") &&
    (fates?.open ?? 0) === 0;
  return (
    <>
      {logged === null ? <Alert tone="info">{t("strata")}</Alert> : null}
      {isEmpty && frame.answered === null ? (
        <NothingYet />
      ) : isEmpty ? (
        <EmptyState
          title={t("empty.title")}
          actions={<ButtonLink href="/results/callbacks">{t("empty.link")}</ButtonLink>}
        >
          <p className="utrecht-paragraph">
            {t("empty.text", {
              scope: scopeText(frame.query.scope, frame),
              period: periodText(frame.query.period),
            })}
          </p>
        </EmptyState>
      ) : (
        <>
          <Sides frame={frame} found={found} />
          <Goals targets={found.targets} ladder={found.ladder} />
          <CallbackTrend frame={frame} found={found} />
          <CallbackTables frame={frame} found={found} />
        </>
      )}
      <Definitions frame={frame} found={found} />
      <div className="running-foot" aria-hidden="true">
        <span>{headingOf(frame)}</span>
      </div>
    </>
  );
}
