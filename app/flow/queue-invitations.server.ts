import { topicNames, type Undecided } from "#db/queries/deciding";
import { moveInvitations } from "#db/queries/invitations";
import { rememberLinkPeople } from "#db/queries/link-people";
import { type NewMessage, queueMessages } from "#db/queries/messages";
import { countAsked } from "#db/queries/sending-days";
import type { Tx } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import type { Channel } from "~/domain/contact";
import { newId } from "~/domain/id";
import type { Decision, Medium } from "~/domain/invitation-policy";
import { inLanguage, surveyLanguage } from "~/domain/questionnaire";
import { type PlanContext, peopleIn } from "./decide-invitations.server";
import { askedBehind } from "./grade-question.server";
import type { QueuedMessage } from "./outbox-payload.server";
import { hashToken, newToken } from "./secrets.server";

const day = 24 * 60 * 60_000;

/** Puts invitations that are due in the outbox, and counts them to the day. Returns the ones that weren't there yet. */
export async function queueInvitations(
  tx: Tx,
  ready: readonly Undecided[],
  decisions: ReadonlyMap<string, Decision>,
  { now, secret, settings }: PlanContext,
): Promise<string[]> {
  if (ready.length === 0) return [];
  const expiresAt = new Date(now.getTime() + settings.policy.linkDays * day);
  const letters = ready.map((invitation) => {
    const { medium, questionnaireVersionId } = decisions.get(invitation.invitationId) as Decision;
    return { ...invitation, medium: medium as Medium, questionnaireVersionId, expiresAt };
  });
  const messages = await writeLetters(tx, letters, { kind: "invitation", now, secret, settings });
  const queued = await queueMessages(tx, messages);
  const isQueued = new Set(queued);
  const asked = letters.filter(({ invitationId }) => isQueued.has(invitationId));
  await rememberLinkPeople(
    tx,
    asked.flatMap(({ invitationId, email, phone }) => [
      ...peopleIn({ email, phone: null }, secret).map((personHash) => ({
        invitationId,
        personHash,
        medium: "email" as const,
      })),
      ...peopleIn({ email: null, phone }, secret).map((personHash) => ({
        invitationId,
        personHash,
        medium: "sms" as const,
      })),
    ]),
  );
  const move = { from: "scheduled", to: "scheduled" } as const;
  const [waited, others] = [
    asked.filter(({ detail }) => detail === "day_cap"),
    asked.filter(({ detail }) => detail !== "day_cap"),
  ].map((some) => some.map(({ invitationId }) => invitationId));
  await moveInvitations(tx, [
    { ids: others ?? [], ...move, fields: { expiresAt } },
    { ids: waited ?? [], ...move, fields: { expiresAt, detail: null, sendAfter: now } },
  ]);
  const perChannel = new Map<string, number>();
  for (const { channel } of asked) perChannel.set(channel, (perChannel.get(channel) ?? 0) + 1);
  await countAsked(tx, dayInAmsterdam(now), perChannel);
  return queued;
}

/** What a message is made of, of an invitation or of its reminder. */
export interface Letter {
  invitationId: string;
  medium: Medium;
  email: string | null;
  phone: string | null;
  language: string;
  channel: string;
  topic: string;
  occurredAt: Date;
  questionnaireVersionId: string | null;
  /** Until when its link works. */
  expiresAt: Date | null;
}

/** Messages for the outbox, each with a token of its own. */
export async function writeLetters(
  tx: Tx,
  letters: readonly Letter[],
  { kind, now, secret, settings }: { kind: "invitation" | "reminder" } & PlanContext,
): Promise<NewMessage[]> {
  const names = await topicNames(
    tx,
    letters.map(({ topic }) => topic),
  );
  const versions = await askedBehind(
    tx,
    letters.map(({ questionnaireVersionId }) => questionnaireVersionId),
  );
  return letters.map((letter): NewMessage => {
    const token = newToken();
    const asked = versions.get(letter.questionnaireVersionId ?? "");
    // As the page does: nobody is asked in one language about questions in another.
    const language = surveyLanguage(null, letter.language, asked?.languages);
    const payload: QueuedMessage = {
      kind,
      to: (letter.medium === "email" ? letter.email : letter.phone) as string,
      token,
      language,
      channel: letter.channel as Channel,
      topic: names.get(letter.topic) ?? letter.topic,
      occurredAt: letter.occurredAt.toISOString(),
      linkDays: settings.policy.linkDays,
      ...(letter.expiresAt === null ? {} : { until: letter.expiresAt.toISOString() }),
      minutes: asked?.minutes ?? 1,
      gradeQuestion: asked?.grade ? inLanguage(asked.grade, language) : null,
    };
    return {
      id: newId(),
      invitationId: letter.invitationId,
      kind,
      medium: letter.medium,
      tokenHash: hashToken(secret, token),
      payload: JSON.stringify(payload),
      queuedAt: now,
    };
  });
}
