import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { actionById } from "#db/queries/actions";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { actionForm, parseActionForm } from "~/domain/action-form";
import { dayInAmsterdam } from "~/domain/calendar";
import { readActionChoices } from "~/flow/actions-page.server";
import { requireEditor } from "~/flow/authorise.server";
import { changeAction } from "~/flow/change-action.server";
import { sentForm } from "~/flow/sent-form.server";
import { actionsNl } from "~/messages/actions.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { ActionFields } from "../_office.results_.actions_.new/action-fields";

const t = translator("nl", actionsNl);
const gone = () => new Response(t("one.notFound"), { status: 404 });

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store } = runtime();
  const [known, choices] = await Promise.all([
    actionById(store.read, params.id ?? ""),
    readActionChoices(store.read),
  ]);
  if (!known) throw gone();
  return { ...choices, id: known.id, name: known.name, form: actionForm(known) };
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
  const changed = await changeAction(editor, params.id ?? "", parsed.action);
  if (!changed.ok) throw gone();
  return redirect("/results/actions?saved=changed");
}

export const meta: MetaFunction = () => [{ title: `${t("form.changeTitle")} · Weerklank` }];

export default function EditActionPage() {
  const { id, name, form, ...choices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page width="form">
      <PageHeader
        title={t("form.changeTitle")}
        breadcrumb={
          <Breadcrumb
            items={[
              { href: "/results/actions", label: t("page.name") },
              { href: `/results/actions/${id}`, label: name },
            ]}
          />
        }
      />
      <ActionFields
        {...choices}
        initial={refused?.form ?? form}
        refused={refused?.errors ?? {}}
        cancelHref={`/results/actions/${id}`}
      />
    </Page>
  );
}
