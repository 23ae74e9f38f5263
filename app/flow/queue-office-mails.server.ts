import { mailedAbout, type QueuedMail, queueOfficeMails } from "#db/queries/office-mails";
import { readSettings } from "#db/queries/settings";
import { subscribersTo } from "#db/queries/subscriptions";
import type { Store } from "#db/store";
import { alertAbout } from "~/domain/alert-about";
import { newId } from "~/domain/id";
import { lastClosedMonth, lookedBackOn, type MailKind } from "~/domain/office-mail";
import { readCourseAlerts } from "./read-course-alerts.server";

/**
 * Puts what there is to tell of the last month that is over in the queue: once for each who had asked for it by then.
 * Returns how many mails are new. `alerts: false` leaves out looking for alerts, which reads every watched indicator.
 */
export async function queueMailsOfMonth(
  store: Store,
  now: Date,
  { alerts }: { alerts: boolean },
): Promise<number> {
  const { calendar, figures: bounds } = await readSettings(store.read);
  const month = lastClosedMonth(now, calendar);
  const since = lookedBackOn(month, calendar);
  const wanted = (await subscribersTo(store.read, "summary", since)).map((userId) => ({
    userId,
    kind: "summary" as const,
    about: String(month),
  }));
  const watchers = alerts ? await subscribersTo(store.read, "alert", since) : [];
  const found = watchers.length === 0 ? [] : await readCourseAlerts({ db: store.read, bounds, now }, month);
  const told = found.flatMap((alert) => {
    const about = alertAbout({ ...alert, indicator: alert.indicator.key });
    return watchers.map((userId) => ({ userId, kind: "alert" as const, about }));
  });
  const fresh = [...(await untold(store, "summary", wanted)), ...(await untold(store, "alert", told))];
  if (fresh.length === 0) return 0;
  return store.write((tx) =>
    queueOfficeMails(
      tx,
      fresh.map((mail) => ({ ...mail, id: newId() })),
      now,
    ),
  );
}

type Wanted = Omit<QueuedMail, "id" | "kind"> & { kind: MailKind };

async function untold(store: Store, kind: Wanted["kind"], wanted: readonly Wanted[]): Promise<Wanted[]> {
  const abouts = [...new Set(wanted.map(({ about }) => about))];
  const known = await mailedAbout(store.read, kind, abouts);
  return wanted.filter(({ userId, about }) => !known.has(`${userId} ${about}`));
}
