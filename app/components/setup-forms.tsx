import { accountsNl } from "~/messages/accounts.nl";
import { translator } from "~/messages/translate";
import { ButtonLink } from "./button";
import { Field } from "./field";
import { TextInput } from "./inputs";
import { SignInPage } from "./sign-in";

const t = translator("nl", accountsNl);

export type FieldErrors = Record<string, string | undefined>;

interface NewPasswordProps {
  errors: FieldErrors;
  email?: string | undefined;
  /** Characters. */
  shortest: number;
}

/** A new password, twice. The person's address is there for the browser's password store. */
export function NewPasswordFields({ errors, email, shortest }: NewPasswordProps) {
  return (
    <>
      {email === undefined ? null : (
        <input type="email" autoComplete="username" value={email} readOnly hidden tabIndex={-1} />
      )}
      <Field
        label={t("password.new")}
        name="password"
        description={t("password.hint", { min: shortest })}
        error={errors.password}
      >
        <TextInput type="password" autoComplete="new-password" required />
      </Field>
      <Field label={t("password.repeat")} name="passwordRepeat" error={errors.passwordRepeat}>
        <TextInput type="password" autoComplete="new-password" required />
      </Field>
    </>
  );
}

export function SetupGone() {
  return (
    <SignInPage title={t("setup.goneTitle")}>
      <p className="utrecht-paragraph">{t("setup.gone")}</p>
      <ButtonLink href="/login">{t("setup.toSignIn")}</ButtonLink>
    </SignInPage>
  );
}
