import type { LoaderFunctionArgs } from "@remix-run/node";
import { parseInvitationFilter } from "~/domain/invitation-filter";
import { requireEditor } from "~/flow/authorise.server";
import { invitationsCsv } from "~/flow/invitations-csv.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const editor = await requireEditor(request);
  const { filter } = parseInvitationFilter(new URL(request.url).searchParams);
  return new Response(invitationsCsv(editor, filter), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="uitnodigingen.csv"',
      "Cache-Control": "no-store",
    },
  });
}
