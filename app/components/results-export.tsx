import { exportNl } from "~/messages/export.nl";
import { translator } from "~/messages/translate";
import { Download } from "./download";

const t = translator("nl", exportNl);

/** At the foot of every page of results: all answers as a file, and how to keep or print what is shown. */
export function ResultsExport({ search }: { search: string }) {
  return (
    <section className="results-export" aria-labelledby="results-export">
      <h2 id="results-export" className="utrecht-heading-3">
        {t("foot.title")}
      </h2>
      <p className="utrecht-paragraph utrecht-paragraph--small">{t("foot.keep")}</p>
      <dl className="results-export__files">
        <div>
          <dt>{t("foot.selection")}</dt>
          <dd>
            <Download of={`/results/tables/answers?${search}`} title={t("foot.selection")} />
          </dd>
        </div>
        <div>
          <dt>{t("foot.everything")}</dt>
          <dd>
            <Download of="/results/tables/answers" title={t("foot.everything")} />
          </dd>
        </div>
      </dl>
      <p className="utrecht-paragraph utrecht-paragraph--small">
        <a className="utrecht-link" href={search === "" ? "/results/answers" : `/results/answers?${search}`}>
          {t("foot.first")}
        </a>
      </p>
      <p className="utrecht-paragraph utrecht-paragraph--small">{t("foot.merged")}</p>
    </section>
  );
}
