import { PassThrough } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { sendBody } from "~/http/send-body";

/** A body without an end that tells how often it was asked and whether it was ended. */
function endless() {
  const seen = { asked: 0, isEnded: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        seen.asked += 1;
        controller.enqueue(new Uint8Array(1_000));
      },
      cancel() {
        seen.isEnded = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, seen };
}

test("no more is made than a slow visitor takes, and all ends when they go away", async () => {
  const { body, seen } = endless();
  const visitor = new PassThrough({ highWaterMark: 2_000 });
  const sent = sendBody(body, visitor);
  await setTimeout(20);
  const first = seen.asked;
  expect(first).toBeLessThanOrEqual(6);
  visitor.read();
  await setTimeout(20);
  expect(seen.asked).toBeGreaterThan(first);
  expect(seen.asked).toBeLessThanOrEqual(12);
  visitor.destroy();
  await sent;
  expect(seen.isEnded).toBe(true);
});

test("who has gone already gets nothing made, and who leaves while something is made ends it", async () => {
  const gone = new PassThrough();
  gone.destroy();
  const { body, seen } = endless();
  await sendBody(body, gone);
  expect(seen).toEqual({ asked: 0, isEnded: true });

  let isEnded = false;
  const never = new ReadableStream<Uint8Array>({
    pull: () => new Promise(() => {}),
    cancel() {
      isEnded = true;
    },
  });
  const visitor = new PassThrough();
  const sent = sendBody(never, visitor);
  visitor.destroy();
  await sent;
  expect(isEnded).toBe(true);
});

test("a body that fails breaks off what was sent", async () => {
  const failing = new ReadableStream<Uint8Array>({
    pull() {
      throw new Error("the disk is gone");
    },
  });
  const visitor = new PassThrough();
  await expect(sendBody(failing, visitor)).rejects.toThrow("the disk is gone");
  expect(visitor.destroyed).toBe(true);
});
