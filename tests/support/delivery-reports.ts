import { messages } from "#db/schema";
import { newId } from "~/domain/id";
import { type DeliveryReport, recordDeliveryReport } from "~/flow/record-delivery-report.server";
import { personHash } from "~/flow/secrets.server";
import { accepted, answering, days, minutes, monday, municipality } from "./outbox";

export type Town = Awaited<ReturnType<typeof municipality>>;

/** Somebody who was asked by mail on Monday. */
export async function asked(sourceId = "a") {
  const town = await municipality();
  await town.ready([sourceId]);
  await town.send(answering(() => accepted).transports, monday);
  const [message] = await town.store.read.select().from(messages);
  if (message === undefined) throw new Error("there is no message");
  return { ...town, message, person: personHash(town.secret, `${sourceId}@example.nl`) };
}

let reports = 0;
export const report = (id: string, changes: Partial<DeliveryReport> = {}): DeliveryReport => {
  reports += 1;
  return {
    message: { id },
    outcome: "delivered",
    at: minutes(5),
    status: null,
    reportKey: `report ${reports}`,
    ...changes,
  };
};

export const record = (
  { store, secret }: Pick<Town, "store" | "secret">,
  given: DeliveryReport,
  now = minutes(10),
) => recordDeliveryReport(store, secret, given, now);

export const only = async ({ store }: Pick<Town, "store">) => (await store.read.select().from(messages))[0];

export async function remind({ store }: Pick<Town, "store">, invitationId: string): Promise<string> {
  const id = newId();
  await store.write(async (tx) => {
    await tx.insert(messages).values({
      id,
      invitationId,
      kind: "reminder",
      medium: "email",
      state: "sent",
      tokenHash: id,
      queuedAt: days(7),
      nextAttemptAt: days(7),
      attempts: 1,
    });
  });
  return id;
}
