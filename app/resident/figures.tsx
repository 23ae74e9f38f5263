import { LOCALES } from "~/domain/languages";
import type { SurveyLanguage } from "~/domain/questionnaire";
import { residentNl } from "~/messages/resident.nl";
import { Done, type DoneAction } from "./done";
import { Hero } from "./hero";
import type { WordKey, Words } from "./words";

/** A figure as it may be shown to everybody: null where it is hidden. */
export interface PublicFigure {
  n: number | null;
  mean: number | null;
  share8: number | null;
  indicative: boolean;
}

export interface FiguresProps {
  t: Words;
  language: SurveyLanguage;
  /** Months, YYYY-MM. */
  from: string;
  to: string;
  total: PublicFigure;
  channels: (PublicFigure & { channel: string })[];
  hiddenBelow: number;
  done: readonly DoneAction[];
}

export function Figures({ t, language, from, to, total, channels, hiddenBelow, done }: FiguresProps) {
  const locale = LOCALES[language];
  const month = (text: string) =>
    new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
      new Date(`${text}-01T00:00:00Z`),
    );
  const grade = (mean: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(mean);
  const share = (value: number) => new Intl.NumberFormat(locale, { style: "percent" }).format(value);
  const name = (channel: string) => {
    const key = `channel.${channel}` as WordKey;
    return key in residentNl ? t(key) : channel;
  };
  return (
    <>
      <Hero title={t("figures.title")} about={t("figures.intro", { from: month(from), to: month(to) })} />
      {total.mean === null || total.n === null ? (
        <p className="card">{t("figures.none")}</p>
      ) : (
        <>
          <section className="card">
            <h2>{t("figures.total")}</h2>
            <p className="figure">{grade(total.mean)}</p>
            <p className="small">
              {t("figures.n", { n: total.n })}
              {total.indicative && ` (${t("figures.indicative")})`}
            </p>
          </section>
          <section className="card">
            <h2 id="channels">{t("figures.channels")}</h2>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard too */}
            <section className="scroll" aria-labelledby="channels" tabIndex={0}>
              <table aria-labelledby="channels">
                <thead>
                  <tr>
                    <th scope="col">{t("figures.channel")}</th>
                    <th scope="col" className="number">
                      {t("figures.grade")}
                    </th>
                    <th scope="col" className="number">
                      {t("figures.share8")}
                    </th>
                    <th scope="col" className="number">
                      {t("figures.answers")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {channels.map((row) => (
                    <tr key={row.channel}>
                      <th scope="row">{name(row.channel)}</th>
                      {row.mean === null || row.n === null ? (
                        <td colSpan={3}>{t("figures.hidden")}</td>
                      ) : (
                        <>
                          <td className="number">
                            {grade(row.mean)}
                            {row.indicative && "*"}
                          </td>
                          <td className="number">{row.share8 === null ? "" : share(row.share8)}</td>
                          <td className="number">{new Intl.NumberFormat(locale).format(row.n)}</td>
                        </>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            {channels.some((row) => row.indicative) && <p className="small">* {t("figures.indicative")}</p>}
          </section>
        </>
      )}
      <Done t={t} language={language} done={done} />
      <h2>{t("figures.how")}</h2>
      <p>{t("figures.howText", { least: hiddenBelow })}</p>
    </>
  );
}
