import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { type Account, listAccounts } from "#db/queries/users";
import { Badge } from "~/components/badge";
import { ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { Page, PageHeader } from "~/components/page";
import { requireAdministrator } from "~/flow/authorise.server";
import { accountsNl } from "~/messages/accounts.nl";
import { shortMomentText } from "~/messages/dutch";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", accountsNl);

export const meta: MetaFunction = () => [{ title: `${t("accounts.title")} · Weerklank` }];

const stateOf = ({ disabledAt, hasPassword }: Account): "disabled" | "active" | "waiting" =>
  disabledAt !== null ? "disabled" : hasPassword ? "active" : "waiting";

export async function loader({ request }: LoaderFunctionArgs) {
  const administrator = await requireAdministrator(request);
  const { store, now } = runtime();
  const accounts = (await listAccounts(store.read, now())).map((account) => ({
    id: account.id,
    name: account.name,
    email: account.email,
    role: account.role,
    state: stateOf(account),
    sessions: account.liveSessions,
    lastSignIn: account.lastSignInAt === null ? null : shortMomentText(account.lastSignInAt),
    isOwn: account.id === administrator.userId,
  }));
  return { accounts };
}

const TONES = { active: "positive", waiting: "waiting", disabled: "neutral" } as const;

export default function Accounts() {
  const { accounts } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        title={t("accounts.title")}
        intro={t("accounts.lead")}
        actions={
          <ButtonLink href="/settings/accounts/new" appearance="primary">
            {t("accounts.add")}
          </ButtonLink>
        }
      />
      <DataTable
        caption={t("accounts.title")}
        captionHidden
        rows={accounts}
        rowKey={(account) => account.id}
        columns={[
          {
            key: "name",
            header: t("accounts.name"),
            rowHeader: true,
            cell: (account) => (
              <>
                <a className="utrecht-link" href={`/settings/accounts/${account.id}`}>
                  {account.name}
                </a>
                {account.isOwn ? <span className="muted"> ({t("accounts.you")})</span> : null}
              </>
            ),
          },
          { key: "email", header: t("accounts.email"), cell: (account) => account.email },
          { key: "role", header: t("accounts.role"), cell: (account) => t(`role.${account.role}`) },
          {
            key: "state",
            header: t("accounts.state"),
            nowrap: true,
            cell: ({ state }) => <Badge tone={TONES[state]}>{t(`accounts.${state}`)}</Badge>,
          },
          {
            key: "lastSignIn",
            header: t("accounts.lastSignIn"),
            nowrap: true,
            cell: (account) => account.lastSignIn ?? t("accounts.never"),
          },
          {
            key: "sessions",
            header: t("accounts.sessionsHeader"),
            cell: (account) => t("accounts.sessions", { count: account.sessions }),
          },
        ]}
      />
    </Page>
  );
}
