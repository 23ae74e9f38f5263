import { and, asc, desc, eq, gt, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { addDays, calendarDate, startOfDay, type WorkCalendar } from "~/domain/calendar";
import { lastDayOf, type Month, type Period } from "~/domain/period";
import { normFate, type Served, type ServiceNorm } from "~/domain/service-norm";
import { bulkInsert } from "../bulk";
import { dialect } from "../dialect";
import { contacts, normMargins, normTallies } from "../schema";
import type { Db, Tx } from "../store";
import { CountedCells } from "./counted-cells";
import { MARGINS } from "./tally-margins";

type NormCell = typeof normTallies.$inferInsert;
type NormMargin = typeof normMargins.$inferInsert;

/** What a contact says about a norm, and where it is counted. */
type Counted = Served & Pick<NormCell, "month" | "topic" | "team">;

const { norm, month, channel, topic, team, fate, due } = normTallies;

const insertCounts = bulkInsert(normTallies, (tx, rows) =>
  tx
    .insert(normTallies)
    .values(rows)
    .onConflictDoUpdate({
      target: [norm, month, channel, topic, team, fate, due],
      set: { n: sql`${normTallies.n} + excluded.n` },
    })
    .returning({ n: normTallies.n }),
);

const insertMarginCounts = bulkInsert(normMargins, (tx, rows) =>
  tx
    .insert(normMargins)
    .values(rows)
    .onConflictDoUpdate({
      target: [
        normMargins.norm,
        normMargins.margin,
        normMargins.month,
        normMargins.key,
        normMargins.fate,
        normMargins.due,
      ],
      set: { n: sql`${normMargins.n} + excluded.n` },
    })
    .returning({ n: normMargins.n }),
);

/**
 * What one write changes in how the service norms are met: added up while the contacts are written, and written once, in
 * the same write and in a fixed order. Costs nothing without norms.
 */
export class NormChanges {
  private readonly cells = new CountedCells<NormCell>();
  private readonly ends = new Map<string, Date>();

  constructor(
    private readonly norms: readonly ServiceNorm[],
    private readonly calendar: WorkCalendar,
  ) {}

  /** Counts a contact as it is now; -1 for as it was before. */
  add(contact: Counted, n: 1 | -1): void {
    for (const { key, source } of this.norms) {
      const found = normFate(source, contact, this.calendar, this.ends);
      if (found === null) continue;
      const { month, channel, topic, team } = contact;
      this.cells.add({ norm: key, month, channel, topic, team, ...found }, n);
    }
  }

  async write(tx: Tx): Promise<void> {
    const cells = this.cells.take();
    if (cells.length === 0) return;
    const left = await insertCounts(tx, cells);
    const leftInMargins = await insertMarginCounts(tx, marginsOf(cells));
    const norms = [...new Set(cells.map((cell) => cell.norm))];
    // What is handled was open before: a cell that holds nothing any more goes.
    if (left.some(({ n }) => n === 0))
      await tx.delete(normTallies).where(and(inArray(norm, norms), eq(normTallies.n, 0)));
    if (leftInMargins.some(({ n }) => n === 0))
      await tx.delete(normMargins).where(and(inArray(normMargins.norm, norms), eq(normMargins.n, 0)));
  }
}

function marginsOf(cells: readonly NormCell[]): NormMargin[] {
  const rows = new CountedCells<NormMargin>();
  for (const { norm, month, fate, due, n, ...cell } of cells) {
    for (const margin of MARGINS) rows.add({ norm, margin, month, key: cell[margin], fate, due }, n);
  }
  return rows.take();
}

/**
 * Makes a new or changed norm wait for the contacts that are being written without it, so that a recount after this sees
 * them (SQLite has one writer anyway).
 */
export async function awaitContacts(tx: Tx): Promise<void> {
  if (dialect === "postgresql") await tx.execute(sql`lock table ${contacts} in share row exclusive mode`);
}

/** Takes away all that was counted of some norms. */
export async function clearNorms(tx: Tx, norms: readonly string[]): Promise<void> {
  if (norms.length === 0) return;
  await tx.delete(normTallies).where(inArray(norm, [...norms]));
  await tx.delete(normMargins).where(inArray(normMargins.norm, [...norms]));
}

/** The months in which there were contacts; null without any. */
export async function monthsWithContacts(db: Db): Promise<Period | null> {
  const end = (order: SQL) => db.select({ month: contacts.month }).from(contacts).orderBy(order).limit(1);
  const [[first], [last]] = await Promise.all([
    end(asc(contacts.occurredAt)),
    end(desc(contacts.occurredAt)),
  ]);
  return first && last ? { from: first.month as Month, to: last.month as Month } : null;
}

const AT_ONCE = 5000;

/** Counts one month of some norms anew from the contacts; after `holdNormCounts`. */
export async function recountNorms(
  tx: Tx,
  norms: readonly ServiceNorm[],
  of: Month,
  calendar: WorkCalendar,
): Promise<void> {
  const keys = norms.map(({ key }) => key);
  if (keys.length === 0) return;
  await tx.delete(normTallies).where(and(inArray(norm, keys), eq(month, of)));
  await tx.delete(normMargins).where(and(inArray(normMargins.norm, keys), eq(normMargins.month, of)));
  const changes = new NormChanges(norms, calendar);
  const from = startOfDay(calendarDate(`${of}-01`));
  const until = startOfDay(addDays(lastDayOf(of), 1));
  const channels = [...new Set(norms.flatMap(({ source }) => source.channels))];
  for (let after: { occurredAt: Date; id: string } | null = null; ; ) {
    const { id, occurredAt } = contacts;
    const page: (Counted & { id: string })[] = await tx
      .select({
        id,
        month: contacts.month,
        channel: contacts.channel,
        topic: contacts.topic,
        team: contacts.team,
        day: contacts.day,
        occurredAt,
        waitSeconds: contacts.waitSeconds,
        handledAt: contacts.handledAt,
      })
      .from(contacts)
      .where(
        and(
          gte(occurredAt, after?.occurredAt ?? from),
          lt(occurredAt, until),
          inArray(contacts.channel, channels),
          after === null ? undefined : sql`(${gt(occurredAt, after.occurredAt)} or ${gt(id, after.id)})`,
        ),
      )
      .orderBy(asc(occurredAt), asc(id))
      .limit(AT_ONCE);
    for (const contact of page) changes.add(contact, 1);
    const last = page.at(-1);
    if (page.length < AT_ONCE || !last) break;
    after = last;
  }
  await changes.write(tx);
}
