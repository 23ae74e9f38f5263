import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { contactStatusFor } from "~/flow/api-contacts.server";
import { requireApiKey } from "~/flow/api-key.server";
import { apiJson, problem, wrongMethod } from "~/flow/problem.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const caller = await requireApiKey(request, "contacts:read");
  const status = await contactStatusFor(caller, params.source ?? "", params.id ?? "");
  return status ? apiJson(status) : problem(request, 404, "no_such_contact");
}

export function action({ request }: ActionFunctionArgs) {
  return wrongMethod(request, "GET");
}
