import { Disclosure } from "~/components/disclosure";
import { callbacksNl } from "~/messages/callbacks.nl";
import { translator } from "~/messages/translate";
import type { Shown } from "./route";

const t = translator("nl", callbacksNl);
const parts = [
  "source.experienced",
  "source.logged",
  "source.days",
  "source.month",
  "source.interval",
] as const;

/** What each figure means and where it comes from. */
export function Definitions({ frame, found }: Shown) {
  const values = { question: found.question ?? t("source.question"), days: frame.callbackWorkingDays };
  return (
    <Disclosure printed summary={t("source.title")}>
      <ul className="utrecht-unordered-list">
        {parts.map((part) => (
          <li key={part}>{t(part, values)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
