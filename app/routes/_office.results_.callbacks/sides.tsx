import type { Fates } from "#db/queries/fates";
import { BarList } from "~/components/charts/bar-list";
import { Section } from "~/components/page";
import { Stat, StatGroup } from "~/components/stat";
import { widerText } from "~/components/wider-period";
import { comparedWith, resultsAddress } from "~/domain/results-query";
import type { CallbackSide } from "~/flow/read-callbacks.server";
import { callbacksNl } from "~/messages/callbacks.nl";
import { count, decimal, percent, periodInSentence, signed } from "~/messages/dutch";
import { translator } from "~/messages/translate";
import type { Shown } from "./route";

const t = translator("nl", callbacksNl);

/** What residents say beside what the log says, in a sentence and in figures, and what came of the promises. */
export function Sides({ frame, found }: Shown) {
  const { experienced, logged, fates } = found;
  const answer = answerText(experienced, logged);
  return (
    <>
      {answer ? <p className="why__answer">{answer}</p> : null}
      <StatGroup>
        <Side frame={frame} name="experienced" side={experienced} />
        {logged ? <Side frame={frame} name="logged" side={logged} /> : null}
      </StatGroup>
      {fates ? <Came frame={frame} fates={fates} /> : null}
    </>
  );
}

/** Both sides in one sentence, and what to make of the difference. */
function answerText(experienced: CallbackSide, logged: CallbackSide | null): string | null {
  const [said, kept] = [experienced.figure, logged?.figure ?? null];
  if (said?.value == null && kept?.value == null) return null;
  if (said?.value == null) return t("answer.logged", { logged: percent(kept?.value ?? 0) });
  if (kept?.value == null) return t("answer.experienced", { experienced: percent(said.value) });
  const both = t("answer.both", { experienced: percent(said.value), logged: percent(kept.value) });
  const points = Math.round(Math.abs(percentOf(said.value) - percentOf(kept.value)));
  if ((said.low ?? 0) > (kept.high ?? 1)) return `${both} ${t("answer.more", { points })}`;
  if ((said.high ?? 1) < (kept.low ?? 0)) return `${both} ${t("answer.less", { points })}`;
  return `${both} ${t("answer.same")}`;
}

/** As it is printed, so that the difference is that of what people read. */
const percentOf = (share: number) => Math.round(share * 100);

function Side({
  frame,
  name,
  side,
}: {
  frame: Shown["frame"];
  name: "experienced" | "logged";
  side: CallbackSide;
}) {
  const { figure, change, visibility } = side;
  const label = t(`side.${name}`);
  if (figure?.value == null) {
    const none = name === "logged" ? t("cell.noneLogged") : t("cell.none");
    const why =
      visibility === "none"
        ? none
        : t(visibility === "withheld" ? "hidden.withheld" : "hidden.few", {
            bound: count(frame.bounds.hiddenBelow),
          });
    return (
      <Stat
        label={label}
        value={null}
        note={
          side.wider ? (
            <>
              {why} {widerText(side.wider)}{" "}
              <a
                className="utrecht-link"
                href={resultsAddress({ ...frame.query, period: side.wider }, "/results/callbacks")}
              >
                {t("hidden.wider")}
              </a>
            </>
          ) : (
            why
          )
        }
      />
    );
  }
  const before = comparedWith(frame.query);
  const changed =
    change && before
      ? t("change.with", {
          points: signed(decimal(change.value * 100, 0)),
          period: periodInSentence(before),
          sure: t(change.verdict === "uncertain" ? "change.maybe" : "change.sure"),
        })
      : null;
  return (
    <Stat
      label={label}
      value={percent(figure.value)}
      n={count(figure.n)}
      interval={`${percent(figure.low ?? 0)} en ${percent(figure.high ?? 1)}`}
      note={
        <>
          {t(`of.${name}`)}
          {changed ? <span className="side__change">{changed}</span> : null}
        </>
      }
    />
  );
}

/** What became of every promise. */
function Came({ frame, fates }: { frame: Shown["frame"]; fates: Fates }) {
  const { inTime, late, open } = fates;
  const promised = inTime + late + open;
  if (promised === 0) return null;
  const item = (key: "inTime" | "late" | "open", n: number) => ({
    key,
    label: t(`fates.${key}`),
    value: n / promised,
    text: partText(n / promised),
    note: t("fates.n", { n }),
    muted: key === "open",
  });
  return (
    <Section title={t("fates.title")} intro={t("fates.intro", { promised })}>
      <BarList
        title={t("fates.caption", { period: periodInSentence(frame.query.period) })}
        max={1}
        items={[item("inTime", inTime), item("late", late), item("open", open)]}
        note={<p>{t("fates.note", { late: count(late), due: count(inTime + late) })}</p>}
      />
    </Section>
  );
}

/** A small part in one digit more, so that it isn't 0. */
const partText = (part: number) => percent(part, part > 0 && part < 0.01 ? 1 : 0);
