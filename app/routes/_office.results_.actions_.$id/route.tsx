import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Button, ButtonLink } from "~/components/button";
import { Breadcrumb, DataList } from "~/components/navigation";
import { Page, PageHeader, Section } from "~/components/page";
import { resultsAddress } from "~/domain/results-query";
import { readActionPage } from "~/flow/actions-page.server";
import { requireEditor, requireViewer } from "~/flow/authorise.server";
import { endAction } from "~/flow/change-action.server";
import { actionsNl } from "~/messages/actions.nl";
import { dayText } from "~/messages/dutch";
import { indicatorName } from "~/messages/indicator-words";
import { scopeText } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { EffectSection } from "./effect-section";

const t = translator("nl", actionsNl);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  if (params.id === "new") throw redirect("/results/actions/new/edit");
  const { store, now } = runtime();
  const page = await readActionPage(store.read, params.id ?? "", now(), viewer);
  if (!page) throw new Response(t("one.notFound"), { status: 404 });
  return page;
}

/** Takes the action away; the list offers to put it back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const id = params.id ?? "";
  const ended = await endAction(editor, id);
  if (!ended.ok) throw new Response(t("one.notFound"), { status: 404 });
  return redirect(`/results/actions?ended=${id}`);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.action.name ?? t("page.name")} · Weerklank` },
];

export type ActionPageData = NonNullable<Awaited<ReturnType<typeof readActionPage>>>;

export default function ActionPage() {
  const page = useLoaderData<typeof loader>() as ActionPageData;
  const { action: shown, reading, frame, mayChange } = page;
  const chart =
    frame.query &&
    reading &&
    `${resultsAddress({ ...frame.query, scope: shown.scope }, "/results/figure")}&indicator=${shown.indicator}`;
  return (
    <Page>
      <PageHeader
        title={shown.name}
        breadcrumb={<Breadcrumb items={[{ href: "/results/actions", label: t("one.back") }]} />}
        actions={
          mayChange ? (
            <ButtonLink href={`/results/actions/${shown.id}/edit`} appearance="secondary">
              {t("one.change")}
            </ButtonLink>
          ) : undefined
        }
      />
      {reading ? <EffectSection reading={reading} /> : <p className="utrecht-paragraph">{t("one.gone")}</p>}
      {chart ? (
        <p className="utrecht-paragraph">
          <a className="utrecht-link" href={chart}>
            {t("one.chart")}
          </a>
        </p>
      ) : null}
      <Section title={t("one.facts")}>
        <DataList
          items={[
            { term: t("one.day"), value: dayText(shown.day) },
            { term: t("one.owner"), value: shown.owner || t("one.noOwner") },
            {
              term: t("one.indicator"),
              value: reading ? indicatorName(reading.indicator) : t("one.gone"),
            },
            { term: t("one.scope"), value: scopeText(shown.scope, frame) },
            {
              term: t("one.expected"),
              value: <span className="preserve-lines">{shown.expected || t("one.noOwner")}</span>,
            },
            { term: t("one.publicText"), value: shown.publicText || t("one.notPublic") },
            { term: t("one.restarts"), value: t(shown.restarts ? "one.restartsYes" : "one.restartsNo") },
          ]}
        />
      </Section>
      {mayChange ? (
        <details className="disclosure">
          <summary className="disclosure__summary">{t("one.end")}</summary>
          <form method="post" className="disclosure__content">
            <p className="utrecht-paragraph">{t("one.endHint")}</p>
            <Button appearance="danger">{t("one.end")}</Button>
          </form>
        </details>
      ) : null}
    </Page>
  );
}
