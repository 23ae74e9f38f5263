import { DECISIONS, type Decision } from "./questionnaire-changes";

export interface PublishForm {
  number: number | undefined;
  /** -1 where it is missing: no draft has it. */
  revision: number;
  decisions: Record<string, { decision: Decision; note: string }>;
}

export const decisionField = (key: string) => `decision.${key}`;
export const noteField = (key: string) => `note.${key}`;

/** Reads the form with which a draft is published; what is no decision is left out, and asked for again. */
export function parsePublishForm(form: FormData): PublishForm {
  const whole = (name: string) => {
    const text = String(form.get(name) ?? "");
    return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  };
  const decisions: PublishForm["decisions"] = {};
  for (const [name, value] of form) {
    const key = name.startsWith("decision.") ? name.slice("decision.".length) : "";
    const decision = DECISIONS.find((one) => one === value);
    if (key !== "" && decision) decisions[key] = { decision, note: String(form.get(noteField(key)) ?? "") };
  }
  return { number: whole("number"), revision: whole("revision") ?? -1, decisions };
}
