import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { libraryQuestions } from "#db/queries/library-questions";
import { draftOf } from "#db/queries/questionnaire-drafts";
import { publishedVersions } from "#db/queries/questionnaires";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { BLOCKS } from "~/domain/question-library";
import { requireEditor } from "~/flow/authorise.server";
import { sampleChannel } from "~/flow/sample-topic.server";
import { runtime } from "~/runtime.server";
import { Editor } from "./editor";
import { t } from "./editor-context";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${t("page", { name: data?.draft.name ?? "" })} · Weerklank` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { read } = runtime().store;
  const key = params.key ?? "";
  const draft = await draftOf(read, key);
  // The page of the questionnaire offers to start one; a GET makes nothing.
  if (draft === null) throw redirect(`/questionnaires/${encodeURIComponent(key)}`);
  const [live] = await publishedVersions(read, key);
  const library = await libraryQuestions(read);
  return {
    draft,
    channel: await sampleChannel(read, key),
    live: live ? { number: live.number, questions: live.content.questions } : null,
    entries: library.map(({ question, measures, nationalCode, own }) => ({
      question,
      measures,
      nationalCode,
      own,
    })),
    blocks: BLOCKS.map(({ key: block, questions }) => ({
      key: block,
      questions: questions.map((question) => question.key),
    })),
  };
}

const NO_QUESTIONS: never[] = [];

export default function EditQuestionnaire() {
  const { draft, channel, live, entries, blocks } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            items={[
              { href: "/questionnaires", label: t("crumb.list") },
              { href: `/questionnaires/${draft.key}`, label: draft.name },
            ]}
          />
        }
        title={t("page", { name: draft.name })}
        intro={
          live === null ? t("intro.first") : t("intro.next", { number: draft.number, live: live.number })
        }
      />
      <noscript>
        <p>{t("noscript")}</p>
      </noscript>
      <Editor
        key={draft.key}
        questionnaireKey={draft.key}
        name={draft.name}
        revision={draft.revision}
        content={draft.content}
        changedBy={draft.changedBy}
        changedAt={draft.changedAt === null ? null : new Date(draft.changedAt).toISOString()}
        channel={channel}
        published={live?.questions ?? NO_QUESTIONS}
        entries={entries}
        blocks={blocks}
      />
    </Page>
  );
}
