import type { ReactNode } from "react";
import { accessNl } from "~/messages/access.nl";
import { translator } from "~/messages/translate";
import { Button, ButtonGroup } from "./button";
import { Field } from "./field";
import { TextInput } from "./inputs";
import { Logo } from "./logo";
import { Card, Page, PageHeader } from "./page";

const t = translator("nl", accessNl);

export interface SignInFormProps {
  /** Where to go afterwards. */
  to: string;
  email?: string | undefined;
  /** A form that waits to be sent, sealed (flow/kept-form.server.ts). */
  kept?: string | null | undefined;
}

/** E-mail address and password; posts to /login, also without JavaScript. */
export function SignInForm({ to, email, kept }: SignInFormProps) {
  return (
    <form method="post" action="/login" className="form">
      <input type="hidden" name="to" value={to} />
      {kept ? <input type="hidden" name="kept" value={kept} /> : null}
      <Field label={t("signIn.email")} name="email">
        <TextInput type="email" autoComplete="username" defaultValue={email} required autoCapitalize="none" />
      </Field>
      <Field label={t("signIn.password")} name="password">
        <TextInput type="password" autoComplete="current-password" required />
      </Field>
      <ButtonGroup>
        <Button>{t("signIn.submit")}</Button>
      </ButtonGroup>
    </form>
  );
}

/** A page for somebody who isn't signed in: one card in the middle. */
export function SignInPage({
  title,
  intro,
  children,
}: {
  title: string;
  intro?: ReactNode;
  children: ReactNode;
}) {
  return (
    <main className="sign-in" id="main">
      <p className="sign-in__brand">
        <Logo />
        Weerklank
      </p>
      <Page width="form">
        <Card>
          <PageHeader title={title} intro={intro} />
          {children}
        </Card>
      </Page>
    </main>
  );
}
