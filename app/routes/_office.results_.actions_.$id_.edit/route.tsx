import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { actionById } from "#db/queries/actions";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { actionForm, parseActionForm } from "~/domain/action-form";
import { dayInAmsterdam } from "~/domain/calendar";
import { readActionChoices } from "~/flow/actions-page.server";
import { requireEditor } from "~/flow/authorise.server";
import { addAction, changeAction } from "~/flow/change-action.server";
import { sentForm } from "~/flow/sent-form.server";
import { actionsNl } from "~/messages/actions.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { ActionFields } from "./action-fields";

const t = translator("nl", actionsNl);
const isNew = (id: string | undefined) => id === "new";
const gone = () => new Response(t("one.notFound"), { status: 404 });

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store } = runtime();
  const choices = await readActionChoices(store.read);
  if (isNew(params.id)) {
    const indicator = new URL(request.url).searchParams.get("indicator") ?? "";
    return { ...choices, known: null, initial: { indicator } };
  }
  const known = await actionById(store.read, params.id ?? "");
  if (!known) throw gone();
  return { ...choices, known: { id: known.id, name: known.name }, initial: actionForm(known) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const { store, now } = runtime();
  const { catalogue } = await readActionChoices(store.read);
  const parsed = parseActionForm(await sentForm(request), {
    indicators: catalogue.map(({ key }) => key),
    today: dayInAmsterdam(now()),
  });
  if (!parsed.ok) return data({ errors: parsed.errors, form: parsed.form }, 400);
  if (isNew(params.id)) {
    await addAction(editor, parsed.action);
    return redirect("/results/actions?saved=added");
  }
  const changed = await changeAction(editor, params.id ?? "", parsed.action);
  if (!changed.ok) throw gone();
  return redirect("/results/actions?saved=changed");
}

export const meta: MetaFunction = ({ params }) => [
  { title: `${t(isNew(params.id) ? "form.addTitle" : "form.changeTitle")} · Weerklank` },
];

export default function ActionFormPage() {
  const { known, initial, ...choices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const list = "/results/actions";
  const own = known && { href: `${list}/${known.id}`, label: known.name };
  return (
    <Page width="form">
      <PageHeader
        title={t(known ? "form.changeTitle" : "form.addTitle")}
        intro={t("form.intro")}
        breadcrumb={<Breadcrumb items={[{ href: list, label: t("page.name") }, ...(own ? [own] : [])]} />}
      />
      <ActionFields
        {...choices}
        initial={refused?.form ?? initial}
        refused={refused?.errors ?? {}}
        cancelHref={own?.href ?? list}
      />
    </Page>
  );
}
