import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { invitationDetail } from "#db/queries/invitation-detail";
import { readSettings } from "#db/queries/settings";
import { Alert } from "~/components/alert";
import { ConfirmPage } from "~/components/confirm-page";
import { Breadcrumb } from "~/components/navigation";
import { cancelInvitation } from "~/flow/act-on-invitation.server";
import { requireEditor } from "~/flow/authorise.server";
import { problemText } from "~/messages/invitation-words";
import { invitationsNl } from "~/messages/invitations.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", invitationsNl);

export const meta: MetaFunction = () => [{ title: `${t("act.cancel")} · Weerklank` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const found = await invitationDetail(runtime().store.read, params.id ?? "");
  if (found === undefined) throw new Response(null, { status: 404 });
  return { id: found.id, sourceId: found.sourceId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const id = params.id ?? "";
  const done = await cancelInvitation(runtime(), editor, id);
  if (done.ok) return redirect(`/invitations/${id}?done=cancelled`);
  const { policy } = await readSettings(runtime().store.read);
  return data({ problem: problemText(done, policy.maxAgeDays) }, { status: 409 });
}

export default function CancelInvitation() {
  const { id, sourceId } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return (
    <ConfirmPage
      title={t("cancel.title", { id: sourceId })}
      confirmLabel={t("cancel.submit")}
      cancelHref={`/invitations/${id}`}
      cancelLabel={t("act.back")}
      danger
      breadcrumb={
        <Breadcrumb items={[{ href: `/invitations/${id}`, label: t("one.title", { id: sourceId }) }]} />
      }
    >
      {done ? (
        <Alert tone="error" title={t("act.problem.title")} live>
          {done.problem}
        </Alert>
      ) : null}
      <p className="utrecht-paragraph">{t("cancel.text")}</p>
    </ConfirmPage>
  );
}
