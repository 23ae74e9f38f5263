import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Badge } from "~/components/badge";
import { type Column, DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { Page, PageHeader, Section } from "~/components/page";
import { QuestionnaireTabs } from "~/components/questionnaire-tabs";
import { dayInAmsterdam } from "~/domain/calendar";
import type { PlanLine, PlanStep } from "~/domain/measurement-plan";
import { requireEditor } from "~/flow/authorise.server";
import { readMeasurementPlan } from "~/flow/version-page.server";
import { dayText } from "~/messages/dutch";
import { questionnaireVersionsNl } from "~/messages/questionnaire-versions.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", questionnaireVersionsNl);

export const meta: MetaFunction = () => [{ title: `${t("plan.table")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  return { lines: await readMeasurementPlan(runtime().store.read) };
}

export default function MeasurementPlan() {
  const { lines } = useLoaderData<typeof loader>() as { lines: PlanLine[] };
  const measured = lines.filter(({ kind }) => kind !== "text");
  const past = measured.filter(({ askedIn }) => askedIn.length === 0);
  const changed = measured.filter(({ steps }) => steps.length > 1);
  return (
    <Page>
      <PageHeader title={t("plan.title")} intro={t("plan.lead")} />
      <QuestionnaireTabs current="plan" />
      <DataTable
        caption={t("plan.table")}
        columns={columns}
        rows={measured.filter(({ askedIn }) => askedIn.length > 0)}
        rowKey={({ key }) => key}
        empty={<EmptyState title={t("plan.empty")}>{t("plan.emptyText")}</EmptyState>}
      />
      {past.length > 0 ? (
        <DataTable caption={t("plan.past")} columns={columns} rows={past} rowKey={({ key }) => key} />
      ) : null}
      {measured.length > 0 ? (
        <Section
          title={t("plan.history")}
          intro={t(changed.length > 0 ? "plan.historyIntro" : "plan.historyNone")}
        >
          {changed.map((line) => (
            <div key={line.key} id={historyId(line.key)} className="plan-history">
              <h3 className="plan-history__question">{line.text}</h3>
              <ol className="plan-steps">
                {line.steps.map((step) => (
                  <Step key={`${step.wording} ${step.edition}`} step={step} />
                ))}
              </ol>
            </div>
          ))}
        </Section>
      ) : null}
    </Page>
  );
}

const day = (moment: Date) => dayText(dayInAmsterdam(moment));

/** Where on the page the history of this question is. */
const historyId = (key: string) => `history-${key}`;

const columns: Column<PlanLine>[] = [
  {
    key: "question",
    header: t("column.question"),
    rowHeader: true,
    cell: ({ text, key }) => (
      <>
        {text} <code className="version-change__code">{key}</code>
      </>
    ),
  },
  { key: "since", header: t("plan.since"), nowrap: true, cell: ({ since }) => day(since) },
  {
    key: "askedIn",
    header: t("plan.askedIn"),
    cell: ({ askedIn, isSplit }) =>
      askedIn.length === 0 ? (
        t("plan.nowhere")
      ) : (
        <ul className="plain-list">
          {askedIn.map(({ key, name, wording }) => (
            <li key={key}>
              <a className="utrecht-link" href={`/questionnaires/${key}`}>
                {isSplit ? t("plan.inSeries", { name, wording }) : name}
              </a>
            </li>
          ))}
        </ul>
      ),
  },
  {
    key: "breaks",
    header: t("plan.breaks"),
    cell: ({ key, breaks, isSplit, steps }) => (
      <>
        {breaks === 0 ? (
          t("plan.noBreak")
        ) : (
          <Badge tone="warning">{t("plan.breakCount", { n: breaks })}</Badge>
        )}{" "}
        {steps
          .filter(({ kind }) => kind === "break")
          .map(({ wording, edition, since }) => (
            <a key={`${wording} ${edition}`} className="utrecht-link plan-break" href={`#${historyId(key)}`}>
              {day(since)}
            </a>
          ))}{" "}
        {isSplit ? <Badge tone="warning">{t("plan.split")}</Badge> : null}
      </>
    ),
  },
];

function Step({ step }: { step: PlanStep }) {
  const { kind, wording, since, text, questionnaire, version, decided } = step;
  return (
    <li className={`plan-step plan-step--${kind}`}>
      <strong>
        {day(since)}: {t(`plan.${kind}`, { wording })}
      </strong>
      <span>‘{text}’</span>
      {decided?.note ? <q className="plan-step__note">{decided.note}</q> : null}
      <span className="plan-step__facts">
        {t("plan.from", { questionnaire, version })}
        {decided ? `, ${t(decided.byRule ? "plan.byRule" : "plan.by", { name: decided.by })}` : ""}
      </span>
    </li>
  );
}
