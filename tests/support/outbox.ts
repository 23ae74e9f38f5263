import type { Delivery, Transports } from "#emails/transport/transport";
import { scheduleInvitations } from "~/flow/schedule-invitations.server";
import { atOnce, freshContact, giveSettings, publishForAll, takeIn } from "./make-invitation";
import { testRuntime } from "./runtime";
import { sendOutbox } from "./send-outbox";
import { at } from "./time";

export const monday = at("2026-01-05T09:00+01:00");
export const minutes = (n: number) => new Date(monday.getTime() + n * 60_000);
export const days = (n: number) => minutes(n * 24 * 60);

/** A municipality whose messages leave at once, on Monday morning; other settings as the test names them. */
export async function municipality(settings: object = {}, content?: unknown) {
  const runtime = await testRuntime({ now: monday });
  const { store, secret, env } = runtime;
  await publishForAll(store, monday, content);
  await giveSettings(store, { ...atOnce, organisation: { name: "Gemeente Voorbeeld" }, ...settings }, monday);
  const schedule = (now: Date) => scheduleInvitations(store, { secret, now });
  const send = (transports: Transports, now: Date, by = "test", signal?: AbortSignal) =>
    sendOutbox(store, transports, {
      now: () => now,
      baseUrl: env.BASE_URL,
      by,
      claimFor: 60_000,
      ...(signal ? { signal } : {}),
    });
  const ready = async (sourceIds: string[]) => {
    await takeIn(
      runtime,
      sourceIds.map((sourceId) =>
        freshContact({ sourceId, email: `${sourceId}@example.nl`, occurredAt: monday }),
      ),
    );
    await schedule(monday);
  };
  return { ...runtime, schedule, send, ready };
}

/** A transport that answers as it is told; what it was given is kept. */
export function answering(answer: (to: string) => Delivery | Promise<Delivery>, concurrency = 5) {
  const asked: string[] = [];
  const transport = {
    name: "answering",
    concurrency,
    async send({ to }: { to: string }) {
      asked.push(to);
      return answer(to);
    },
    async close() {},
  };
  return { transports: { email: transport, sms: transport } as Transports, asked };
}
export const accepted: Delivery = { outcome: "accepted", detail: "250 ok", providerId: null };
