import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { parseFileName, TABLE_FORMATS, type TableFormat } from "~/domain/export-table";
import { answersDownload } from "~/flow/answers-download.server";
import { AnswersFollowed, progressId } from "~/flow/answers-progress.server";
import { requireViewer } from "~/flow/authorise.server";
import { tableFile } from "~/flow/export-tables.server";
import { runtime } from "~/runtime.server";

const BUSY =
  "Er worden al drie bestanden met alle antwoorden gemaakt. Probeer het over een paar minuten opnieuw.";
const BUSY_HEADERS = { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "120" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request);
  const asked = parseFileName(params.file, TABLE_FORMATS);
  const { store, now, env } = runtime();
  const { search, searchParams } = new URL(request.url);
  const needs = { db: store.read, search: searchParams, now: now(), baseUrl: env.BASE_URL };
  if (asked === null) throw new Response(null, { status: 404 });
  const { name, format } = asked;
  const file = await (name === "answers"
    ? answers({ ...needs, databaseUrl: env.DATABASE_URL, signal: request.signal }, format, userId)
    : tableFile(needs, name, format));
  if (file === "busy") throw new Response(BUSY, { status: 503, headers: BUSY_HEADERS });
  if (file === undefined) throw new Response(null, { status: 404 });
  // The page says in words what is wrong with the address.
  return file ?? redirect(`${name.startsWith("figure-") ? "/results/figure" : "/results"}${search}`);
}

/** All answers, with how far they are told to the page that asks for it: see /results/answers. */
async function answers(needs: Parameters<typeof answersDownload>[0], format: TableFormat, userId: string) {
  const followed = new AnswersFollowed(userId, progressId(needs.search.get("progress")));
  try {
    const file = await answersDownload(needs, format, undefined, followed.onWritten);
    if (file instanceof Response) return followed.follow(file);
    followed.tell({ state: file === "busy" ? "busy" : "failed" });
    return file;
  } catch (error) {
    followed.tell({ state: "failed" });
    throw error;
  }
}
