import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { Badge } from "~/components/badge";
import { Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { Field } from "~/components/field";
import { Select } from "~/components/inputs";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader, Section } from "~/components/page";
import { VersionChanges } from "~/components/version-changes";
import type { Question } from "~/domain/questionnaire";
import { requireEditor } from "~/flow/authorise.server";
import { readVersionPage } from "~/flow/version-page.server";
import { changesInWords } from "~/messages/changes-in-words";
import { momentText } from "~/messages/dutch";
import { questionKindText } from "~/messages/question-words";
import { questionnaireVersionsNl } from "~/messages/questionnaire-versions.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", questionnaireVersionsNl);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const page = await readVersionPage(
    runtime().store.read,
    params.key ?? "",
    params.number ?? "",
    new URL(request.url).searchParams.get("with"),
  );
  if (page === null) throw new Response(null, { status: 404 });
  return page;
}

type VersionData = Awaited<ReturnType<typeof loader>>;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${t("title", { number: data.number })}, ${data.name}` : t("list")} · Weerklank` },
];

export default function Version() {
  const page = useLoaderData<typeof loader>() as VersionData;
  const here = `/questionnaires/${page.key}`;
  return (
    <Page>
      <PageHeader
        title={t("title", { number: page.number })}
        breadcrumb={
          <Breadcrumb
            items={[
              { href: "/questionnaires", label: t("list") },
              { href: here, label: page.name },
            ]}
          />
        }
        meta={<Badge tone={page.isLive ? "positive" : "neutral"}>{t(page.isLive ? "live" : "older")}</Badge>}
        intro={
          <>
            {page.publishedAt
              ? t("published", { moment: momentText(page.publishedAt), by: page.publishedBy ?? "none" })
              : null}{" "}
            {t("intro")}
          </>
        }
      />
      <DataTable
        caption={t("questions")}
        rows={page.content.questions}
        rowKey={({ key }) => key}
        columns={[
          { key: "question", header: t("column.question"), rowHeader: true, cell: ({ text }) => text.nl },
          { key: "kind", header: t("column.kind"), cell: (question: Question) => questionKindText(question) },
          { key: "code", header: t("column.code"), cell: ({ key }) => <code>{key}</code> },
          {
            key: "series",
            header: t("column.series"),
            numeric: true,
            cell: ({ kind, wording }) => (kind === "text" ? "–" : wording),
          },
        ]}
      />
      <Decisions page={page} />
      <Compare page={page} />
      <p>
        <a className="utrecht-link" href={here}>
          {t("toQuestionnaire")}
        </a>
      </p>
    </Page>
  );
}

function Decisions({ page }: { page: VersionData }) {
  if (page.decisions.length === 0) return null;
  return (
    <Section title={t("decisions")}>
      <ul className="plan-steps">
        {page.decisions.map(({ id, after, decision, from, to, note, decidedBy, decidedAt }) => (
          <li key={id} className="plan-step">
            <strong>{after.text.nl}</strong>
            <span>{t(`decision.${decision}`, { from, to })}</span>
            {note === "" ? null : <q className="plan-step__note">{note}</q>}
            <span className="plan-step__facts">
              {t("decision.by", { name: decidedBy, moment: momentText(decidedAt) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Compare({ page }: { page: VersionData }) {
  const { comparison } = page;
  if (page.others.length === 0)
    return (
      <Section title={t("compare")}>
        <p className="utrecht-paragraph">{t("compare.none")}</p>
      </Section>
    );
  return (
    <>
      <Section title={t("compare")}>
        {page.unknownWith === null ? null : (
          <Alert tone="warning">{t("compare.unknown", { number: page.unknownWith })}</Alert>
        )}
        <form method="get" className="compare-form">
          <Field label={t("compare.with")} name="with" width="medium">
            <Select
              defaultValue={String(comparison?.other ?? page.others[0]?.number)}
              options={page.others.map(({ number, publishedAt }) => ({
                value: String(number),
                label: t("compare.option", {
                  number,
                  moment: publishedAt === null ? t("draft") : momentText(publishedAt),
                }),
              }))}
            />
          </Field>
          <Button appearance="secondary">{t("compare.button")}</Button>
        </form>
      </Section>
      {comparison === null ? null : (
        <VersionChanges
          title={t("compare.title", { from: comparison.from, to: comparison.to })}
          changes={changesInWords(comparison, () => [])}
        />
      )}
    </>
  );
}
