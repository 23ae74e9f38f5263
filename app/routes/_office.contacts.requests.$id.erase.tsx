import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { contactRequest } from "#db/queries/contact-requests";
import { ConfirmPage } from "~/components/confirm-page";
import { Breadcrumb } from "~/components/navigation";
import { requireEditor } from "~/flow/authorise.server";
import { eraseRequest } from "~/flow/handle-request.server";
import { dayText } from "~/messages/dutch";
import { requestsNl } from "~/messages/requests.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", requestsNl);

export const meta: MetaFunction = () => [{ title: `${t("erase.title")} · Weerklank` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const found = await contactRequest(runtime().store.read, params.id ?? "");
  if (found === null) throw redirect("/contacts/requests?gone");
  return { name: found.name, day: dayText(found.day) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const erased = await eraseRequest(runtime(), editor, params.id ?? "");
  return redirect(`/contacts/requests?${erased ? "erased" : "gone"}`);
}

export default function EraseRequest() {
  const words = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={t("erase.title")}
      confirmLabel={t("erase.submit")}
      cancelHref="/contacts/requests"
      danger
      breadcrumb={<Breadcrumb items={[{ href: "/contacts/requests", label: t("title") }]} />}
    >
      <p className="utrecht-paragraph">{t("erase.text", words)}</p>
    </ConfirmPage>
  );
}
