import { teamNames, topicNames } from "#db/queries/figures";
import { lastOfficeMails } from "#db/queries/office-mails";
import { readSettings } from "#db/queries/settings";
import { subscriptionsOf } from "#db/queries/subscriptions";
import type { Viewer } from "~/domain/access";
import { readAlertAbout } from "~/domain/alert-about";
import { dayInAmsterdam } from "~/domain/calendar";
import { lastClosedMonth, nextLookBack } from "~/domain/office-mail";
import { isEverything } from "~/domain/scope";
import { dayText, momentText, monthText } from "~/messages/dutch";
import { indicatorName } from "~/messages/indicator-words";
import { officeMailsNl } from "~/messages/office-mails.nl";
import { type Names, scopeText } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { indicatorByKey } from "./indicators.server";
import { watchedIndicators } from "./read-course-alerts.server";
import type { OfficeMailNeeds } from "./write-office-mail.server";

const t = translator("nl", officeMailsNl);
const MOST_MAILS = 12;

/** What somebody asked to be mailed, what is watched for it, and what became of the last mails. */
export async function readOwnMailPage(needs: OfficeMailNeeds, viewer: Viewer) {
  const { store, now } = needs;
  const { read } = store;
  const { calendar } = await readSettings(read);
  const [topics, teams, kinds, watched, mails] = await Promise.all([
    topicNames(read),
    teamNames(read),
    subscriptionsOf(read, viewer.userId),
    watchedIndicators(read),
    lastOfficeMails(read, viewer.userId, MOST_MAILS),
  ]);
  const month = lastClosedMonth(now(), calendar);
  return {
    email: viewer.email,
    kinds,
    nextDay: dayText(dayInAmsterdam(nextLookBack(now(), calendar))),
    month: monthText(month),
    watched: watched.map(({ indicator, scope }) => ({
      id: `${indicator.key} ${JSON.stringify(scope)}`,
      name: indicatorName(indicator),
      scope: scopeText(scope, { topics, teams }),
    })),
    mails: await Promise.all(
      mails.map(async ({ id, kind, about, state, createdAt, settledAt }) => ({
        id,
        what:
          kind === "summary"
            ? t("what.summary", { month: monthText(about) })
            : await alertName(needs, about, { topics, teams }),
        at: momentText(settledAt ?? createdAt),
        state,
      })),
    ),
  };
}

async function alertName({ store }: OfficeMailNeeds, text: string, names: Names): Promise<string> {
  const about = readAlertAbout(text);
  if (about === null) return text;
  const indicator = await indicatorByKey(store.read, about.indicator);
  const name = indicatorName(indicator ?? { key: about.indicator, name: "" });
  const month = monthText(about.month);
  if (isEverything(about.scope)) return t("what.alert", { name, month });
  return t("what.alert_part", { name, month, scope: scopeText(about.scope, names) });
}
