import { openApi } from "~/flow/openapi.server";
import { apiJson } from "~/flow/problem.server";
import { runtime } from "~/runtime.server";

/** Open to all: it says how to ask, not what the answers are. */
export function loader() {
  return apiJson(openApi(runtime().env.BASE_URL));
}
