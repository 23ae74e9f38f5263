import { z } from "zod";
import { type Month, parseMonth } from "./period";
import { type Scope, scopeSchema } from "./scope";

/** What an alert is about: an indicator over some contacts that went to one side of its course in a month. */
export interface AlertAbout {
  indicator: string;
  scope: Scope;
  month: Month;
  side: "above" | "below";
}

const shape = z.tuple([z.string(), z.string(), z.enum(["above", "below"]), scopeSchema]);

/** The same text for the same thing, in whatever order a scope names its parts. */
export function alertAbout({ indicator, scope, month, side }: AlertAbout): string {
  const parts = Object.entries(scope)
    .filter(([, part]) => part !== undefined)
    .map(([name, part]) => [name, Array.isArray(part) ? [...part].sort() : part] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([indicator, month, side, Object.fromEntries(parts)]);
}

/** Null for what isn't one. */
export function readAlertAbout(text: string): AlertAbout | null {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = shape.safeParse(given);
  if (!parsed.success) return null;
  const [indicator, monthText, side, scope] = parsed.data;
  const month = parseMonth(monthText);
  return month && { indicator, month, side, scope };
}
