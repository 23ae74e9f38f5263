import { countContactRequests, type ListedRequest, listContactRequests } from "#db/queries/contact-requests";
import { readSettings } from "#db/queries/settings";
import type { Editor } from "~/domain/access";
import { addWorkingDays, calendarDate, dayInAmsterdam } from "~/domain/calendar";
import { phoneText } from "~/domain/phone";
import type { RequestListQuery } from "~/domain/request-list";
import type { Runtime } from "~/runtime.server";

const PAGE = 50;

export interface WaitingRequest extends Omit<ListedRequest, "phone"> {
  phone: { number: string; text: string } | null;
  /** The last day on which it is in time. */
  due: string;
  /** How that day lies to today; "done" where it was answered. */
  urgency: "late" | "today" | "later" | "done";
}

export interface RequestsPage {
  requests: WaitingRequest[];
  total: number;
  hasNext: boolean;
  /** Whether residents are offered it. */
  offered: boolean;
  keepDays: number;
}

/** Who asked to be called or written back, and until when they may wait. */
export async function pageOfRequests(
  { store, now }: Pick<Runtime, "store" | "now">,
  _editor: Editor,
  query: RequestListQuery,
): Promise<RequestsPage> {
  const [found, total, { requests, policy, calendar }] = await Promise.all([
    listContactRequests(store.read, query, PAGE),
    countContactRequests(store.read, query),
    readSettings(store.read),
  ]);
  const today = dayInAmsterdam(now());
  return {
    requests: found.map(({ phone, ...request }) => {
      const due = addWorkingDays(calendarDate(request.day), policy.callbackWorkingDays, calendar);
      const urgency = due < today ? "late" : due === today ? "today" : "later";
      return {
        ...request,
        phone: phone === "" ? null : { number: phone, text: phoneText(phone) },
        due,
        urgency: request.state === "done" ? "done" : urgency,
      };
    }),
    total,
    hasNext: query.page * PAGE < total,
    offered: requests.offered,
    keepDays: requests.keepDays,
  };
}
