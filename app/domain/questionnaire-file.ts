import { z } from "zod";
import { draftContent } from "./questionnaire-schema";

/** The first of its form; a change that older readers would misread gets the next number. */
export const FILE_FORMAT = "weerklank-questionnaire";
export const FILE_VERSION = 1;

export const SCHEMA_PATH = "/api/v1/questionnaire.schema.json";

/** A questionnaire as a file: what is exported, and what can be imported, also by hand or by another program. */
export const questionnaireFile = z
  .object({
    $schema: z.string().max(500).optional().describe("Where this schema is published."),
    format: z.literal(FILE_FORMAT),
    formatVersion: z.literal(FILE_VERSION),
    name: z.string().trim().min(1).max(120).describe("What staff call the questionnaire."),
    source: z
      .object({
        organisation: z.string().max(200).optional(),
        questionnaire: z.string().max(100).optional().describe("Its key there."),
        version: z.number().int().min(1).optional(),
        state: z.enum(["draft", "published", "retired"]).optional(),
        exportedAt: z.iso.datetime().optional(),
      })
      .optional()
      .describe("Where it comes from; nothing is decided by it."),
    content: draftContent,
  })
  .meta({ title: "A questionnaire of Weerklank" });

export type QuestionnaireFile = z.infer<typeof questionnaireFile>;
