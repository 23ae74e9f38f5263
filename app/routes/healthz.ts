import { isHealthy } from "~/flow/check-health.server";
import { runtime } from "~/runtime.server";

/** For whatever watches the process: 200 once migrated and able to write, else 503. */
export async function loader() {
  const healthy = await isHealthy(runtime());
  return Response.json(
    { status: healthy ? "ok" : "failing" },
    { status: healthy ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
