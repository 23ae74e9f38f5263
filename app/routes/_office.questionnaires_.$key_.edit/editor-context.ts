import { createContext, useContext, useRef, useSyncExternalStore } from "react";
import type { Language } from "~/domain/languages";
import type { Question, QuestionnaireContent } from "~/domain/questionnaire";
import { questionnaireEditorNl } from "~/messages/questionnaire-editor.nl";
import { translator } from "~/messages/translate";
import type { CardState, Snapshot } from "./snapshot";
import type { Workspace } from "./workspace";

/** Where a text stands in the form, without its language. */
export type TextPath =
  | "title"
  | `questions.${string}.text`
  | `questions.${string}.hint`
  | `questions.${string}.options.${number}.text`;

export const t = translator("nl", questionnaireEditorNl);

/** What every part of the editor works with; stays the same object for as long as the page is open. */
export interface EditorTools {
  workspace: Workspace;
  /** The questions of the version that is live, by key: what their answers already hang on. */
  published: ReadonlyMap<string, Question>;
  /** The questions of the library, by key. */
  library: ReadonlyMap<string, Question>;
  /** Told to a screen reader, wherever the focus is; with `seen` it also stands on the screen for everybody. */
  announce: (text: string, seen?: boolean) => void;
  /** Opens this question's card, and puts the focus on a field once it is there. */
  open: (id: string, fieldId?: string) => void;
  /** In which the texts are worked on from now on. */
  work: (language: Language) => void;
  /** The dialog for one more question, after this one (null: at the end). */
  askToAdd: (after: string | null) => void;
}

const ToolsContext = createContext<EditorTools | null>(null);
export const EditorProvider = ToolsContext.Provider;

export function useEditor(): EditorTools {
  const tools = useContext(ToolsContext);
  if (tools === null) throw new Error("There is no editor around this part.");
  return tools;
}

/** The language in which the texts are worked on. */
export const LanguageContext = createContext<Language>("nl");
export const useWorkLanguage = () => useContext(LanguageContext);

/** A part of what follows from the draft; drawn anew only when that part is another. */
export function useSnapshot<Part>(select: (snapshot: Snapshot) => Part): Part {
  const { workspace } = useEditor();
  const last = useRef<{ part: Part; written: string } | null>(null);
  const read = () => {
    const part = select(workspace.snapshot());
    if (last.current !== null && Object.is(last.current.part, part)) return part;
    const written = JSON.stringify(part) ?? "";
    if (last.current === null || last.current.written !== written) last.current = { part, written };
    return last.current.part;
  };
  return useSyncExternalStore(workspace.subscribe, read, read);
}

/**
 * The same of one text, of a question or of the whole. Of a question nothing is worked out while it and its card are the
 * same: with all questions open there are hundreds of these, and somebody types in one.
 */
export function useText<Part>(path: TextPath, select: (snapshot: Snapshot) => Part): Part {
  const id = path === "title" ? null : (path.split(".")[1] ?? null);
  const last = useRef<{ path: TextPath; question: unknown; card: unknown; part: Part } | null>(null);
  return useSnapshot((snapshot) => {
    if (id === null) return select(snapshot);
    const [question, card] = [snapshot.questions.get(id), snapshot.cards.get(id)];
    const seen = last.current;
    if (seen && seen.path === path && seen.question === question && seen.card === card) return seen.part;
    const part = select(snapshot);
    last.current = { path, question, card, part };
    return part;
  });
}

/** All of it as it would be stored; the same object for as long as it is the same. */
export function useContent(): QuestionnaireContent {
  const { workspace } = useEditor();
  const read = () => workspace.snapshot().content;
  return useSyncExternalStore(workspace.subscribe, read, read);
}

export const useCard = (id: string): CardState | undefined => useSnapshot(({ cards }) => cards.get(id));

/** "vraag 3, Is uw vraag beantwoord?", to name a button or to tell what happened. */
export function cardName({ number, text }: Pick<CardState, "number" | "text">): string {
  const short = shortText(text);
  return number === null ? t("card.nameText", { text: short }) : t("card.name", { number, text: short });
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function shortText(text: string, most = 80): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line === "") return t("card.empty").toLowerCase();
  return [...line].length > most ? `${[...line].slice(0, most - 1).join("")}…` : line;
}

/** After React has drawn what changed. */
export function focusLater(id: string): void {
  requestAnimationFrame(() => {
    const found = document.getElementById(id);
    found?.focus();
    found?.scrollIntoView({ block: "nearest" });
  });
}

/** What an answer is called: the text of an option, or the fixed one of its kind. */
export function valueText(question: Pick<Question, "kind" | "options">, value: string): string {
  const option = question.options?.find((one) => one.value === value);
  if (option) return shortText(option.text.nl, 60);
  const key = question.kind === "agree5" ? `value.agree${value}` : `value.${value}`;
  return key in questionnaireEditorNl ? t(key as keyof typeof questionnaireEditorNl) : value;
}
