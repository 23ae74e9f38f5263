import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { invitationDetail } from "#db/queries/invitation-detail";
import { readSettings } from "#db/queries/settings";
import { Alert } from "~/components/alert";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { TextInput } from "~/components/inputs";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { readAddress } from "~/domain/contact-input";
import { againProblem } from "~/domain/invitation-acts";
import { sendAgain } from "~/flow/act-on-invitation.server";
import { requireEditor } from "~/flow/authorise.server";
import { problemText } from "~/messages/invitation-words";
import { invitationsNl } from "~/messages/invitations.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", invitationsNl);

export const meta: MetaFunction = () => [{ title: `${t("act.again")} · Weerklank` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { read } = runtime().store;
  const found = await invitationDetail(read, params.id ?? "");
  if (found === undefined) throw new Response(null, { status: 404 });
  const problem = againProblem(found);
  const { policy } = await readSettings(read);
  return {
    id: found.id,
    sourceId: found.sourceId,
    problem: problem === null ? null : problemText({ problem }, policy.maxAgeDays),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const id = params.id ?? "";
  const typed = String((await request.formData()).get("address") ?? "").slice(0, 500);
  const to = readAddress(typed);
  if (!to.ok) return data({ typed, error: t(`again.${to.problem}`), problem: null }, { status: 400 });
  const done = await sendAgain(runtime(), editor, id, to);
  if (done.ok) return redirect(`/invitations/${id}?done=again`);
  const { policy } = await readSettings(runtime().store.read);
  const problem = problemText(done, policy.maxAgeDays);
  const isField = done.problem === "no_address" || done.problem === "suppressed";
  return data({ typed, error: isField ? problem : null, problem: isField ? null : problem }, { status: 409 });
}

export default function SendAgain() {
  const { id, sourceId, problem } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const stopped = done?.problem ?? problem;
  return (
    <Page width="form">
      <PageHeader
        title={t("again.title", { id: sourceId })}
        intro={t("again.lead")}
        breadcrumb={
          <Breadcrumb items={[{ href: `/invitations/${id}`, label: t("one.title", { id: sourceId }) }]} />
        }
      />
      {stopped ? (
        <Alert tone="error" title={t("act.problem.title")} live>
          {stopped}
        </Alert>
      ) : null}
      {done?.error ? <ErrorSummary errors={{ address: done.error }} /> : null}
      <form method="post" noValidate>
        <Field
          label={t("again.address")}
          name="address"
          description={t("again.address.hint")}
          error={done?.error ?? undefined}
        >
          <TextInput defaultValue={done?.typed ?? ""} autoComplete="off" maxLength={500} />
        </Field>
        <ButtonGroup>
          <Button>{t("again.submit")}</Button>
          <ButtonLink appearance="subtle" href={`/invitations/${id}`}>
            {t("act.back")}
          </ButtonLink>
        </ButtonGroup>
      </form>
    </Page>
  );
}
