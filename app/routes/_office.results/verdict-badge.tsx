import { Badge, type Tone } from "~/components/badge";
import { indicators, type Verdict } from "~/domain/target";
import type { TargetReading } from "~/domain/target-reading";
import { verdictText } from "~/messages/target-words";

const tones: Record<Verdict, Tone> = {
  met: "positive",
  met_within_margin: "positive",
  on_course: "positive",
  missed_within_margin: "warning",
  behind: "warning",
  missed: "negative",
  too_few: "neutral",
};

/** A verdict in two or three words; its colour and shape say the same. */
export function VerdictBadge({ reading }: { reading: TargetReading }) {
  const { measured } = indicators[reading.target.indicator];
  return <Badge tone={measured ? tones[reading.verdict] : "neutral"}>{verdictText(reading)}</Badge>;
}
