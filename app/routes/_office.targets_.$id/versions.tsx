import { Section } from "~/components/page";
import type { TargetInput } from "~/domain/target";
import type { TargetReading } from "~/domain/target-reading";
import { dayText } from "~/messages/dutch";
import { type Names, scopeText } from "~/messages/scope-words";
import { boundText } from "~/messages/target-words";
import { targetsNl } from "~/messages/targets.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", targetsNl);

interface Props {
  reading: TargetReading;
  versions: readonly { target: TargetInput; changedAt: Date | string }[];
  names: Names;
}

/** What a target was before it was changed: a goal that was moved stays in view. */
export function Versions({ reading, versions, names }: Props) {
  if (versions.length === 0) return null;
  return (
    <Section title={t("versions.title")} intro={t("versions.intro")}>
      <ul className="target-versions">
        {versions.map(({ target, changedAt }) => (
          <li key={String(changedAt)}>
            {t("versions.was", {
              day: dayText(new Date(changedAt).toISOString().slice(0, 10)),
              bound: boundText({ target: { ...target, id: "" }, indicator: reading.indicator }),
              by: dayText(target.by),
              scope: scopeText(target.scope, names),
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
