import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Button, ButtonGroup } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { TextInput } from "~/components/inputs";
import { type FieldErrors, NewPasswordFields, SetupGone } from "~/components/setup-forms";
import { SignInPage } from "~/components/sign-in";
import { accountInput } from "~/domain/account-input";
import { PASSWORD_MIN, passwordProblem } from "~/domain/password";
import { sentForm } from "~/flow/sent-form.server";
import { cookieHeaders } from "~/flow/session.server";
import { choosePassword, makeFirstAdministrator, openLink } from "~/flow/setup.server";
import { accountsNl } from "~/messages/accounts.nl";
import { passwordProblemText } from "~/messages/password-problem";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { officeLinks } from "~/styles/office-links";

const t = translator("nl", accountsNl);

export const links = officeLinks;

export const meta: MetaFunction = () => [
  { title: `${t("setup.title")} · Weerklank` },
  { name: "robots", content: "noindex" },
];

/** Opening the link changes nothing: a program that looks ahead in a mail can't use it up. */
export async function loader({ params }: LoaderFunctionArgs) {
  const link = await openLink(runtime(), params.token ?? "");
  if (link === null) return data({ purpose: "gone" } as const, 404);
  return link.purpose === "setup"
    ? ({ purpose: "setup" } as const)
    : ({ purpose: "password", email: link.user.email } as const);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const link = await openLink(runtime(), token);
  if (link === null) return data({ errors: {}, typed: {} }, 404);

  const form = await sentForm(request);
  const field = (name: string) => String(form.get(name) ?? "");
  const typed = { name: field("name"), email: field("email") };
  const person = accountInput.safeParse({
    ...(link.purpose === "setup" ? typed : link.user),
    role: "administrator",
  });
  const errors: FieldErrors = {};
  for (const issue of person.error?.issues ?? []) {
    errors[String(issue.path[0])] = t(`accounts.${issue.message}` as keyof typeof accountsNl);
  }
  const problem = passwordProblem(field("password"), person.data ?? typed);
  if (problem !== null) errors.password = passwordProblemText(problem);
  else if (field("password") !== field("passwordRepeat")) errors.passwordRepeat = t("password.differs");
  if (!person.success || Object.keys(errors).length > 0) return data({ errors, typed }, 400);

  const password = field("password");
  const cookies =
    link.purpose === "setup"
      ? await makeFirstAdministrator(runtime(), request, token, { ...person.data, password })
      : await choosePassword(runtime(), request, token, link.user, password);
  if (cookies === null) return data({ errors: {}, typed: {} }, 404);
  return redirect("/results", { headers: cookieHeaders(cookies) });
}

export default function Setup() {
  const link = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (link.purpose === "gone") return <SetupGone />;
  const errors: FieldErrors = result?.errors ?? {};
  const typed: { name?: string; email?: string } = result?.typed ?? {};
  const isSetup = link.purpose === "setup";
  return (
    <SignInPage
      title={t(isSetup ? "setup.title" : "setup.linkTitle")}
      intro={isSetup ? t("setup.lead") : t("setup.linkLead", { email: link.email })}
    >
      <ErrorSummary errors={errors} />
      <form method="post" className="form" noValidate>
        {isSetup ? (
          <>
            <Field label={t("accounts.name")} name="name" error={errors.name}>
              <TextInput autoComplete="name" defaultValue={typed.name} required />
            </Field>
            <Field label={t("accounts.email")} name="email" error={errors.email}>
              <TextInput type="email" autoComplete="username" defaultValue={typed.email} required />
            </Field>
          </>
        ) : null}
        <NewPasswordFields errors={errors} email={isSetup ? undefined : link.email} shortest={PASSWORD_MIN} />
        <ButtonGroup>
          <Button>{t(isSetup ? "setup.submit" : "password.save")}</Button>
        </ButtonGroup>
      </form>
    </SignInPage>
  );
}
