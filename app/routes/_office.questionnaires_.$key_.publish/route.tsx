import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { VersionChanges } from "~/components/version-changes";
import { decisionField, parsePublishForm } from "~/domain/publish-form";
import type { QuestionChange } from "~/domain/questionnaire-changes";
import { requireEditor } from "~/flow/authorise.server";
import { publishDraft } from "~/flow/publish-draft.server";
import { type PublishPage, readPublishPage } from "~/flow/publish-page.server";
import { sentForm } from "~/flow/sent-form.server";
import { changesInWords } from "~/messages/changes-in-words";
import { momentText } from "~/messages/dutch";
import { questionnaireChangesNl } from "~/messages/questionnaire-changes.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { Decision } from "./decision";
import { placedText, type Refusal, Refused } from "./refused";

const t = translator("nl", questionnaireChangesNl);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const page = await readPublishPage(runtime().store.read, params.key ?? "");
  if (page === null) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const { store, now } = runtime();
  const form = parsePublishForm(await sentForm(request));
  const key = params.key ?? "";
  const published = await publishDraft(store, editor, key, form, now());
  if (published.ok) return redirect(`/questionnaires/${key}?published=${published.number}`);
  const refusal: Refusal = published;
  const status = refusal.reason === "undecided" || refusal.reason === "problems" ? 400 : 409;
  return data({ refusal, decisions: form.decisions }, status);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: `${page?.draft ? t("publish.title", { number: page.draft.number }) : t("publish.noDraft")} · Weerklank`,
  },
];

export default function Publish() {
  const page = useLoaderData<typeof loader>() as PublishPage;
  const refused = useActionData<typeof action>();
  const here = `/questionnaires/${page.key}`;
  const breadcrumb = (
    <Breadcrumb
      items={[
        { href: "/questionnaires", label: t("publish.list") },
        { href: here, label: page.name },
      ]}
    />
  );
  const refusal = refused?.refusal as Refusal | undefined;
  if (page.draft === null || page.comparison === null)
    return (
      <Page>
        <PageHeader title={t("publish.noDraft")} breadcrumb={breadcrumb} />
        {refusal ? <Refused refusal={refusal} page={page} /> : null}
        <EmptyState
          title={t("publish.noDraft")}
          actions={<ButtonLink href={here}>{t("publish.toQuestionnaire")}</ButtonLink>}
        >
          {t("publish.noDraftText")}
        </EmptyState>
      </Page>
    );

  const { draft, live, comparison } = page;
  const missing = refusal?.reason === "undecided" ? refusal.keys : [];
  const errorFor = ({ key, after }: QuestionChange) =>
    missing.includes(key) ? t("ask.missing", { question: after?.text.nl ?? key }) : undefined;
  const errors = Object.fromEntries(
    comparison.changes.questions.map((change) => [decisionField(change.key), errorFor(change)]),
  );
  const canPublish = page.problems.length === 0 && !page.isUnchanged && !page.isRetired;
  return (
    <Page>
      <PageHeader
        title={t("publish.title", { number: draft.number })}
        breadcrumb={breadcrumb}
        intro={live ? t("publish.intro", { live: live.number }) : t("publish.first")}
        meta={
          draft.changedAt === null
            ? undefined
            : t("publish.changed", {
                name: draft.changedBy ?? t("refused.somebody"),
                moment: momentText(draft.changedAt),
              })
        }
      />
      <ErrorSummary title={t("refused.undecided")} errors={errors} />
      <Refused refusal={refusal} page={page} />
      {page.warnings.length > 0 ? (
        <Alert tone="warning" title={t("warnings.title")}>
          <ul>
            {page.warnings.map((problem) => (
              <li key={JSON.stringify(problem)}>{placedText(problem)}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <Form method="post" key={draft.revision}>
        <input type="hidden" name="number" value={draft.number} />
        <input type="hidden" name="revision" value={draft.revision} />
        <VersionChanges
          title={t(live ? "summary.title" : "summary.titleFirst")}
          changes={changesInWords(
            comparison,
            ({ key, from, to }) => comparison.elsewhere[`${key} ${to ?? from}`] ?? [],
          )}
          extra={(key) => {
            const change = comparison.changes.questions.find((each) => each.key === key);
            return change ? (
              <Decision change={change} given={refused?.decisions[key]} error={errorFor(change)} />
            ) : null;
          }}
        />
        <ButtonGroup>
          {canPublish ? <Button>{t("publish.button", { number: draft.number })}</Button> : null}
          <ButtonLink href={`${here}/edit`} appearance={canPublish ? "subtle" : "secondary"}>
            {t("publish.back")}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
