import { Disclosure } from "~/components/disclosure";
import { LOPSIDED_POINTS, LOW_RATE } from "~/domain/leaning";
import { count, percent } from "~/messages/dutch";
import { respondentsNl } from "~/messages/respondents.nl";
import { translator } from "~/messages/translate";
import type { Shown } from "./route";

const t = translator("nl", respondentsNl);
const rules = ["rule.few", "rule.low", "rule.side", "rule.cure"] as const;
const sources = ["source.rate", "source.contact", "source.hidden", "source.bias"] as const;

/** By what rule a figure can be leaned on, in words, and what the figures mean. */
export function Rules({ frame }: Pick<Shown, "frame">) {
  const values = {
    indicative: count(frame.bounds.indicativeBelow),
    bound: count(frame.bounds.hiddenBelow),
    low: percent(LOW_RATE),
    points: LOPSIDED_POINTS * 100,
  };
  return (
    <>
      <Disclosure printed summary={t("rule.title")}>
        <ul className="utrecht-unordered-list">
          {rules.map((rule) => (
            <li key={rule}>{t(rule, values)}</li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure printed summary={t("source.title")}>
        <ul className="utrecht-unordered-list">
          {sources.map((source) => (
            <li key={source}>{t(source, values)}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
