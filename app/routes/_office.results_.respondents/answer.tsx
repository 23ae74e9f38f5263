import { Stat, StatGroup } from "~/components/stat";
import { LOW_RATE } from "~/domain/leaning";
import { count, decimal, percent } from "~/messages/dutch";
import { respondentsNl } from "~/messages/respondents.nl";
import { translator } from "~/messages/translate";
import type { Shown } from "./route";

const t = translator("nl", respondentsNl);

/** Whether the figures can be leaned on, in a sentence, and on what that rests. */
export function Answer({ frame, found }: Shown) {
  const { total, bias } = found;
  const { figure, contacts, answered } = total;
  const invited = figure?.n ?? 0;
  return (
    <>
      <p className="why__answer">{answerText({ frame, found })}</p>
      <StatGroup>
        <Stat
          label={t("stat.rate")}
          value={figure?.value == null ? null : percent(figure.value)}
          n={count(invited)}
          interval={
            figure?.low == null || figure.high === null
              ? undefined
              : t("cell.interval", { low: percent(figure.low), high: percent(figure.high) })
          }
          note={
            answered === null
              ? undefined
              : t("stat.rateNote", { answered: count(answered), invited: count(invited) })
          }
        />
        <Stat label={t("stat.contacts")} value={count(contacts)} note={t("stat.contactsNote")} />
        <Stat
          label={t("stat.invited")}
          value={count(invited)}
          note={
            contacts > 0
              ? t("stat.invitedNote", { share: percent(Math.min(1, invited / contacts)) })
              : undefined
          }
        />
        {bias === null ? null : (
          <Stat
            label={t("stat.bias")}
            value={t("stat.biasValue", { points: decimal(bias, bias < 0.095 ? 2 : 1) })}
            note={t("stat.biasNote")}
          />
        )}
      </StatGroup>
    </>
  );
}

function answerText({ frame, found }: Omit<Shown, "scope">): string {
  const { figure } = found.total;
  if (figure?.value == null) return t("answer.unknown");
  const rate = percent(figure.value);
  if (found.doubts.includes("few"))
    return t("answer.few", { indicative: count(frame.bounds.indicativeBelow) });
  if (found.doubts.includes("low")) return t("answer.low", { rate, low: percent(LOW_RATE) });
  const isOneSided = ({ doubts }: { doubts: readonly string[] }) =>
    ["heavy", "light", "unasked"].some((doubt) => doubts.includes(doubt));
  const groups = [...found.rows.channel, ...found.rows.topic].filter(isOneSided).length;
  return groups > 0 ? t("answer.lopsided", { rate, groups }) : t("answer.fine", { rate });
}
