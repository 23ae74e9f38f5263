import { teamNames, topicNames } from "#db/queries/figures";
import type { ClaimedMail } from "#db/queries/office-mails";
import { readSettings } from "#db/queries/settings";
import type { Db } from "#db/store";
import { courseMail } from "#emails/course-mail";
import type { WrittenMail } from "#emails/office-mail";
import { summaryMail } from "#emails/summary";
import { readAlertAbout } from "~/domain/alert-about";
import type { Indicator } from "~/domain/indicator";
import type { MailKind } from "~/domain/office-mail";
import { lastMonths, type Month, parseMonth, previousYear } from "~/domain/period";
import { resultsAddress } from "~/domain/results-query";
import { isEverything, type Scope } from "~/domain/scope";
import type { Settings } from "~/domain/settings";
import { monthText, periodText } from "~/messages/dutch";
import { indicatorName } from "~/messages/indicator-words";
import {
  alertLine,
  alertSentences,
  boardSentence,
  monthSentences,
  scoreLine,
  toneOf,
  wayOf,
} from "~/messages/office-mail-words";
import { officeMailsNl } from "~/messages/office-mails.nl";
import { type Names, scopeText } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import type { Runtime } from "~/runtime.server";
import { indicatorByKey } from "./indicators.server";
import { stopPath } from "./office-mail-link.server";
import { readCourseAlert, readCourseAlerts } from "./read-course-alerts.server";
import { readResults } from "./read-results.server";
import { readTargets } from "./read-targets.server";
import { writeRequestMail } from "./write-request-mail.server";

const t = translator("nl", officeMailsNl);

export type OfficeMailNeeds = Pick<Runtime, "env" | "store" | "secret" | "now">;

interface Written extends WrittenMail {
  senderName: string;
  unsubscribeUrl: string;
}

/** What a mail of the queue says, as things are now; null where there is nothing to say any more. */
export async function writeOfficeMail(
  needs: OfficeMailNeeds,
  { kind, userId, about }: Pick<ClaimedMail, "kind" | "userId" | "about">,
): Promise<Written | null> {
  if (kind === "contact_request") return writeRequestMail(needs);
  const month = kind === "summary" ? parseMonth(about) : null;
  if (month !== null) return writeSummary(needs, userId, month);
  return kind === "alert" ? writeAlert(needs, userId, about) : null;
}

/** The summary of a month: the scoreboard, what the month did, and what left its course. */
export async function writeSummary(needs: OfficeMailNeeds, userId: string, month: Month): Promise<Written> {
  const { env, store, now } = needs;
  const frame = await readFrame(store.read);
  const { bounds, names, organisation } = frame;
  const period = { from: month, to: month };
  const [readings, { total }, alerts] = await Promise.all([
    readTargets(store.read, bounds, now()),
    readResults(store.read, { period, scope: {}, compare: "previous-year" }, bounds, now()),
    readCourseAlerts({ db: store.read, bounds, now: now() }, month),
  ]);
  const title = t("mail.summary.title", { month: monthText(month) });
  const board = boardSentence(readings);
  const over = readings[0] && t("mail.over", { period: periodText(readings[0].period) });
  return {
    ...foot(needs, organisation.name, userId, "summary"),
    ...summaryMail({
      ...shared(needs, organisation.name, userId, "summary"),
      subject: t("mail.summary.subject", { month: monthText(month) }),
      title,
      preheader: board,
      button: {
        text: t("mail.button"),
        href: env.BASE_URL + resultsAddress({ period, scope: {}, compare: "previous-year" }),
      },
      lead: readings.length === 0 ? [] : [board, ...(over ? [over] : [])],
      targets: {
        title: t("mail.targets"),
        lines: readings.map((reading) => scoreLine(reading, names)),
        none: t("mail.noTargets"),
      },
      month: {
        title: t("mail.month", { month: monthText(month) }),
        sentences: monthSentences(total.figure, total.change, previousYear(period).from),
      },
      alerts: {
        title: t("mail.alerts"),
        lines: alerts.map((alert) =>
          alertLine(alert, scopeText(alert.scope, names), figureAddress(env.BASE_URL, alert, month)),
        ),
        none: t("mail.alerts.none"),
      },
    }),
  };
}

async function writeAlert(needs: OfficeMailNeeds, userId: string, text: string): Promise<Written | null> {
  const { env, store, now } = needs;
  const about = readAlertAbout(text);
  const indicator = about && (await indicatorByKey(store.read, about.indicator));
  if (about === null || indicator === null) return null;
  const { bounds, names, organisation } = await readFrame(store.read);
  const watched = { indicator, scope: about.scope };
  const alert = await readCourseAlert({ db: store.read, bounds, now: now() }, watched, about.month);
  // Answers that came in since may have brought the month back on its course.
  if (alert === null || alert.side !== about.side) return null;
  const way = wayOf(alert);
  const name = indicatorName(indicator);
  const scope = scopeText(about.scope, names);
  const [what = "", ...why] = alertSentences(alert, scope);
  const month = monthText(about.month);
  return {
    ...foot(needs, organisation.name, userId, "alert"),
    ...courseMail({
      ...shared(needs, organisation.name, userId, "alert"),
      subject: isEverything(about.scope)
        ? t(`alert.subject.${way}`, { name, month })
        : t(`alert.subject.${way}_part`, { name, scope, month }),
      title: t(`alert.title.${way}`, { name }),
      preheader: what,
      tone: toneOf(alert),
      sign: t(`alert.${way}`),
      paragraphs: [what, why.join(" "), t("alert.meaning"), t(`alert.next.${way}`)],
      button: { text: t("alert.button"), href: figureAddress(env.BASE_URL, alert, about.month) },
    }),
  };
}

async function readFrame(db: Db): Promise<{
  bounds: Settings["figures"];
  organisation: Settings["organisation"];
  names: Names;
}> {
  const [topics, teams, { figures, organisation }] = await Promise.all([
    topicNames(db),
    teamNames(db),
    readSettings(db),
  ]);
  return { bounds: figures, organisation, names: { topics, teams } };
}

const foot = (needs: OfficeMailNeeds, organisation: string, userId: string, kind: MailKind) => ({
  senderName: organisation,
  unsubscribeUrl: needs.env.BASE_URL + stopPath(needs.secret, { userId, kind }),
});

const shared = (needs: OfficeMailNeeds, organisation: string, userId: string, kind: MailKind) => ({
  organisation,
  why: t(`mail.why.${kind}`, { organisation }),
  stop: { text: t("mail.stop"), href: foot(needs, organisation, userId, kind).unsubscribeUrl },
  settings: { text: t("mail.settings"), href: `${needs.env.BASE_URL}/results/mail` },
});

/** The page of an indicator over the year up to a month; a scope that no address can name is left to the page. */
function figureAddress(
  baseUrl: string,
  { indicator, scope }: { indicator: Indicator; scope: Scope },
  month: Month,
): string {
  const { topTopicsOfTeam: _, ...rest } = scope;
  const query = { period: lastMonths(12, month), scope: rest, compare: "previous-year" as const };
  const address = resultsAddress(query, "/results/figure");
  return `${baseUrl}${address}&indicator=${encodeURIComponent(indicator.key)}`;
}
