import type { ActionFunctionArgs } from "@remix-run/node";
import { requireEditor } from "~/flow/authorise.server";
import { importReport } from "~/flow/import-report.server";
import { sentForm } from "~/flow/sent-form.server";

/** The report that was shown, sent back as a file: of a file that was only looked at nothing is kept here. */
export async function action({ request }: ActionFunctionArgs) {
  await requireEditor(request);
  const form = await sentForm(request);
  const report = importReport(String(form.get("report") ?? ""));
  if (report === null) throw new Response(null, { status: 400 });
  return new Response(report, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="verslag-import.csv"',
      "Cache-Control": "no-store",
    },
  });
}
