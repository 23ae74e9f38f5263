import type { DisclosureBounds } from "./disclosure";

/** Under this share of the people asked an answer says too little about the others. */
export const LOW_RATE = 0.1;
/** So many times as heavy, or as light, among the answers as among the contacts is lopsided. */
export const LOPSIDED_TIMES = 2;
/** Parts that differ by less than this don't move a total, however many times they differ. */
export const LOPSIDED_POINTS = 0.05;

/** A group, such as a channel: its contacts, how many people of it were asked, and how many answered. */
export interface AskedGroup {
  key: string;
  contacts: number;
  /** Invitations that arrived. */
  invited: number;
  answered: number;
}

/**
 * Why a group, or all of them, can't be leaned on. `few`: fewer answers than are shown without a warning. `low`: fewer than
 * LOW_RATE of the people asked answered. `heavy`, `light`: it weighs LOPSIDED_TIMES as much, or as little, among the
 * answers as among the contacts, and at least LOPSIDED_POINTS more or less. `unasked`: it has contacts, and nobody was asked.
 */
export type Doubt = "few" | "low" | "heavy" | "light" | "unasked";

export interface Parts {
  /** Of all contacts, 0 to 1. */
  ofContacts: number;
  /** Of all answers, 0 to 1. */
  ofAnswers: number;
}

/** What a group is of the whole; null where there are no contacts or no answers at all. */
export function partsOf(
  { contacts, answered }: Pick<AskedGroup, "contacts" | "answered">,
  all: Pick<AskedGroup, "contacts" | "answered">,
): Parts | null {
  if (all.contacts === 0 || all.answered === 0) return null;
  return { ofContacts: contacts / all.contacts, ofAnswers: answered / all.answered };
}

/** What stands in the way of leaning on a group; empty where nothing does. `all` are the groups together. */
export function doubtsAbout(
  group: AskedGroup,
  all: Pick<AskedGroup, "contacts" | "answered">,
  { indicativeBelow }: DisclosureBounds,
): Doubt[] {
  const parts = partsOf(group, all);
  const side = parts === null ? null : sideOf(parts);
  if (group.invited === 0) return side === "light" ? ["unasked"] : [];
  return [
    ...(group.answered < indicativeBelow ? (["few"] as const) : []),
    ...(group.answered / group.invited < LOW_RATE ? (["low"] as const) : []),
    ...(side === null ? [] : [side]),
  ];
}

function sideOf({ ofContacts, ofAnswers }: Parts): "heavy" | "light" | null {
  if (Math.abs(ofContacts - ofAnswers) < LOPSIDED_POINTS) return null;
  if (ofAnswers >= LOPSIDED_TIMES * ofContacts) return "heavy";
  return ofAnswers * LOPSIDED_TIMES <= ofContacts ? "light" : null;
}

/**
 * By how much the mean of a question can be off at most because some groups answer more than others: S(ρ) / ρ̄ · S(y), in
 * the question's own units, where ρ is the share of each group's contacts that answered and S(y) the standard deviation of
 * the answers. Schouten, Cobben & Bethlehem 2009, Survey Methodology 35:101-113. Null without contacts or answers.
 */
export function largestBias(
  groups: readonly Pick<AskedGroup, "contacts" | "answered">[],
  deviation: number,
): number | null {
  const contacts = groups.reduce((sum, group) => sum + group.contacts, 0);
  const answered = groups.reduce((sum, group) => sum + group.answered, 0);
  if (contacts === 0 || answered === 0) return null;
  const mean = answered / contacts;
  const variance = groups.reduce(
    (sum, group) =>
      group.contacts === 0
        ? sum
        : sum + (group.contacts / contacts) * (group.answered / group.contacts - mean) ** 2,
    0,
  );
  return (Math.sqrt(variance) / mean) * deviation;
}
