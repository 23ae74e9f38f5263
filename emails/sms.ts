import { type InvitationData, organisationIn, surveyLink, translatorOf } from "./invitation";

/** What fits in one text message of the GSM alphabet. */
export const SMS_LENGTH = 160;

/** The text that asks a resident about one contact: one message, whatever the municipality is called. */
export function invitationText(data: InvitationData): string {
  const t = translatorOf(data.language);
  const link = surveyLink(data);
  const date = shortDates[data.language].format(data.occurredAt);
  const organisation = inGsmAlphabet(capital(organisationIn(data.language, data.organisation)));
  const full = inGsmAlphabet(t("sms", { organisation, date, link }));
  if (full.length <= SMS_LENGTH) return full;
  const over = full.length - SMS_LENGTH;
  const shorter = organisation.slice(0, Math.max(8, organisation.length - over - 1)).trimEnd();
  return inGsmAlphabet(t("sms", { organisation: `${shorter}.`, date, link }));
}

/**
 * Letters outside the GSM alphabet would make it a message of 70 characters: they lose their accent, quotation marks
 * and dashes become plain ones, and what remains is left out.
 */
export function inGsmAlphabet(text: string): string {
  return [...text.normalize("NFC")]
    .map((letter) => {
      if (GSM.has(letter)) return letter;
      const plain = PLAIN[letter] ?? letter.normalize("NFD").replace(/\p{M}/gu, "");
      return [...plain].every((one) => GSM.has(one)) ? plain : "";
    })
    .join("");
}

/** GSM 03.38, the letters that count as one. */
const GSM = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const PLAIN: Record<string, string> = {
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "–": "-",
  "—": "-",
  "…": "...",
  "\u00a0": " ",
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const dateParts = { day: "numeric", month: "numeric", timeZone: "Europe/Amsterdam" } as const;
const shortDates = {
  nl: new Intl.DateTimeFormat("nl-NL", dateParts),
  en: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "Europe/Amsterdam" }),
};
