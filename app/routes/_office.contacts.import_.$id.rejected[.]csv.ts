import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireEditor } from "~/flow/authorise.server";
import { importOr404 } from "~/flow/import-contacts.server";
import { rejectedCsv } from "~/flow/rejected-csv.server";
import { runtime } from "~/runtime.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const row = await importOr404(runtime(), params.id);
  return new Response(rejectedCsv(runtime(), row), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="afgekeurde-rijen.csv"',
      "Cache-Control": "no-store",
    },
  });
}
