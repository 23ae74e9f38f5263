import { type CalendarDate, parseCalendarDate } from "./calendar";
import { CHANNELS, type Channel } from "./contact";
import {
  INVITATION_REASONS,
  INVITATION_STATES,
  type InvitationReason,
  type InvitationState,
  type Medium,
} from "./invitation-policy";

/** Details by which staff can filter, under the reason that they say more about. */
export const REASON_DETAILS = [
  ["no_address", "suppressed"],
  ["no_address", "landline"],
  ["sampled_out", "day_cap"],
  ["no_survey", "cancelled"],
] as const satisfies readonly (readonly [InvitationReason, string])[];
export type ReasonDetail = (typeof REASON_DETAILS)[number][1];

/** By the moment of the contact, or by the last step: the moment it was sent, else the moment of the decision. */
export type InvitationSort = "contact" | "step";

/** Which invitations a page shows, and in what order; all of it stands in the address. */
export interface InvitationFilter {
  state: InvitationState | null;
  reason: InvitationReason | null;
  detail: ReasonDetail | null;
  channel: Channel | null;
  topic: string | null;
  team: string | null;
  medium: Medium | null;
  /** First and last day of the contact in Amsterdam, both within. */
  from: CalendarDate | null;
  to: CalendarDate | null;
  /** The beginning of the source's own id, with or without the name of the source in front. */
  search: string;
  sort: InvitationSort;
  oldestFirst: boolean;
}

/** How the counts are broken down beside the list. */
export type FunnelBy = "channel" | "day";

export type InvitationFilterProblems = Partial<Record<"from" | "to", "not_a_day" | "ends_before_it_begins">>;

/** A place in the list: the page after or before the invitation that has it. `key` is a moment, or an id in a search. */
export interface InvitationPlace {
  direction: "after" | "before";
  key: string;
  id: string;
}

export const everyInvitation: InvitationFilter = {
  state: null,
  reason: null,
  detail: null,
  channel: null,
  topic: null,
  team: null,
  medium: null,
  from: null,
  to: null,
  search: "",
  sort: "contact",
  oldestFirst: false,
};

/** What the address says. A value that doesn't exist counts as not chosen; a day that was typed wrong is a problem. */
export function parseInvitationFilter(params: URLSearchParams): {
  filter: InvitationFilter;
  problems: InvitationFilterProblems;
} {
  const typed = (name: string) => (params.get(name) ?? "").trim();
  const oneOf = <Value extends string>(values: readonly Value[], name: string): Value | null =>
    values.find((value) => value === typed(name)) ?? null;
  const key = (name: string) => typed(name).slice(0, 200) || null;
  const [reason = "", detail = ""] = typed("reason").split(".");
  const problems: InvitationFilterProblems = {};
  const day = (name: "from" | "to") => {
    const parsed = parseCalendarDate(typed(name));
    if (parsed === null && typed(name) !== "") problems[name] = "not_a_day";
    return parsed;
  };
  const [from, to] = [day("from"), day("to")];
  const turned = from !== null && to !== null && to < from;
  if (turned) problems.to = "ends_before_it_begins";
  return {
    filter: {
      state: oneOf(INVITATION_STATES, "state"),
      reason: INVITATION_REASONS.find((known) => known === reason) ?? null,
      detail: REASON_DETAILS.find((known) => known[0] === reason && known[1] === detail)?.[1] ?? null,
      channel: oneOf(CHANNELS, "channel"),
      topic: key("topic"),
      team: key("team"),
      medium: oneOf(["email", "sms"], "medium"),
      from: turned ? null : from,
      to: turned ? null : to,
      search: typed("q").slice(0, 200),
      sort: typed("sort") === "step" ? "step" : "contact",
      oldestFirst: typed("order") === "oldest",
    },
    problems,
  };
}

/** Whether anything is chosen but the order. */
export function isNarrowed({ sort, oldestFirst, ...chosen }: InvitationFilter): boolean {
  return Object.values(chosen).some((value) => value !== null && value !== "");
}

export function parseInvitationPlace(params: URLSearchParams): InvitationPlace | null {
  for (const direction of ["after", "before"] as const) {
    const place = /^(.{1,400})_([^_]{1,120})$/s.exec(params.get(direction) ?? "");
    if (place?.[1] && place[2]) return { direction, key: place[1], id: decodeURIComponentOr(place[2]) };
  }
  return null;
}

/** Within a place an id may hold the character that parts it from the key, so that one is written as %5F. */
const placeText = ({ key, id }: Pick<InvitationPlace, "key" | "id">) =>
  `${key}_${encodeURIComponent(id).replaceAll("_", "%5F")}`;

function decodeURIComponentOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a list with this filter, and this place in it. */
export function invitationsHref(
  filter: Partial<InvitationFilter>,
  { place, by, path = "/invitations" }: { place?: InvitationPlace; by?: FunnelBy; path?: string } = {},
): string {
  const params = new URLSearchParams();
  const { reason, detail } = filter;
  for (const name of ["state", "channel", "topic", "team", "medium", "from", "to"] as const) {
    const value = filter[name];
    if (value) params.set(name, value);
  }
  if (reason) params.set("reason", detail ? `${reason}.${detail}` : reason);
  if (filter.search) params.set("q", filter.search);
  if (filter.sort === "step") params.set("sort", "step");
  if (filter.oldestFirst) params.set("order", "oldest");
  if (by === "day") params.set("by", by);
  if (place) params.set(place.direction, placeText(place));
  return params.size === 0 ? path : `${path}?${params}`;
}
