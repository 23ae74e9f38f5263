import { randomBytes } from "node:crypto";
import { insertContactRequest } from "#db/queries/contact-requests";
import type { WantedLanguage } from "~/domain/accept-language";
import { dayInAmsterdam } from "~/domain/calendar";
import {
  type ContactRequestInput,
  type RequestError,
  readContactRequest,
  type TypedRequest,
  typedRequest,
} from "~/domain/contact-request";
import { newRandomId } from "~/domain/id";
import { type SurveyLanguage, surveyLanguage } from "~/domain/questionnaire";
import { openingWhenAskedAgain, suspectSign } from "~/domain/suspect-form";
import { wordsIn } from "~/resident/catalogues.server";
import { residentPage } from "~/resident/document.server";
import { LANGUAGE_FIELD, OPENING_FIELD, REQUEST_FIELD, TRAP_FIELD } from "~/resident/form-fields";
import { RequestDone, RequestForm } from "~/resident/request-form";
import type { ShownPage } from "~/resident/resident-page.server";
import { Ways } from "~/resident/ways";
import { languageSuffix } from "~/resident/words";
import type { Runtime } from "~/runtime.server";
import { guessLimits, mayRequest } from "./guess-limits.server";
import { openedAt, openingTime } from "./opening-time.server";
import { residentContext } from "./resident-context.server";
import { keyedHash } from "./secrets.server";
import { contextPage, noticePage } from "./survey-page.server";
import { queueRequestMail } from "./write-request-mail.server";

type Needs = Pick<Runtime, "store" | "secret" | "now">;

/** Where a request is made: behind the pages of this address, "/s/TOKEN" or "/d/CODE". */
interface RequestPlace {
  path: string;
  /** Of the resident, as the contact gave it; null where nobody knows. */
  known: string | null;
}

/** The form that asks how to reach somebody; after sending, that they will be. Null where it isn't offered. */
export async function requestPage(
  needs: Needs,
  place: RequestPlace,
  lang: WantedLanguage,
  isSent: boolean,
): Promise<ShownPage | null> {
  const { requests } = await residentContext(needs.store);
  if (!requests.offered) return null;
  const language = surveyLanguage(lang, place.known);
  if (isSent) return donePage(needs, place, language, requests.workingDays);
  return formPage(needs, place, language, {
    status: 200,
    id: newFormId(),
    opened: needs.now(),
    typed: NOTHING_TYPED,
    errors: [],
    again: false,
  });
}

const NOTHING_TYPED: TypedRequest = { name: "", phone: "", email: "", about: "" };
const newFormId = (): string => randomBytes(16).toString("base64url");

/**
 * Takes a request: keeps it in a table of its own, with nothing that leads to an answer. What the form is known by comes
 * from the form itself, by chance, and of the moment the day is kept. The same form twice is one request. Null where it
 * isn't offered; "kept" where it was kept, then or before.
 */
export async function receiveRequest(
  needs: Needs,
  place: RequestPlace,
  form: URLSearchParams,
  { lang, address }: { lang: WantedLanguage; address: string },
): Promise<ShownPage | "kept" | null> {
  const { store, secret, now } = needs;
  const { requests } = await residentContext(store);
  if (!requests.offered) return null;
  const language = surveyLanguage(form.get(LANGUAGE_FIELD) ?? lang, place.known);
  const at = now();
  const { id, opening } = formOf(secret, form);
  const sign = suspectSign(opening, form.getAll(TRAP_FIELD).join(""), at);
  const opened = sign === null && opening instanceof Date ? opening : openingWhenAskedAgain(opening, at);
  const shown = { id, opened, typed: typedRequest(form), errors: [] };
  if (form.has(LANGUAGE_FIELD)) {
    const since = opening instanceof Date ? opening : at;
    return formPage(needs, place, language, { ...shown, status: 200, opened: since, again: false });
  }
  const read = readContactRequest(form);
  if (!read.ok)
    return formPage(needs, place, language, { ...shown, ...read, status: 422, again: sign !== null });
  if (sign !== null) return formPage(needs, place, language, { ...shown, status: 422, again: true });
  if (!(await mayRequest(guessLimits(), address))) return noticePage({ store }, "tooMany", language);
  await keep(needs, read.request, language, id);
  return "kept";
}

async function keep(
  { store, secret, now }: Needs,
  request: ContactRequestInput,
  language: SurveyLanguage,
  formId: string,
): Promise<void> {
  const day = dayInAmsterdam(now());
  const formHash = keyedHash(secret, "contact request", formId);
  await store.write(async (tx) => {
    const row = { ...request, id: newRandomId(), day, language, formHash };
    if (await insertContactRequest(tx, row)) await queueRequestMail(tx, now());
  });
}

/** What the form is known by and when its page was opened. One that doesn't say so gets both anew, and is asked again. */
function formOf(secret: string, form: URLSearchParams) {
  const given = form.get(REQUEST_FIELD) ?? "";
  const opening = openedAt(secret, "contact_request", given, form.get(OPENING_FIELD));
  return opening instanceof Date ? { id: given, opening } : { id: newFormId(), opening: "false" as const };
}

interface Filled {
  status: number;
  id: string;
  opened: Date;
  typed: TypedRequest;
  errors: readonly RequestError[];
  again: boolean;
}

async function formPage(
  { store, secret }: Needs,
  { path }: RequestPlace,
  language: SurveyLanguage,
  { status, opened, ...filled }: Filled,
): Promise<ShownPage> {
  const { organisation, requests } = await residentContext(store);
  const { workingDays, keepDays } = requests;
  const t = wordsIn(language);
  const hasErrors = filled.errors.length > 0;
  return residentPage({
    status,
    language,
    languages: [],
    organisation,
    title: t(filled.again && !hasErrors ? "again.title" : "request.title"),
    hasErrors,
    children: (
      <RequestForm
        t={t}
        language={language}
        workingDays={workingDays}
        keepDays={keepDays}
        opening={openingTime(secret, "contact_request", filled.id, opened)}
        backHref={`${path}/thanks${languageSuffix(language)}`}
        {...filled}
      />
    ),
  });
}

async function donePage(
  { store }: Needs,
  { path }: RequestPlace,
  language: SurveyLanguage,
  workingDays: number,
): Promise<ShownPage> {
  const t = wordsIn(language);
  const suffix = languageSuffix(language);
  return contextPage(
    { store },
    language,
    t("request.doneTitle"),
    200,
    <RequestDone t={t} workingDays={workingDays}>
      <Ways t={t} suffix={suffix} back={`${path}/thanks${suffix}`} />
    </RequestDone>,
  );
}
