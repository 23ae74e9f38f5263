export interface Repeated {
  /** Has the next round begin at once. */
  wake(): void;
  /** Waits for the round that runs; none begins after it. */
  stop(): Promise<void>;
}

/** Runs round after round: the next is armed when the last has ended, after as many milliseconds as that one said. */
export function repeat(round: () => Promise<number>): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;
  let woken = false;
  let ended = false;

  function arm(after: number): void {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(run, after);
  }
  function run(): void {
    isRunning = true;
    woken = false;
    running = round().then((after) => {
      isRunning = false;
      arm(woken ? 0 : after);
    });
  }
  arm(0);

  return {
    wake() {
      woken = true;
      if (!isRunning) arm(0);
    },
    async stop() {
      ended = true;
      clearTimeout(timer);
      await running;
    },
  };
}
