import { invitationPage, type ListedInvitation } from "#db/queries/invitation-list";
import type { Editor } from "~/domain/access";
import type { InvitationFilter, InvitationPlace } from "~/domain/invitation-filter";
import { channelsNl } from "~/messages/channels.nl";
import { shortMomentText } from "~/messages/dutch";
import { detailText, reasonText, shownState } from "~/messages/invitation-words";
import { invitationsNl } from "~/messages/invitations.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { csvStream } from "./write-csv.server";

const t = translator("nl", invitationsNl);
const PAGE = 2_000;

const COLUMNS = [
  "source",
  "id",
  "channel",
  "topic",
  "team",
  "occurred",
  "state",
  "reason",
  "medium",
  "decided",
  "sent",
  "receipt",
] as const;

/** The list as it is filtered and sorted, page by page, without an address or a link. No cell runs as a formula. */
export function invitationsCsv(_editor: Editor, filter: InvitationFilter): ReadableStream<Uint8Array> {
  const { store } = runtime();
  let place: InvitationPlace | null = null;
  let isDone = false;
  return csvStream(
    COLUMNS.map((column) => t(`csv.${column}`)),
    async () => {
      if (isDone) return null;
      const page = await invitationPage(store.read, filter, PAGE, place);
      if (page.hasNext && page.last !== null) place = { direction: "after", ...page.last };
      else isDone = true;
      return page.rows.map(cellsOf);
    },
  );
}

function cellsOf(row: ListedInvitation): string[] {
  const { reason, detail, medium, sentAt, message } = row;
  const cells: Record<(typeof COLUMNS)[number], string> = {
    source: row.source,
    id: row.sourceId,
    channel: channelsNl[row.channel as keyof typeof channelsNl] ?? row.channel,
    topic: row.topic,
    team: row.team,
    occurred: shortMomentText(row.occurredAt),
    state: t(`state.${shownState(row)}`),
    reason: detail && detail !== "delivered" ? detailText(detail) : reason ? reasonText(reason) : "",
    medium: medium === null ? "" : t(`filter.medium.${medium}`),
    decided: shortMomentText(row.decidedAt),
    sent: sentAt === null ? "" : shortMomentText(sentAt),
    receipt: sentAt === null ? "" : t(`csv.receipt.${message?.receipt ?? "none"}`),
  };
  return COLUMNS.map((column) => cells[column]);
}
