import { Disclosure } from "~/components/disclosure";
import { SUSPECT_SIGNS } from "~/domain/suspect-form";
import { count } from "~/messages/dutch";
import { resultsNl } from "~/messages/results.nl";
import { translator } from "~/messages/translate";
import type { ShownView } from "./route";

const t = translator("nl", resultsNl);

/** How many forms of this selection were kept apart as a machine's, and why; nothing where there are none. */
export function SuspectsLine({ suspects }: Pick<ShownView, "suspects">) {
  const total = SUSPECT_SIGNS.reduce((sum, sign) => sum + suspects[sign], 0);
  if (total === 0) return null;
  return (
    <Disclosure printed summary={t("suspects.title", { total })}>
      <p className="utrecht-paragraph">{t("suspects.intro")}</p>
      <ul className="utrecht-unordered-list">
        {SUSPECT_SIGNS.filter((sign) => suspects[sign] > 0).map((sign) => (
          <li key={sign}>{t(`suspects.${sign}`, { n: count(suspects[sign]) })}</li>
        ))}
      </ul>
      <p className="utrecht-paragraph">{t("suspects.person")}</p>
    </Disclosure>
  );
}
