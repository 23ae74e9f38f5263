import { and, asc, eq, isNull } from "drizzle-orm";
import type { QuestionnaireState, RouteRule } from "~/domain/questionnaire-route";
import { questionnaireContent } from "~/domain/questionnaire-schema";
import { preparedOnce } from "../prepared";
import { questionnaireRoutes, questionnaires, questionnaireVersions } from "../schema";
import type { Db, Tx } from "../store";

/** Every rule about which contact gets which questionnaire, also those whose day is past or still to come. */
export const routeRules = async (db: Db): Promise<RouteRule[]> => allRules(db, {});

const allRules = preparedOnce((db) =>
  db
    .select({
      channel: questionnaireRoutes.channel,
      topic: questionnaireRoutes.topic,
      validFrom: questionnaireRoutes.validFrom,
      questionnaireKey: questionnaireRoutes.questionnaireKey,
    })
    .from(questionnaireRoutes)
    .orderBy(questionnaireRoutes.channel, questionnaireRoutes.topic, asc(questionnaireRoutes.validFrom)),
);

/** The newest published version of each questionnaire that is still asked: id by questionnaire key. */
export async function askedVersions(db: Db): Promise<Map<string, string>> {
  const found = await published(db, {});
  return new Map(found.map(({ key, id }) => [key, id]));
}

const published = preparedOnce((db) =>
  db
    .select({ key: questionnaireVersions.questionnaireKey, id: questionnaireVersions.id })
    .from(questionnaireVersions)
    .innerJoin(questionnaires, eq(questionnaires.key, questionnaireVersions.questionnaireKey))
    .where(and(eq(questionnaireVersions.state, "published"), isNull(questionnaires.retiredAt)))
    .orderBy(asc(questionnaireVersions.number)),
);

/** Which version a contact of this channel is asked with; topic '' stands for every topic without a rule of its own. */
export interface PublishedRoute {
  channel: string;
  topic: string;
  questionnaireVersionId: string;
}

/** The rules without a day, each with the newest published version of its questionnaire. */
export async function publishedRoutes(db: Db): Promise<PublishedRoute[]> {
  const [rules, versions] = [await routeRules(db), await askedVersions(db)];
  return rules.flatMap(({ channel, topic, validFrom, questionnaireKey }) => {
    const questionnaireVersionId = questionnaireKey === null ? undefined : versions.get(questionnaireKey);
    return validFrom !== "" || questionnaireVersionId === undefined
      ? []
      : [{ channel, topic, questionnaireVersionId }];
  });
}

/** A rule with who changed it last. */
export type RouteRecord = RouteRule & { changedAt: Date | null; changedBy: string | null };

const recordColumns = {
  channel: questionnaireRoutes.channel,
  topic: questionnaireRoutes.topic,
  validFrom: questionnaireRoutes.validFrom,
  questionnaireKey: questionnaireRoutes.questionnaireKey,
  changedAt: questionnaireRoutes.changedAt,
  changedBy: questionnaireRoutes.changedBy,
};

/** The rules of one place, the oldest first. */
export function rulesAt(db: Db, channel: string, topic: string): Promise<RouteRecord[]> {
  return db
    .select(recordColumns)
    .from(questionnaireRoutes)
    .where(and(eq(questionnaireRoutes.channel, channel), eq(questionnaireRoutes.topic, topic)))
    .orderBy(asc(questionnaireRoutes.validFrom));
}

/** Adds rules where their place has none from that day yet; the ones that were added. */
export function insertRoutes(tx: Tx, added: RouteRecord[]): Promise<RouteRecord[]> {
  return tx.insert(questionnaireRoutes).values(added).onConflictDoNothing().returning(recordColumns);
}

/** Only the rule as it was read: false where somebody changed it since. */
const asItWas = ({ channel, topic, validFrom, changedAt }: RouteRecord) =>
  and(
    eq(questionnaireRoutes.channel, channel),
    eq(questionnaireRoutes.topic, topic),
    eq(questionnaireRoutes.validFrom, validFrom),
    changedAt === null ? isNull(questionnaireRoutes.changedAt) : eq(questionnaireRoutes.changedAt, changedAt),
  );

export async function updateRoute(
  tx: Tx,
  before: RouteRecord,
  change: Pick<RouteRecord, "questionnaireKey" | "changedAt" | "changedBy">,
): Promise<boolean> {
  const changed = await tx
    .update(questionnaireRoutes)
    .set(change)
    .where(asItWas(before))
    .returning({ channel: questionnaireRoutes.channel });
  return changed.length > 0;
}

export async function deleteRoute(tx: Tx, before: RouteRecord): Promise<boolean> {
  const gone = await tx
    .delete(questionnaireRoutes)
    .where(asItWas(before))
    .returning({ channel: questionnaireRoutes.channel });
  return gone.length > 0;
}

/** A questionnaire as the rules see it. */
export interface RoutableQuestionnaire {
  key: string;
  name: string;
  state: QuestionnaireState;
  /** The newest published version; null where there is none. */
  number: number | null;
  /** In which that version can be answered. */
  languages: string[];
}

export async function routableQuestionnaires(db: Db): Promise<RoutableQuestionnaire[]> {
  const known = await db
    .select({ key: questionnaires.key, name: questionnaires.name, retiredAt: questionnaires.retiredAt })
    .from(questionnaires)
    .orderBy(asc(questionnaires.name), asc(questionnaires.key));
  const versions = await db
    .select({
      key: questionnaireVersions.questionnaireKey,
      number: questionnaireVersions.number,
      content: questionnaireVersions.content,
    })
    .from(questionnaireVersions)
    .where(eq(questionnaireVersions.state, "published"))
    .orderBy(asc(questionnaireVersions.number));
  const newest = new Map(versions.map((version) => [version.key, version]));
  return known.map(({ key, name, retiredAt }) => {
    const version = newest.get(key);
    return {
      key,
      name,
      state: retiredAt !== null ? "retired" : version === undefined ? "unpublished" : "asked",
      number: version?.number ?? null,
      languages: questionnaireContent.safeParse(version?.content).data?.languages ?? [],
    };
  });
}
