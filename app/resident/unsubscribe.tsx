import type { SurveyLanguage } from "~/domain/questionnaire";
import { Confirm } from "./confirm";
import { OpeningTime } from "./form-fields";
import { Hero } from "./hero";
import type { Words } from "./words";

export interface UnsubscribeProps {
  t: Words;
  language: SurveyLanguage;
  /** The button was pressed too soon for a person. */
  again: boolean;
}

/** What opting out means, and the one button that does it. Opening the page does nothing: mail scanners open every link. */
export function Unsubscribe({ t, language, again }: UnsubscribeProps) {
  return (
    <>
      <Hero title={t("unsubscribe.title")} about={t("unsubscribe.intro")} />
      {again && (
        <Confirm title={t("again.sure")}>
          <p>{t("again.unsubscribe")}</p>
        </Confirm>
      )}
      <form className="card" method="post" action={`?lang=${language}`}>
        <button type="submit">{t("unsubscribe.button")}</button>
        <OpeningTime />
      </form>
    </>
  );
}
