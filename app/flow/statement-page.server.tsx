import type { Store } from "#db/store";
import type { WantedLanguage } from "~/domain/accept-language";
import { surveyLanguage } from "~/domain/questionnaire";
import { residentPage } from "~/resident/document.server";
import type { ResidentPage } from "~/resident/resident-page.server";
import { Statement, type StatementName, statementTitle } from "~/resident/statement";
import { residentContext } from "./resident-context.server";

export async function statementPage(
  store: Store,
  name: StatementName,
  lang: WantedLanguage,
): Promise<ResidentPage> {
  const language = surveyLanguage(lang);
  const { organisation } = await residentContext(store);
  return residentPage({
    status: 200,
    public: true,
    language,
    organisation,
    title: statementTitle(name, language),
    children: <Statement name={name} language={language} contact={organisation.contact} />,
  });
}
