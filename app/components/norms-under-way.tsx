import { resultsFrameNl } from "~/messages/results-frame.nl";
import { translator } from "~/messages/translate";
import { Alert } from "./alert";

const t = translator("nl", resultsFrameNl);

/** Says which service norms are being counted anew, so that nobody leans on their figures; nothing where none is. */
export function NormsUnderWay({ norms }: { norms: readonly { name: string }[] }) {
  if (norms.length === 0) return null;
  return (
    <Alert tone="info" title={t("norms.title", { n: norms.length })}>
      <p className="utrecht-paragraph">
        {t("norms.text", { names: names(norms.map(({ name }) => `‘${name}’`)), n: norms.length })}
      </p>
    </Alert>
  );
}

const names = (list: readonly string[]) => new Intl.ListFormat("nl", { type: "conjunction" }).format(list);
