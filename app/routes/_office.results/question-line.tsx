import { Alert } from "~/components/alert";
import { resultsAddress } from "~/domain/results-query";
import { count, periodText } from "~/messages/dutch";
import { resultsNl } from "~/messages/results.nl";
import { translator } from "~/messages/translate";
import type { PageData, ShownView } from "./route";

const t = translator("nl", resultsNl);

/** Which question the figures are about, where the period or the selection holds more than one. */
export function QuestionLine({ page, view }: { page: PageData; view: ShownView }) {
  const { query, questions } = view;
  const { wording, others } = view.results;
  if (others.length === 0 && query.series === undefined) return null;
  const textOf = (series: number) => questions[series] ?? t("question.unknown", { series });
  return (
    <Alert title={wording === null ? undefined : t("question.about", { question: textOf(wording) })}>
      {others.length > 0 ? (
        <>
          <p>{t("question.intro", { count: others.length })}</p>
          <ul>
            {others.map(({ wording: series, n, ...months }) => (
              <li key={series}>
                <a className="utrecht-link" href={resultsAddress({ ...query, series })}>
                  {textOf(series)}
                </a>{" "}
                ({periodText(months)};{" "}
                {n === null
                  ? t("question.few", { bound: count(page.bounds.hiddenBelow) })
                  : t("question.n", { n })}
                )
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {query.series === undefined ? null : (
        <p>
          <a className="utrecht-link" href={resultsAddress({ ...query, series: undefined })}>
            {t("question.back")}
          </a>
        </p>
      )}
    </Alert>
  );
}
