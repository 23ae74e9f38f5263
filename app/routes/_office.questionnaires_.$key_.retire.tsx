import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { ConfirmPage } from "~/components/confirm-page";
import { Breadcrumb } from "~/components/navigation";
import { requireEditor } from "~/flow/authorise.server";
import { readQuestionnaire } from "~/flow/questionnaire-page.server";
import { retireQuestionnaire } from "~/flow/questionnaire-use.server";
import { questionnairesNl } from "~/messages/questionnaires.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", questionnairesNl);

export const meta: MetaFunction = () => [{ title: `${t("one.retire")} · Weerklank` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store, now } = runtime();
  const found = await readQuestionnaire(store.read, params.key ?? "", now());
  if (found === null) throw new Response(null, { status: 404 });
  if (found.state !== "live") throw redirect(`/questionnaires/${found.key}`);
  const { key, name, places } = found;
  return { key, name, places };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const { store, now } = runtime();
  const done = await retireQuestionnaire(store, editor, params.key ?? "", now());
  if (!done.ok) throw new Response(null, { status: 404 });
  return redirect(`/questionnaires/${params.key}?done=retired`);
}

export default function RetireQuestionnaire() {
  const { key, name, places } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={t("retire.title", { name })}
      confirmLabel={t("retire.submit")}
      cancelHref={`/questionnaires/${key}`}
      cancelLabel={t("retire.cancel")}
      danger
      breadcrumb={<Breadcrumb items={[{ href: `/questionnaires/${key}`, label: name }]} />}
    >
      <p className="utrecht-paragraph">{t("retire.text")}</p>
      {places.length > 0 ? (
        <>
          <p className="utrecht-paragraph">{t("retire.places")}</p>
          <ul>
            {places.map((place) => (
              <li key={place}>{place}</li>
            ))}
          </ul>
          <p className="utrecht-paragraph">{t("retire.gap")}</p>
        </>
      ) : null}
    </ConfirmPage>
  );
}
