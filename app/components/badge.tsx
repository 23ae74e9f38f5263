import type { ReactNode } from "react";
import { Icon, type IconFrame, type IconName } from "./icon";

export type Tone = "positive" | "negative" | "warning" | "info" | "waiting" | "neutral";

const signs: Record<Tone, { name: IconName; frame: IconFrame }> = {
  positive: { name: "check", frame: "circle" },
  negative: { name: "cross", frame: "octagon" },
  warning: { name: "exclamation", frame: "triangle" },
  info: { name: "info", frame: "square" },
  waiting: { name: "clock", frame: "circle" },
  neutral: { name: "dash", frame: "circle" },
};

/** A state in one or two words; its shape says the same as its colour. */
export function Badge({ tone = "neutral", children }: { tone?: Tone | undefined; children: ReactNode }) {
  return (
    <span className={`utrecht-badge-status utrecht-badge-status--${tone}`}>
      <Icon {...signs[tone]} />
      <span>{children}</span>
    </span>
  );
}
