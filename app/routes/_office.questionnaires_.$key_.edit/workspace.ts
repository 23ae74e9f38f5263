import { createFormControl } from "react-hook-form";
import type { Language } from "~/domain/languages";
import { codeFrom } from "~/domain/question-code";
import { pageOrder, parentOf, placeQuestion, stepQuestion, withFollowers } from "~/domain/question-order";
import type { LocalText, Question, QuestionnaireContent } from "~/domain/questionnaire";
import { MOST_QUESTIONS } from "~/domain/questionnaire";
import { contentOf, formOf, type Snapshot, snapshotOf } from "./snapshot";

/** What the fields are registered in: questions under an id that stays, so that moving one touches no other's fields. */
export interface DraftForm {
  title: LocalText;
  languages: Language[];
  questions: Record<string, Question>;
}

export type OrderChange =
  | { done: true; id: string; place: number; of: number }
  | { done: false; reason: "edge" | "belongs"; id: string; to?: string };

interface Removed {
  id: string;
  /** The order as it was. */
  order: readonly string[];
}

/**
 * Milliseconds between a letter typed and everything that follows from it: problems, preview, saving. It comes right after
 * the picture with the letter, when the next letter is furthest; where the last time is less than REST ago, it waits for a
 * pause instead, so that fast typing leaves time for itself.
 */
const AFTER_TYPING = 130;
const REST = 120;

export type Workspace = ReturnType<typeof createWorkspace>;

/**
 * The draft that is worked on: the fields are in a form, the order beside it, and what follows from both is worked out
 * shortly after each change, for whoever asked to be told.
 */
export function createWorkspace(content: QuestionnaireContent) {
  let nextId = 1;
  const newId = () => `q${nextId++}`;
  const start = formOf(content, newId);
  const form = createFormControl<DraftForm>({ defaultValues: start.values });
  let order: readonly string[] = start.order;
  let removed: readonly Removed[] = [];
  let snapshot = snapshotOf(start.values, order, undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAfterPicture = false;
  let lookedAt = Number.NEGATIVE_INFINITY;
  const listeners = new Set<() => void>();
  const typed = new Map<"title.nl", string>();
  /** Questions typed in since the last snapshot. */
  const touched = new Set<string>();

  /** Where it would come back: behind what stood before it. */
  const lastRemoved = () => {
    const last = removed.at(-1);
    if (last === undefined) return undefined;
    const before = last.order.slice(0, last.order.indexOf(last.id)).filter((id) => order.includes(id));
    return { id: last.id, place: before.length === 0 ? 0 : order.indexOf(before.at(-1) as string) + 1 };
  };
  /** The form takes in what was typed: for each thing it hears it copies all that it holds, so not at each letter. */
  const values = () => {
    for (const [name, text] of typed) {
      form.setValue(name, text);
      touched.add(name.split(".")[1] as string);
    }
    typed.clear();
    return form.getValues();
  };
  const look = (onlyTyped: boolean) => {
    clearTimeout(timer);
    timer = undefined;
    const now = values();
    snapshot = snapshotOf(now, order, lastRemoved(), snapshot, onlyTyped ? touched : undefined);
    touched.clear();
    lookedAt = performance.now();
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const refresh = () => {
    look(false);
    tell();
  };
  const follow = () => {
    look(true);
    tell();
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(follow, AFTER_TYPING);
    if (isAfterPicture || performance.now() - lookedAt < REST) return;
    isAfterPicture = true;
    afterPicture(() => {
      isAfterPicture = false;
      if (timer !== undefined) follow();
    });
  };
  const question = (id: string) => values().questions[id] as Question;
  const ordered = () => order.map((id) => ({ id, key: question(id).key, showIf: question(id).showIf }));
  const change = (id: string, next: Question) => {
    form.setValue(`questions.${id}`, next);
    refresh();
  };
  const reorder = (id: string, move: ReturnType<typeof stepQuestion>): OrderChange => {
    if (!move.ok)
      return move.reason === "belongs"
        ? { done: false, reason: "belongs", id, to: move.to }
        : { done: false, reason: "edge", id };
    order = move.order;
    refresh();
    return { done: true, id, place: order.indexOf(id) + 1, of: order.length };
  };

  const keys = () => new Set(order.map((id) => question(id).key));
  const insert = (questions: readonly Question[], after: string | null): string[] => {
    if (order.length + questions.length > MOST_QUESTIONS) return [];
    const added = questions.map((one) => {
      const id = newId();
      form.setValue(`questions.${id}`, structuredClone(one));
      return id;
    });
    const behind = after === null ? undefined : withFollowers(ordered(), after).at(-1);
    const place = behind === undefined ? order.length : order.indexOf(behind) + 1;
    order = [...order.slice(0, place), ...added, ...order.slice(place)];
    order = pageOrder(ordered());
    refresh();
    return added;
  };

  return {
    form,
    snapshot: (): Snapshot => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    /** A text of the form was typed; `name` is where it stands, whatever its language. */
    type: (name: "title.nl", text: string) => {
      typed.set(name, text);
      later();
    },
    /** Works out what was typed last before the window goes, until the function it gives is called. */
    followLeaving: () => {
      const leaving = ["visibilitychange", "beforeunload", "pagehide"] as const;
      const settle = () => {
        if (timer !== undefined) refresh();
      };
      // Before those who save hear of it.
      for (const event of leaving) window.addEventListener(event, settle, { capture: true });
      return () => {
        for (const event of leaving) window.removeEventListener(event, settle, { capture: true });
      };
    },
    /** Works out at once what follows from the changes so far. */
    settle: refresh,
    /** As it is at this very moment. */
    content: () => (timer === undefined ? snapshot.content : contentOf(values(), order)),
    question,
    change,

    /** Everything in place of what there is; `first` hears what that has become before anybody else does. */
    replace: (content: QuestionnaireContent, first: (shown: QuestionnaireContent) => void) => {
      const fresh = formOf(content, newId);
      typed.clear();
      form.reset(fresh.values);
      order = fresh.order;
      removed = [];
      look(false);
      first(snapshot.content);
      tell();
    },

    /**
     * After this question and what hangs on it (null: at the end). Gives the new ids; none where there is no room. What is
     * there under its key already is not added once more: under another key it would be another series.
     */
    add: (questions: readonly Question[], after: string | null): string[] =>
      insert(withoutTaken(questions, keys()), after),

    /** The same question once more, as one of its own: under a key that nobody here has. Undefined: there is no room. */
    copy: (id: string): string | undefined => {
      const one = structuredClone(question(id));
      return insert([{ ...one, key: codeFrom(one.key, keys()) }], id)[0];
    },

    remove: (id: string) => {
      removed = [...removed, { id, order }];
      order = order.filter((one) => one !== id);
      order = pageOrder(ordered());
      refresh();
    },
    /** Brings back what was taken away last; gives its id. */
    undo: (): string | undefined => {
      const last = lastRemoved();
      if (last === undefined) return undefined;
      removed = removed.slice(0, -1);
      order = [...order.slice(0, last.place), last.id, ...order.slice(last.place)];
      order = pageOrder(ordered());
      refresh();
      return last.id;
    },
    /** What was taken away stays away. */
    forget: () => {
      removed = [];
      refresh();
    },

    step: (id: string, by: -1 | 1) => reorder(id, stepQuestion(ordered(), id, by)),
    place: (id: string, at: number) => reorder(id, placeQuestion(ordered(), id, at)),
    parent: (id: string) => parentOf(ordered(), id),

    /** Asked only after these answers (null: always), and put where the page has it. */
    setCondition: (id: string, showIf: Question["showIf"] | null) => {
      const { showIf: _, ...rest } = question(id);
      form.setValue(`questions.${id}`, showIf ? { ...rest, showIf } : rest);
      order = pageOrder(ordered());
      refresh();
    },

    /** The code of a question, also in the conditions that name it. */
    rename: (id: string, key: string) => {
      const old = question(id).key;
      for (const one of order) {
        const { showIf } = question(one);
        if (showIf?.key === old && one !== id) form.setValue(`questions.${one}.showIf`, { ...showIf, key });
      }
      form.setValue(`questions.${id}.key`, key);
      refresh();
    },
  };
}

/** Once what was typed is on the screen. A window that isn't looked at draws nothing: a timer must come after it all the same. */
function afterPicture(act: () => void): void {
  if (typeof requestAnimationFrame === "undefined") return;
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      act();
    };
    port2.postMessage(null);
  });
}

function withoutTaken(questions: readonly Question[], taken: Set<string>): Question[] {
  return questions.filter(({ key }) => !taken.has(key) && taken.add(key));
}
