import { CHANNELS, type Channel } from "./contact";
import type { Indicator, IndicatorSource } from "./indicator";
import { DONT_KNOW, type Question, valuesOf } from "./questionnaire";

/** What staff can add: the rest is standard. */
export const OWN_KINDS = ["share", "norm", "outside"] as const;
export type OwnKind = (typeof OWN_KINDS)[number];
export const isOwnKind = (kind: string): kind is OwnKind => (OWN_KINDS as readonly string[]).includes(kind);

export const NORM_UNITS = ["seconds", "minutes", "hours", "working_days"] as const;

/** What stands in the fields, as text. */
export interface IndicatorForm {
  kind: string;
  name: string;
  direction: string;
  question: string;
  chosen: string[];
  measure: string;
  within: string;
  unit: string;
  channels: string[];
  openCounts: string;
  /** Of a figure from outside: grade or share. */
  scale: string;
}

export type IndicatorErrors = Partial<
  Record<
    keyof IndicatorForm,
    | "name_missing"
    | "name_long"
    | "choose_direction"
    | "choose_question"
    | "choose_some"
    | "choose_not_all"
    | "choose_measure"
    | "within_wrong"
    | "choose_unit"
    | "unit_of_wait"
    | "choose_scale"
    | "name_taken"
  >
>;

const LISTS = ["chosen", "channels"] as const;

export function indicatorForm(sent: Pick<FormData, "get" | "getAll">): IndicatorForm {
  const text = (name: string) => {
    const value = sent.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const list = (name: (typeof LISTS)[number]) =>
    sent.getAll(name).filter((value): value is string => typeof value === "string" && value !== "");
  return {
    kind: text("kind"),
    name: text("name"),
    direction: text("direction"),
    question: text("question"),
    chosen: list("chosen"),
    measure: text("measure"),
    within: text("within"),
    unit: text("unit"),
    channels: list("channels"),
    openCounts: text("openCounts"),
    scale: text("scale"),
  };
}

/** Questions of whose answers a share can be taken: closed ones. */
export const isCountable = (question: Question): boolean =>
  valuesOf(question).length > 0 && question.kind !== "contact_me";

/** Reads the form of an indicator; the key is given to it afterwards. */
export function parseIndicatorForm(
  form: IndicatorForm,
  questions: readonly Question[],
): { ok: true; indicator: Omit<Indicator, "key"> } | { ok: false; errors: IndicatorErrors } {
  const errors: IndicatorErrors = {};
  if (form.name === "") errors.name = "name_missing";
  else if (form.name.length > 100) errors.name = "name_long";
  const direction = form.direction === "at_least" || form.direction === "at_most" ? form.direction : null;
  if (direction === null) errors.direction = "choose_direction";
  const source = sourceFrom(form, questions, errors);
  if (Object.keys(errors).length > 0 || direction === null || source === null) return { ok: false, errors };
  const unit = source.kind === "outside" && form.scale === "grade" ? "grade" : "share";
  return { ok: true, indicator: { name: form.name, unit, direction, source } };
}

function sourceFrom(
  form: IndicatorForm,
  questions: readonly Question[],
  errors: IndicatorErrors,
): IndicatorSource | null {
  if (form.kind === "share") return shareFrom(form, questions, errors);
  if (form.kind === "norm") return normFrom(form, errors);
  if (form.scale !== "grade" && form.scale !== "share") errors.scale = "choose_scale";
  return { kind: "outside" };
}

function shareFrom(
  form: IndicatorForm,
  questions: readonly Question[],
  errors: IndicatorErrors,
): IndicatorSource | null {
  const question = questions.find(({ key }) => key === form.question);
  if (!question || !isCountable(question)) {
    errors.question = "choose_question";
    return null;
  }
  const values = valuesOf(question).filter((value) => value !== DONT_KNOW);
  const chosen = values.filter((value) => form.chosen.includes(value));
  if (chosen.length === 0) errors.chosen = "choose_some";
  else if (chosen.length === values.length) errors.chosen = "choose_not_all";
  const many = question.kind === "choices";
  return { kind: "share", question: question.key, chosen, leftOut: [DONT_KNOW], many };
}

function normFrom(form: IndicatorForm, errors: IndicatorErrors): IndicatorSource | null {
  const measure = form.measure === "wait" || form.measure === "handled" ? form.measure : null;
  if (measure === null) errors.measure = "choose_measure";
  const within = /^\d{1,5}$/.test(form.within) ? Number(form.within) : 0;
  if (within === 0) errors.within = "within_wrong";
  const unit = NORM_UNITS.find((each) => each === form.unit) ?? null;
  if (unit === null) errors.unit = "choose_unit";
  else if (measure === "wait" && unit === "working_days") errors.unit = "unit_of_wait";
  const channels = CHANNELS.filter((channel) => form.channels.includes(channel));
  if (channels.length === 0) errors.channels = "choose_some";
  if (measure === null || unit === null) return null;
  const openCounts = measure === "handled" && form.openCounts !== "";
  return { kind: "norm", measure, within, unit, channels: channels as Channel[], openCounts };
}

/** The fields of an indicator that there is. */
export function formOfIndicator({ name, unit, direction, source }: Indicator): IndicatorForm {
  const empty = { question: "", chosen: [], measure: "", within: "", unit: "", channels: [], openCounts: "" };
  const form = { ...empty, kind: source.kind, name, direction, scale: unit };
  if (source.kind === "share") return { ...form, question: source.question, chosen: [...source.chosen] };
  if (source.kind !== "norm") return form;
  const { measure, within, channels, openCounts } = source;
  return {
    ...form,
    measure,
    within: String(within),
    unit: source.unit,
    channels: [...channels],
    openCounts: openCounts ? "yes" : "",
  };
}
