import { Disclosure } from "~/components/disclosure";
import { Icon, type IconFrame, type IconName } from "~/components/icon";
import { Section } from "~/components/page";
import { countStandings, type Standing } from "~/domain/board";
import type { Period } from "~/domain/period";
import { resultsAddress } from "~/domain/results-query";
import { isEverything, sameScope } from "~/domain/scope";
import { boardNl } from "~/messages/board.nl";
import { becauseText, STANDING_TONES, shortScopeText, standText, sureText } from "~/messages/board-words";
import { count, listText, periodInSentence } from "~/messages/dutch";
import { indicatorName } from "~/messages/indicator-words";
import { scopeText } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { BoardTrend } from "./board-trend";
import type { PageData } from "./route";

const t = translator("nl", boardNl);

export type BoardRow = PageData["board"][number];

/** The first of the four questions: which targets are met, which aren't, and how sure that is. */
export function Board({ page }: { page: PageData }) {
  const scope = page.query?.scope ?? {};
  const isWhole = isEverything(scope);
  const own = isWhole
    ? page.board
    : page.board.filter(({ reading }) => sameScope(reading.target.scope, scope));
  const others = isWhole ? [] : page.board.filter((row) => !own.includes(row));
  return (
    <Section title={t("title")} intro={own.length === 0 ? null : <Summary rows={own} />}>
      {own.length > 0 ? <Rows rows={own} page={page} /> : null}
      {own.length === 0 ? (
        <p className="utrecht-paragraph">
          {others.length === 0 ? t("none") : t("none.here", { count: others.length })}
        </p>
      ) : null}
      {others.length > 0 ? (
        <Disclosure summary={t("others", { count: others.length })}>
          <Rows rows={others} page={page} />
        </Disclosure>
      ) : null}
      <p className="board-note">
        {own.length > 0 ? `${t("sum.sure")} ` : null}
        <a className="utrecht-link" href="/targets">
          {t("toTargets")}
        </a>
      </p>
    </Section>
  );
}

/** First the good news, last what can't be told. */
const TOLD = [
  "met",
  "on_course",
  "missed",
  "behind",
  "open",
  "unmeasured",
] as const satisfies readonly Standing[];

/** The months that targets are read over; figures from outside have months of their own. */
const usualPeriod = (rows: readonly BoardRow[]): Period | undefined =>
  rows.find(({ reading }) => reading.indicator.source.kind !== "outside")?.reading.period;

function Summary({ rows }: { rows: readonly BoardRow[] }) {
  const period = usualPeriod(rows);
  const counts = countStandings(rows);
  const parts = TOLD.flatMap((standing) =>
    counts[standing] === 0 ? [] : [t(`sum.${standing}`, { n: count(counts[standing]) })],
  );
  return (
    <>
      <strong className="board-sum">
        {t("sum.all", { count: rows.length })} {listText(parts)}.
      </strong>{" "}
      {period ? t("sum.period", { period: periodInSentence(period) }) : null}
    </>
  );
}

const signs: Record<Standing, { name: IconName; frame: IconFrame }> = {
  missed: { name: "cross", frame: "octagon" },
  behind: { name: "exclamation", frame: "triangle" },
  on_course: { name: "right", frame: "square" },
  met: { name: "check", frame: "circle" },
  open: { name: "clock", frame: "circle" },
  unmeasured: { name: "dash", frame: "circle" },
};

function Rows({ rows, page }: { rows: readonly BoardRow[]; page: PageData }) {
  const unmeasured = rows.filter(({ standing }) => standing === "unmeasured");
  return (
    <ul className="board">
      {rows
        .filter((row) => !unmeasured.includes(row))
        .map((row) => (
          <Row key={row.reading.target.id} row={row} page={page} />
        ))}
      {unmeasured.length > 0 ? <Unmeasured rows={unmeasured} /> : null}
    </ul>
  );
}

/** What nothing says anything about takes one line together. */
function Unmeasured({ rows }: { rows: readonly BoardRow[] }) {
  return (
    <li className={`board__row board__row--${STANDING_TONES.unmeasured}`}>
      <Icon {...signs.unmeasured} />
      <p className="board__verdict">
        <strong>{t("standing.unmeasured")}:</strong> {t("unmeasured")}
      </p>
      <ul className="board__about board__unmeasured">
        {rows.map(({ reading: { target, indicator } }) => (
          <li key={target.id}>
            <a className="utrecht-link" href="/targets">
              {indicatorName(indicator)}
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Row({ row, page }: { row: BoardRow; page: PageData }) {
  const { standing, reading } = row;
  const { target } = reading;
  const value = standText(row);
  const sure = sureText(row);
  const because = becauseText(row);
  const isWithheld = standing === "open" && reading.needed === null;
  return (
    <li className={`board__row board__row--${STANDING_TONES[standing]}`}>
      <Icon {...signs[standing]} />
      <p className="board__verdict">
        <strong>{t(isWithheld ? "standing.withheld" : `standing.${standing}`)}:</strong> {value}
      </p>
      <div className="board__about">
        <p className="board__name">
          <a className="utrecht-link" href={hrefOf(row)}>
            {indicatorName(reading.indicator)}
          </a>
          <span className={isEverything(target.scope) ? "board__scope--all" : undefined}>
            <span className="visually-hidden">, </span>
            <span title={scopeText(target.scope, page)}>{shortScopeText(target.scope, page)}</span>
          </span>
        </p>
        <p className="board__sure">
          {target.owner === "" ? null : (
            <span className="board__owner">
              {target.owner}
              {sure === "" ? "" : " · "}
            </span>
          )}
          <strong>{sure}</strong>
          {because === "" ? null : <span className="board__because">: {because}</span>}
          {reading.reading.n === null || sure === "" ? null : `, ${t("n", { n: count(reading.reading.n) })}`}
          {reading.indicator.source.kind !== "outside" || sure === ""
            ? null
            : `, ${t("over", { period: periodInSentence(reading.period) })}`}
        </p>
      </div>
      <BoardTrend row={row} />
    </li>
  );
}

/** The figure from close by, over the months that the target is read over; a target that no address can say is on its own page. */
function hrefOf({ reading: { target, period }, standing }: BoardRow): string {
  if (standing === "unmeasured" || target.scope.topTopicsOfTeam !== undefined) return "/targets";
  return resultsAddress(
    { period, scope: target.scope, compare: "previous-year" },
    `/results/figure?indicator=${encodeURIComponent(target.indicator)}`,
  );
}
