import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireApiKey } from "~/flow/api-key.server";
import { metricsText } from "~/flow/metrics.server";
import { runtime } from "~/runtime.server";

/** For Prometheus, with an API key that may read metrics as bearer token. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireApiKey(request, "metrics:read");
  const { type, text } = await metricsText(runtime());
  return new Response(text, { headers: { "Content-Type": type, "Cache-Control": "no-store" } });
}
