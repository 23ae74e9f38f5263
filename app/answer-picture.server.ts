import { CHART_FORMATS, type ChartFormat } from "./domain/export-table";
import { chartPng, chartSvg } from "./flow/chart-picture.server";
import { fileResponse } from "./flow/export-tables.server";
import { momentText } from "./messages/dutch";
import { exportNl } from "./messages/export.nl";
import { translator } from "./messages/translate";
import chart from "./styles/chart.css?raw";
import controlChart from "./styles/control-chart.css?raw";
import people from "./styles/people.css?raw";
import tokens from "./styles/tokens.css?raw";

const t = translator("nl", exportNl);
const look = { sheets: [chart, controlChart, people], tokens };

export interface AskedPicture {
  chart: string;
  format: ChartFormat;
}

/** `?picture=NAME&as=svg` behind the address of a page asks for one of its charts; null for the page itself. */
export function askedPicture({ searchParams }: URL): AskedPicture | null {
  const name = searchParams.get("picture");
  const format = CHART_FORMATS.find((each) => each === searchParams.get("as"));
  return name !== null && format !== undefined ? { chart: name, format } : null;
}

/** A chart of a page as a file; 404 where the page has no such chart. The cookies of the page's answer go along. */
export async function pictureAnswer(
  page: string,
  asked: AskedPicture,
  headers: Headers,
  now: Date,
  address: URL,
): Promise<Response> {
  const shown = new URL(address);
  for (const name of ["picture", "as"]) shown.searchParams.delete(name);
  const source = t("picture.source", { address: shown.href, made: momentText(now) });
  const svg = chartSvg(page, asked.chart, look, source);
  if (svg === null)
    return new Response(t("picture.none"), {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  const answer = fileResponse(asked.format === "svg" ? svg : await chartPng(svg), asked.chart, asked.format);
  for (const cookie of headers.getSetCookie()) answer.headers.append("Set-Cookie", cookie);
  return answer;
}
