import { FIELD_RULES, type TemplateField, type TemplatePlace } from "~/domain/message-template";
import type { messageTextsNl } from "~/messages/message-texts.nl";

const query = (place: TemplatePlace) => new URLSearchParams({ ...place });

/** The page on which one message is written. */
export const placeHref = (place: TemplatePlace): string => `/settings/messages?${query(place)}`;

/** The mail with these texts, or with the ones that are kept. */
export function previewHref(place: TemplatePlace, texts: Readonly<Record<string, string>>): string {
  const address = query(place);
  // As much as may be kept: an address has its limits, and what is pasted may not.
  for (const [field, text] of Object.entries(texts))
    address.set(field, text.slice(0, FIELD_RULES[field as TemplateField].most));
  return `/settings/messages/preview?${address}`;
}

/** A field's label; its name 'title' is the page's own. */
export const labelKey = (field: string): keyof typeof messageTextsNl =>
  (field === "title" ? "title.field" : field) as keyof typeof messageTextsNl;
