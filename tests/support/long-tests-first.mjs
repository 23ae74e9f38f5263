import { BaseSequencer } from "vitest/node";

/** Take minutes, most of them waiting: begun first, they wait while the others run. */
const LONG = ["tests/flow/outbox-crash.test.ts"];

/** What takes longest begins first. On a new machine vitest knows nothing of how long a file took. */
export class LongTestsFirst extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }) => LONG.some((name) => moduleId.endsWith(name));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
