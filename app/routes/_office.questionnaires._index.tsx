import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { Badge } from "~/components/badge";
import { ButtonLink } from "~/components/button";
import { type Column, DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { Page, PageHeader, Section } from "~/components/page";
import { QuestionnaireTabs } from "~/components/questionnaire-tabs";
import { dayInAmsterdam } from "~/domain/calendar";
import { requireEditor } from "~/flow/authorise.server";
import { readQuestionnaires } from "~/flow/read-questionnaires.server";
import { listText, shortMomentText } from "~/messages/dutch";
import { questionnairesNl } from "~/messages/questionnaires.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", questionnairesNl);

/** Of the contacts that get a questionnaire, named in the list. */
const MOST_PLACES = 4;

export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store, now } = runtime();
  const found = await readQuestionnaires(store.read, dayInAmsterdam(now()));
  const listed = found.map(({ key, name, live, draft, retiredAt, retiredBy, places }) => ({
    key,
    name,
    state: retiredAt !== null ? ("retired" as const) : live ? ("live" as const) : ("draft" as const),
    channels: places,
    questions: (live ?? draft)?.content.questions.filter(({ kind }) => kind !== "text").length ?? 0,
    number: live?.number ?? null,
    publishedAt: live?.publishedAt ? shortDayText(live.publishedAt) : null,
    draft: draft && byText(draft.changedAt, draft.changedBy),
    retired: byText(retiredAt, retiredBy),
  }));
  return {
    rows: listed.filter(({ state }) => state !== "retired"),
    retired: listed.filter(({ state }) => state === "retired"),
    isRemoved: new URL(request.url).searchParams.get("done") === "removed",
  };
}

/** "29-03-2024 09:05, Erik Bewerker". */
function byText(moment: Date | null, name: string | null): string {
  if (moment === null) return "";
  return name === null ? shortMomentText(moment) : t("byName", { moment: shortMomentText(moment), name });
}

/** "29-03-2024". */
const shortDayText = (moment: Date): string => shortMomentText(moment).slice(0, 10);

type Row = Awaited<ReturnType<typeof loader>>["rows"][number];

export default function Questionnaires() {
  const { rows, retired, isRemoved } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        title={t("title")}
        intro={t("lead")}
        actions={
          <>
            <ButtonLink appearance="primary" href="/questionnaires/new">
              {t("list.new")}
            </ButtonLink>
            <ButtonLink href="/questionnaires/import">{t("list.import")}</ButtonLink>
          </>
        }
      />
      <QuestionnaireTabs current="list" />
      {isRemoved ? (
        <Alert tone="ok" live>
          {t("list.removed")}
        </Alert>
      ) : null}
      <DataTable
        caption={t("title")}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        empty={<EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>}
        columns={[name, state, channels, questions, version, draft]}
      />
      {retired.length > 0 ? (
        <Section title={t("list.retired")} intro={t("list.retiredIntro")}>
          <DataTable
            caption={t("list.retired")}
            captionHidden
            rows={retired}
            rowKey={(row) => row.key}
            columns={[
              name,
              questions,
              version,
              { key: "retired", header: t("column.retired"), cell: (row) => row.retired },
            ]}
          />
        </Section>
      ) : null}
    </Page>
  );
}

const name: Column<Row> = {
  key: "name",
  header: t("column.name"),
  rowHeader: true,
  cell: (row) => (
    <a className="utrecht-link" href={`/questionnaires/${row.key}`}>
      {row.name}
    </a>
  ),
};
const state: Column<Row> = {
  key: "state",
  header: t("column.state"),
  nowrap: true,
  cell: (row) => (
    <Badge tone={row.state === "live" ? "positive" : "waiting"}>{t(`state.${row.state}`)}</Badge>
  ),
};
const channels: Column<Row> = { key: "channels", header: t("column.channels"), cell: placesText };
const questions: Column<Row> = {
  key: "questions",
  header: t("column.questions"),
  numeric: true,
  cell: (row) => row.questions,
};
const version: Column<Row> = {
  key: "version",
  header: t("column.version"),
  nowrap: true,
  cell: (row) =>
    row.number === null
      ? ""
      : row.publishedAt === null
        ? String(row.number)
        : t("versionOf", { number: row.number, day: row.publishedAt }),
};
const draft: Column<Row> = {
  key: "draft",
  header: t("column.draft"),
  cell: (row) =>
    row.draft === null ? (
      t("noDraft")
    ) : (
      <a className="utrecht-link" href={`/questionnaires/${row.key}/edit`}>
        {row.draft}
        <span className="visually-hidden">: {t("draftOf", { name: row.name })}</span>
      </a>
    ),
};

function placesText(row: Row): string {
  if (row.channels.length === 0) return t("noChannel");
  const more = row.channels.length - MOST_PLACES;
  return more > 0
    ? t("placesMore", { places: row.channels.slice(0, MOST_PLACES).join("; "), n: more })
    : listText(row.channels);
}
