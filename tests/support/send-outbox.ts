import type { Store } from "#db/store";
import type { Transports } from "#emails/transport/transport";
import { type LanePass, type SendingOptions, sendLane } from "~/flow/send-lane.server";

/** One pass over every medium at once; what is wrong with one does not concern the other. */
export async function sendOutbox(
  store: Store,
  { email, sms }: Transports,
  options: SendingOptions,
): Promise<LanePass> {
  const passes = await Promise.all([
    sendLane(store, email, "email", options),
    ...(sms === null ? [] : [sendLane(store, sms, "sms", options)]),
  ]);
  const sum = (of: "sent" | "failed" | "unknown" | "postponed") =>
    passes.reduce((total, pass) => total + pass[of], 0);
  const again = passes.flatMap((pass) => (pass.again === null ? [] : [pass.again.getTime()]));
  return {
    sent: sum("sent"),
    failed: sum("failed"),
    unknown: sum("unknown"),
    postponed: sum("postponed"),
    trouble: passes.find(({ trouble }) => trouble !== null)?.trouble ?? null,
    again: again.length === 0 ? null : new Date(Math.min(...again)),
  };
}
