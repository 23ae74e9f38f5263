import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { RadioGroup } from "~/components/choices";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { GivenLink } from "~/components/given-link";
import { TextInput } from "~/components/inputs";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { ROLES } from "~/domain/access";
import { accountInput } from "~/domain/account-input";
import { addAccount } from "~/flow/accounts.server";
import { requireAdministrator } from "~/flow/authorise.server";
import { sentForm } from "~/flow/sent-form.server";
import { accountsNl } from "~/messages/accounts.nl";
import { momentText } from "~/messages/dutch";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", accountsNl);

export const meta: MetaFunction = () => [{ title: `${t("accounts.add")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const administrator = await requireAdministrator(request);
  const form = await sentForm(request);
  const field = (name: string) => String(form.get(name) ?? "");
  const typed = { name: field("name"), email: field("email"), role: field("role") };
  const input = accountInput.safeParse(typed);
  if (!input.success) {
    const errors = Object.fromEntries(
      input.error.issues.map((issue) => [
        String(issue.path[0]),
        t(`accounts.${issue.message}` as keyof typeof accountsNl),
      ]),
    );
    return data({ state: "refused", errors, typed } as const, 400);
  }
  const result = await addAccount(runtime(), administrator, input.data);
  if (!result.ok) {
    return data({ state: "refused", errors: { email: t("accounts.taken") }, typed } as const, 409);
  }
  const { link, expiresAt } = result.given;
  return data({ state: "added", name: input.data.name, link, until: momentText(expiresAt) } as const, 201);
}

export default function NewAccount() {
  const result = useActionData<typeof action>();
  const breadcrumb = <Breadcrumb items={[{ href: "/settings/accounts", label: t("accounts.title") }]} />;
  if (result?.state === "added") {
    const { name, link, until } = result;
    return (
      <Page width="form">
        <PageHeader title={t("accounts.added", { name })} breadcrumb={breadcrumb} />
        <GivenLink title={t("accounts.link.title", { name })} label={t("accounts.link.label")} link={link}>
          {t("accounts.link.once", { until })}
        </GivenLink>
        <ButtonGroup>
          <ButtonLink href="/settings/accounts" appearance="primary">
            {t("accounts.back")}
          </ButtonLink>
          <ButtonLink href="/settings/accounts/new">{t("accounts.addAnother")}</ButtonLink>
        </ButtonGroup>
      </Page>
    );
  }
  const errors: Record<string, string | undefined> = result?.errors ?? {};
  return (
    <Page width="form">
      <PageHeader title={t("accounts.add")} intro={t("accounts.add.lead")} breadcrumb={breadcrumb} />
      <ErrorSummary errors={errors} />
      <form method="post" noValidate>
        <Field label={t("accounts.name")} name="name" error={errors.name} width="medium">
          <TextInput autoComplete="off" defaultValue={result?.typed.name} required />
        </Field>
        <Field label={t("accounts.email")} name="email" error={errors.email} width="medium">
          <TextInput type="email" autoComplete="off" defaultValue={result?.typed.email} required />
        </Field>
        <RadioGroup
          name="role"
          legend={t("accounts.role")}
          error={errors.role}
          defaultValue={result?.typed.role}
          options={ROLES.map((role) => ({
            value: role,
            label: t(`role.${role}`),
            description: t(`role.${role}.may`),
          }))}
        />
        <ButtonGroup>
          <Button>{t("accounts.add")}</Button>
          <ButtonLink href="/settings/accounts" appearance="subtle">
            {t("accounts.cancel")}
          </ButtonLink>
        </ButtonGroup>
      </form>
    </Page>
  );
}
