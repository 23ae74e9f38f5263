import { EffectBadge } from "~/components/effect-badge";
import { FigureCount } from "~/components/figure-count";
import { Section } from "~/components/page";
import { Stat, StatGroup } from "~/components/stat";
import { EFFECT_MONTHS } from "~/domain/action-effect";
import type { Indicator } from "~/domain/indicator";
import { monthsOf } from "~/domain/period";
import type { ActionReading, ShownSide } from "~/flow/actions-page.server";
import { actionsNl } from "~/messages/actions.nl";
import { count, decimal, monthText, periodText, signed } from "~/messages/dutch";
import { rangeText, valueText } from "~/messages/indicator-words";
import { translator } from "~/messages/translate";

const t = translator("nl", actionsNl);

/** Before and after beside each other, and what may be said of the difference. */
export function EffectSection({ reading }: { reading: ActionReading }) {
  const { indicator, before, after, effect, leftOut, since, isNearer } = reading;
  const { verdict, change, expected } = effect;
  const months = after ? monthsOf(after.period).length : 0;
  return (
    <Section title={t("one.effect")}>
      <div className="target-state">
        <p className="target-state__sentence">
          {t(`said.${verdict}`)} <EffectBadge verdict={verdict} />
        </p>
      </div>
      <StatGroup>
        <SideStat
          label={t("one.before", { period: periodText(before.period) })}
          side={before}
          indicator={indicator}
        />
        {after ? (
          <SideStat
            label={t("one.after", { period: periodText(after.period) })}
            side={after}
            indicator={indicator}
            note={
              change
                ? t(`one.change.${change.verdict}`, {
                    value: sizeText(
                      indicator,
                      change.verdict === "uncertain" ? change.value : Math.abs(change.value),
                      change.verdict === "uncertain",
                    ),
                  })
                : undefined
            }
          />
        ) : null}
      </StatGroup>
      <ul className="utrecht-unordered-list">
        {change ? (
          <li>
            {t("one.changeInterval", {
              low: sizeText(indicator, change.low, true),
              high: sizeText(indicator, change.high, true),
            })}
          </li>
        ) : null}
        {change === null ? null : (
          <li>
            {expected
              ? t("one.expectedLine", {
                  value: valueText(indicator, expected.value),
                  ...rangeText(indicator, expected.low, expected.high),
                })
              : t("one.noLine")}
          </li>
        )}
        {since ? <li>{t("one.since", { month: monthText(since) })}</li> : null}
        {leftOut ? <li>{t("one.leftOut", { month: monthText(leftOut) })}</li> : null}
        {isNearer ? <li>{t("one.nearer")}</li> : null}
        {after && months < EFFECT_MONTHS && !isNearer ? <li>{t("one.short", { months })}</li> : null}
        {change ? <li>{t("one.caution")}</li> : null}
      </ul>
    </Section>
  );
}

interface SideProps {
  label: string;
  side: ShownSide;
  indicator: Indicator;
  note?: string | undefined;
}

function SideStat({ label, side: { cell }, indicator, note }: SideProps) {
  const { figure } = cell;
  if (figure?.value == null)
    return <Stat label={label} value={null} note={<FigureCount visibility={cell.visibility} n={cell.n} />} />;
  return (
    <Stat
      label={label}
      value={valueText(indicator, figure.value)}
      n={count(figure.n)}
      interval={
        figure.low === null || figure.high === null
          ? undefined
          : t("one.between", rangeText(indicator, figure.low, figure.high))
      }
      note={note}
    />
  );
}

/** A difference of grades, or of shares in percentage points; with its sign where that matters. */
function sizeText({ unit }: Indicator, value: number, withSign: boolean): string {
  const plain = unit === "grade" ? decimal(value, 2) : decimal(value * 100, 1);
  const text = withSign ? signed(plain) : plain;
  return unit === "grade" ? text : t("one.points", { points: text });
}
