import { contactsNl } from "~/messages/contacts.nl";
import { translator } from "~/messages/translate";
import { Tabs } from "./navigation";

const t = translator("nl", contactsNl);

const TABS = {
  list: "/contacts",
  requests: "/contacts/requests",
  imports: "/contacts/import",
  topics: "/contacts/topics",
} as const;

/** The parts of the pages about contacts. */
export function ContactTabs({ current }: { current: keyof typeof TABS }) {
  return (
    <Tabs
      label={t("tabs.label")}
      items={Object.entries(TABS).map(([name, href]) => ({
        href,
        label: t(`tabs.${name as keyof typeof TABS}`),
        current: name === current,
      }))}
    />
  );
}
