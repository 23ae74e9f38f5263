import { useDeferredValue, useMemo } from "react";
import { PlainFindings } from "~/components/plain-findings";
import { fillTemplate, PLACEHOLDERS, type PlaceholderValues } from "~/domain/message-template";
import { findingsIn } from "~/domain/plain-language";
import { findingsSummary, findingText } from "~/messages/plain-language.nl";

/** What is filled in isn't the writer's: a long topic says nothing about this text. */
const filledIn = Object.fromEntries(PLACEHOLDERS.map((name) => [name, "…"])) as Record<
  keyof PlaceholderValues,
  string
>;

/** What in a Dutch text may be hard to read, while it is typed. */
export function PlainHints({ text }: { text: string }) {
  const rested = useDeferredValue(text);
  const findings = useMemo(
    () => findingsIn(fillTemplate(rested, filledIn), "text").map(findingText),
    [rested],
  );
  return <PlainFindings findings={findings} summary={findingsSummary(findings.length)} />;
}
