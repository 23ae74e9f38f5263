import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireEditor } from "~/flow/authorise.server";
import { exportQuestionnaire } from "~/flow/export-questionnaire.server";
import { runtime } from "~/runtime.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const editor = await requireEditor(request);
  const { store, env, now } = runtime();
  const key = params.key ?? "";
  const asked = new URL(request.url).searchParams.get("version");
  const number = asked === null ? null : /^\d{1,6}$/.test(asked) ? Number(asked) : 0;
  const file = await exportQuestionnaire(editor, store.read, { key, number, baseUrl: env.BASE_URL }, now());
  if (file === null) throw new Response(null, { status: 404 });
  const name = `${key}-${file.source?.state === "draft" ? "concept-" : ""}${file.source?.version}.json`;
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}
