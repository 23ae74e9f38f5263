import { useDeferredValue, useMemo } from "react";
import { PlainFindings } from "~/components/plain-findings";
import { findingsIn, type TextUse } from "~/domain/plain-language";
import { findingText, plainLanguageNl } from "~/messages/plain-language.nl";
import { translator } from "~/messages/translate";
import { type TextPath, useText } from "./editor-context";
import type { Snapshot } from "./snapshot";

const words = translator("nl", plainLanguageNl);

/** What in the Dutch text may be hard to read, shortly after it is typed. */
export function Findings({
  path,
  dutch,
  use,
}: {
  path: TextPath;
  dutch: (snapshot: Snapshot) => string;
  use: TextUse;
}) {
  const text = useDeferredValue(useText(path, dutch));
  const findings = useMemo(() => findingsIn(text, use), [text, use]);
  return (
    <PlainFindings findings={findings.map(findingText)} summary={words("count", { n: findings.length })} />
  );
}
