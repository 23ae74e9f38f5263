import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { publishedVersions } from "#db/queries/questionnaires";
import { DataTable } from "~/components/data-table";
import { Page, PageHeader } from "~/components/page";
import type { Question } from "~/domain/questionnaire";
import { requireEditor } from "~/flow/authorise.server";
import { listText, momentText } from "~/messages/dutch";
import { questionnairesNl } from "~/messages/questionnaires.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", questionnairesNl);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.versions[0]?.title ?? t("title")} · Weerklank` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const found = await publishedVersions(runtime().store.read, params.key ?? "");
  if (found.length === 0) throw new Response(null, { status: 404 });
  return {
    versions: found.map(({ id, number, publishedAt, content }) => ({
      id,
      title: content.title.nl,
      heading: publishedAt
        ? t("version", { number, day: momentText(publishedAt) })
        : t("versionUndated", { number }),
      questions: content.questions,
    })),
  };
}

export default function Questionnaire() {
  const { versions } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader title={versions[0]?.title ?? t("title")} intro={t("dontKnow")} />
      {versions.map(({ id, heading, questions }) => (
        <DataTable
          key={id}
          caption={heading}
          rows={questions}
          rowKey={(question) => question.key}
          columns={[
            {
              key: "question",
              header: t("column.question"),
              rowHeader: true,
              cell: (question) => question.text.nl,
            },
            { key: "english", header: t("column.english"), cell: (question) => question.text.en ?? "" },
            { key: "kind", header: t("column.kind"), cell: kindText },
            { key: "key", header: t("column.key"), cell: (question) => question.key },
            { key: "wording", header: t("column.wording"), cell: (question) => question.wording },
          ]}
        />
      ))}
      <p>
        <a className="utrecht-link" href="/questionnaires">
          {t("back")}
        </a>
      </p>
    </Page>
  );
}

/** "Ja of nee, verplicht". */
function kindText({ kind, options, required, showIf }: Question): string {
  const text =
    kind === "choice" || kind === "choices"
      ? t(`kind.${kind}`, { options: (options ?? []).map((option) => option.text.nl).join(" / ") })
      : t(`kind.${kind}`);
  const more = [
    required && t("required"),
    showIf && t("onlyAfter", { values: listText(showIf.is), key: showIf.key }),
  ].filter((each) => typeof each === "string");
  return [text, ...more].join(", ");
}
