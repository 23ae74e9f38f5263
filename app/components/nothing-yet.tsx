import { useRouteLoaderData } from "@remix-run/react";
import { resultsFrameNl } from "~/messages/results-frame.nl";
import { translator } from "~/messages/translate";
import { ButtonLink } from "./button";
import { EmptyState } from "./empty-state";

const t = translator("nl", resultsFrameNl);

/** In place of figures while nobody has answered anything at all: no other period or filter would help. */
export function NothingYet() {
  const frame = useRouteLoaderData("routes/_office") as { role?: string } | undefined;
  const mayBegin = (frame?.role ?? "viewer") !== "viewer";
  return (
    <EmptyState
      title={t("never.title")}
      actions={mayBegin ? <ButtonLink href="/contacts">{t("never.link")}</ButtonLink> : undefined}
    >
      <p className="utrecht-paragraph">{t(mayBegin ? "never.begin" : "never.wait")}</p>
    </EmptyState>
  );
}
