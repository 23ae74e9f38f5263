import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { liveSessions } from "#db/queries/sessions";
import { userById } from "#db/queries/users";
import { Alert } from "~/components/alert";
import { Badge } from "~/components/badge";
import { Button, ButtonGroup } from "~/components/button";
import { RadioGroup } from "~/components/choices";
import { GivenLink } from "~/components/given-link";
import { Breadcrumb, DataList } from "~/components/navigation";
import { Page, PageHeader, Section } from "~/components/page";
import { type Administrator, isRole, ROLES } from "~/domain/access";
import {
  type AccountChange,
  changeRole,
  endSessions,
  givePasswordLink,
  setDisabled,
} from "~/flow/accounts.server";
import { requireAdministrator } from "~/flow/authorise.server";
import { sentForm } from "~/flow/sent-form.server";
import { accountsNl } from "~/messages/accounts.nl";
import { momentText } from "~/messages/dutch";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", accountsNl);

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.name ?? t("accounts.title")} · Weerklank` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const { store, now } = runtime();
  const user = await userById(store.read, params.id ?? "");
  if (user === undefined) throw new Response(null, { status: 404 });
  const sessions = await liveSessions(store.read, user.id, now());
  return {
    name: user.name,
    email: user.email,
    role: user.role,
    state: user.disabledAt !== null ? "disabled" : user.passwordHash === null ? "waiting" : "active",
    lastSignIn: user.lastSignInAt === null ? null : momentText(user.lastSignInAt),
    sessions: sessions.map(({ device, lastSeenAt }) => `${device}, ${momentText(lastSeenAt)}`),
  } as const;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const administrator = await requireAdministrator(request);
  const form = await sentForm(request);
  const id = params.id ?? "";
  const intent = String(form.get("intent") ?? "");
  if (intent === "link") return newLink(administrator, id);
  const role = String(form.get("role") ?? "");
  const changed =
    intent === "role" && isRole(role)
      ? { done: "roleChanged" as const, result: await changeRole(runtime(), administrator, id, role) }
      : intent === "disable"
        ? { done: "nowDisabled" as const, result: await setDisabled(runtime(), administrator, id, true) }
        : intent === "enable"
          ? { done: "nowEnabled" as const, result: await setDisabled(runtime(), administrator, id, false) }
          : intent === "revoke"
            ? { done: "nowRevoked" as const, result: await endSessions(runtime(), administrator, id) }
            : null;
  if (changed === null) throw new Response(null, { status: 400 });
  return told(changed.done, changed.result);
}

function told(done: "roleChanged" | "nowDisabled" | "nowEnabled" | "nowRevoked", result: AccountChange) {
  if (!result.ok && result.reason === "gone") throw new Response(null, { status: 404 });
  if (!result.ok) return data({ state: "refused", text: t("accounts.lastAdministrator") } as const, 409);
  return data({ state: "done", text: t(`accounts.${done}`, { name: result.user.name }) } as const);
}

async function newLink(administrator: Administrator, id: string) {
  const result = await givePasswordLink(runtime(), administrator, id);
  if (!result.ok) throw new Response(null, { status: 404 });
  const { link, expiresAt } = result.given;
  return data({ state: "link", link, until: momentText(expiresAt) } as const);
}

export default function ManageAccount() {
  const account = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { name } = account;
  const tone = ({ active: "positive", waiting: "waiting", disabled: "neutral" } as const)[account.state];
  return (
    <Page width="form">
      <PageHeader
        title={name}
        meta={<Badge tone={tone}>{t(`accounts.${account.state}`)}</Badge>}
        breadcrumb={<Breadcrumb items={[{ href: "/settings/accounts", label: t("accounts.title") }]} />}
      />
      {result?.state === "link" ? (
        <GivenLink
          title={t("accounts.link.title", { name })}
          label={t("accounts.link.label")}
          link={result.link}
        >
          {t("accounts.link.once", { until: result.until })}
        </GivenLink>
      ) : result !== undefined ? (
        <Alert tone={result.state === "done" ? "ok" : "error"} live>
          {result.text}
        </Alert>
      ) : null}
      <DataList
        items={[
          { term: t("accounts.email"), value: account.email },
          { term: t("accounts.lastSignIn"), value: account.lastSignIn ?? t("accounts.never") },
          {
            term: t("accounts.sessionsHeader"),
            value:
              account.sessions.length === 0 ? (
                t("accounts.sessions", { count: 0 })
              ) : (
                <Lines lines={account.sessions} />
              ),
          },
        ]}
      />
      <Section title={t("accounts.changeRole")}>
        <form method="post">
          <RadioGroup
            name="role"
            legend={t("accounts.role")}
            defaultValue={account.role}
            options={ROLES.map((role) => ({
              value: role,
              label: t(`role.${role}`),
              description: t(`role.${role}.may`),
            }))}
          />
          <Button name="intent" value="role">
            {t("accounts.saveRole")}
          </Button>
        </form>
      </Section>
      {account.state === "disabled" ? (
        <Deed intent="enable" name={name} title="accounts.enable" />
      ) : (
        <>
          <Deed intent="link" name={name} title="accounts.link" />
          <Deed intent="revoke" name={name} title="accounts.revoke" />
          <Deed intent="disable" name={name} title="accounts.disable" danger />
        </>
      )}
    </Page>
  );
}

function Lines({ lines }: { lines: readonly string[] }): ReactNode {
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two sessions may read the same, and the list never reorders.
    <div key={at}>{line}</div>
  ));
}

interface DeedProps {
  intent: string;
  name: string;
  title: "accounts.enable" | "accounts.link" | "accounts.revoke" | "accounts.disable";
  danger?: boolean;
}

/** One thing to do with this account, with what it brings about. */
function Deed({ intent, name, title, danger = false }: DeedProps) {
  return (
    <Section title={t(title)} intro={t(`${title}.explain`, { name })}>
      <form method="post">
        <ButtonGroup>
          <Button name="intent" value={intent} appearance={danger ? "danger" : "secondary"}>
            {t(title)}
          </Button>
        </ButtonGroup>
      </form>
    </Section>
  );
}
