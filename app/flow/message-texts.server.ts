import { isDeepStrictEqual } from "node:util";
import { recordAudit } from "#db/queries/audit";
import { readSettings, writeSettings } from "#db/queries/settings";
import { topicsToChoose } from "#db/queries/topics";
import type { Store } from "#db/store";
import { messageTexts, standardText } from "#emails/message-texts";
import { longestTextValues } from "#emails/sms";
import type { Editor } from "~/domain/access";
import {
  type MessageLanguage,
  type PlaceholderValues,
  parseTemplateText,
  TEMPLATE_FIELDS,
  type TemplateField,
  type TemplatePlace,
  type TextProblem,
} from "~/domain/message-template";
import type { Settings } from "~/domain/settings";
import { fitText, isOtherScript, mostSegments, roomIn, type TextEncoding } from "~/domain/sms-text";
import type { Templates } from "~/domain/template-settings";

export type Texts = Partial<Record<TemplateField, string>>;

/** Also: more than one text message, by so many characters. */
export type FieldProblem =
  | TextProblem
  | { code: "segments"; over: number; most: number; encoding: TextEncoding; respells: boolean };

export type ParsedTexts =
  | { ok: true; texts: Texts }
  | { ok: false; problems: Partial<Record<TemplateField, FieldProblem>> };

/** The texts of one message as they were typed, checked; a text message must fit in as many as its script allows, however long what is filled in. */
export function parseTexts(
  { medium, language }: TemplatePlace,
  typed: (field: TemplateField) => string,
  longest: PlaceholderValues,
): ParsedTexts {
  const texts: Texts = {};
  const problems: Partial<Record<TemplateField, FieldProblem>> = {};
  for (const field of TEMPLATE_FIELDS[medium]) {
    const parsed = parseTemplateText(field, typed(field));
    if (!parsed.ok) problems[field] = parsed.problem;
    else texts[field] = parsed.text;
  }
  if (texts.text !== undefined) {
    const most = mostSegments(language);
    const { measure } = fitText(texts.text, longest, most);
    if (measure.segments > most) {
      const { encoding, length } = measure;
      // A letter of two that the end of a part pushes on takes room of its own.
      const over = Math.max(1, length - roomIn(encoding, most));
      const respells = encoding === "ucs2" && !isOtherScript(language);
      problems.text = { code: "segments", over, most, encoding, respells };
    }
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, texts };
}

/** What is filled in at its longest: the municipality's name, the longest topic there is, the latest date. */
export async function longestValues(
  store: Store,
  settings: Settings,
  language: MessageLanguage,
  baseUrl: string,
): Promise<PlaceholderValues> {
  const topics = await topicsToChoose(store.read, 1_000);
  return longestTextValues(language, {
    organisation: settings.organisation.name,
    topics: topics.map(({ name }) => name),
    baseUrl,
  });
}

/**
 * Keeps the texts of one message, and leaves in the audit trail what each was before. A text that is the standard one
 * again isn't kept, so that it follows the standard of later versions. Read and written in one write: who changes
 * another message at the same moment loses nothing. Returns whether anything changed.
 */
export async function changeTexts(
  store: Store,
  editor: Editor,
  place: TemplatePlace,
  texts: Texts,
  now: Date,
): Promise<boolean> {
  return store.write(async (tx) => {
    const { templates } = await readSettings(tx);
    const after = withTexts(templates, place, texts);
    if (isDeepStrictEqual(templates, after)) return false;
    await writeSettings(tx, "templates", after, now);
    await recordAudit(tx, {
      at: now,
      actor: editor,
      action: "settings.changed",
      subject: "templates",
      detail: { before: inWords(templates, place), after: inWords(after, place) },
    });
    return true;
  });
}

function withTexts(templates: Templates, place: TemplatePlace, texts: Texts): Templates {
  const { kind, medium, language } = place;
  const kept = Object.fromEntries(
    Object.entries({ ...templates[kind][medium][language], ...texts }).filter(
      ([field, text]) =>
        text !== undefined && text !== standardText(kind, medium, language, field as TemplateField),
    ),
  );
  return {
    ...templates,
    [kind]: { ...templates[kind], [medium]: { ...templates[kind][medium], [language]: kept } },
  };
}

const inWords = (templates: Templates, { kind, medium, language }: TemplatePlace) => ({
  [kind]: { [medium]: { [language]: messageTexts(templates, kind, medium, language) } },
});
