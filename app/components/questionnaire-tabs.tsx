import { questionnairesNl } from "~/messages/questionnaires.nl";
import { translator } from "~/messages/translate";
import { Tabs } from "./navigation";

const t = translator("nl", questionnairesNl);

const TABS = {
  list: "/questionnaires",
  routes: "/questionnaires/routes",
  library: "/questionnaires/library",
  plan: "/questionnaires/plan",
} as const;

/** The parts of the pages about questionnaires. */
export function QuestionnaireTabs({ current }: { current: keyof typeof TABS }) {
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
