import { Alert } from "~/components/alert";
import { Section } from "~/components/page";
import { Stat, StatGroup } from "~/components/stat";
import { type Change, type GradeFigure, shareFigure } from "~/domain/statistics";
import { whenText } from "~/messages/comparison-words";
import { count, decimal, percent, signed } from "~/messages/dutch";
import { gradeRangeText } from "~/messages/indicator-words";
import { resultsNl } from "~/messages/results.nl";
import { translator } from "~/messages/translate";
import type { PageData, ShownView } from "./route";

const t = translator("nl", resultsNl);

/** The total in several ways, each with its n. */
export function TotalSection({
  page,
  view,
  figure,
}: {
  page: PageData;
  view: ShownView;
  figure: GradeFigure;
}) {
  const { total, weighted } = view.results;
  const { n, mean, low, high, share8, shareInsufficient } = figure;
  const { answered, invited } = total.reach ?? { answered: 0, invited: 0 };
  const response = shareFigure(Math.min(answered, invited), invited);
  return (
    <Section title={t("total.title")}>
      {total.visibility === "indicative" ? (
        <Alert tone="warning">{t("total.indicative", { bound: count(page.bounds.indicativeBelow) })}</Alert>
      ) : null}
      <StatGroup>
        <Stat
          label={t("total.mean")}
          value={mean === null ? null : decimal(mean)}
          n={count(n)}
          interval={
            low === null || high === null ? undefined : t("total.interval", gradeRangeText(low, high))
          }
          note={
            view.query.compare === "none" ? undefined : changeSentence(total.change, whenText(view.query))
          }
        />
        {weighted ? (
          <Stat
            label={t("total.weighted")}
            value={decimal(weighted.value)}
            n={count(weighted.n)}
            interval={t("total.interval", gradeRangeText(weighted.low, weighted.high))}
          />
        ) : null}
        <ShareStat label={t("total.share8")} share={share8} n={n} />
        <ShareStat label={t("total.insufficient")} share={shareInsufficient} n={n} />
        {invited > 0 ? (
          <Stat
            label={t("total.response")}
            value={response.share === null ? null : percent(response.share)}
            note={t("total.responseNote", { answered: count(answered), invited: count(invited) })}
          />
        ) : null}
      </StatGroup>
      {weighted ? (
        <p className="utrecht-paragraph utrecht-paragraph--small">
          {t("total.explained", { coverage: percent(weighted.coverage) })}
        </p>
      ) : null}
    </Section>
  );
}

function ShareStat({ label, share, n }: { label: string; share: number | null; n: number }) {
  const { low, high } = shareFigure(Math.round((share ?? 0) * n), n);
  return (
    <Stat
      label={label}
      value={share === null ? null : percent(share)}
      n={count(n)}
      interval={
        low === null || high === null
          ? undefined
          : t("total.interval", { low: percent(low), high: percent(high) })
      }
      note={t("total.ofGrades")}
    />
  );
}

function changeSentence(change: Change | null, when: string): string {
  if (change === null) return t("change.none", { when });
  const size = decimal(change.verdict === "uncertain" ? change.value : Math.abs(change.value));
  return t(`change.${change.verdict}`, {
    value: change.verdict === "uncertain" ? signed(size) : size,
    when,
  });
}
