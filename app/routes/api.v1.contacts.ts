import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { receiveFromApi } from "~/flow/api-contacts.server";
import { requireApiKey } from "~/flow/api-key.server";
import { readJson } from "~/flow/json-body.server";
import { apiJson, wrongMethod } from "~/flow/problem.server";

export async function action({ request }: ActionFunctionArgs) {
  if (request.method !== "POST") return wrongMethod(request, "POST");
  const caller = await requireApiKey(request, "contacts:write");
  return apiJson(await receiveFromApi(caller, request, await readJson(request)), 202);
}

export function loader({ request }: LoaderFunctionArgs) {
  return wrongMethod(request, "POST");
}
