import { IntlMessageFormat } from "intl-messageformat";
import { type Language, LOCALES } from "~/domain/languages";

/** What a message's arguments can be. */
export type MessageValues = Record<string, string | number | Date | boolean>;

/**
 * Puts a message of the catalogue into words. Messages are ICU: `{n, plural, one {# antwoord} other {# antwoorden}}`.
 * The keys are the catalogue's own, so that a text that isn't there doesn't type-check.
 */
export type Translate<Catalogue extends Record<string, string>> = (
  key: keyof Catalogue & string,
  values?: MessageValues,
) => string;

const formats = new Map<string, IntlMessageFormat>();

/** A translator of one catalogue, with numbers and dates as the language writes them (Amsterdam time). */
export function translator<Catalogue extends Record<string, string>>(
  language: Language,
  catalogue: Catalogue,
): Translate<Catalogue> {
  return (key, values) => {
    const message = catalogue[key] as string;
    if (!message.includes("{") && !message.includes("'")) return message;
    const cacheKey = `${language}\n${message}`;
    let format = formats.get(cacheKey);
    if (format === undefined) {
      format = new IntlMessageFormat(message, LOCALES[language], {
        date: { medium: { day: "numeric", month: "long", year: "numeric", timeZone: "Europe/Amsterdam" } },
      });
      formats.set(cacheKey, format);
    }
    return String(format.format(values));
  };
}

/** Another language's catalogue must have every key of the first. */
export type SameKeys<Catalogue> = { readonly [Key in keyof Catalogue]: string };
