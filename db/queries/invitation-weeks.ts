import { between, sql } from "drizzle-orm";
import type { CalendarDate } from "~/domain/calendar";
import type { Period } from "~/domain/period";
import { REACHED } from "~/domain/results";
import { invitationDays } from "../schema";
import type { Db } from "../store";
import { invitationStates } from "./counted-kinds";
import { heldBlocks } from "./held-counts";

export interface DayOfInvitations {
  /** Of the contact. */
  day: string;
  channel: string;
  /** Invitations that reached the resident, and those of them that were answered. */
  invited: number;
  answered: number;
}

/** Invitations per day of the contact and channel, where anybody had contact. */
export function invitationsByDay(
  db: Db,
  { from, to }: { from: CalendarDate; to: CalendarDate },
): PromiseLike<DayOfInvitations[]> {
  const { day, channel, state, n } = invitationDays;
  const reached = sql.join(
    [...REACHED].map((each) => sql`${each}`),
    sql`, `,
  );
  return db
    .select({
      day,
      channel,
      invited: sql`coalesce(sum(${n}) filter (where ${state} in (${reached})), 0)`.mapWith(Number),
      answered: sql`coalesce(sum(${n}) filter (where ${state} = 'answered'), 0)`.mapWith(Number),
    })
    .from(invitationDays)
    .where(between(day, from, to))
    .groupBy(day, channel);
}

/** What is held of the months of a period with invitations; see heldBlocks. */
export const heldInvitations = (db: Db, period: Period) => heldBlocks(db, invitationStates, period);
