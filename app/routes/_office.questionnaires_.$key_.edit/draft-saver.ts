import type { DraftSaved, TheirDraft } from "~/domain/draft-save";
import type { QuestionnaireContent } from "~/domain/questionnaire";
import { sameContent } from "~/domain/questionnaire-content";
import type { DraftStart, DraftView, Send } from "./draft-view";
import { hasKept, readKept, writeKept } from "./kept-work";

type Content = QuestionnaireContent | (() => QuestionnaireContent);
interface Work {
  content: QuestionnaireContent;
  name: string | undefined;
}

/** After the last keystroke; and however long somebody keeps typing, at least so often. */
const PAUSE = 800;
const LONGEST_WAIT = 5000;
const KEEP_PAUSE = 200;
/** A window that is busy all the time keeps it all the same. */
const KEEP_WITHIN = 300;
const RETRIES = [2000, 5000, 10_000, 20_000];

/**
 * Saves a draft by itself, over no revision but the one that was seen. What isn't saved stays here and in the tab's own
 * storage, whatever the server, the network or the session does.
 */
export class DraftSaver {
  #view: DraftView;
  #revision: number;
  /** What is on the screen where nothing was typed since. */
  #shown: QuestionnaireContent;
  /** What was typed and isn't saved; null when all is. */
  #typed: { read: () => QuestionnaireContent; name: string | undefined } | null = null;
  /** Counts the changes: what is typed while a save is on its way isn't saved by it. */
  #changes = 0;
  #waitsSince: number | null = null;
  #saving: Promise<void> | null = null;
  /** Sent, but whether it arrived is not known. */
  #unanswered: QuestionnaireContent | null = null;
  #failures = 0;
  #restoring = false;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly start: DraftStart,
    private readonly send: Send,
    private readonly goTo: (address: string) => void,
  ) {
    this.#revision = start.revision;
    this.#shown = start.content;
    this.#view = {
      state: "saved",
      savedAt: start.changedAt,
      others: [],
      theirs: null,
      mine: null,
      restored: null,
      errors: [],
    };
  }

  readonly view = (): DraftView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get hasUnsaved(): boolean {
    return this.#typed !== null;
  }

  /** Takes up what this tab still had from before a reload, a crash or signing in. */
  readonly restore = async (): Promise<void> => {
    if (!hasKept(this.start.questionnaireKey)) return;
    this.#restoring = true;
    const kept = await readKept(this.start.questionnaireKey);
    this.#restoring = false;
    if (kept === null || this.hasUnsaved) return;
    if (sameContent(kept.content, this.start.content)) {
      writeKept(this.start.questionnaireKey, null);
      return;
    }
    this.#typed = { read: () => kept.content, name: kept.name };
    this.#changes += 1;
    const { revision, content, changedBy, changedAt, name } = this.start;
    const ours = kept.unanswered !== null && sameContent(kept.unanswered, content);
    if (kept.revision === revision || ours) {
      this.#set({ state: "unsaved", restored: kept.content });
      this.#saveIn(0);
    } else {
      const theirs = { name, content, revision, changedBy, changedAt };
      this.#set({ state: "conflict", restored: kept.content, theirs, mine: kept.content });
    }
  };

  /** Something was typed. A function is asked for the content only when it is saved or kept. */
  readonly change = (content: Content, name?: string): void => {
    this.#typed = {
      read: typeof content === "function" ? content : () => content,
      name: name ?? this.#typed?.name,
    };
    this.#changes += 1;
    this.#keepTimer ??= setTimeout(() => whenIdle(this.keep), KEEP_PAUSE);
    const { state } = this.#view;
    if (state === "conflict" || state === "gone") return;
    if (state === "saved" || state === "refused") this.#set({ state: "unsaved", errors: [] });
    if (state === "signed_out" || (state === "offline" && this.#saveTimer !== undefined)) return;
    this.#waitsSince ??= Date.now();
    this.#saveIn(Math.max(0, Math.min(PAUSE, this.#waitsSince + LONGEST_WAIT - Date.now())));
  };

  /** Puts what isn't saved in the tab's own storage. */
  readonly keep = (): void => {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = undefined;
    const work = this.#work();
    // What is there is still being read.
    if (work === null && this.#restoring) return;
    writeKept(
      this.start.questionnaireKey,
      work && { ...work, revision: this.#revision, unanswered: this.#unanswered },
    );
  };

  /** Saves now what isn't saved; true when nothing is left unsaved. */
  readonly flush = async (): Promise<boolean> => {
    const { state } = this.#view;
    if (this.hasUnsaved && state !== "conflict" && state !== "gone") {
      await this.#saving;
      if (this.hasUnsaved) await this.#save();
    }
    return !this.hasUnsaved;
  };

  /** Says that this window is still open, hears who else has it open, and whether somebody else saved. */
  readonly beat = async (): Promise<void> => {
    const { state } = this.#view;
    if (state === "conflict" || state === "gone") return;
    if (this.hasUnsaved || this.#saving !== null) {
      await this.flush();
      return;
    }
    const changes = this.#changes;
    const revision = this.#revision;
    const answer = await this.send({ revision });
    // What was typed or saved while it was asked makes the answer an old one.
    if (changes === this.#changes && revision === this.#revision) this.#take(answer, null);
  };

  /** Leaves one's own changes for what somebody else saved; gives what is to be shown now. */
  readonly takeTheirs = (): QuestionnaireContent | null => {
    const { theirs } = this.#view;
    if (theirs === null) return null;
    this.#revision = theirs.revision;
    this.#shown = theirs.content;
    this.#nothingUnsaved();
    this.#set({ state: "saved", theirs: null, mine: null, restored: null, savedAt: theirs.changedAt });
    return theirs.content;
  };

  /** Saves one's own over what somebody else saved, now that it was seen; or as a new draft, where it was gone. */
  readonly keepMine = (): void => {
    const { theirs, state } = this.#view;
    if (theirs === null && state !== "gone") return;
    if (theirs !== null) this.#revision = theirs.revision;
    const shown = this.#shown;
    this.#typed ??= { read: () => shown, name: undefined };
    this.#set({ state: "unsaved", theirs: null, mine: null });
    void this.#save(theirs === null ? { anew: true } : {});
  };

  #work(): Work | null {
    return this.#typed && { content: this.#typed.read(), name: this.#typed.name };
  }

  #saveIn(wait: number): void {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => {
      this.#saveTimer = undefined;
      void this.flush();
    }, wait);
  }

  #save(more: { anew?: true } = {}): Promise<void> {
    this.#saving ??= this.#saveOnce(more).finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  async #saveOnce(more: { anew?: true }): Promise<void> {
    const work = this.#work();
    if (work === null) return;
    clearTimeout(this.#saveTimer);
    this.#saveTimer = undefined;
    this.#waitsSince = null;
    const changes = this.#changes;
    // What is being tried again keeps saying so: a line that comes and goes every few seconds says nothing.
    if (this.#view.state === "unsaved" || this.#view.state === "saved") this.#set({ state: "saving" });
    const name = work.name ?? (more.anew ? this.start.name : undefined);
    const answer = await this.send({ revision: this.#revision, ...work, name, ...more });
    const isAll = changes === this.#changes;
    this.#take(answer, work, isAll);
  }

  #take(answer: Awaited<ReturnType<Send>>, sent: Work | null, isAll = true): void {
    if (answer === null || answer.status >= 500 || answer.status === 429) {
      if (sent !== null) this.#unanswered = sent.content;
      this.#tryAgainLater("offline");
    } else if (answer.status === 401) {
      this.#tryAgainLater("signed_out");
    } else {
      this.#failures = 0;
      this.#understand({ ...(answer.body as object), status: answer.status } as DraftSaved, sent, isAll);
    }
  }

  #understand(saved: DraftSaved, sent: Work | null, isAll: boolean): void {
    switch (saved.status) {
      case 200: {
        this.#revision = saved.revision;
        this.#unanswered = null;
        if (sent !== null) this.#shown = sent.content;
        if (isAll) this.#nothingUnsaved();
        const { savedAt, others } = saved;
        this.#set({ state: isAll ? "saved" : "unsaved", savedAt, others, errors: [] });
        if (!isAll) this.#saveIn(PAUSE);
        break;
      }
      case 201:
        this.#nothingUnsaved();
        this.goTo(`/questionnaires/${saved.key}/edit`);
        break;
      case 409:
        this.#meet(saved.draft);
        break;
      case 404:
      case 410:
        this.#set({ state: "gone", others: [] });
        this.keep();
        break;
      default:
        this.#set({ state: "refused", errors: saved.errors ?? [] });
        this.keep();
    }
  }

  /** The draft has another revision than the one that was seen: somebody else's, or our own whose answer got lost. */
  #meet(theirs: TheirDraft): void {
    const mine = this.#work();
    if (mine !== null && sameContent(theirs.content, mine.content)) {
      this.#revision = theirs.revision;
      this.#shown = theirs.content;
      this.#nothingUnsaved();
      this.#set({ state: "saved", savedAt: theirs.changedAt });
    } else if (this.#unanswered !== null && sameContent(theirs.content, this.#unanswered)) {
      this.#revision = theirs.revision;
      this.#unanswered = null;
      this.#set({ state: "unsaved" });
      this.#saveIn(0);
    } else {
      this.#set({ state: "conflict", theirs, mine: mine?.content ?? this.#shown });
      this.keep();
    }
  }

  #tryAgainLater(state: "offline" | "signed_out"): void {
    const wait = RETRIES[Math.min(this.#failures, RETRIES.length - 1)] as number;
    this.#failures += 1;
    this.#set({ state });
    this.keep();
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => {
      this.#saveTimer = undefined;
      void this.beat();
    }, wait);
  }

  #nothingUnsaved(): void {
    this.#typed = null;
    this.#waitsSince = null;
    clearTimeout(this.#saveTimer);
    this.#saveTimer = undefined;
    this.keep();
  }

  #set(change: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Between two letters rather than in front of the next; at once where a browser can't tell. */
function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === "undefined") act();
  else requestIdleCallback(act, { timeout: KEEP_WITHIN });
}
