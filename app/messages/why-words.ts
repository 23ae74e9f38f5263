import { standardIndicator } from "~/domain/indicator";
import { decimal } from "./dutch";
import { indicatorName } from "./indicator-words";
import { translator } from "./translate";
import { whyNl } from "./why.nl";

const t = translator("nl", whyNl);

/** An aspect in a word or two: the name of its indicator, or else what was asked. */
export function aspectName({ key, question }: { key: string; question: string | null }): string {
  const own = `name.${key}`;
  if (own in whyNl) return t(own as keyof typeof whyNl);
  return standardIndicator(key) ? indicatorName({ key, name: "" }) : (question ?? key);
}

/** A correlation as it is printed: "0,45", "−0,1" with one digit on an axis. */
export const correlationText = (r: number, digits: 1 | 2 = 2): string => decimal(r, digits).replace("-", "−");
