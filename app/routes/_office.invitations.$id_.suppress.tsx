import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { invitationDetail } from "#db/queries/invitation-detail";
import { Alert } from "~/components/alert";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { RadioGroup } from "~/components/choices";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { requireEditor } from "~/flow/authorise.server";
import { addressesOf, suppressOfInvitation } from "~/flow/suppress-address.server";
import { invitationsNl } from "~/messages/invitations.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", invitationsNl);

export const meta: MetaFunction = () => [{ title: `${t("act.suppress")} · Weerklank` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const editor = await requireEditor(request);
  const found = await invitationDetail(runtime().store.read, params.id ?? "");
  if (found === undefined) throw new Response(null, { status: 404 });
  const addresses = await addressesOf(runtime(), editor, found.id);
  return {
    id: found.id,
    sourceId: found.sourceId,
    choices: addresses.map(({ personHash, medium, address }) => ({
      value: personHash,
      label: address === null ? t(`suppress.${medium}`) : `${t(`suppress.${medium}`)} ${address}`,
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const id = params.id ?? "";
  const which = String((await request.formData()).get("address") ?? "");
  const done = await suppressOfInvitation(runtime(), editor, id, which);
  return done
    ? redirect(`/invitations/${id}?done=suppressed`)
    : data({ problem: t("suppress.none") }, { status: 409 });
}

export default function SuppressAddress() {
  const { id, sourceId, choices } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return (
    <Page width="form">
      <PageHeader
        title={t("suppress.title")}
        breadcrumb={
          <Breadcrumb items={[{ href: `/invitations/${id}`, label: t("one.title", { id: sourceId }) }]} />
        }
      />
      {done ? (
        <Alert tone="error" title={t("act.problem.title")} live>
          {done.problem}
        </Alert>
      ) : null}
      <div className="prose">
        <p>{choices.length === 0 ? t("suppress.none") : t("suppress.text")}</p>
        {choices.length === 1 ? (
          <p>
            {t("suppress.which")}: <strong>{choices[0]?.label}</strong>
          </p>
        ) : null}
      </div>
      <form method="post">
        {choices.length === 1 ? (
          <input type="hidden" name="address" value={choices[0]?.value} />
        ) : choices.length > 1 ? (
          <RadioGroup
            name="address"
            legend={t("suppress.which")}
            options={choices}
            defaultValue={choices[0]?.value}
          />
        ) : null}
        <ButtonGroup>
          {choices.length === 0 ? null : <Button appearance="danger">{t("suppress.submit")}</Button>}
          <ButtonLink appearance="subtle" href={`/invitations/${id}`}>
            {t("act.back")}
          </ButtonLink>
        </ButtonGroup>
      </form>
    </Page>
  );
}
