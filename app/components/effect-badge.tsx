import { actionsNl } from "~/messages/actions.nl";
import { translator } from "~/messages/translate";
import { Badge, type Tone } from "./badge";

const t = translator("nl", actionsNl);

const tones = {
  better: "positive",
  was_going: "neutral",
  worse: "negative",
  uncertain: "neutral",
  too_few: "waiting",
  withheld: "waiting",
  too_early: "waiting",
  other_question: "info",
} as const satisfies Record<string, Tone>;

/** What came of an action, in a few words with a shape. */
export const EffectBadge = ({ verdict }: { verdict: keyof typeof tones }) => (
  <Badge tone={tones[verdict]}>{t(`verdict.${verdict}`)}</Badge>
);
