import * as z from "zod/mini";
import { draftContent } from "~/domain/questionnaire-schema";

export const keptWork = z.object({
  revision: z.number(),
  content: draftContent,
  name: z.optional(z.string()),
  unanswered: z.nullable(draftContent),
});
