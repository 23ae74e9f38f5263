import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { parseFileName, TABLE_FORMATS } from "~/domain/export-table";
import { requireViewer } from "~/flow/authorise.server";
import { EXPORT_TABLES, tableResponse } from "~/flow/export-tables.server";
import { runtime } from "~/runtime.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request);
  const asked = parseFileName(params.file, TABLE_FORMATS);
  const read = asked && EXPORT_TABLES.get(asked.name);
  if (!read) throw new Response(null, { status: 404 });
  const { store, now, env } = runtime();
  const { search, searchParams } = new URL(request.url);
  const table = await read({ db: store.read, search: searchParams, now: now(), baseUrl: env.BASE_URL });
  // The page says in words what is wrong with the address.
  if (table === null) return redirect(`/results${search}`);
  return tableResponse(table, asked.format, now());
}
