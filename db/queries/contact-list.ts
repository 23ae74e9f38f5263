import { and, asc, desc, eq, gt, gte, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { ContactListQuery, ListPlace } from "~/domain/contact-list";
import { contacts, invitations, invitationTallies, teams, topics } from "../schema";
import type { Db } from "../store";

const shown = {
  id: invitations.id,
  source: contacts.source,
  sourceId: contacts.sourceId,
  channel: invitations.channel,
  topic: invitations.topic,
  topicName: topics.name,
  teamName: teams.name,
  occurredAt: invitations.occurredAt,
  state: invitations.state,
  reason: invitations.reason,
  sendAfter: invitations.sendAfter,
};

export type ListedContact = Awaited<ReturnType<typeof listContacts>>[number];

/**
 * One page of contacts, and one more if there is a next page. By place and not by number, so that the
 * thousandth page costs as much as the first. Read from the invitations, of which every contact has one:
 * their indexes know the state and the moment.
 */
export async function listContacts(
  db: Db,
  query: ContactListQuery,
  page: { size: number; ascending: boolean; from: ListPlace | null },
) {
  const direction = page.ascending ? asc : desc;
  return db
    .select(shown)
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .leftJoin(topics, eq(topics.key, invitations.topic))
    .leftJoin(teams, eq(teams.key, invitations.team))
    .where(and(...conditions(query), beyond(page.from, page.ascending)))
    .orderBy(direction(invitations.occurredAt), direction(invitations.id))
    .limit(page.size + 1);
}

function conditions(query: ContactListQuery): (SQL | undefined)[] {
  return [
    query.channel && eq(invitations.channel, query.channel),
    query.topic && eq(invitations.topic, query.topic),
    query.team && eq(invitations.team, query.team),
    query.state && eq(invitations.state, query.state),
    // From the beginning of the id, and not by LIKE: what people type may hold % and _.
    query.id && eq(sql`substr(${contacts.sourceId}, 1, ${query.id.length})`, query.id),
  ].filter((condition) => condition !== undefined && condition !== "") as SQL[];
}

/** The first part lets the index begin at the place, the second settles ties. */
function beyond(from: ListPlace | null, ascending: boolean): SQL | undefined {
  if (!from) return undefined;
  const { occurredAt, id } = invitations;
  return ascending
    ? and(gte(occurredAt, from.occurredAt), or(gt(occurredAt, from.occurredAt), gt(id, from.id)))
    : and(lte(occurredAt, from.occurredAt), or(lt(occurredAt, from.occurredAt), lt(id, from.id)));
}

/** How many contacts there are, from the counts that are kept per cell; null where a filter is finer than a cell. */
export async function countContacts(db: Db, query: ContactListQuery): Promise<number | null> {
  if (query.id) return null;
  const { channel, topic, team, state } = invitationTallies;
  const [row] = await db
    .select({ n: sql`coalesce(sum(${invitationTallies.n}), 0)`.mapWith(Number) })
    .from(invitationTallies)
    .where(
      and(
        query.channel ? eq(channel, query.channel) : undefined,
        query.topic ? eq(topic, query.topic) : undefined,
        query.team ? eq(team, query.team) : undefined,
        query.state ? eq(state, query.state) : undefined,
      ),
    );
  return row?.n ?? 0;
}
