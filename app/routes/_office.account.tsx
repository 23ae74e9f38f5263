import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { liveSessions } from "#db/queries/sessions";
import { Alert } from "~/components/alert";
import { Badge } from "~/components/badge";
import { Button, ButtonGroup } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { TextInput } from "~/components/inputs";
import { MailLink } from "~/components/mail-link";
import { Page, PageHeader, Section } from "~/components/page";
import { type FieldErrors, NewPasswordFields } from "~/components/setup-forms";
import type { Viewer } from "~/domain/access";
import { PASSWORD_MIN } from "~/domain/password";
import { sessionEnds } from "~/domain/session";
import { changeOwnPassword, endOwnOtherSessions, endOwnSession } from "~/flow/accounts.server";
import { requireViewer } from "~/flow/authorise.server";
import { sentForm } from "~/flow/sent-form.server";
import { accountsNl } from "~/messages/accounts.nl";
import { shortMomentText } from "~/messages/dutch";
import { passwordProblemText } from "~/messages/password-problem";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", accountsNl);

export const meta: MetaFunction = () => [{ title: `${t("account.title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { store, now } = runtime();
  const sessions = await liveSessions(store.read, viewer.userId, now());
  return {
    name: viewer.name,
    email: viewer.email,
    role: viewer.role,
    sessions: sessions.map((session) => ({
      id: session.idHash,
      device: session.device === "?" ? t("account.unknownDevice") : session.device,
      started: shortMomentText(session.createdAt),
      lastSeen: shortMomentText(session.lastSeenAt),
      ends: shortMomentText(sessionEnds(session)),
      isThis: session.idHash === viewer.sessionId,
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await sentForm(request);
  const field = (name: string) => String(form.get(name) ?? "");
  switch (field("intent")) {
    case "password":
      return changePassword(viewer, field, context?.address ?? "");
    case "session":
      await endOwnSession(runtime(), viewer, field("session"));
      return data({ done: t("account.revoked") });
    case "others":
      return data({
        done: t("account.othersRevoked", { count: await endOwnOtherSessions(runtime(), viewer) }),
      });
    default:
      throw new Response(null, { status: 400 });
  }
}

async function changePassword(viewer: Viewer, field: (name: string) => string, address: string) {
  const refused = (errors: FieldErrors, status = 400) => data({ errors }, status);
  const next = field("password");
  if (next !== field("passwordRepeat")) return refused({ passwordRepeat: t("password.differs") });
  const given = { current: field("currentPassword"), next, address };
  const result = await changeOwnPassword(runtime(), viewer, given);
  if (result.ok) return data({ done: t("password.saved") });
  if (result.field === "new") return refused({ password: passwordProblemText(result.reason) });
  if (result.reason === "wrong") return refused({ currentPassword: t("password.wrong") });
  const minutes = Math.ceil(result.waitSeconds / 60);
  return refused({ currentPassword: t("signIn.tooMany", { minutes }) }, 429);
}

export default function OwnAccount() {
  const { name, email, role, sessions } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const errors: FieldErrors = result !== undefined && "errors" in result ? result.errors : {};
  return (
    <Page width="form">
      <PageHeader
        title={t("account.title")}
        intro={`${name}, ${email}, ${t(`role.${role}`).toLocaleLowerCase("nl")}`}
      />
      {result !== undefined && "done" in result ? (
        <Alert tone="ok" live>
          {result.done}
        </Alert>
      ) : null}
      <ErrorSummary errors={errors} />
      <Section title={t("account.passwordTitle")}>
        <form method="post" noValidate>
          <Field label={t("password.current")} name="currentPassword" error={errors.currentPassword}>
            <TextInput type="password" autoComplete="current-password" required />
          </Field>
          <NewPasswordFields errors={errors} email={email} shortest={PASSWORD_MIN} />
          <Button name="intent" value="password">
            {t("password.save")}
          </Button>
        </form>
      </Section>
      <MailLink />
      <Section title={t("account.sessionsTitle")}>
        <DataTable
          caption={t("account.sessionsTitle")}
          captionHidden
          rows={sessions}
          rowKey={(session) => session.id}
          columns={[
            {
              key: "device",
              header: t("account.device"),
              rowHeader: true,
              cell: (session) => session.device,
            },
            { key: "started", header: t("account.started"), cell: (session) => session.started },
            { key: "lastSeen", header: t("account.lastSeen"), cell: (session) => session.lastSeen },
            { key: "ends", header: t("account.ends"), cell: (session) => session.ends },
            {
              key: "revoke",
              nowrap: true,
              header: <span className="visually-hidden">{t("account.revoke")}</span>,
              cell: (session) =>
                session.isThis ? (
                  <Badge tone="info">{t("account.thisSession")}</Badge>
                ) : (
                  <EndSession {...session} />
                ),
            },
          ]}
        />
        {sessions.length > 1 ? (
          <form method="post">
            <ButtonGroup>
              <Button name="intent" value="others" appearance="secondary">
                {t("account.revokeOthers")}
              </Button>
            </ButtonGroup>
          </form>
        ) : null}
      </Section>
    </Page>
  );
}

function EndSession({ id, device, started }: { id: string; device: string; started: string }) {
  return (
    <form method="post">
      <input type="hidden" name="session" value={id} />
      <Button
        name="intent"
        value="session"
        appearance="secondary"
        small
        aria-label={t("account.revokeNamed", { device, started })}
      >
        {t("account.revoke")}
      </Button>
    </form>
  );
}
