import { questionnaireSchema } from "~/flow/export-questionnaire.server";
import { apiJson } from "~/flow/problem.server";
import { runtime } from "~/runtime.server";

/** Open to all: it says what a file must be, and holds no questionnaire. */
export function loader() {
  return apiJson(questionnaireSchema(runtime().env.BASE_URL));
}
