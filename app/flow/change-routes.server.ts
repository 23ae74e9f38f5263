import { recordAudit } from "#db/queries/audit";
import {
  deleteRoute,
  insertRoutes,
  type RoutableQuestionnaire,
  type RouteRecord,
  routableQuestionnaires,
  rulesAt,
  updateRoute,
} from "#db/queries/questionnaire-routes";
import { addUnknownTopics } from "#db/queries/topics";
import type { Store, Tx } from "#db/store";
import type { Editor } from "~/domain/access";
import { type NewException, type RoutePlace, seenAs } from "~/domain/route-form";
import { placeText } from "~/messages/route-words";

/** What a rule sends its contacts to: a questionnaire, null for 'no rule here any more', undefined for no rule at all. */
export type RouteTarget = string | null | undefined;

export type RouteChange =
  | { ok: true; before: RouteTarget; after: RouteTarget }
  /** Somebody changed this place since it was looked at. */
  | { ok: false; reason: "changed" }
  /** The questionnaire has no published version, or is retired. */
  | { ok: false; reason: "not_asked" };

/**
 * Sets, changes or takes away the rule of one place from one day. `seen` says what the editor saw there (`seenAs`): whoever
 * saw something else than there is now changes nothing, and is told.
 */
export async function changeRoute(
  store: Store,
  editor: Editor,
  { channel, topic }: RoutePlace,
  { validFrom, to, seen }: { validFrom: string; to: RouteTarget; seen: string },
  now: Date,
): Promise<RouteChange> {
  return store.write(async (tx) => {
    const rules = await rulesAt(tx, channel, topic);
    if (seenAs(rules) !== seen) return { ok: false, reason: "changed" };
    const before = rules.find((rule) => rule.validFrom === validFrom);
    const known = await routableQuestionnaires(tx);
    if (typeof to === "string" && !isAsked(known, to)) return { ok: false, reason: "not_asked" };
    if (before?.questionnaireKey === to) return { ok: true, before: to, after: to };
    const rule = { channel, topic, validFrom, ...stamp(editor, now) };
    if (!(await put(tx, before, rule, to))) return { ok: false, reason: "changed" };
    await recordAudit(tx, {
      at: now,
      actor: editor,
      action: to === undefined ? "questionnaire_route.removed" : "questionnaire_route.changed",
      subject: placeText({ channel, topic }),
      detail: {
        since: validFrom,
        before: { questionnaire: nameOf(known, before?.questionnaireKey) },
        after: { questionnaire: nameOf(known, to) },
      },
    });
    return { ok: true, before: before?.questionnaireKey, after: to };
  });
}

/** The unique key and the condition on what was read settle who came first. */
async function put(
  tx: Tx,
  before: RouteRecord | undefined,
  rule: Omit<RouteRecord, "questionnaireKey">,
  to: RouteTarget,
): Promise<boolean> {
  if (to === undefined) return before === undefined || deleteRoute(tx, before);
  const { changedAt, changedBy } = rule;
  if (before !== undefined) return updateRoute(tx, before, { questionnaireKey: to, changedAt, changedBy });
  return (await insertRoutes(tx, [{ ...rule, questionnaireKey: to }])).length > 0;
}

export type ExceptionOutcome =
  | { ok: true }
  | { ok: false; reason: "not_asked" }
  /** On these channels there is a rule for this topic from this very day already. */
  | { ok: false; reason: "taken"; taken: RouteRecord[] };

/** One questionnaire for one topic over one or more channels: all of them, or none. A topic never seen before is listed. */
export async function addException(
  store: Store,
  editor: Editor,
  { channels, topic, validFrom, questionnaireKey }: NewException,
  now: Date,
): Promise<ExceptionOutcome> {
  return store.write(async (tx) => {
    const known = await routableQuestionnaires(tx);
    if (!isAsked(known, questionnaireKey)) return { ok: false, reason: "not_asked" };
    const wanted = channels.map((channel) => ({
      channel,
      topic,
      validFrom,
      questionnaireKey,
      ...stamp(editor, now),
    }));
    const added = await insertRoutes(tx, wanted);
    if (added.length < wanted.length) {
      for (const rule of added) await deleteRoute(tx, rule);
      return { ok: false, reason: "taken", taken: await sameDay(tx, wanted) };
    }
    await addUnknownTopics(tx, [{ key: topic, name: topic, team: null, named: false, firstSeenAt: now }]);
    for (const { channel } of wanted) {
      await recordAudit(tx, {
        at: now,
        actor: editor,
        action: "questionnaire_route.changed",
        subject: placeText({ channel, topic }),
        detail: { since: validFrom, questionnaire: nameOf(known, questionnaireKey) },
      });
    }
    return { ok: true };
  });
}

async function sameDay(tx: Tx, wanted: RouteRecord[]): Promise<RouteRecord[]> {
  const taken: RouteRecord[] = [];
  for (const { channel, topic, validFrom } of wanted) {
    const rules = await rulesAt(tx, channel, topic);
    taken.push(...rules.filter((rule) => rule.validFrom === validFrom));
  }
  return taken;
}

const isAsked = (known: readonly RoutableQuestionnaire[], key: string): boolean =>
  known.some((one) => one.key === key && one.state === "asked");

const stamp = (editor: Editor, now: Date) => ({ changedAt: now, changedBy: editor.name });

const nameOf = (known: readonly RoutableQuestionnaire[], key: RouteTarget): string | null =>
  key === undefined || key === null ? null : (known.find((one) => one.key === key)?.name ?? key);
