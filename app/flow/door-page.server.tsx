import type { WantedLanguage } from "~/domain/accept-language";
import { PERSONAL_DATA_KINDS } from "~/domain/personal-data";
import { type SurveyLanguage, surveyLanguage } from "~/domain/questionnaire";
import { normaliseDoorCode, normaliseReceipt } from "~/domain/token";
import { wordsIn } from "~/resident/catalogues.server";
import { residentPage } from "~/resident/document.server";
import { KioskThanks } from "~/resident/kiosk-thanks";
import type { NoticeName } from "~/resident/notices";
import type { ResidentPage, ShownPage } from "~/resident/resident-page.server";
import { removedInWords } from "~/resident/thanks";
import type { Runtime } from "~/runtime.server";
import { type FoundDoor, findDoor, kioskStart, type OpenedDoor } from "./door-place.server";
import { newTicket, writeTicket } from "./door-ticket.server";
import { givenResponse } from "./erase-response.server";
import { publishedContent } from "./published-content.server";
import { residentContext } from "./resident-context.server";
import { formPage, keptPage, noticePage } from "./survey-page.server";
import { thanksFor } from "./thanks-page.server";

type Needs = Pick<Runtime, "store" | "secret" | "now">;

/** What a door shows; reads, and changes nothing. */
export async function doorPage(
  needs: Needs,
  code: string,
  query: URLSearchParams,
  lang: WantedLanguage,
): Promise<ShownPage> {
  const found = await findDoor(needs, { code, query, versionId: null }, needs.now());
  return found.state === "open" ? openedPage(needs, found.opened, lang) : doorNotice(needs, found, lang);
}

async function openedPage(needs: Needs, opened: OpenedDoor, lang: WantedLanguage): Promise<ShownPage> {
  const { secret, store, now } = needs;
  const content = await publishedContent(store, opened.about.questionnaireVersionId);
  if (content === null) return noticePage(needs, "gone", surveyLanguage(lang));
  const language = surveyLanguage(lang, null, content.languages);
  const context = await residentContext(store);
  const make = () => formPage(context, opened.about, content, language, { grade: "" });
  // The page behind a signed link carries that link, and is one person's; that behind a code is the same for all.
  const page = opened.use === null ? keptPage(context, pageKey(opened, language), make) : make();
  return page.opened(() => writeTicket(secret, opened.ticketFor, newTicket(now())));
}

function pageKey({ door, about }: OpenedDoor, language: SurveyLanguage): string {
  const { questionnaireVersionId, channel, topic, day, medium } = about;
  // Only a tablet's page says where it begins again.
  const start = about.door?.isKiosk ? door.code : "";
  return `door ${questionnaireVersionId} ${language} ${channel} ${day} ${medium} ${start} ${topic}`;
}

const NOTICE: Record<Exclude<FoundDoor["state"], "open">, NoticeName> = {
  unknown: "unknown",
  closed: "doorClosed",
  early: "doorEarly",
  full: "doorFull",
  used: "doorUsed",
  expired: "expired",
  gone: "gone",
};

/** What stands in the place of the questions. */
export function doorNotice(
  needs: Pick<Needs, "store">,
  { state }: FoundDoor,
  lang: WantedLanguage,
): Promise<ResidentPage> {
  return noticePage(needs, state === "open" ? "gone" : NOTICE[state], surveyLanguage(lang));
}

/** Thanks to whoever came by a door; `receipt` is theirs alone. */
export async function doorThanksPage(
  needs: Pick<Runtime, "store" | "secret" | "now" | "env">,
  rawCode: string,
  receipt: string,
  lang: WantedLanguage,
  removed: readonly string[],
): Promise<ShownPage> {
  const code = normaliseDoorCode(rawCode);
  if (code === null) return noticePage(needs, "unknown", surveyLanguage(lang));
  const given = await givenResponse(needs, receipt);
  return thanksFor(needs, {
    path: `/d/${code}`,
    receipt: given && normaliseReceipt(receipt),
    removed,
    language: surveyLanguage(lang, given?.response.language),
  });
}

/** Thanks on a tablet that the next resident uses too: without anything of this one, and soon gone. */
export async function kioskThanksPage(
  { store }: Pick<Needs, "store">,
  rawCode: string,
  language: SurveyLanguage,
  removed: readonly string[],
): Promise<ResidentPage> {
  const t = wordsIn(language);
  const { organisation } = await residentContext(store);
  const start = kioskStart({ code: normaliseDoorCode(rawCode) ?? "" });
  const kinds = PERSONAL_DATA_KINDS.filter((kind) => removed.includes(kind));
  return residentPage({
    status: 200,
    language,
    languages: [],
    organisation,
    title: t("thanks.title"),
    kiosk: { start, isDone: true, isFilled: false },
    children: <KioskThanks t={t} start={start} removed={removedInWords(t, language, kinds)} />,
  });
}
