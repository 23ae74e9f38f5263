import { readSettings } from "#db/queries/settings";
import type { Store } from "#db/store";
import type { WantedLanguage } from "~/domain/accept-language";
import { dayInAmsterdam } from "~/domain/calendar";
import { addMonths, monthOf } from "~/domain/period";
import { type SurveyLanguage, surveyLanguage } from "~/domain/questionnaire";
import type { Cell } from "~/domain/results";
import { wordsIn } from "~/resident/catalogues.server";
import { residentPage } from "~/resident/document.server";
import { Figures, type PublicFigure } from "~/resident/figures";
import type { ResidentPage } from "~/resident/resident-page.server";
import { readResults } from "./read-results.server";
import { residentContext } from "./resident-context.server";

/** Anybody may ask for this page as often as they like: it is counted at most this often. */
const FRESH_MILLISECONDS = 60_000;

const held = new WeakMap<Store, Map<SurveyLanguage, { page: ResidentPage; until: number }>>();

/** The grades of the past twelve whole months, for everyone; small numbers hidden as everywhere. */
export async function figuresPage(store: Store, lang: WantedLanguage, now: Date): Promise<ResidentPage> {
  const language = surveyLanguage(lang);
  const pages = held.get(store) ?? new Map();
  held.set(store, pages);
  const known = pages.get(language);
  if (known !== undefined && now.getTime() < known.until) return known.page;

  const thisMonth = monthOf(dayInAmsterdam(now));
  const period = { from: addMonths(thisMonth, -12), to: addMonths(thisMonth, -1) };
  const bounds = (await readSettings(store.read)).figures;
  const { total, channels } = await readResults(
    store.read,
    { period, scope: {}, compare: "none" },
    bounds,
    now,
  );
  const t = wordsIn(language);
  const page = residentPage({
    status: 200,
    public: true,
    language,
    organisation: (await residentContext(store)).organisation,
    title: t("figures.title"),
    children: (
      <Figures
        t={t}
        language={language}
        {...period}
        total={publicFigure(total)}
        channels={channels
          .filter(({ visibility }) => visibility !== "none")
          .map(({ key, ...cell }) => ({ channel: key, ...publicFigure(cell) }))}
        hiddenBelow={bounds.hiddenBelow}
      />
    ),
  });
  pages.set(language, { page, until: now.getTime() + FRESH_MILLISECONDS });
  return page;
}

function publicFigure({ visibility, n, figure }: Cell): PublicFigure {
  return {
    n: figure === null ? null : n,
    mean: figure?.mean ?? null,
    share8: figure?.share8 ?? null,
    indicative: visibility === "indicative",
  };
}
