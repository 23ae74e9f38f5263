import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { parseActionForm } from "~/domain/action-form";
import { dayInAmsterdam } from "~/domain/calendar";
import { readActionChoices } from "~/flow/actions-page.server";
import { requireEditor } from "~/flow/authorise.server";
import { addAction } from "~/flow/change-action.server";
import { sentForm } from "~/flow/sent-form.server";
import { actionsNl } from "~/messages/actions.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { ActionFields } from "./action-fields";

const t = translator("nl", actionsNl);

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const indicator = new URL(request.url).searchParams.get("indicator") ?? "";
  return { ...(await readActionChoices(runtime().store.read)), indicator };
}

export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const { store, now } = runtime();
  const { catalogue } = await readActionChoices(store.read);
  const parsed = parseActionForm(await sentForm(request), {
    indicators: catalogue.map(({ key }) => key),
    today: dayInAmsterdam(now()),
  });
  if (!parsed.ok) return data({ errors: parsed.errors, form: parsed.form }, 400);
  await addAction(editor, parsed.action);
  return redirect("/results/actions?saved=added");
}

export const meta: MetaFunction = () => [{ title: `${t("form.addTitle")} · Weerklank` }];

export default function NewActionPage() {
  const { indicator, ...choices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page width="form">
      <PageHeader
        title={t("form.addTitle")}
        intro={t("form.intro")}
        breadcrumb={<Breadcrumb items={[{ href: "/results/actions", label: t("page.name") }]} />}
      />
      <ActionFields
        {...choices}
        initial={refused?.form ?? { indicator }}
        refused={refused?.errors ?? {}}
        cancelHref="/results/actions"
      />
    </Page>
  );
}
