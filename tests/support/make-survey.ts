import { insertInvitations, moveInvitations } from "#db/queries/invitations";
import { rememberLinkPeople } from "#db/queries/link-people";
import { publishedRoutes } from "#db/queries/questionnaire-routes";
import { contacts, type InvitationState, messages } from "#db/schema";
import { dayInAmsterdam } from "~/domain/calendar";
import type { Channel } from "~/domain/contact";
import { newId } from "~/domain/id";
import { monthOf } from "~/domain/period";
import { installStarterLibrary } from "~/flow/install-starter-library.server";
import { hashToken, newToken, personHash } from "~/flow/secrets.server";
import type { Runtime } from "~/runtime.server";

export interface SurveyWish {
  channel?: Channel;
  topic?: string;
  team?: string;
  /** Null where the contact gave none. */
  language?: string | null;
  email?: string | null;
  occurredAt?: Date;
  state?: InvitationState;
  expiresAt?: Date | null;
  questionnaireVersionId?: string | null;
}

const DAY = 24 * 3600_000;

/** A link that a resident got by mail, with all that lies behind it; name only what the test is about. */
export async function survey(
  { store, secret, now }: Pick<Runtime, "store" | "secret" | "now">,
  wish: SurveyWish = {},
): Promise<{ token: string; invitationId: string; contactId: string; person: string | null }> {
  await installStarterLibrary(store, now());
  const { channel = "phone", topic = "paspoort", team = "kcc", state = "sent" } = wish;
  const language = wish.language === undefined ? "nl" : wish.language;
  const occurredAt = wish.occurredAt ?? new Date(now().getTime() - DAY);
  const email = wish.email === undefined ? `${newId()}@voorbeeld.example` : wish.email;
  const person = email === null ? null : personHash(secret, email);
  const routes = await publishedRoutes(store.read);
  const version = routes.find((route) => route.channel === channel)?.questionnaireVersionId ?? null;
  const day = dayInAmsterdam(occurredAt);
  const place = { channel, topic, team, month: monthOf(day), day, occurredAt };
  const ids = { contactId: newId(), invitationId: newId(), token: newToken() };
  await store.write(async (tx) => {
    await tx.insert(contacts).values({
      ...place,
      id: ids.contactId,
      source: "test",
      sourceId: ids.contactId,
      language: language ?? "nl",
      languageGiven: language !== null,
      email,
      personHash: person,
      receivedAt: occurredAt,
      via: "api",
    });
    await insertInvitations(tx, [
      {
        ...place,
        id: ids.invitationId,
        contactId: ids.contactId,
        state: "scheduled",
        reason: null,
        medium: "email",
        questionnaireVersionId:
          wish.questionnaireVersionId === undefined ? version : wish.questionnaireVersionId,
        sendAfter: null,
        reviewAt: null,
        decidedAt: occurredAt,
      },
    ]);
    const expiresAt = wish.expiresAt === undefined ? new Date(now().getTime() + 28 * DAY) : wish.expiresAt;
    const fields = { expiresAt, sentAt: now() };
    await moveInvitations(tx, [{ ids: [ids.invitationId], from: "scheduled", to: state, fields }]);
    if (person !== null) {
      await rememberLinkPeople(tx, [{ invitationId: ids.invitationId, personHash: person, medium: "email" }]);
    }
    await tx.insert(messages).values({
      id: newId(),
      invitationId: ids.invitationId,
      kind: "invitation",
      medium: "email",
      state: "sent",
      tokenHash: hashToken(secret, ids.token),
      queuedAt: now(),
      nextAttemptAt: now(),
    });
  });
  return { ...ids, person };
}
