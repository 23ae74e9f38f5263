import { CHANNELS, type Channel } from "./contact";
import {
  INVITATION_REASONS,
  INVITATION_STATES,
  type InvitationReason,
  type InvitationState,
} from "./invitation-policy";

/** Which invitations a page shows; all of it stands in the address. */
export interface InvitationFilter {
  state: InvitationState | null;
  reason: InvitationReason | null;
  channel: Channel | null;
  /** The beginning of the source's own id. */
  search: string;
}

/** A place in the list, newest contact first: the page after or before the invitation that has it. */
export interface InvitationPlace {
  direction: "after" | "before";
  occurredAt: Date;
  id: string;
}

/** What the address says; a value that doesn't exist counts as not chosen. */
export function parseInvitationFilter(params: URLSearchParams): InvitationFilter {
  const oneOf = <Value extends string>(values: readonly Value[], name: string): Value | null =>
    values.find((value) => value === params.get(name)) ?? null;
  return {
    state: oneOf(INVITATION_STATES, "state"),
    reason: oneOf(INVITATION_REASONS, "reason"),
    channel: oneOf(CHANNELS, "channel"),
    search: (params.get("q") ?? "").trim().slice(0, 200),
  };
}

export function parseInvitationPlace(params: URLSearchParams): InvitationPlace | null {
  for (const direction of ["after", "before"] as const) {
    const place = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(params.get(direction) ?? "");
    if (place?.[1] && place[2]) return { direction, occurredAt: new Date(Number(place[1])), id: place[2] };
  }
  return null;
}

/** The address of a list with this filter, and this place in it. */
export function invitationsHref(
  filter: Partial<InvitationFilter>,
  place?: { direction: "after" | "before"; occurredAt: Date; id: string },
): string {
  const params = new URLSearchParams();
  if (filter.state) params.set("state", filter.state);
  if (filter.reason) params.set("reason", filter.reason);
  if (filter.channel) params.set("channel", filter.channel);
  if (filter.search) params.set("q", filter.search);
  if (place) params.set(place.direction, `${place.occurredAt.getTime()}_${place.id}`);
  const query = params.toString();
  return query === "" ? "/invitations" : `/invitations?${query}`;
}
