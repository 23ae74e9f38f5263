/**
 * The order of questions in an editor. A question that hangs on an answer stands right after its question, with all that
 * hangs on it, as on the residents' page; so questions move among those that hang on the same one, with what hangs on them.
 */

/** A question as the order needs it. `id` is the editor's own: in a draft two questions may have the same key. */
export interface OrderedQuestion {
  id: string;
  key: string;
  showIf?: { key: string } | undefined;
}

export type Move =
  | { ok: true; order: string[] }
  /** `edge`: it is the first or last already. `belongs`: it would leave the question it hangs on (`to`: that one's id). */
  | { ok: false; reason: "edge" }
  | { ok: false; reason: "belongs"; to: string };

/** The ids in the order of the page; a condition that leads nowhere or round in a circle counts as none. */
export function pageOrder(questions: readonly OrderedQuestion[]): string[] {
  const children = childrenOf(questions);
  const withFollowers = (id: string): string[] => [id, ...(children.get(id) ?? []).flatMap(withFollowers)];
  return (children.get(null) ?? []).flatMap(withFollowers);
}

/** One place up (-1) or down (1) among the questions beside it. */
export function stepQuestion(questions: readonly OrderedQuestion[], id: string, step: -1 | 1): Move {
  const children = childrenOf(questions);
  const parent = parentOf(questions, id);
  const siblings = [...(children.get(parent) ?? [])];
  const place = siblings.indexOf(id);
  const other = siblings[place + step];
  if (other === undefined) {
    return parent === null ? { ok: false, reason: "edge" } : { ok: false, reason: "belongs", to: parent };
  }
  siblings[place] = other;
  siblings[place + step] = id;
  return { ok: true, order: flatten(children, parent, siblings) };
}

/** Before the question that stands at this place in the order of the page (its length: at the end). */
export function placeQuestion(questions: readonly OrderedQuestion[], id: string, place: number): Move {
  const order = pageOrder(questions);
  const children = childrenOf(questions);
  const parent = parentOf(questions, id);
  if (parent !== null) {
    const start = order.indexOf(parent);
    if (place <= start || place > start + sizeOf(children, parent))
      return { ok: false, reason: "belongs", to: parent };
  }
  const others = (children.get(parent) ?? []).filter((one) => one !== id);
  const before = others.filter((one) => order.indexOf(one) < place).length;
  const siblings = [...others.slice(0, before), id, ...others.slice(before)];
  return { ok: true, order: flatten(children, parent, siblings) };
}

/** The question that this one is asked after, or null. */
export function parentOf(questions: readonly OrderedQuestion[], id: string): string | null {
  const byId = new Map(questions.map((one) => [one.id, one]));
  const direct = (one: OrderedQuestion | undefined): OrderedQuestion | undefined =>
    one?.showIf && questions.find(({ key }) => key === one.showIf?.key);
  const own = byId.get(id);
  const parent = direct(own);
  const seen = new Set<string>();
  for (let one = parent; one !== undefined && !seen.has(one.id); one = direct(one)) {
    if (one.id === id) return null;
    seen.add(one.id);
  }
  return parent?.id ?? null;
}

/** How deep a question hangs: 0 for one that is always asked. */
export function depthOf(questions: readonly OrderedQuestion[], id: string): number {
  let depth = 0;
  for (let one = parentOf(questions, id); one !== null && depth < questions.length; depth++) {
    one = parentOf(questions, one);
  }
  return depth;
}

/** A question and all that hang on it, in the order of the page. */
export function withFollowers(questions: readonly OrderedQuestion[], id: string): string[] {
  const children = childrenOf(questions);
  const all = (one: string): string[] => [one, ...(children.get(one) ?? []).flatMap(all)];
  return all(id);
}

type Children = Map<string | null, string[]>;

function childrenOf(questions: readonly OrderedQuestion[]): Children {
  const children: Children = new Map();
  for (const { id } of questions) {
    const parent = parentOf(questions, id);
    children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  return children;
}

const sizeOf = (children: Children, id: string): number =>
  1 + (children.get(id) ?? []).reduce((sum, one) => sum + sizeOf(children, one), 0);

function flatten(children: Children, parent: string | null, siblings: string[]): string[] {
  const changed = new Map(children).set(parent, siblings);
  const all = (id: string): string[] => [id, ...(changed.get(id) ?? []).flatMap(all)];
  return (changed.get(null) ?? []).flatMap(all);
}
