/** A stretch of words that stayed, went or came. */
export interface TextPart {
  state: "same" | "gone" | "new";
  text: string;
}

/** Longer texts are told as a whole: their table of words would grow with the square. */
const MOST_WORDS = 300;

/** What changed between two texts, word by word: the longest run of words that both have stays. */
export function textDifference(before: string, after: string): TextPart[] {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  if (was.length > MOST_WORDS || is.length > MOST_WORDS)
    return before === after
      ? joined([{ state: "same", text: after }])
      : joined([
          { state: "gone", text: before },
          { state: "new", text: after },
        ]);
  // common[i][j]: how many words the rest of both texts from i and j on have in common.
  const common = Array.from({ length: was.length + 1 }, () => new Array<number>(is.length + 1).fill(0));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = was.length - 1; i >= 0; i -= 1)
    for (let j = is.length - 1; j >= 0; j -= 1)
      (common[i] as number[])[j] =
        was[i] === is[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const parts: TextPart[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    if (i < was.length && j < is.length && was[i] === is[j]) {
      parts.push({ state: "same", text: was[i] as string });
      i += 1;
      j += 1;
    } else if (i < was.length && (j === is.length || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ state: "gone", text: was[i] as string });
      i += 1;
    } else {
      parts.push({ state: "new", text: is[j] as string });
      j += 1;
    }
  }
  return joined(parts);
}

const wordsOf = (text: string): string[] => text.trim().split(/\s+/).filter(Boolean);

function joined(parts: readonly TextPart[]): TextPart[] {
  const result: TextPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.state === part.state) last.text += ` ${part.text}`;
    else if (part.text !== "") result.push({ ...part });
  }
  return result;
}
