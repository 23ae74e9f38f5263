import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { ConfirmPage } from "~/components/confirm-page";
import { Breadcrumb } from "~/components/navigation";
import { requireEditor } from "~/flow/authorise.server";
import { discardDraft } from "~/flow/questionnaire-drafts.server";
import { readDiscard } from "~/flow/questionnaire-page.server";
import { sentForm } from "~/flow/sent-form.server";
import { listText } from "~/messages/dutch";
import { questionnairesNl } from "~/messages/questionnaires.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", questionnairesNl);

export const meta: MetaFunction = () => [{ title: `${t("one.discard")} · Weerklank` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const editor = await requireEditor(request);
  const { store, now } = runtime();
  const found = await readDiscard(store.read, params.key ?? "", editor.userId, now());
  if (found === null) throw redirect(`/questionnaires/${params.key}`);
  return found;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const form = await sentForm(request);
  const { store, now } = runtime();
  const key = params.key ?? "";
  const done = await discardDraft(store, editor, key, Number(form.get("revision")) || 0, now());
  if (done.ok)
    return redirect(done.removed ? "/questionnaires?done=removed" : `/questionnaires/${key}?done=discarded`);
  if (done.reason === "gone") return redirect(`/questionnaires/${key}`);
  const problem =
    done.reason === "routed"
      ? t("discard.routed")
      : t("discard.conflict", { by: done.draft.changedBy ?? t("discard.somebody") });
  return data({ problem }, 409);
}

export default function DiscardDraft() {
  const { key, name, revision, questions, moment, by, open, isPublished } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <ConfirmPage
      title={t("discard.title", { name })}
      confirmLabel={t("discard.submit")}
      cancelHref={`/questionnaires/${key}`}
      cancelLabel={t("discard.cancel")}
      hidden={{ revision: String(revision) }}
      danger
      breadcrumb={<Breadcrumb items={[{ href: `/questionnaires/${key}`, label: name }]} />}
    >
      {refused ? (
        <Alert tone="error" title={t("problem.title")} live>
          {refused.problem}
        </Alert>
      ) : null}
      {open.length > 0 ? (
        <Alert tone="warning">{t("discard.open", { names: listText(open), n: open.length })}</Alert>
      ) : null}
      <p className="utrecht-paragraph">{t("discard.text", { n: questions, moment, by })}</p>
      <p className="utrecht-paragraph">{t(isPublished ? "discard.live" : "discard.removed")}</p>
    </ConfirmPage>
  );
}
