import { collectDefaultMetrics, Gauge, register } from "prom-client";
import { readLanes } from "#db/queries/lanes";
import { outboxState, outcomeTotals } from "#db/queries/outbox-state";
import type { Runtime } from "~/runtime.server";
import { isHealthy } from "./check-health.server";

type Name = "waiting" | "oldest" | "messages" | "paused" | "troubles" | "healthy";
const holder = globalThis as { weerklankMetrics?: Record<Name, Gauge> };

/** Made once per process; the requests' own counts are made in app/http/request-log.ts, in the same registry. */
function gauges(): Record<Name, Gauge> {
  if (holder.weerklankMetrics !== undefined) return holder.weerklankMetrics;
  collectDefaultMetrics();
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name: `weerklank_${name}`, help, labelNames });
  holder.weerklankMetrics = {
    waiting: gauge("outbox_waiting", "Messages that wait to be sent", "medium"),
    oldest: gauge(
      "outbox_overdue_seconds",
      "How long the longest waiting message has been due; 0 if none is",
      "medium",
    ),
    // A gauge, as it is read from the database, which every process shares and which may be restored.
    messages: gauge(
      "messages",
      "Messages by how they ended: sent, failed, unknown, cancelled",
      "medium",
      "state",
    ),
    paused: gauge("lane_paused", "1 while nothing is sent because of a trouble of the gateway", "medium"),
    troubles: gauge("lane_troubles", "Troubles of the gateway since it last took a message", "medium"),
    healthy: gauge("healthy", "1 if the database can be written, else 0"),
  };
  return holder.weerklankMetrics;
}

/** Prometheus text. Labels hold route patterns, methods and status codes: nothing of a person. */
export async function metricsText(runtime: Runtime): Promise<{ type: string; text: string }> {
  const { waiting, oldest, messages, paused, troubles, healthy } = gauges();
  const { read } = runtime.store;
  const now = runtime.now();
  const outbox = await outboxState(read);
  const lanes = await readLanes(read);
  for (const medium of ["email", "sms"] as const) {
    const { dueSince } = outbox[medium];
    const lane = lanes[medium];
    waiting.set({ medium }, outbox[medium].waiting);
    oldest.set({ medium }, dueSince === null ? 0 : Math.max(0, (now.getTime() - dueSince.getTime()) / 1000));
    paused.set({ medium }, lane.pausedUntil !== null && lane.pausedUntil > now ? 1 : 0);
    troubles.set({ medium }, lane.troubles);
    for (const state of ["sent", "failed", "unknown", "cancelled"]) messages.set({ medium, state }, 0);
  }
  for (const { medium, state, n } of await outcomeTotals(read)) messages.set({ medium, state }, n);
  healthy.set((await isHealthy(runtime)) ? 1 : 0);
  return { type: register.contentType, text: await register.metrics() };
}
