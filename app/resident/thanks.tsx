import { type Language, LOCALES } from "~/domain/languages";
import type { PersonalDataKind } from "~/domain/personal-data";
import type { QuestionnaireContent, SurveyLanguage } from "~/domain/questionnaire";
import { spellToken } from "~/domain/token";
import { Done, type DoneAction } from "./done";
import type { PublicFigure } from "./figures";
import { Hero } from "./hero";
import type { Words } from "./words";

export interface ThanksProps {
  t: Words;
  language: SurveyLanguage;
  /** "een telefoonnummer en een e-mailadres", ready to read; null if nothing was taken out. */
  removed: string | null;
  /** Null where the answers were given with another link, or are erased, or others may look at the screen after. */
  receipt: string | null;
  /** Whether the resident answered that they want to be contacted. */
  wantsContact: boolean;
  /** Where they ask to be called or written back; null where that isn't offered. */
  requestHref: string | null;
  /** Of the municipality: '' where it isn't known. */
  contact: string;
  /** What others think; null where there is too little of it, or it takes too long to count. */
  total: PublicFigure | null;
  /** What was done to do better. */
  done: readonly DoneAction[];
  /** Whether a message led here: its link shows the answers too. */
  hasLink: boolean;
  /** Where the code is filled in: "feedback.voorbeeld.nl". */
  address: string;
  figuresHref: string;
}

export function Thanks(props: ThanksProps) {
  const { t, language, removed, receipt, wantsContact, requestHref, contact, done, hasLink, address } = props;
  const call = requestHref !== null && <CallBack t={t} wanted={wantsContact} href={requestHref} />;
  return (
    <>
      <Hero title={t("thanks.title")} about={t("thanks.intro")} isDone />
      {removed !== null && (
        <section className="card">
          <h2>{t("thanks.removedTitle")}</h2>
          <p>{t("thanks.removed", { kinds: removed })}</p>
        </section>
      )}
      {wantsContact && (call || <ContactYourself t={t} contact={contact} />)}
      <Next {...props} />
      {!wantsContact && call}
      <Done t={t} language={language} done={done} />
      {receipt !== null && (
        <section className="card">
          <h2>{t("thanks.receiptTitle")}</h2>
          <p>
            {t("thanks.receipt", { address })}
            {hasLink && ` ${t("thanks.receiptLink")}`}
          </p>
          <p>
            {t("thanks.code")}: <span className="receipt">{spellToken(receipt)}</span>
          </p>
        </section>
      )}
    </>
  );
}

/** What is done with the answers, and what others think. */
function Next({ t, language, total, figuresHref }: ThanksProps) {
  const { mean, n } = total ?? { mean: null, n: null };
  return (
    <section className="card">
      <h2>{t("thanks.nextTitle")}</h2>
      <p>{t("thanks.next")}</p>
      {mean !== null && n !== null && (
        <p>
          {t("thanks.mean", { mean: inTenths(mean, language) })}{" "}
          <span className="small">({t("figures.n", { n })})</span>
        </p>
      )}
      <p>
        <a href={figuresHref}>{t("thanks.figures")}</a>
      </p>
    </section>
  );
}

const inTenths = (mean: number, language: SurveyLanguage): string =>
  new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    mean,
  );

/** The way to a form of its own: answers lead to nobody. */
export const CallBack = ({ t, wanted, href }: { t: Words; wanted: boolean; href: string }) => (
  <section className="card">
    <h2>{t("thanks.callTitle")}</h2>
    <p>{t(wanted ? "thanks.callWanted" : "thanks.call")}</p>
    <p>
      <a className="button" href={href}>
        {t("thanks.callLink")}
      </a>
    </p>
  </section>
);

/** Answers lead to nobody, so whoever wants to be contacted is told how. */
export const ContactYourself = ({ t, contact }: { t: Words; contact: string }) => (
  <section className="card">
    <h2>{t("thanks.contactTitle")}</h2>
    <p>{contact === "" ? t("thanks.contactNone") : t("thanks.contact", { contact })}</p>
  </section>
);

/** Whether somebody answered that they want to be contacted. */
export const contactWanted = (
  { questions }: QuestionnaireContent,
  answers: readonly { questionKey: string; value: string | null }[],
): boolean =>
  questions.some(
    ({ kind, key }) =>
      kind === "contact_me" &&
      answers.some(({ questionKey, value }) => questionKey === key && value === "yes"),
  );

export function removedInWords(
  t: Words,
  language: Language,
  kinds: readonly PersonalDataKind[],
): string | null {
  if (kinds.length === 0) return null;
  return new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format(
    kinds.map((kind) => t(`thanks.${kind}`)),
  );
}
