import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { SignInPage } from "~/components/sign-in";
import { stopByLink, stopOf } from "~/flow/change-subscriptions.server";
import { officeMailsNl } from "~/messages/office-mails.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { officeLinks } from "~/styles/office-links";

const t = translator("nl", officeMailsNl);

export const links = officeLinks;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.kind ? t(`stop.title.${page.kind}`) : t("stop.unknownTitle")} · Weerklank` },
  { name: "robots", content: "noindex" },
];

/** Opening the link stops nothing: mail scanners open every link. */
export async function loader({ params }: LoaderFunctionArgs) {
  const found = await stopOf(runtime(), params.token ?? "");
  return data({ kind: found?.kind ?? null }, found === null ? 404 : 200);
}

/** The button on the page, or a mail program's own (RFC 8058). The address is the secret; no cookie has a part in it. */
export async function action({ params }: ActionFunctionArgs) {
  const stopped = await stopByLink(runtime(), params.token ?? "");
  return data({ stopped }, stopped === null ? 404 : 200);
}

export default function StopOfficeMail() {
  const { kind } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (kind === null)
    return (
      <SignInPage title={t("stop.unknownTitle")}>
        <p className="utrecht-paragraph">{t("stop.unknown")}</p>
      </SignInPage>
    );
  if (result?.stopped)
    return (
      <SignInPage title={t("stop.done")}>
        <p className="utrecht-paragraph" role="status">
          {t("stop.doneText")}
        </p>
        <ButtonLink href="/results" appearance="secondary">
          {t("stop.link")}
        </ButtonLink>
      </SignInPage>
    );
  return (
    <SignInPage title={t(`stop.title.${kind}`)}>
      <p className="utrecht-paragraph">{t(`stop.text.${kind}`)}</p>
      <form method="post">
        <ButtonGroup>
          <Button>{t("stop.button")}</Button>
        </ButtonGroup>
      </form>
    </SignInPage>
  );
}
