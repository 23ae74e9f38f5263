import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { listedQuestionnaires } from "#db/queries/questionnaire-list";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { Select, TextInput } from "~/components/inputs";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import type { Editor } from "~/domain/access";
import { STARTER_LIBRARY } from "~/domain/starter-library";
import { requireEditor } from "~/flow/authorise.server";
import { createQuestionnaire, LONGEST_NAME } from "~/flow/questionnaire-drafts.server";
import { duplicateQuestionnaire } from "~/flow/questionnaire-use.server";
import { sentForm } from "~/flow/sent-form.server";
import { count } from "~/messages/dutch";
import { questionnairesNl } from "~/messages/questionnaires.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", questionnairesNl);

export const meta: MetaFunction = () => [{ title: `${t("new.title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const listed = await listedQuestionnaires(runtime().store.read);
  const asked = new URL(request.url).searchParams.get("from") ?? "";
  const copies = listed.map(({ key, name }) => ({ value: `copy:${key}`, label: name }));
  return {
    starters: STARTER_LIBRARY.map(({ key, content }) => ({
      value: `starter:${key}`,
      label: content.title.nl,
    })),
    copies,
    from: copies.some(({ value }) => value === asked) ? asked : "empty",
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const form = await sentForm(request);
  const name = String(form.get("name") ?? "").trim();
  const from = String(form.get("from") ?? "");
  const typed = { name, from };
  if (name === "") return data({ errors: { name: t("error.name") }, typed }, 422);
  const length = [...name].length;
  if (length > LONGEST_NAME) {
    const error = t("error.nameLong", { n: count(length), most: LONGEST_NAME });
    return data({ errors: { name: error }, typed }, 422);
  }
  const key = await begin(editor, name, from);
  if (key === null) return data({ errors: { from: t("error.from") }, typed }, 422);
  return redirect(`/questionnaires/${key}/edit`);
}

/** The key of the new questionnaire; null where there is nothing to begin with under that name. */
async function begin(editor: Editor, name: string, from: string): Promise<string | null> {
  const { store, now } = runtime();
  const [kind, key = ""] = from.split(":");
  if (kind === "copy") return duplicateQuestionnaire(store, editor, key, name, now());
  const starter = STARTER_LIBRARY.find((one) => kind === "starter" && one.key === key);
  if (starter === undefined && kind !== "empty") return null;
  const content = starter?.content ?? { title: { nl: name }, languages: ["nl" as const], questions: [] };
  const made = { name, content, mayBeTwice: true };
  return createQuestionnaire(store, editor, made, now(), starter?.content.title.nl);
}

export default function NewQuestionnaire() {
  const { starters, copies, from } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: { name?: string; from?: string } = refused?.errors ?? {};
  return (
    <Page width="form">
      <PageHeader
        title={t("new.title")}
        intro={t("new.intro")}
        breadcrumb={<Breadcrumb items={[{ href: "/questionnaires", label: t("title") }]} />}
      />
      <ErrorSummary errors={{ ...errors }} />
      <form method="post" noValidate className="form">
        <Field label={t("new.name")} name="name" description={t("new.nameHint")} error={errors.name} required>
          <TextInput defaultValue={refused?.typed.name ?? ""} maxLength={300} autoComplete="off" />
        </Field>
        <Field label={t("new.from")} name="from" description={t("new.fromHint")} error={errors.from}>
          <Select defaultValue={refused?.typed.from || from}>
            <option value="empty">{t("new.empty")}</option>
            <Group label={t("new.starters")} options={starters} />
            {copies.length > 0 ? <Group label={t("new.copies")} options={copies} /> : null}
          </Select>
        </Field>
        <ButtonGroup>
          <Button>{t("new.submit")}</Button>
          <ButtonLink appearance="subtle" href="/questionnaires">
            {t("new.cancel")}
          </ButtonLink>
        </ButtonGroup>
      </form>
      <div className="section">
        <p className="utrecht-paragraph">
          {t("new.import")}{" "}
          <a className="utrecht-link" href="/questionnaires/import">
            {t("new.importLink")}
          </a>
        </p>
      </div>
    </Page>
  );
}

function Group({ label, options }: { label: string; options: { value: string; label: string }[] }) {
  return (
    <optgroup label={label}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </optgroup>
  );
}
