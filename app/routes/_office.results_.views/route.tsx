import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { Button } from "~/components/button";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader, Section } from "~/components/page";
import { isViewAddress, parseViewForm, type ViewInput } from "~/domain/saved-view";
import { requireViewer } from "~/flow/authorise.server";
import { keepView, readViews, setShared, takeAwayView } from "~/flow/saved-views.server";
import { sentForm } from "~/flow/sent-form.server";
import { savedViewsNl } from "~/messages/saved-views.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { KeepForm } from "./keep-form";
import { ViewList } from "./view-list";

const t = translator("nl", savedViewsNl);
const DONE = ["kept", "restored"] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { store, now } = runtime();
  const { searchParams } = new URL(request.url);
  const address = searchParams.get("address");
  return {
    views: await readViews(store.read, viewer, now()),
    address: address !== null && isViewAddress(address) ? address : null,
    done: DONE.find((one) => one === searchParams.get("done")) ?? null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await sentForm(request);
  const id = String(form.get("id") ?? "");
  switch (form.get("intent")) {
    case "share":
    case "unshare": {
      const done = await setShared(viewer, id, form.get("intent") === "share");
      return done ? redirect("/results/views") : data({ state: "gone" } as const, 404);
    }
    case "remove": {
      const removed = await takeAwayView(viewer, id);
      return removed ? data({ state: "removed", removed } as const) : data({ state: "gone" } as const, 404);
    }
    default: {
      const parsed = parseViewForm(form);
      const sent = {
        name: String(form.get("name") ?? ""),
        address: String(form.get("address") ?? ""),
        shared: form.get("shared") !== null && form.get("shared") !== "",
      };
      if (!parsed.ok) return data({ state: "refused", errors: parsed.errors, sent } as const, 400);
      const kept = await keepView(viewer, parsed.view);
      if (!kept.ok) return data({ state: "refused", errors: { name: kept.problem }, sent } as const, 400);
      return redirect(`/results/views?done=${form.get("intent") === "restore" ? "restored" : "kept"}`);
    }
  }
}

export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

export default function ViewsPage() {
  const { views, address, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const refused = result?.state === "refused" ? result : null;
  const own = views.filter(({ owner }) => owner === null);
  const others = views.filter(({ owner }) => owner !== null);
  const keeping = refused?.sent.address ?? address;
  return (
    <Page>
      <PageHeader
        title={t("title")}
        intro={t("intro")}
        breadcrumb={<Breadcrumb items={[{ href: "/results", label: t("back") }]} />}
      />
      {result === undefined && done ? (
        <Alert tone="ok" live>
          {t(`done.${done}`)}
        </Alert>
      ) : null}
      {result?.state === "removed" ? <Removed view={result.removed} /> : null}
      {result?.state === "gone" ? (
        <Alert tone="warning" live>
          {t("done.gone")}
        </Alert>
      ) : null}
      {keeping ? (
        <KeepForm
          address={keeping}
          name={refused?.sent.name ?? ""}
          shared={refused?.sent.shared ?? false}
          errors={refused?.errors ?? {}}
        />
      ) : null}
      <Section title={t("list.title")}>
        {own.length > 0 ? <ViewList views={own} /> : <p className="utrecht-paragraph">{t("list.empty")}</p>}
        {keeping ? null : <p className="utrecht-paragraph utrecht-paragraph--small">{t("keep.none")}</p>}
      </Section>
      {others.length > 0 ? (
        <Section title={t("list.others")}>
          <ViewList views={others} />
        </Section>
      ) : null}
    </Page>
  );
}

/** What was just taken away can be put back as it was. */
function Removed({ view }: { view: ViewInput }) {
  return (
    <Alert
      tone="ok"
      live
      actions={
        <form method="post">
          <input type="hidden" name="name" value={view.name} />
          <input type="hidden" name="address" value={view.address} />
          <input type="hidden" name="shared" value={view.shared ? "yes" : ""} />
          <Button appearance="secondary" name="intent" value="restore">
            {t("done.undo")}
          </Button>
        </form>
      }
    >
      {t("done.removed", { name: view.name })}
    </Alert>
  );
}
