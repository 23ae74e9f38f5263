import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { askedQuestions } from "#db/queries/asked-questions";
import { ownIndicator } from "#db/queries/indicators";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import {
  formOfIndicator,
  type IndicatorErrors,
  indicatorForm,
  isCountable,
  isOwnKind,
  parseIndicatorForm,
} from "~/domain/indicator-form";
import { DONT_KNOW, type Question, valuesOf } from "~/domain/questionnaire";
import { requireEditor } from "~/flow/authorise.server";
import { addIndicator, changeIndicator, endIndicator } from "~/flow/change-indicator.server";
import { sentForm } from "~/flow/sent-form.server";
import { indicatorsSettingsNl } from "~/messages/indicators-settings.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { ChooseKind, EndIndicator, IndicatorFields } from "./fields";

const t = translator("nl", indicatorsSettingsNl);

export const meta: MetaFunction = ({ params }) => [
  { title: `${t(params.key === "new" ? "form.addTitle" : "form.changeTitle")} · Weerklank` },
];

/** A new one in two steps, as what is asked depends on the kind and the question; both steps have an address. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store } = runtime();
  const questions = (await askedQuestions(store.read)).filter(isCountable);
  const choices = questions.map(({ key, text }) => ({ value: key, label: text.nl }));
  if (params.key === "new") {
    const form = indicatorForm(new URL(request.url).searchParams as unknown as FormData);
    const question = questions.find(({ key }) => key === form.question);
    const isReady = isOwnKind(form.kind) && (form.kind !== "share" || question !== undefined);
    const errors: IndicatorErrors = form.kind === "share" && !question ? { question: "choose_question" } : {};
    return { isNew: true, isReady, form, errors, choices, answers: answersOf(question) };
  }
  const indicator = await ownIndicator(store.read, params.key ?? "");
  if (!indicator) throw new Response(t("form.gone"), { status: 404 });
  const form = formOfIndicator(indicator);
  const question = questions.find(({ key }) => key === form.question);
  return {
    isNew: false,
    isReady: true,
    form,
    errors: {} as IndicatorErrors,
    choices,
    answers: answersOf(question),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const { store, now } = runtime();
  const sent = await sentForm(request);
  const key = params.key ?? "";
  const gone = new Response(t("form.gone"), { status: 404 });
  if (sent.get("intent") === "end") {
    const ended = await endIndicator(editor, store, key, now());
    if (ended.ok) return redirect("/settings/indicators?saved=ended");
    if (ended.problem === "gone") throw gone;
    return data({ form: null, errors: {} as IndicatorErrors, inUse: true }, 409);
  }
  const form = indicatorForm(sent);
  const parsed = parseIndicatorForm(form, await askedQuestions(store.read));
  if (!parsed.ok) return data({ form, errors: parsed.errors, inUse: false }, 400);
  const changed =
    key === "new"
      ? await addIndicator(editor, store, parsed.indicator, now())
      : await changeIndicator(editor, store, key, parsed.indicator, now());
  if (changed.ok) return redirect(`/settings/indicators?saved=${key === "new" ? "added" : "changed"}`);
  if (changed.problem !== "name_taken") throw gone;
  return data({ form, errors: { name: "name_taken" } as IndicatorErrors, inUse: false }, 409);
}

/** The answers to choose from, in words. */
function answersOf(question: Question | undefined) {
  if (!question) return { question: "", options: [] };
  const options = valuesOf(question)
    .filter((value) => value !== DONT_KNOW)
    .map((value) => ({ value, label: answerText(question, value) }));
  return { question: question.text.nl, options };
}

function answerText(question: Question, value: string): string {
  if (question.kind === "agree5") return t(`answer.agree5.${value as "1" | "2" | "3" | "4" | "5"}`);
  if (question.kind === "yes_no") return t(value === "yes" ? "answer.yes" : "answer.no");
  return question.options?.find((option) => option.value === value)?.text.nl ?? value;
}

export default function IndicatorPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = refused?.form ?? page.form;
  const codes: IndicatorErrors = refused?.errors ?? page.errors;
  const errors = Object.fromEntries(
    Object.entries(codes).map(([field, code]) => [field, t(`error.${code}`)]),
  );
  return (
    <Page width="form">
      <PageHeader
        title={t(page.isNew ? "form.addTitle" : "form.changeTitle")}
        breadcrumb={<Breadcrumb items={[{ href: "/settings/indicators", label: t("page.title") }]} />}
      />
      {page.isReady ? (
        <IndicatorFields form={form} errors={errors} answers={page.answers} isNew={page.isNew} />
      ) : (
        <ChooseKind form={form} errors={errors} questions={page.choices} />
      )}
      {page.isNew ? null : <EndIndicator inUse={refused?.inUse ?? false} />}
    </Page>
  );
}
