import type { LoaderFunctionArgs } from "@remix-run/node";
import { answersProgress, progressId } from "~/flow/answers-progress.server";
import { requireViewer } from "~/flow/authorise.server";

/** How far a file of all answers is, for the page that it was asked from. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request);
  const id = progressId(new URL(request.url).searchParams.get("id"));
  return Response.json(answersProgress(userId, id), { headers: { "Cache-Control": "no-store" } });
}
