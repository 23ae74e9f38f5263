import type { QuestionnaireContent } from "~/domain/questionnaire";

/** What was typed and not yet saved, as this tab keeps it: it outlives a reload, a crash and signing in again. */
export interface KeptWork {
  /** That it was typed over. */
  revision: number;
  content: QuestionnaireContent;
  name: string | undefined;
  /** Sent, but whether it arrived is not known. */
  unanswered: QuestionnaireContent | null;
}

const place = (questionnaireKey: string) => `weerklank-draft:${questionnaireKey}`;

/** Whether there may be anything to read. */
export const hasKept = (questionnaireKey: string): boolean =>
  (storage()?.getItem(place(questionnaireKey)) ?? null) !== null;

/** Null where what is there can't be read. What checks it is only loaded where there is something. */
export async function readKept(questionnaireKey: string): Promise<KeptWork | null> {
  const text = storage()?.getItem(place(questionnaireKey)) ?? null;
  const { keptWork } = await import("./kept-work-schema");
  const kept = keptWork.safeParse(parsed(text));
  return kept.success ? { ...kept.data, name: kept.data.name } : null;
}

/** A browser without room or storage keeps nothing: the page itself still has it, and asks before it is left. */
export function writeKept(questionnaireKey: string, work: KeptWork | null): void {
  try {
    if (work === null) storage()?.removeItem(place(questionnaireKey));
    else storage()?.setItem(place(questionnaireKey), JSON.stringify(work));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** Undefined where a browser forbids it. */
function storage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
