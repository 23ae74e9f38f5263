import { insertIndicator } from "#db/queries/indicators";
import { contacts, normMargins, normTallies } from "#db/schema";
import type { Store, Tx } from "#db/store";
import type { Indicator } from "~/domain/indicator";

const hour = 3_600_000;

const norm = (key: string, source: object): Indicator => ({
  key,
  name: key,
  unit: "share",
  direction: "at_least",
  source: { kind: "norm", ...source } as Indicator["source"],
});
/** One of waiting, one of working off, on channels that overlap. */
export const NORMS = [
  norm("opgenomen", { measure: "wait", within: 30, unit: "seconds", channels: ["phone"], openCounts: false }),
  norm("afgehandeld", {
    measure: "handled",
    within: 24,
    unit: "hours",
    channels: ["report", "phone"],
    openCounts: true,
  }),
];

export async function insertNorms(tx: Tx, now: Date): Promise<void> {
  for (const each of NORMS) await insertIndicator(tx, each, { now, actor: "x" });
}

/** The counts as they are kept, a line per cell. */
export async function storedNorms(store: Store): Promise<string[]> {
  const cells = await store.read.select().from(normTallies);
  const margins = await store.read.select().from(normMargins);
  return [
    ...cells.map((row) =>
      [row.norm, row.month, row.channel, row.topic, row.team, row.fate, row.due, row.n].join(" | "),
    ),
    ...margins.map((row) => [row.norm, row.margin, row.month, row.key, row.fate, row.due, row.n].join(" | ")),
  ].sort();
}

/** The same lines from the contacts themselves, sharing no code with what keeps the counts. */
export async function lookedNorms(store: Store): Promise<string[]> {
  const counted = new Map<string, number>();
  const count = (of: string, row: typeof contacts.$inferSelect, fate: string, due: string) => {
    for (const parts of [
      [of, row.month, row.channel, row.topic, row.team, fate, due],
      [of, "channel", row.month, row.channel, fate, due],
      [of, "topic", row.month, row.topic, fate, due],
      [of, "team", row.month, row.team, fate, due],
    ]) {
      const key = parts.join(" | ");
      counted.set(key, (counted.get(key) ?? 0) + 1);
    }
  };
  for (const row of await store.read.select().from(contacts)) {
    if (row.channel === "phone" && row.waitSeconds !== null)
      count("opgenomen", row, row.waitSeconds <= 30 ? "in_time" : "late", "");
    if (row.channel === "counter") continue;
    const due = new Date(row.occurredAt.getTime() + 24 * hour);
    if (row.handledAt === null) {
      const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(due);
      count("afgehandeld", row, "open", day);
    } else count("afgehandeld", row, row.handledAt <= due ? "in_time" : "late", "");
  }
  return [...counted].map(([key, n]) => `${key} | ${n}`).sort();
}
