import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireApiKey } from "~/flow/api-key.server";
import { readMailBody } from "~/flow/mail-body.server";
import { apiJson, wrongMethod } from "~/flow/problem.server";
import { takeInReport } from "~/flow/take-in-report.server";
import { runtime } from "~/runtime.server";

/** A mail server pipes what comes to the bounce address here. Whatever it is, it has been dealt with: 202. */
export async function action({ request }: ActionFunctionArgs) {
  if (request.method !== "POST") return wrongMethod(request, "POST");
  await requireApiKey(request, "delivery:report");
  const current = runtime();
  const result = await takeInReport(current, await readMailBody(request), current.now());
  current.log.info({ result }, "a mail to the bounce address was taken in");
  return apiJson({ result }, 202);
}

export function loader({ request }: LoaderFunctionArgs) {
  return wrongMethod(request, "POST");
}
