import { officeMailsNl } from "~/messages/office-mails.nl";
import { translator } from "~/messages/translate";
import { ButtonLink } from "./button";

const t = translator("nl", officeMailsNl);

/** Where people ask for results in their mailbox; not on paper. */
export function MailLink() {
  return (
    <ButtonLink href="/results/mail" appearance="subtle">
      {t("page.link")}
    </ButtonLink>
  );
}
