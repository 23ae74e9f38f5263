import type { PersonalDataKind } from "~/domain/personal-data";
import { spellToken } from "~/domain/token";
import type { Words } from "./words";

export interface ThanksProps {
  t: Words;
  /** "een telefoonnummer en een e-mailadres", ready to read; null if nothing was taken out. */
  removed: string | null;
  /** Null where the answers were given with another link, or are erased. */
  receipt: string | null;
  /** Where the code is filled in: "feedback.voorbeeld.nl". */
  address: string;
  figuresHref: string;
}

export function Thanks({ t, removed, receipt, address, figuresHref }: ThanksProps) {
  return (
    <>
      <h1>{t("thanks.title")}</h1>
      <p className="about">{t("thanks.intro")}</p>
      {removed !== null && (
        <section className="card">
          <h2>{t("thanks.removedTitle")}</h2>
          <p>{t("thanks.removed", { kinds: removed })}</p>
        </section>
      )}
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

export function removedInWords(
  t: Words,
  language: string,
  kinds: readonly PersonalDataKind[],
): string | null {
  if (kinds.length === 0) return null;
  return new Intl.ListFormat(language, { type: "conjunction" }).format(
    kinds.map((kind) => t(`thanks.${kind}`)),
  );
}
