import { z } from "zod";
import {
  MESSAGE_KINDS,
  MESSAGE_LANGUAGES,
  type MessageKind,
  type MessageLanguage,
  TEMPLATE_FIELDS,
  type TemplateField,
} from "./message-template";

const storedText = z.string().max(2_000).optional();
const storedTexts = <Field extends TemplateField>(fields: readonly Field[]) => {
  const texts = z.object(
    Object.fromEntries(fields.map((field) => [field, storedText])) as Record<Field, typeof storedText>,
  );
  return z.object(
    Object.fromEntries(
      MESSAGE_LANGUAGES.map((language) => [language, texts.prefault({} as never)]),
    ) as Record<MessageLanguage, ReturnType<typeof texts.prefault>>,
  );
};
const kindSchema = z.object({
  email: storedTexts(TEMPLATE_FIELDS.email).prefault({} as never),
  sms: storedTexts(TEMPLATE_FIELDS.sms).prefault({} as never),
});

/** Only what was changed: a text that isn't here is the standard one. */
export const templatesSchema = z.object(
  Object.fromEntries(MESSAGE_KINDS.map((kind) => [kind, kindSchema.prefault({} as never)])) as Record<
    MessageKind,
    ReturnType<typeof kindSchema.prefault>
  >,
);
export type Templates = z.output<typeof templatesSchema>;
