import type { Store } from "#db/store";
import type { WantedLanguage } from "~/domain/accept-language";
import { type SurveyLanguage, surveyLanguage } from "~/domain/questionnaire";
import { wordsIn } from "~/resident/catalogues.server";
import { type Organisation, residentPage } from "~/resident/document.server";
import { Figures } from "~/resident/figures";
import type { ResidentPage } from "~/resident/resident-page.server";
import { FRESH_MILLISECONDS, publicFigures } from "./public-figures.server";
import { residentContext } from "./resident-context.server";

interface Held {
  page: ResidentPage;
  /** Whose page it was: another once settings have changed. */
  organisation: Organisation;
  until: number;
}

const held = new WeakMap<Store, Map<SurveyLanguage, Held>>();

/** The grades of the past twelve whole months, for everyone; small numbers hidden as everywhere. */
export async function figuresPage(store: Store, lang: WantedLanguage, now: Date): Promise<ResidentPage> {
  const language = surveyLanguage(lang);
  const { organisation } = await residentContext(store);
  const pages = held.get(store) ?? new Map<SurveyLanguage, Held>();
  held.set(store, pages);
  const known = pages.get(language);
  if (known?.organisation === organisation && now.getTime() < known.until) return known.page;
  const figures = await publicFigures(store, now);
  const t = wordsIn(language);
  const page = residentPage({
    status: 200,
    public: true,
    language,
    organisation,
    title: t("figures.title"),
    children: <Figures t={t} language={language} {...figures} />,
  });
  pages.set(language, { page, organisation, until: now.getTime() + FRESH_MILLISECONDS });
  return page;
}
