import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { suppressed } from "#db/queries/suppressions";
import { ConfirmPage } from "~/components/confirm-page";
import { Breadcrumb } from "~/components/navigation";
import { requireEditor } from "~/flow/authorise.server";
import { liftSuppressed } from "~/flow/suppress-address.server";
import { momentText } from "~/messages/dutch";
import { causeText } from "~/messages/suppression-words";
import { suppressionsNl } from "~/messages/suppressions.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", suppressionsNl);

export const meta: MetaFunction = () => [{ title: `${t("lift.title")} · Weerklank` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const hash = params.hash ?? "";
  const row = (await suppressed(runtime().store.read, [hash])).get(hash);
  if (row === undefined) throw redirect("/settings/suppressions?done=notThere");
  return { medium: row.medium, moment: momentText(row.at), cause: causeText(row) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const lifted = await liftSuppressed(runtime(), editor, params.hash ?? "");
  return redirect(`/settings/suppressions?done=${lifted === null ? "notThere" : "lifted"}`);
}

export default function LiftSuppression() {
  const words = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={t("lift.title")}
      confirmLabel={t("lift.submit")}
      cancelHref="/settings/suppressions"
      breadcrumb={<Breadcrumb items={[{ href: "/settings/suppressions", label: t("title") }]} />}
    >
      <p className="utrecht-paragraph">{t("lift.text", words)}</p>
    </ConfirmPage>
  );
}
