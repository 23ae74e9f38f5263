import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useParams } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { Button } from "~/components/button";
import { Field } from "~/components/field";
import { FilterBar } from "~/components/filter-bar";
import { Select, TextInput } from "~/components/inputs";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { requireEditor } from "~/flow/authorise.server";
import { LONGEST_HAND_IN, paperForm } from "~/flow/paper-form.server";
import { languageName } from "~/messages/import-note";
import { paperNl } from "~/messages/paper.nl";
import { questionnairesNl } from "~/messages/questionnaires.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import paperStyles from "~/styles/paper.css?url";
import { PaperSheet } from "./paper-sheet";

const t = translator("nl", paperNl);

export const links: LinksFunction = () => [{ rel: "stylesheet", href: paperStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? t("title", { name: data.form.name }) : t("pageTitle")} · Weerklank` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const editor = await requireEditor(request);
  const search = new URL(request.url).searchParams;
  const version = search.get("version");
  const { store, now } = runtime();
  const form = await paperForm(
    editor,
    store.read,
    params.key ?? "",
    {
      number: version === null ? null : /^\d{1,6}$/.test(version) ? Number(version) : 0,
      language: search.get("language"),
      handIn: search.get("handIn"),
      door: search.get("door"),
    },
    now(),
  );
  if (form === null) throw new Response(null, { status: 404 });
  return { form, longestHandIn: LONGEST_HAND_IN };
}

export default function Paper() {
  const { form, longestHandIn } = useLoaderData<typeof loader>();
  const { key } = useParams();
  const { name, number, state, choices, languages, language } = form;
  return (
    <Page>
      <div className="paper-tools">
        <PageHeader
          title={t("title", { name })}
          intro={t("intro")}
          breadcrumb={
            <Breadcrumb
              items={[
                { label: questionnairesNl.title, href: "/questionnaires" },
                { label: name, href: `/questionnaires/${key}` },
              ]}
            />
          }
          actions={
            <Button type="button" onClick={() => window.print()}>
              {t("print")}
            </Button>
          }
        />
        <FilterBar label={t("choose")} submitLabel={t("show")}>
          <Field label={t("version")} name="version">
            <Select
              defaultValue={String(number)}
              options={choices.map((choice) => ({
                value: String(choice.number),
                label: t(`version.${choice.state}`, { number: choice.number }),
              }))}
            />
          </Field>
          <Field label={t("language")} name="language">
            <Select
              defaultValue={language}
              options={languages.map((one) => ({ value: one, label: languageName(one) }))}
            />
          </Field>
          {form.doors.length === 0 ? null : (
            <Field label={t("code")} name="door">
              <Select
                defaultValue={form.door ?? ""}
                placeholder={t("code.letter")}
                options={form.doors.map((door) => ({
                  value: door.id,
                  label: t("code.door", { name: door.name, code: door.code }),
                }))}
              />
            </Field>
          )}
          <Field label={t("handIn")} name="handIn">
            <TextInput defaultValue={form.handIn} maxLength={longestHandIn} autoComplete="off" />
          </Field>
        </FilterBar>
        {state === "draft" ? <Alert tone="warning">{t("draft")}</Alert> : null}
      </div>
      <PaperSheet form={form} label={t("sheet")} running={t("running", { name, number })} />
    </Page>
  );
}
