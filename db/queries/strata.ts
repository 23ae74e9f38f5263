import { getTableColumns } from "drizzle-orm";
import { bulkInsert } from "../bulk";
import { strata } from "../schema";
import type { Db, Tx } from "../store";

/** In what language, by what medium and with which questionnaire a response came. */
export interface Stratum {
  language: string;
  medium: string;
  questionnaire: string;
}

/** The key of a stratum: "nl email phone". Two answers of one key came by in the same way. */
export const stratumOf = ({ language, medium, questionnaire }: Stratum): string =>
  `${language} ${medium} ${questionnaire}`;

/** What a key of a stratum says: '' for what was not known, and for all of the key ''. */
export function stratumIn(key: string): Stratum {
  const [language = "", medium = "", ...rest] = key.split(" ");
  return { language, medium, questionnaire: rest.join(" ") };
}

const insertStrata = bulkInsert(strata, (tx, rows) =>
  tx.insert(strata).values(rows).onConflictDoNothing().returning({ key: strata.key }),
);

/** Lists the combinations that come by for the first time. */
export async function addStrata(tx: Tx, found: readonly Stratum[]): Promise<void> {
  const rows = new Map(
    found.map(({ language, medium, questionnaire }) => {
      const key = stratumOf({ language, medium, questionnaire });
      return [key, { key, language, medium, questionnaire }];
    }),
  );
  await insertStrata(
    tx,
    [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
  );
}

export function allStrata(db: Db): PromiseLike<(Stratum & { key: string })[]> {
  return db.select(getTableColumns(strata)).from(strata).orderBy(strata.key);
}
