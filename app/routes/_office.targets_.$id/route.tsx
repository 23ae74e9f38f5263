import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { formOf, parseTargetForm, unitsOf } from "~/domain/target-form";
import { requireEditor } from "~/flow/authorise.server";
import { addTarget, changeTarget, endTarget } from "~/flow/change-target.server";
import { indicatorCatalogue } from "~/flow/indicators.server";
import { sentForm } from "~/flow/sent-form.server";
import { readFrame, readTargetPage } from "~/flow/targets-page.server";
import { count } from "~/messages/dutch";
import { rangeText, valueText } from "~/messages/indicator-words";
import { targetsNl } from "~/messages/targets.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { EndTarget, TargetFields } from "./target-fields";

const t = translator("nl", targetsNl);
const isNew = (id: string | undefined) => id === "new";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store, now } = runtime();
  if (isNew(params.id)) return { ...(await readFrame(store.read)), reading: null };
  const page = await readTargetPage(store.read, params.id ?? "", now());
  if (!page) throw new Response(t("form.gone"), { status: 404 });
  return page;
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
  const { reading, topics, teams, catalogue } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page width="form">
      <PageHeader
        title={t(reading ? "form.changeTitle" : "form.addTitle")}
        intro={t("form.intro")}
        breadcrumb={<Breadcrumb items={[{ href: "/targets", label: t("page.name") }]} />}
      />
      {reading ? <p className="utrecht-paragraph">{lastYear(reading)}</p> : null}
      <TargetFields
        topics={topics}
        teams={teams}
        catalogue={catalogue}
        initial={refused?.form ?? (reading ? formOf(reading.target, reading.indicator.unit) : {})}
        refused={refused?.errors ?? {}}
      />
      {reading ? <EndTarget /> : null}
    </Page>
  );
}

type Reading = NonNullable<Awaited<ReturnType<typeof readTargetPage>>>["reading"];

/** What the last 12 months did, so that a target can be realistic. */
function lastYear({ indicator, reading, verdict }: Reading): string {
  if (reading.value === null || reading.low === null || reading.high === null || verdict === "too_few") {
    return t("form.lastYearNone");
  }
  return t("form.lastYear", {
    value: valueText(indicator, reading.value),
    ...rangeText(indicator, reading.low, reading.high),
    n: count(reading.n ?? 0),
  });
}
