import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireEditor } from "~/flow/authorise.server";
import { autosaveDraft, readDraftSave } from "~/flow/autosave-draft.server";
import { runtime } from "~/runtime.server";

/** Where the editor saves by itself, and says that it is open. JSON in, JSON out; a session that is over is a 401. */
export async function action({ request, params }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const sent = await readDraftSave(request);
  const { store, now } = runtime();
  const { status, ...answer } = sent.ok
    ? await autosaveDraft(store, editor, params.key ?? "", sent.save, now())
    : sent.answer;
  return Response.json(answer, { status, headers: { "Cache-Control": "no-store" } });
}

/** Nothing to look at: whoever comes here by the address wants the questionnaire. */
export async function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/questionnaires/${encodeURIComponent(params.key ?? "")}`);
}
