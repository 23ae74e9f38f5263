import { and, asc, desc, eq, gte, lte, or, type SQL, sql } from "drizzle-orm";
import { endOfDay, startOfDay } from "~/domain/calendar";
import { type InvitationFilter, isNarrowed } from "~/domain/invitation-filter";
import { inByteOrder } from "../dialect";
import { contacts, invitations } from "../schema";
import { type Db, rows } from "../store";
import { byIndex, countInvitations, narrowed, spanOf } from "./invitation-counting";
import type { Placed, Walk } from "./invitation-list";
import { joined, stretchesWith } from "./invitation-stretches";

/** Filters that leave so few are looked through; of more, the first are found in the order of the ids. */
const FEW = 400;
/** Reasons have an index of their own. */
const FEW_OF_A_REASON = 4_000;
/** So many contacts that begin with what was typed are all looked at. */
const NARROW = 5_000;
/** More sources than any municipality connects. */
const SOURCES = 200;

/** Ids of one source that begin with a text. */
interface Probe {
  source: string;
  prefix: string;
}

/**
 * Contacts whose own id begins with what was typed, alone or behind the name of its source ("kcc 2026-01"), in the
 * order of their ids: an id that was typed in full comes first. The name of a source finds all of its contacts.
 */
export async function searchInvitations(db: Db, filter: InvitationFilter, walk: Walk): Promise<Placed[]> {
  const probes = probesFor(filter.search, await sourcesOfContacts(db));
  const filtered = isNarrowed({ ...filter, search: "" });
  const isNarrow =
    !filtered || (await Promise.all(probes.map((probe) => holdsFew(db, probe)))).every(Boolean);
  const isRare =
    !isNarrow && (await countInvitations(db, filter)) <= (filter.reason === null ? FEW : FEW_OF_A_REASON);
  const found = isRare ? await probeRare(db, filter, probes, walk) : await probeAll(db, filter, probes, walk);
  const sign = walk.back ? -1 : 1;
  return [...new Map(found.map((row) => [row.id, row])).values()]
    .sort((a, b) => sign * (inBytes(a.sourceId, b.sourceId) || inBytes(a.source, b.source)))
    .slice(0, walk.size)
    .map(({ id, source, sourceId }) => ({ id, place: { key: sourceId, id: source } }));
}

function probesFor(search: string, sources: readonly string[]): Probe[] {
  return sources.flatMap((source) => {
    const probes = [{ source, prefix: search }];
    const rest = search.slice(source.length);
    if (search === source) probes.push({ source, prefix: "" });
    else if (search.startsWith(source) && /^[\s/:]/.test(rest)) {
      probes.push({ source, prefix: rest.replace(/^[\s/:]+/, "") });
    }
    return probes;
  });
}

/** Every source there is, a step in the index each. */
async function sourcesOfContacts(db: Db): Promise<string[]> {
  const found = await rows<{ source: string }>(
    db,
    sql`with recursive s(source) as (
      select min(source) from contacts
      union all
      select (select min(c.source) from contacts c where c.source > s.source) from s where s.source is not null
    ) select source from s where source is not null limit ${SOURCES}`,
  );
  return found.map(({ source }) => source);
}

/** A range instead of LIKE: nothing in what was typed has a meaning of its own. */
function beginsWith({ source, prefix }: Probe): SQL | undefined {
  const id = inByteOrder(contacts.sourceId);
  return and(
    eq(contacts.source, source),
    prefix === "" ? undefined : sql`${id} >= ${prefix}`,
    prefix === "" ? undefined : sql`${id} < ${`${prefix}\u{10ffff}`}`,
  );
}

async function holdsFew(db: Db, probe: Probe): Promise<boolean> {
  const some = db
    .select({ one: sql`1`.as("one") })
    .from(contacts)
    .where(beginsWith(probe))
    .limit(NARROW + 1)
    .as("some");
  const [counted] = await db.select({ n: sql<number>`count(*)`.mapWith(Number) }).from(some);
  return (counted?.n ?? 0) <= NARROW;
}

const named = { id: invitations.id, source: contacts.source, sourceId: contacts.sourceId };

function beyond({ back, place }: Walk): SQL | undefined {
  if (place === null) return undefined;
  const [id, source] = [inByteOrder(contacts.sourceId), inByteOrder(contacts.source)];
  return back
    ? and(sql`${id} <= ${place.key}`, or(sql`${id} < ${place.key}`, sql`${source} < ${place.id}`))
    : and(sql`${id} >= ${place.key}`, or(sql`${id} > ${place.key}`, sql`${source} > ${place.id}`));
}

async function probeAll(db: Db, filter: InvitationFilter, probes: readonly Probe[], walk: Walk) {
  const order = walk.back ? desc : asc;
  const { from, to } = filter;
  const found = await Promise.all(
    probes.map((probe) =>
      db
        .select(named)
        .from(contacts)
        // In this order, so that the ids lead: SQLite keeps to the order of a cross join.
        .crossJoin(invitations)
        .where(
          and(
            eq(invitations.contactId, contacts.id),
            beginsWith(probe),
            beyond(walk),
            ...narrowed(filter),
            from === null ? undefined : gte(contacts.occurredAt, startOfDay(from)),
            to === null ? undefined : lte(contacts.occurredAt, endOfDay(to)),
          ),
        )
        .orderBy(order(inByteOrder(contacts.sourceId)))
        .limit(walk.size),
    ),
  );
  return found.flat();
}

/** The filter leads, and what was typed is looked for in the few that it leaves. */
async function probeRare(db: Db, filter: InvitationFilter, probes: readonly Probe[], walk: Walk) {
  const all = { start: null, oldestFirst: false, enough: Number.MAX_SAFE_INTEGER };
  const found = [];
  const stretches = filter.reason === null ? joined(await stretchesWith(db, filter, all), false) : [filter];
  for (const stretch of stretches) {
    found.push(
      ...(await db
        .select(named)
        .from(invitations)
        .crossJoin(contacts)
        .where(
          and(
            ...byIndex(filter),
            ...spanOf(stretch),
            eq(contacts.id, invitations.contactId),
            or(...probes.map(beginsWith)),
            beyond(walk),
          ),
        )),
    );
  }
  return found;
}

/** As the database orders text; JavaScript's own order differs beyond U+FFFF. */
function inBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
