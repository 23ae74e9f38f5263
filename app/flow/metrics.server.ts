import { collectDefaultMetrics, Gauge, register } from "prom-client";
import { outboxState } from "#db/queries/outbox-state";
import type { Runtime } from "~/runtime.server";
import { isHealthy } from "./check-health.server";

const holder = globalThis as { weerklankMetrics?: Record<"waiting" | "oldest" | "healthy", Gauge> };

/** Made once per process; the requests' own counts are made in app/http/request-log.ts, in the same registry. */
function gauges() {
  if (holder.weerklankMetrics === undefined) {
    collectDefaultMetrics();
    holder.weerklankMetrics = {
      waiting: new Gauge({ name: "weerklank_outbox_waiting", help: "Messages that wait to be sent" }),
      oldest: new Gauge({
        name: "weerklank_outbox_overdue_seconds",
        help: "How long the longest waiting message has been due; 0 if none is",
      }),
      healthy: new Gauge({ name: "weerklank_healthy", help: "1 if the database can be written, else 0" }),
    };
  }
  return holder.weerklankMetrics;
}

/** Prometheus text. Labels hold route patterns, methods and status codes: nothing of a person. */
export async function metricsText(runtime: Runtime): Promise<{ type: string; text: string }> {
  const { waiting, oldest, healthy } = gauges();
  const outbox = await outboxState(runtime.store.read);
  const overdue = outbox.dueSince === null ? 0 : (runtime.now().getTime() - outbox.dueSince.getTime()) / 1000;
  waiting.set(outbox.waiting);
  oldest.set(Math.max(0, overdue));
  healthy.set((await isHealthy(runtime)) ? 1 : 0);
  return { type: register.contentType, text: await register.metrics() };
}
