import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { formOf, parseTargetForm, scopeSoFar, typedIn, unitsOf } from "~/domain/target-form";
import { requireEditor } from "~/flow/authorise.server";
import { addTarget, changeTarget, endTarget } from "~/flow/change-target.server";
import { indicatorCatalogue } from "~/flow/indicators.server";
import { sentForm } from "~/flow/sent-form.server";
import { readOutlook } from "~/flow/target-outlook.server";
import { readFrame, readTargetPage } from "~/flow/targets-page.server";
import { targetsNl } from "~/messages/targets.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { EndTarget, TargetFields } from "./target-fields";
import { Versions } from "./versions";

const t = translator("nl", targetsNl);
const isNew = (id: string | undefined) => id === "new";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store, now } = runtime();
  const page = isNew(params.id)
    ? { ...(await readFrame(store.read)), reading: null, versions: [] }
    : await readTargetPage(store.read, params.id ?? "", now());
  if (!page) throw new Response(t("form.gone"), { status: 404 });
  // What was typed comes along in the address when the last year is asked for.
  const typed = typedIn(new URL(request.url).searchParams);
  const known = page.reading ? formOf(page.reading.target, page.reading.indicator.unit) : {};
  const initial = { ...known, ...typed };
  const indicator = page.catalogue.find(({ key }) => key === initial.indicator);
  const scope = scopeSoFar(initial);
  const outlook =
    indicator && scope
      ? await readOutlook(
          { db: store.read, bounds: page.bounds, now: now() },
          indicator,
          scope,
          page.reading?.target.id ?? null,
        )
      : null;
  return { ...page, initial, outlook };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const form = await sentForm(request);
  if (form.get("intent") === "end") {
    const ended = await endTarget(editor, params.id ?? "");
    if (!ended.ok) throw new Response(t("form.gone"), { status: 404 });
    return redirect("/targets?saved=archived");
  }
  const parsed = parseTargetForm(form, unitsOf(await indicatorCatalogue(runtime().store.read)));
  if (!parsed.ok) return data({ errors: parsed.errors, form: parsed.form }, 400);
  const changed = isNew(params.id)
    ? await addTarget(editor, parsed.target)
    : await changeTarget(editor, params.id ?? "", parsed.target);
  if (changed.ok) return redirect(`/targets?saved=${isNew(params.id) ? "added" : "changed"}`);
  if (changed.problem === "gone") throw new Response(t("form.gone"), { status: 404 });
  return data({ errors: { by: changed.problem }, form: parsed.form }, 400);
}

export const meta: MetaFunction<typeof loader> = ({ params }) => [
  { title: `${t(isNew(params.id) ? "form.addTitle" : "form.changeTitle")} · Weerklank` },
];

export default function TargetPage() {
  const { reading, topics, teams, catalogue, initial, outlook, versions } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page width="form">
      <PageHeader
        title={t(reading ? "form.changeTitle" : "form.addTitle")}
        intro={t("form.intro")}
        breadcrumb={<Breadcrumb items={[{ href: "/targets", label: t("page.name") }]} />}
      />
      <TargetFields
        path={`/targets/${reading?.target.id ?? "new"}`}
        topics={topics}
        teams={teams}
        catalogue={catalogue}
        initial={refused?.form ?? initial}
        outlook={outlook}
        refused={refused?.errors ?? {}}
      />
      {reading ? <Versions reading={reading} versions={versions} names={{ topics, teams }} /> : null}
      {reading ? <EndTarget /> : null}
    </Page>
  );
}
