import { teamNames, topicNames } from "#db/queries/figures";
import { FEWEST_POINTS } from "~/domain/control-chart";
import type { ExportTable } from "~/domain/export-table";
import { momentText } from "~/messages/dutch";
import { exportNl } from "~/messages/export.nl";
import { indicatorName } from "~/messages/indicator-words";
import { officeMailsNl } from "~/messages/office-mails.nl";
import { scopeText } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import type { TableNeeds } from "./export-tables.server";
import { watchedIndicators } from "./read-course-alerts.server";

const t = translator("nl", exportNl);
const mails = translator("nl", officeMailsNl);

/** The indicators that are watched for an alert by mail, as /results/mail lists them. */
export async function watchedTable({ db, now, baseUrl }: TableNeeds): Promise<ExportTable> {
  const [watched, topics, teams] = await Promise.all([watchedIndicators(db), topicNames(db), teamNames(db)]);
  const title = mails("page.watchedCaption");
  return {
    name: title,
    title,
    columns: [
      { key: "name", header: mails("page.watchedIndicator"), kind: "text" },
      { key: "scope", header: mails("page.watchedScope"), kind: "text" },
    ],
    rows: watched.map(({ indicator, scope }) => ({
      name: indicatorName(indicator),
      scope: scopeText(scope, { topics, teams }),
    })),
    definitions: [
      { term: t("about.what"), text: title },
      { term: mails("page.watched"), text: mails("page.watchedText", { fewest: FEWEST_POINTS }) },
      { term: t("about.address"), text: new URL("/results/mail", baseUrl).href },
      { term: t("about.made"), text: momentText(now) },
    ],
  };
}
