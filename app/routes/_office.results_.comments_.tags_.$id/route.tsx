import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { Disclosure } from "~/components/disclosure";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { Textarea, TextInput } from "~/components/inputs";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { parseTag, type TagProblem } from "~/domain/comment-tag";
import { requireEditor } from "~/flow/authorise.server";
import { addTag, changeTag, endTag } from "~/flow/change-tag.server";
import { readTag } from "~/flow/read-tags.server";
import { sentForm } from "~/flow/sent-form.server";
import { searchProblemsNl } from "~/messages/search-problems.nl";
import { tagsNl } from "~/messages/tags.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", tagsNl);
const sayProblem = translator("nl", searchProblemsNl);
const LIST = "/results/comments/tags";
const isNew = (id: string | undefined) => id === "new";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  if (isNew(params.id)) return { tag: null };
  const tag = await readTag(runtime().store.read, params.id ?? "");
  if (tag === null) throw new Response(t("form.gone"), { status: 404 });
  return { tag };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const form = await sentForm(request);
  const id = params.id ?? "";
  if (form.get("intent") === "end") {
    const ended = await endTag(editor, id);
    if (!ended.ok) throw new Response(t("form.gone"), { status: 404 });
    return redirect(`${LIST}?${new URLSearchParams({ saved: "ended", tag: id })}`);
  }
  const typed = { name: String(form.get("name") ?? ""), words: String(form.get("words") ?? "") };
  const parsed = parseTag(typed.name, typed.words);
  if (!parsed.ok) return data({ typed, errors: errorsOf(parsed.problems) }, 400);
  const changed = isNew(id) ? await addTag(editor, parsed.tag) : await changeTag(editor, id, parsed.tag);
  if (changed.ok) return redirect(`${LIST}?saved=${isNew(id) ? "added" : "changed"}`);
  if (changed.problem === "gone") throw new Response(t("form.gone"), { status: 404 });
  return data({ typed, errors: { name: t("error.name_taken") } as Record<string, string> }, 400);
}

/** One sentence a field; of several rules that are wrong the first. */
function errorsOf(problems: readonly TagProblem[]): Record<string, string> {
  const said = problems.map((problem) => {
    if (problem.field === "name") return ["name", t(`error.${problem.code}`)];
    if (problem.code === "rules_many") return ["words", t("error.rules_many")];
    const { code, value } = problem;
    return ["words", t("error.rule", { rule: value, problem: sayProblem(code, { value }) })];
  });
  return Object.fromEntries(said.reverse());
}

export const meta: MetaFunction<typeof loader> = ({ params }) => [
  { title: `${t(isNew(params.id) ? "form.addTitle" : "form.changeTitle")} · Weerklank` },
];

export default function TagPage() {
  const { tag } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: Record<string, string | undefined> = refused?.errors ?? {};
  const initial = refused?.typed ?? { name: tag?.name ?? "", words: tag?.words.join("\n") ?? "" };
  return (
    <Page width="form">
      <PageHeader
        title={t(tag ? "form.changeTitle" : "form.addTitle")}
        intro={t("form.intro")}
        breadcrumb={<Breadcrumb items={[{ href: LIST, label: t("page.name") }]} />}
      />
      <form method="post" noValidate>
        <ErrorSummary errors={errors} />
        <Field label={t("form.name")} name="name" description={t("form.nameHint")} error={errors.name}>
          <TextInput defaultValue={initial.name} autoComplete="off" />
        </Field>
        <Field
          label={t("form.words")}
          name="words"
          optional
          description={t("form.wordsHint")}
          error={errors.words}
        >
          <Textarea rows={8} defaultValue={initial.words} spellCheck={false} />
        </Field>
        <ButtonGroup>
          <Button>{t("form.save")}</Button>
          <ButtonLink appearance="subtle" href={LIST}>
            {t("form.cancel")}
          </ButtonLink>
        </ButtonGroup>
      </form>
      {tag ? (
        <Disclosure summary={t("form.end")}>
          <form method="post">
            <p className="utrecht-paragraph">{t("form.endHint")}</p>
            <Button name="intent" value="end" appearance="danger">
              {t("form.end")}
            </Button>
          </form>
        </Disclosure>
      ) : null}
    </Page>
  );
}
