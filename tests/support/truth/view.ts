import type { Store } from "#db/store";
import { month } from "~/domain/period";
import type { Scope } from "~/domain/scope";
import type { Comparison } from "./compare";
import type { Rows } from "./figures";
import type { Town } from "./town";

export interface Held {
  store: Store;
  town: Town;
  now: Date;
  today: string;
  bounds: { hiddenBelow: number; indicativeBelow: number };
  by: Comparison;
}

export interface View {
  name: string;
  from: string;
  to: string;
  scope: Scope;
}

export const rowsOf = ({ from, to, scope }: View): Rows => {
  const { topTopicsOfTeam: _, ...rest } = scope;
  return { from, to, ...rest };
};
export const periodOf = ({ from, to }: { from: string; to: string }) => ({
  from: month(from),
  to: month(to),
});

export const shift = (text: string, months: number): string => {
  const at = Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
};

export const MARGINS = ["channel", "topic", "team"] as const;
