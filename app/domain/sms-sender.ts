/** The longest name that the networks show as the sender of a text (3GPP TS 23.040: an alphanumeric address of 11 septets). */
export const SMS_SENDER_LENGTH = 11;

/** What is wrong with a name as sender of texts, in the order in which it is worth telling. */
export type SmsSenderProblem =
  | { code: "too_long"; length: number; most: number }
  | { code: "letter"; letter: string }
  | { code: "number" }
  | { code: "too_short" };

/** Letters and digits that every Dutch network and gateway takes, in words of one space apart. */
const WRONG_LETTER = /[^A-Za-z0-9 .&-]/u;

/**
 * What keeps a name from being the sender of texts; null for a good one. Empty is good: then the municipality's own
 * name is used. A name of digits only is refused, since a phone shows it as a number that can be called.
 */
export function smsSenderProblem(name: string): SmsSenderProblem | null {
  const typed = name.trim();
  if (typed === "") return null;
  const letter = WRONG_LETTER.exec(typed)?.[0];
  if (letter !== undefined) return { code: "letter", letter };
  if ([...typed].length > SMS_SENDER_LENGTH)
    return { code: "too_long", length: [...typed].length, most: SMS_SENDER_LENGTH };
  if (!/[A-Za-z]/.test(typed)) return { code: "number" };
  if (typed.length < 3) return { code: "too_short" };
  return null;
}

/**
 * The name that texts come from: the one that was set, else made from the municipality's name. Always 3 to 11
 * letters, digits, spaces, dots, hyphens and ampersands with at least one letter among them.
 */
export function smsSenderOf(set: string, organisation: string): string {
  const typed = set.trim();
  return typed !== "" && smsSenderProblem(typed) === null ? typed : senderFromName(organisation);
}

/**
 * 'Gemeente Voorbeeld' -> 'Voorbeeld', 'Gemeente Epe' -> 'Gem. Epe', 'Gemeente 's-Hertogenbosch' -> 's-Hertogenb',
 * 'Alphen aan den Rijn' -> 'Alphen': whole words as far as they fit.
 */
function senderFromName(organisation: string): string {
  const plain = organisation
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/[øØ]/g, "o")
    .replace(/[^A-Za-z0-9 .&-]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const short = plain.replace(/^gemeente\s+/i, "Gem. ");
  if (short.length <= SMS_SENDER_LENGTH && isName(short)) return short;
  const place = plain.replace(/^(de\s+)?gemeente\s+/i, "");
  if (place.length <= SMS_SENDER_LENGTH) return isName(place) ? place : "Gemeente";
  const cut = wholeWords(place);
  return isName(cut) ? cut : "Gemeente";
}

/** Words as far as they fit, without a loose 'aan den' at the end; the first word is cut where it alone is too long. */
function wholeWords(name: string): string {
  const words = name.split(" ");
  let kept = "";
  for (const word of words) {
    const longer = kept === "" ? word : `${kept} ${word}`;
    if (longer.length > SMS_SENDER_LENGTH) break;
    kept = longer;
  }
  const bare = kept
    .replace(/(\s+(aan|bij|de|den|der|en|in|op|ter|van|het|over|a))+$/i, "")
    .replace(/[\s.&-]+$/, "");
  return bare.length >= 3 ? bare : name.slice(0, SMS_SENDER_LENGTH).replace(/[\s.&-]+$/, "");
}

const isName = (text: string) => text.length >= 3 && /[A-Za-z]/.test(text);
