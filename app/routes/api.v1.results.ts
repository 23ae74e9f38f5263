import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireApiKey } from "~/flow/api-key.server";
import { apiJson, wrongMethod } from "~/flow/problem.server";
import { resultsForApi } from "~/flow/results-api.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const caller = await requireApiKey(request, "results:read");
  return apiJson(await resultsForApi(caller, request));
}

export function action({ request }: ActionFunctionArgs) {
  return wrongMethod(request, "GET");
}
