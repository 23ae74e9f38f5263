import { expect, test } from "vitest";
import { at } from "#tests/support/time";
import { settingsSchema } from "~/domain/settings";
import type { QueuedMessage } from "~/flow/outbox-payload.server";
import { writeMessage } from "~/flow/write-message.server";

const settings = settingsSchema.parse({ organisation: { name: "Gemeente Súdwest-Fryslân" } });
const queuedAt = at("2026-01-05T09:00+01:00");
const baseUrl = "https://feedback.voorbeeld.example";

/** As the version before this one put it in the outbox. */
const older: QueuedMessage = {
  to: "inwoner@example.nl",
  token: "bcdfghjkmnp",
  language: "nl",
  channel: "counter",
  topic: "paspoort",
  occurredAt: "2026-01-04T10:00:00.000Z",
  linkDays: 28,
};
const write = (medium: "email" | "sms", payload: QueuedMessage) =>
  writeMessage(
    {
      id: "0190c2a0-0000-7000-8000-000000000000",
      kind: "invitation" as const,
      invitationId: "i",
      medium,
      payload: JSON.stringify(payload),
      queuedAt,
      attempts: 0,
    },
    settings,
    baseUrl,
  );

test("a message that an earlier version queued is still written, as an invitation", () => {
  const mail = write("email", older);
  expect(mail.subject).toBe("Wat vond u van uw contact met Gemeente Súdwest-Fryslân?");
  expect(mail.text).toContain("U kunt antwoorden tot en met maandag 2 februari 2026.");
  expect(mail.html).not.toContain("grade=");
  const text = write("sms", older);
  expect(text).toMatchObject({ subject: "", html: null, senderName: "Sudwest-Fry" });
  expect(text.text).toMatch(/^Gemeente Sudwest-Fryslan: .*\/s\/bcdfghjkmnp$/);
});

test("a reminder keeps the last day of its invitation, and offers the grades", () => {
  const reminder: QueuedMessage = {
    ...older,
    kind: "reminder",
    until: "2026-01-20T09:00:00.000Z",
    gradeQuestion: "Welk rapportcijfer geeft u?",
  };
  const mail = write("email", reminder);
  expect(mail.subject).toMatch(/^Herinnering/);
  expect(mail.text).toContain("U kunt antwoorden tot en met dinsdag 20 januari 2026.");
  expect(mail.html).toContain("/s/bcdfghjkmnp?grade=10");
  expect(mail).not.toHaveProperty("preheader");
});
