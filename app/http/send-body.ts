import type { Writable } from "node:stream";

/**
 * Sends what a body gives as fast as the visitor takes it: what waits for a slow one isn't made yet. Who goes away ends
 * it, and with it the work behind the body. Throws what the body throws; what was sent then breaks off.
 */
export async function sendBody(body: ReadableStream<Uint8Array>, to: Writable): Promise<void> {
  const reader = body.getReader();
  let isGone = to.destroyed;
  let goOn = () => {};
  to.on("drain", () => goOn());
  to.once("close", () => {
    isGone = true;
    goOn();
    // A read that is waited for ends with it.
    reader.cancel().catch(() => {});
  });
  if (isGone) await reader.cancel();
  try {
    while (!isGone) {
      const { value, done } = await reader.read();
      if (done) {
        if (!isGone) to.end();
        return;
      }
      if (isGone || to.write(value)) continue;
      await new Promise<void>((resolve) => {
        goOn = resolve;
        if (isGone) resolve();
      });
    }
  } catch (error) {
    to.destroy();
    throw error;
  }
}
