import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { takeInReceipts } from "~/flow/gateway-receipts.server";
import { apiJson, wrongMethod } from "~/flow/problem.server";

/** Where a gateway tells what became of messages; the address to give to it stands on /settings/sending. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== "POST") return wrongMethod(request, "POST");
  return apiJson(await takeInReceipts(request, params.gateway ?? "", visitor(context)));
}

/** Spryng has no other way than an address that it asks for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asks = params.gateway === "spryng" && request.method === "GET" && new URL(request.url).search !== "";
  if (!asks) return wrongMethod(request, "POST");
  return apiJson(await takeInReceipts(request, "spryng", visitor(context)));
}

const visitor = (context: { address?: unknown }): string => String(context.address ?? "");
