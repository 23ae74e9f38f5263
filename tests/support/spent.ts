/**
 * How much time of a processor this process spent on the work, in milliseconds. Unlike the clock it says the same on a
 * machine that is busy with something else; time spent waiting, or by another process, is not in it.
 */
export async function spentOn(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least time by the clock that the work took in five turns, in milliseconds: what disturbs one leaves another alone. */
export async function quickestOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return Math.min(...times);
}
