import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { allApiKeys } from "#db/queries/api-keys";
import { ConfirmPage } from "~/components/confirm-page";
import { Breadcrumb } from "~/components/navigation";
import { revoke } from "~/flow/api-key.server";
import { requireAdministrator } from "~/flow/authorise.server";
import { apiKeysNl } from "~/messages/api-keys.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", apiKeysNl);

export const meta: MetaFunction = () => [{ title: `${t("confirm.short")} · Weerklank` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const key = (await allApiKeys(runtime().store.read)).find(({ id }) => id === params.id);
  if (!key || key.revokedAt) throw new Response(null, { status: 404 });
  return { name: key.name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const administrator = await requireAdministrator(request);
  await revoke(administrator, params.id ?? "");
  return redirect("/settings/api-keys?revoked=1");
}

export default function RevokeApiKey() {
  const { name } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={t("confirm.title", { name })}
      confirmLabel={t("confirm.submit")}
      cancelHref="/settings/api-keys"
      danger
      breadcrumb={<Breadcrumb items={[{ href: "/settings/api-keys", label: t("title") }]} />}
    >
      <p className="utrecht-paragraph">{t("confirm.consequence")}</p>
    </ConfirmPage>
  );
}
