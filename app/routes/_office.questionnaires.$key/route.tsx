import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { Badge } from "~/components/badge";
import { Button, ButtonLink } from "~/components/button";
import { Breadcrumb, DataList } from "~/components/navigation";
import { Page, PageHeader, Section } from "~/components/page";
import { requireEditor } from "~/flow/authorise.server";
import { beginDraft } from "~/flow/questionnaire-drafts.server";
import { readQuestionnaire } from "~/flow/questionnaire-page.server";
import { duplicateQuestionnaire, reinstateQuestionnaire } from "~/flow/questionnaire-use.server";
import { sentForm } from "~/flow/sent-form.server";
import { questionnairesNl } from "~/messages/questionnaires.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { DraftSection, EditButton } from "./draft-section";
import { LanguageSection } from "./language-section";
import { QuestionsTable } from "./questions-table";
import { VersionsSection } from "./versions-section";

const t = translator("nl", questionnairesNl);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? t("title")} · Weerklank` },
];

const DONE = ["discarded", "retired", "reinstated"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store, now } = runtime();
  const found = await readQuestionnaire(store.read, params.key ?? "", now());
  if (found === null) throw new Response(null, { status: 404 });
  const done = new URL(request.url).searchParams.get("done");
  return { ...found, done: DONE.find((one) => one === done) ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const { store, now } = runtime();
  const form = await sentForm(request);
  const key = params.key ?? "";
  const address = `/questionnaires/${key}`;
  switch (form.get("intent")) {
    case "edit": {
      const begun = await beginDraft(store, editor, key, now());
      return begun ? redirect(`${address}/edit`) : notFound();
    }
    case "restore": {
      const begun = await beginDraft(store, editor, key, now(), Number(form.get("number")));
      if (begun === null) return data({ problem: t("problem.version") }, 404);
      return begun.isNew ? redirect(`${address}/edit`) : data({ problem: t("problem.draft") }, 409);
    }
    case "duplicate": {
      const made = await duplicateQuestionnaire(store, editor, key, null, now());
      return made === null ? notFound() : redirect(`/questionnaires/${made}/edit`);
    }
    case "reinstate": {
      const changed = await reinstateQuestionnaire(store, editor, key, now());
      return changed.ok ? redirect(`${address}?done=reinstated`) : notFound();
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

function notFound(): never {
  throw new Response(null, { status: 404 });
}

export default function Questionnaire() {
  const page = useLoaderData<typeof loader>();
  const { key, name, state, draft, versions, retired, done, facts } = page;
  const refused = useActionData<typeof action>();
  const address = `/questionnaires/${key}`;
  const [live] = versions;
  const shown = page.live ?? page.drafted;
  return (
    <Page>
      <PageHeader
        title={name}
        breadcrumb={<Breadcrumb items={[{ href: "/questionnaires", label: t("title") }]} />}
        meta={<Badge tone={state === "live" ? "positive" : "waiting"}>{t(`state.${state}`)}</Badge>}
        actions={draft || retired ? null : <EditButton />}
      />
      {done ? (
        <Alert tone="ok" live>
          {t(`done.${done}`)}
        </Alert>
      ) : null}
      {refused ? (
        <Alert tone="error" title={t("problem.title")} live>
          {refused.problem}
        </Alert>
      ) : null}
      {retired ? (
        <Alert
          tone="info"
          title={t("one.retiredTitle")}
          actions={
            <form method="post">
              <Button name="intent" value="reinstate" appearance="secondary" small>
                {t("one.reinstate")}
              </Button>
            </form>
          }
        >
          {t("one.retired", retired)}
        </Alert>
      ) : null}
      {live && !retired && page.places.length === 0 ? (
        <Alert
          tone="warning"
          actions={
            <ButtonLink appearance="secondary" small href="/questionnaires/routes">
              {t("one.routes")}
            </ButtonLink>
          }
        >
          {t("one.nowhere")}
        </Alert>
      ) : null}
      {draft ? <DraftSection address={address} draft={draft} /> : null}
      {shown ? (
        <Section
          title={
            live
              ? t(retired ? "one.liveRetired" : "one.live", { number: live.number })
              : t("one.draftQuestions")
          }
          intro={t("dontKnow")}
          actions={
            <>
              {live && (
                <ButtonLink small href={`${address}/try?version=${live.number}`}>
                  {t("one.try")}
                </ButtonLink>
              )}
              <ButtonLink small href={`${address}/paper`}>
                {t("one.paper")}
              </ButtonLink>
              <ButtonLink small href={`${address}/export.json`}>
                {t("one.export")}
              </ButtonLink>
            </>
          }
        >
          <DataList items={facts} />
          <QuestionsTable caption={t("column.questions")} questions={shown.questions} />
        </Section>
      ) : null}
      {shown && shown.questions.length > 0 ? <LanguageSection questions={shown.questions} /> : null}
      {versions.length > 0 ? <VersionsSection address={address} versions={versions} /> : null}
      <Section title={t("one.more")}>
        <ul className="act-rows">
          <li>
            <form method="post">
              <Button name="intent" value="duplicate" appearance="secondary" small>
                {t("one.duplicate")}
              </Button>
            </form>
            <span>{t("one.duplicateText")}</span>
          </li>
          {live && !retired ? (
            <li>
              <ButtonLink small href={`${address}/retire`}>
                {t("one.retire")}
              </ButtonLink>
              <span>{t("one.retireText")}</span>
            </li>
          ) : null}
        </ul>
      </Section>
    </Page>
  );
}
