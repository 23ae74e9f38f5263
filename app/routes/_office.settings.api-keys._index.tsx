import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { allApiKeys } from "#db/queries/api-keys";
import { Alert } from "~/components/alert";
import { Badge } from "~/components/badge";
import { Button, ButtonLink } from "~/components/button";
import { CheckboxGroup } from "~/components/choices";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { TextInput } from "~/components/inputs";
import { Page, PageHeader, Section } from "~/components/page";
import { API_RIGHTS } from "~/domain/api-right";
import { createApiKey } from "~/flow/api-key.server";
import { requireAdministrator } from "~/flow/authorise.server";
import { sentForm } from "~/flow/sent-form.server";
import { apiKeysNl } from "~/messages/api-keys.nl";
import { momentText } from "~/messages/dutch";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", apiKeysNl);

export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

const newKey = z.object({
  name: z.string().trim().min(1, { error: "error.name" }).max(80, { error: "error.nameTooLong" }),
  rights: z.array(z.enum(API_RIGHTS, { error: "error.rights" })).min(1, { error: "error.rights" }),
});

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const keys = await allApiKeys(runtime().store.read);
  return {
    baseUrl: runtime().env.BASE_URL,
    revoked: new URL(request.url).searchParams.get("revoked"),
    keys: keys.map(({ id, name, prefix, rights, createdAt, lastUsedAt, revokedAt }) => ({
      id,
      name,
      prefix,
      rights,
      made: momentText(createdAt),
      used: lastUsedAt ? momentText(lastUsedAt) : null,
      revoked: revokedAt ? momentText(revokedAt) : null,
    })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const administrator = await requireAdministrator(request);
  const form = await sentForm(request);
  const typed = { name: String(form.get("name") ?? ""), rights: form.getAll("rights").map(String) };
  const parsed = newKey.safeParse(typed);
  if (!parsed.success) {
    const errors = Object.fromEntries(
      parsed.error.issues.map(({ path, message }) => [String(path[0]), t(message as keyof typeof apiKeysNl)]),
    );
    return data({ typed, errors, key: null, name: null }, 422);
  }
  // Shown in this answer and never again: it is in no address, no cookie and no log.
  const key = await createApiKey(administrator, parsed.data);
  return data({ typed: null, errors: {}, key, name: parsed.data.name });
}

export default function ApiKeys() {
  const { keys, baseUrl, revoked } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const errors: Record<string, string> = result?.errors ?? {};
  return (
    <Page>
      <PageHeader title={t("title")} intro={t("intro")} />
      {result?.key ? (
        <Alert tone="ok" live title={t("made.title", { name: result.name ?? "" })}>
          <p className="utrecht-paragraph">{t("made.once")}</p>
          <p className="utrecht-paragraph">
            <code className="secret">{result.key}</code>
          </p>
        </Alert>
      ) : null}
      {revoked ? (
        <Alert tone="ok" live>
          {t("revoked")}
        </Alert>
      ) : null}
      <Section title={t("list")}>
        <DataTable
          caption={t("list")}
          captionHidden
          rows={keys}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t("empty")}>{t("empty.hint")}</EmptyState>}
          columns={[
            {
              key: "name",
              header: t("column.name"),
              rowHeader: true,
              cell: ({ name, prefix }) => (
                <>
                  {name} <code className="muted">{prefix}…</code>
                </>
              ),
            },
            {
              key: "rights",
              header: t("column.rights"),
              cell: ({ rights }) =>
                API_RIGHTS.filter((right) => rights.includes(right))
                  .map((right) => t(`right.${right}`))
                  .join(", "),
            },
            { key: "made", header: t("column.made"), cell: ({ made }) => made },
            { key: "used", header: t("column.used"), cell: ({ used }) => used ?? t("neverUsed") },
            {
              key: "state",
              header: t("column.state"),
              cell: (key) =>
                key.revoked ? (
                  <Badge tone="negative">{t("state.revoked", { when: key.revoked })}</Badge>
                ) : (
                  <Badge tone="positive">{t("state.live")}</Badge>
                ),
            },
            {
              key: "actions",
              header: <span className="visually-hidden">{t("column.actions")}</span>,
              stackedLabel: "",
              cell: (key) =>
                key.revoked ? null : (
                  <ButtonLink
                    small
                    href={`/settings/api-keys/${key.id}/revoke`}
                    aria-label={t("revokeNamed", { name: key.name })}
                  >
                    {t("revoke")}
                  </ButtonLink>
                ),
            },
          ]}
        />
      </Section>
      <Section title={t("new")} intro={t("new.intro")}>
        <Form method="post" className="form-column" key={result?.key ?? "new"} noValidate>
          <ErrorSummary errors={errors} />
          <Field
            label={t("field.name")}
            name="name"
            description={t("field.name.hint")}
            error={errors.name}
            required
            width="medium"
          >
            <TextInput defaultValue={result?.typed?.name ?? ""} autoComplete="off" maxLength={80} />
          </Field>
          <CheckboxGroup
            name="rights"
            legend={t("field.rights")}
            error={errors.rights}
            defaultValues={result?.typed?.rights ?? ["contacts:write"]}
            options={API_RIGHTS.map((value) => ({
              value,
              label: t(`right.${value}`),
              description: t(`right.${value}.hint`),
            }))}
          />
          <Button>{t("submit")}</Button>
        </Form>
      </Section>
      <Section title={t("use")}>
        <p className="utrecht-paragraph">
          {t("use.intro")}{" "}
          <a className="utrecht-link" href="/api/v1/openapi.json">
            {t("use.openapi")}
          </a>
          .
        </p>
        <pre className="code-block">
          <code>{`curl ${baseUrl}/api/v1/contacts \\
  -H "Authorization: Bearer ${t("use.key")}" \\
  -H "Content-Type: application/json" \\
  -d '{ "source": "kcc", "id": "2026-000123", "channel": "phone",
        "topic": "paspoort", "occurredAt": "2026-11-20T10:15:00+01:00",
        "resident": { "email": "a@example.nl" } }'`}</code>
        </pre>
      </Section>
    </Page>
  );
}
