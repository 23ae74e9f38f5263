import { type Language, LOCALES } from "~/domain/languages";
import type { PersonalDataKind } from "~/domain/personal-data";
import type { QuestionnaireContent } from "~/domain/questionnaire";
import { spellToken } from "~/domain/token";
import { Hero } from "./hero";
import type { Words } from "./words";

export interface ThanksProps {
  t: Words;
  /** "een telefoonnummer en een e-mailadres", ready to read; null if nothing was taken out. */
  removed: string | null;
  /** Null where the answers were given with another link, or are erased. */
  receipt: string | null;
  /** Of the municipality, where the resident wants to be contacted: '' where it isn't known; null where nobody asked. */
  contact: string | null;
  /** Where the code is filled in: "feedback.voorbeeld.nl". */
  address: string;
  figuresHref: string;
}

export function Thanks({ t, removed, receipt, contact, address, figuresHref }: ThanksProps) {
  return (
    <>
      <Hero title={t("thanks.title")} about={t("thanks.intro")} isDone />
      {removed !== null && (
        <section className="card">
          <h2>{t("thanks.removedTitle")}</h2>
          <p>{t("thanks.removed", { kinds: removed })}</p>
        </section>
      )}
      {contact !== null && <ContactYourself t={t} contact={contact} />}
      <section className="card">
        <h2>{t("thanks.nextTitle")}</h2>
        <p>{t("thanks.next")}</p>
        <p>
          <a href={figuresHref}>{t("thanks.figures")}</a>
        </p>
      </section>
      {receipt !== null && (
        <section className="card">
          <h2>{t("thanks.receiptTitle")}</h2>
          <p>{t("thanks.receipt", { address })}</p>
          <p>
            {t("thanks.code")}: <span className="receipt">{spellToken(receipt)}</span>
          </p>
        </section>
      )}
    </>
  );
}

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
