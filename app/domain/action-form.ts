import { z } from "zod";
import type { Action, ActionInput } from "./action";
import { type CalendarDate, parseCalendarDate } from "./calendar";
import { CHANNELS, type Channel } from "./contact";
import { parseMonth } from "./period";
import type { Scope } from "./scope";

export const ACTION_SCOPES = ["everything", "channel", "topic", "team"] as const;
export type ActionScope = (typeof ACTION_SCOPES)[number];

/** What stands in the fields of an action. */
export interface ActionFormValues {
  name: string;
  day: string;
  owner: string;
  indicator: string;
  scopeKind: string;
  channel: string[];
  topic: string[];
  team: string[];
  expected: string;
  publicText: string;
  restarts: boolean;
}

/** What is wrong with a field; put into words where it is shown. */
export type ActionProblem =
  | "name_missing"
  | "name_long"
  | "day_missing"
  | "day_ahead"
  | "choose_indicator"
  | "choose_scope"
  | "choose_some"
  | "too_long"
  | "public_long"
  | "same_action";

/** Characters that residents read of an action: two short sentences. */
export const LONGEST_PUBLIC_TEXT = 200;

const single = z.string().trim();

/** Reads a sent form; what was typed comes back as it was. A day ahead is no action yet. */
export function parseActionForm(
  form: FormData,
  known: { indicators: readonly string[]; today: CalendarDate },
):
  | { ok: true; action: ActionInput; form: ActionFormValues }
  | { ok: false; errors: Partial<Record<keyof ActionFormValues, ActionProblem>>; form: ActionFormValues } {
  const text = (name: string) => single.catch("").parse(form.get(name));
  const list = (name: string) =>
    form
      .getAll(name)
      .flatMap((value) => (typeof value === "string" && value !== "" ? [value.slice(0, 100)] : []));
  const values: ActionFormValues = {
    name: text("name"),
    day: text("day"),
    owner: text("owner"),
    indicator: text("indicator"),
    scopeKind: text("scopeKind"),
    channel: list("channel"),
    topic: list("topic"),
    team: list("team"),
    expected: text("expected"),
    publicText: text("publicText").replace(/\s+/g, " "),
    restarts: form.get("restarts") !== null,
  };
  const errors: Partial<Record<keyof ActionFormValues, ActionProblem>> = {};
  if (values.name === "") errors.name = "name_missing";
  else if (values.name.length > 120) errors.name = "name_long";
  const day = parseCalendarDate(values.day);
  if (day === null || parseMonth(day.slice(0, 7)) === null) errors.day = "day_missing";
  else if (day > known.today) errors.day = "day_ahead";
  if (!known.indicators.includes(values.indicator)) errors.indicator = "choose_indicator";
  const kind = ACTION_SCOPES.find((each) => each === values.scopeKind);
  if (kind === undefined) errors.scopeKind = "choose_scope";
  else if (kind !== "everything" && keysOf(values, kind).length === 0) errors[kind] = "choose_some";
  if (values.owner.length > 100) errors.owner = "too_long";
  if (values.expected.length > 500) errors.expected = "too_long";
  if (values.publicText.length > LONGEST_PUBLIC_TEXT) errors.publicText = "public_long";
  if (day === null || kind === undefined || Object.keys(errors).length > 0)
    return { ok: false, errors, form: values };
  const { name, owner, indicator, expected, publicText, restarts } = values;
  return {
    ok: true,
    action: { name, day, owner, indicator, scope: scopeFrom(values, kind), expected, publicText, restarts },
    form: values,
  };
}

const isChannel = (key: string): key is Channel => (CHANNELS as readonly string[]).includes(key);

const keysOf = (values: ActionFormValues, kind: Exclude<ActionScope, "everything">): string[] =>
  kind === "channel" ? values.channel.filter(isChannel) : values[kind];

function scopeFrom(values: ActionFormValues, kind: ActionScope): Scope {
  switch (kind) {
    case "everything":
      return {};
    case "channel":
      return { channel: values.channel.filter(isChannel) };
    case "topic":
      return { topic: values.topic };
    case "team":
      return { team: values.team };
  }
}

/** The fields of an action that there is already. */
export function actionForm({ scope, ...action }: Action): ActionFormValues {
  const kind =
    ACTION_SCOPES.find((each) => each !== "everything" && scope[each] !== undefined) ?? "everything";
  return {
    ...action,
    scopeKind: kind,
    channel: [...(scope.channel ?? [])],
    topic: scope.topic ?? [],
    team: scope.team ?? [],
  };
}
