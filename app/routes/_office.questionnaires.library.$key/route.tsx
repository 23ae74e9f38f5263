import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ownQuestion } from "#db/queries/library-questions";
import { questionUses } from "#db/queries/question-use";
import { Alert } from "~/components/alert";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import {
  type OwnQuestionProblem,
  type OwnQuestionValues,
  ownQuestionValues,
  readOwnQuestion,
  typedValues,
} from "~/domain/own-question-form";
import { standardQuestion } from "~/domain/question-library";
import { requireEditor } from "~/flow/authorise.server";
import {
  addOwnQuestion,
  changeOwnQuestion,
  type LibraryChange,
  setArchived,
} from "~/flow/library-questions.server";
import { sentForm } from "~/flow/sent-form.server";
import { momentText } from "~/messages/dutch";
import { libraryNl, ownQuestionProblemText } from "~/messages/question-library.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { Existing } from "./existing";
import { QuestionForm } from "./question-form";

const t = translator("nl", libraryNl);
const LIST = "/questionnaires/library";
const NEW = "new";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.known?.question.text.nl ?? t("form.new")} · Weerklank` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { read } = runtime().store;
  const query = new URL(request.url).searchParams;
  const key = params.key ?? "";
  const uses = await questionUses(read);
  if (key === NEW) {
    // A question that stands in a questionnaire can be taken into the library, under the code that it has there.
    const taken = uses
      .get(query.get("key") ?? "")
      ?.find(({ questionnaireKey }) => questionnaireKey === query.get("from"));
    const values = taken ? ownQuestionValues(taken.question, [], "") : null;
    return { known: null, uses: [], values, done: null, keyFixed: taken !== undefined };
  }
  const standard = standardQuestion(key);
  const own = standard === undefined ? await ownQuestion(read, key) : null;
  const found = standard ?? own;
  if (found === null || found === undefined) throw new Response(null, { status: 404 });
  const { question, measures, nationalCode } = found;
  return {
    known: {
      question,
      measures: [...measures],
      nationalCode,
      showIf: question.showIf ? (standardQuestion(question.showIf.key)?.question ?? null) : null,
      own: own && {
        archived: own.archivedAt !== null,
        made: momentText(own.createdAt),
        by: own.createdBy,
        changedAt: own.changedAt.toISOString(),
      },
    },
    uses: (uses.get(key) ?? []).map(({ question: used, ...use }) => ({
      ...use,
      otherText: used.text.nl === question.text.nl ? null : used.text.nl,
    })),
    values: own ? ownQuestionValues(question, measures, nationalCode) : null,
    done: DONE.find((one) => one === query.get("done")) ?? null,
    keyFixed: true,
  };
}

const DONE = ["added", "changed", "restored"] as const;

export async function action({ request, params }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const { store, now } = runtime();
  const key = params.key ?? "";
  const form = await sentForm(request);
  const intent = form.get("intent");
  if (intent === "archive" || intent === "restore") {
    const isArchived = intent === "archive";
    if ((await setArchived(store, editor, key, isArchived, now())) === null)
      throw new Response(null, { status: 404 });
    return redirect(
      isArchived ? `${LIST}?${new URLSearchParams({ archived: key })}` : `${LIST}/${key}?done=restored`,
    );
  }

  const known = key === NEW ? null : await ownQuestion(store.read, key);
  if (known === null && key !== NEW) throw new Response(null, { status: 404 });
  const read = readOwnQuestion(form, known?.question);
  if (!read.ok) return data(refused(typedValues(form), read.problems), 422);
  const seenAt = new Date(String(form.get("seenAt") ?? ""));
  const changed =
    known === null
      ? await addOwnQuestion(store, editor, read.value, now())
      : await changeOwnQuestion(
          store,
          editor,
          read.value,
          Number.isNaN(seenAt.getTime()) ? now() : seenAt,
          now(),
        );
  if (changed.ok) return redirect(`${LIST}/${changed.key}?done=${known === null ? "added" : "changed"}`);
  const status = changed.problem === "changed_meanwhile" ? 409 : 422;
  return data({ typed: typedValues(form), errors: changeErrors(changed), stale: status === 409 }, status);
}

const refused = (typed: OwnQuestionValues, problems: Record<string, OwnQuestionProblem>) => ({
  typed,
  errors: Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, ownQuestionProblemText(problem)]),
  ),
  stale: false,
});

/** What kept a change from being made, under the field that it is about. */
function changeErrors(change: Exclude<LibraryChange, { ok: true }>): Record<string, string> {
  const questionnaire = "questionnaire" in change ? change.questionnaire : "";
  const said = t(`error.${change.problem}`, { questionnaire });
  if (change.problem === "changed_meanwhile" || change.problem === "gone") return { form: said };
  return { [change.problem === "scale_in_use" ? "kind" : "key"]: said };
}

export default function LibraryQuestionPage() {
  const { known, uses, values, done, keyFixed } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const typed = result?.typed ?? values ?? { fields: {}, measures: [] };
  const errors: Record<string, string | undefined> = result?.errors ?? {};
  const form = (
    <QuestionForm
      key={known?.own?.changedAt ?? NEW}
      known={known}
      isAsked={uses.some(({ state }) => state !== "draft")}
      values={typed}
      errors={errors}
      isStale={result?.stale ?? false}
      keyFixed={keyFixed}
    />
  );
  const breadcrumb = <Breadcrumb items={[{ href: LIST, label: t("title") }]} />;
  if (known === null)
    return (
      <Page width="form">
        <PageHeader title={t("form.new")} intro={t("form.newIntro")} breadcrumb={breadcrumb} />
        {form}
      </Page>
    );
  return (
    <Page width="form">
      <PageHeader
        title={known.question.text.nl}
        meta={known.own ? t("own") : t("standard")}
        breadcrumb={breadcrumb}
      />
      {done && !result ? <Alert tone="ok" live title={t(`done.${done}`)} /> : null}
      <Existing known={known} uses={uses}>
        {form}
      </Existing>
    </Page>
  );
}
