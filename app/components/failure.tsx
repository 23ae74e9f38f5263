import { isRouteErrorResponse } from "@remix-run/react";
import type { ReactNode } from "react";
import { accessNl } from "~/messages/access.nl";
import { shellNl } from "~/messages/shell.nl";
import { translator } from "~/messages/translate";
import { ButtonGroup, ButtonLink } from "./button";
import { Page, PageHeader } from "./page";
import { SignInForm } from "./sign-in";

const t = translator("nl", shellNl);
const access = translator("nl", accessNl);

const explained = [400, 401, 403, 404, 410, 413, 429] as const;
type Explained = (typeof explained)[number] | 500;

const isRole = (value: unknown): value is "viewer" | "editor" | "administrator" =>
  value === "viewer" || value === "editor" || value === "administrator";

/** What a thrown Response carried: an object, or nothing that says more than its status. */
const reasonIn = (data: unknown): Record<string, unknown> =>
  typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};

/** The title of the page for what went wrong, for the browser's tab. */
export function failureTitle(error: unknown): string {
  const status = isRouteErrorResponse(error) ? statusOf(error.status) : 500;
  return t(`error.${status}.title`);
}

/** A 4xx without words of its own is told as a 400; all else is our own fault. */
const statusOf = (status: number): Explained =>
  explained.find((known) => known === status) ?? (status >= 400 && status < 500 ? 400 : 500);

/** What went wrong, in words, and the way back. */
export function Failure({ error, homeHref }: { error: unknown; homeHref: string }) {
  const response = isRouteErrorResponse(error) ? error : undefined;
  const status = statusOf(response?.status ?? 500);
  const data = reasonIn(response?.data);
  if (status === 401 && data.reason === "session" && typeof data.to === "string") {
    const kept = typeof data.kept === "string" ? data.kept : null;
    return (
      <Explanation status={status} title={access("again.title")}>
        <p>{access(kept === null ? "again.notKept" : "again.kept")}</p>
        <SignInForm to={data.to} kept={kept} />
      </Explanation>
    );
  }
  const { needed, actual } = data;
  const isRefused = data.reason === "role" && isRole(needed) && isRole(actual);
  const text = isRefused
    ? access("refused.role", { needed: access(`role.${needed}`), actual: access(`role.${actual}`) })
    : t(`error.${status}.text`);
  return (
    <Explanation status={status} title={t(`error.${status}.title`)}>
      <p>{text}</p>
      <ButtonGroup>
        {status === 401 ? (
          <ButtonLink appearance="primary" href="/login">
            {t("error.signIn")}
          </ButtonLink>
        ) : (
          <ButtonLink appearance="primary" href={homeHref}>
            {t(homeHref === "/results" ? "error.results" : "error.home")}
          </ButtonLink>
        )}
      </ButtonGroup>
    </Explanation>
  );
}

interface ExplanationProps {
  status: Explained;
  title: string;
  children: ReactNode;
}

function Explanation({ status, title, children }: ExplanationProps) {
  return (
    <Page width="form">
      <div className="error-page">
        <PageHeader title={title} />
        <div className="prose">{children}</div>
        <p className="error-page__status">{t("error.label", { status })}</p>
      </div>
    </Page>
  );
}
