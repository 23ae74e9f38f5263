import type { AnswersWritten } from "./export-answers.server";

/**
 * How far a file of all answers is. `found_out`: what may be told is being found out; `written`: its rows are being
 * written; `done`: all of it was handed over; `failed`: it broke off; `stopped`: whoever took it stopped; `busy`: it has to
 * wait for others; `unknown`: nothing is known of it, which may be since another process makes it.
 */
export type AnswersState = "found_out" | "written" | "done" | "failed" | "stopped" | "busy" | "unknown";

export interface AnswersProgress extends AnswersWritten {
  state: AnswersState;
}

const UNKNOWN: AnswersProgress = { state: "unknown", part: 0, rows: 0 };
/** What is remembered of files at once, the newest; it is gone when the process ends. */
const MOST_REMEMBERED = 100;
const remembered = new Map<string, AnswersProgress>();

const keyOf = (userId: string, id: string) => `${userId} ${id}`;

/** A name that a page gives to the file that it offers; null for what is none. */
export const progressId = (text: string | null): string | null =>
  text !== null && /^[0-9a-f-]{36}$/.test(text) ? text : null;

/** How far the file is that somebody asked for under a name; nobody else's. */
export const answersProgress = (userId: string, id: string | null): AnswersProgress =>
  (id === null ? undefined : remembered.get(keyOf(userId, id))) ?? UNKNOWN;

/** Remembers how far a file is, for the page that it was asked from; without a name nothing is. */
export class AnswersFollowed {
  private progress: AnswersProgress = { state: "found_out", part: 0, rows: 0 };
  private readonly key: string | null;

  constructor(userId: string, id: string | null) {
    this.key = id === null ? null : keyOf(userId, id);
    this.tell({});
  }

  readonly onWritten = (written: AnswersWritten): void => this.tell({ state: "written", ...written });

  tell(change: Partial<AnswersProgress>): void {
    if (this.key === null) return;
    this.progress = { ...this.progress, ...change };
    // The newest last, so that the oldest is the one to go.
    remembered.delete(this.key);
    remembered.set(this.key, this.progress);
    for (const [oldest] of remembered) if (remembered.size > MOST_REMEMBERED) remembered.delete(oldest);
  }

  /** The same file, of which it is told how it ends. Nothing of it is held. */
  follow(file: Response): Response {
    if (this.key === null || file.body === null) return file;
    const reader = file.body.getReader();
    const body = new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          try {
            const { value, done } = await reader.read();
            if (!done) return controller.enqueue(value);
            this.tell({ state: "done", part: 1 });
            controller.close();
          } catch (error) {
            this.tell({ state: "failed" });
            throw error;
          }
        },
        cancel: (reason) => {
          this.tell({ state: "stopped" });
          return reader.cancel(reason);
        },
      },
      { highWaterMark: 0 },
    );
    return new Response(body, { status: file.status, headers: file.headers });
  }
}
