import { and, asc, eq, inArray, ne } from "drizzle-orm";
import type { Question } from "~/domain/questionnaire";
import type { KnownWording } from "~/domain/questionnaire-changes";
import { questionnaireContent } from "~/domain/questionnaire-schema";
import { type DecidedChange, newWordings } from "~/domain/questionnaire-settling";
import { dialect } from "../dialect";
import { questionChanges, questionnaireVersions, questionWordings } from "../schema";
import type { Db, Tx } from "../store";

/** A wording of the register, with where it was published first. */
export interface RegisteredWording extends KnownWording {
  questionnaireKey: string;
  version: number;
  since: Date;
}

/** Every wording that was asked under these keys, or under any key, in the order of their series. */
export async function registeredWordings(db: Db, keys?: readonly string[]): Promise<RegisteredWording[]> {
  if (keys?.length === 0) return [];
  const { questionKey, wording, edition, question, questionnaireKey, version, since } = questionWordings;
  const found = await db
    .select({ questionKey, wording, edition, question, questionnaireKey, version, since })
    .from(questionWordings)
    .where(keys && inArray(questionKey, [...keys]))
    .orderBy(asc(questionKey), asc(wording), asc(edition));
  return found.map((row) => ({ ...row, question: row.question as Question }));
}

/**
 * Holds the wordings of these keys for this write, so that two questionnaires that are published at once don't give one
 * wording two series.
 */
export async function holdWordings(tx: Tx, keys: readonly string[]): Promise<void> {
  // On SQLite no other write is under way.
  if (keys.length === 0 || dialect !== "postgresql") return;
  const { questionKey, wording, edition } = questionWordings;
  await tx
    .select({ questionKey })
    .from(questionWordings)
    .where(inArray(questionKey, [...keys]))
    .orderBy(questionKey, wording, edition)
    .for("update");
}

/** Adds wordings; false if another write has just given one of these places to another wording. */
export async function insertWordings(
  tx: Tx,
  added: readonly KnownWording[],
  from: { questionnaireKey: string; version: number; since: Date },
): Promise<boolean> {
  if (added.length === 0) return true;
  const rows = added.map((each) => ({ ...each, kind: each.question.kind, ...from }));
  const inserted = await tx
    .insert(questionWordings)
    .values(rows)
    .onConflictDoNothing()
    .returning({ key: questionWordings.questionKey });
  return inserted.length === rows.length;
}

/**
 * Writes down every published wording that the register doesn't have: those of before there was a register. It finds the
 * same each time, so that two processes may do it at once.
 */
export async function fillRegister(tx: Tx): Promise<void> {
  const versions = await tx
    .select({
      questionnaireKey: questionnaireVersions.questionnaireKey,
      number: questionnaireVersions.number,
      publishedAt: questionnaireVersions.publishedAt,
      createdAt: questionnaireVersions.createdAt,
      content: questionnaireVersions.content,
    })
    .from(questionnaireVersions)
    .where(ne(questionnaireVersions.state, "draft"))
    .orderBy(
      asc(questionnaireVersions.publishedAt),
      asc(questionnaireVersions.questionnaireKey),
      asc(questionnaireVersions.number),
    );
  const register: KnownWording[] = await registeredWordings(tx);
  for (const { questionnaireKey, number, publishedAt, createdAt, content } of versions) {
    const parsed = questionnaireContent.safeParse(content);
    if (!parsed.success) continue;
    const missing = newWordings(parsed.data.questions, register);
    const from = { questionnaireKey, version: number, since: publishedAt ?? createdAt };
    await insertWordings(tx, missing, from);
    register.push(...missing);
  }
}

/** A decision as it was kept. */
export interface KeptChange extends DecidedChange {
  id: string;
  questionnaireKey: string;
  version: number;
  decidedBy: string;
  decidedAt: Date;
}

/** The decisions about these questions, or about all, oldest first. */
export async function keptChanges(
  db: Db,
  of: { questionKey?: string; questionnaireKey?: string } = {},
): Promise<KeptChange[]> {
  const found = await db
    .select()
    .from(questionChanges)
    .where(
      and(
        of.questionKey === undefined ? undefined : eq(questionChanges.questionKey, of.questionKey),
        of.questionnaireKey === undefined
          ? undefined
          : eq(questionChanges.questionnaireKey, of.questionnaireKey),
      ),
    )
    .orderBy(asc(questionChanges.decidedAt), asc(questionChanges.id));
  return found.map(({ fromWording, toWording, ...row }) => ({
    ...row,
    from: fromWording,
    to: toWording,
    before: row.before as Question,
    after: row.after as Question,
  }));
}

export async function insertChanges(tx: Tx, kept: readonly KeptChange[]): Promise<void> {
  if (kept.length === 0) return;
  await tx
    .insert(questionChanges)
    .values(kept.map(({ from, to, ...row }) => ({ ...row, fromWording: from, toWording: to })));
}
