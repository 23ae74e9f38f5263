import { Badge, type Tone } from "~/components/badge";
import type { EffectVerdict } from "~/domain/action-effect";
import { actionsNl } from "~/messages/actions.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", actionsNl);

const tones: Record<EffectVerdict, Tone> = {
  better: "positive",
  was_going: "neutral",
  worse: "negative",
  uncertain: "neutral",
  too_few: "waiting",
  too_early: "waiting",
  other_question: "info",
};

/** What came of an action, in a few words with a shape. */
export const EffectBadge = ({ verdict }: { verdict: EffectVerdict }) => (
  <Badge tone={tones[verdict]}>{t(`verdict.${verdict}`)}</Badge>
);
