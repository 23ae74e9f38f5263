import { periodText } from "~/messages/dutch";
import { resultsFrameNl } from "~/messages/results-frame.nl";
import { translator } from "~/messages/translate";
import { ButtonLink } from "./button";

const t = translator("nl", resultsFrameNl);

interface Period {
  from: string;
  to: string;
}

/** "Kies hele kwartalen. Dit is wel te tonen: januari tot en met maart 2026." */
export const widerText = (wider: Period): string =>
  t(`wider.${grainOf(wider)}`, { period: periodText(wider) });

/** The way to another period, over which may be shown what may not be over this one. */
export const WiderButton = ({ wider, href }: { wider: Period; href: string }) => (
  <ButtonLink href={href}>{t("wider.show", { period: periodText(wider) })}</ButtonLink>
);

/** What a period is made of: whole years, or else whole halves, or else whole quarters. */
function grainOf({ from, to }: Period): "year" | "half" | "quarter" {
  const [first, last] = [Number(from.slice(5)), Number(to.slice(5))];
  if (first === 1 && last === 12) return "year";
  return first % 6 === 1 && last % 6 === 0 ? "half" : "quarter";
}
