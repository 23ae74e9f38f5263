import type { TextProblem } from "~/domain/message-template";
import { messageTextsNl } from "./message-texts.nl";
import { translator } from "./translate";

const t = translator("nl", messageTextsNl);
const braced = (name: string) => `{${name}}`;

/** What is wrong with a text of a message, in words, with the remedy. */
export function textProblemText(
  problem: TextProblem | { code: "segments"; over: number; most: number; respells: boolean },
): string {
  switch (problem.code) {
    case "required":
      return t("error.required");
    case "long":
      return t("error.long", { length: problem.length, most: problem.most });
    case "brace":
      return t("error.brace", { example: braced("gemeente") });
    case "missing":
      return t("error.missing", { name: braced(problem.name) });
    case "segments":
      return t(problem.respells ? "error.segments.ucs2" : "error.segments", {
        over: problem.over,
        most: problem.most,
        gsm: t("gsm"),
      });
    default: {
      const key =
        problem.code === "notHere" && problem.name === "link"
          ? "error.notHere.link"
          : `error.${problem.code}`;
      return t(key as "error.unknown", {
        name: braced(problem.name),
        known: problem.known.map(braced).join(", "),
      });
    }
  }
}
