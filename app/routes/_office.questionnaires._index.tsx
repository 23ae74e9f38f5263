import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { publishedQuestionnaires } from "#db/queries/questionnaires";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { Page, PageHeader } from "~/components/page";
import type { Channel } from "~/domain/contact";
import { requireEditor } from "~/flow/authorise.server";
import { channelsNl } from "~/messages/channels.nl";
import { listText, momentText } from "~/messages/dutch";
import { questionnairesNl } from "~/messages/questionnaires.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", questionnairesNl);

export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const found = await publishedQuestionnaires(runtime().store.read);
  return {
    rows: found.map((row) => ({
      ...row,
      channels: row.channels.map((channel) => channelsNl[channel as Channel] ?? channel),
      publishedAt: row.publishedAt && momentText(row.publishedAt),
    })),
  };
}

export default function Questionnaires() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader title={t("title")} intro={t("lead")} />
      <DataTable
        caption={t("title")}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        empty={<EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>}
        columns={[
          {
            key: "name",
            header: t("column.name"),
            rowHeader: true,
            cell: (row) => (
              <a className="utrecht-link" href={`/questionnaires/${row.key}`}>
                {row.name}
              </a>
            ),
          },
          {
            key: "channels",
            header: t("column.channels"),
            cell: (row) => (row.channels.length === 0 ? t("noChannel") : listText(row.channels)),
          },
          { key: "questions", header: t("column.questions"), cell: (row) => row.questions },
          { key: "version", header: t("column.version"), cell: (row) => row.number },
          { key: "published", header: t("column.published"), cell: (row) => row.publishedAt ?? "" },
        ]}
      />
    </Page>
  );
}
