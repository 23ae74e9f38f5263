import { type ReactNode, useId, useRef } from "react";
import { classNames } from "~/components/class-names";
import type { Channel } from "~/domain/contact";
import type { RouteLevel } from "~/domain/questionnaire-route";
import { channelsNl } from "~/messages/channels.nl";
import { questionnaireRoutesNl } from "~/messages/questionnaire-routes.nl";
import { exceptionHref, placeHref } from "~/messages/route-words";
import { translator } from "~/messages/translate";
import { useGridKeys } from "./grid-keys";

const t = translator("nl", questionnaireRoutesNl);

// Written out because a browser may drop a table's meaning once its rows are laid out as blocks.
const meaning = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  cell: { role: "cell" },
  columnHeader: { role: "columnheader" },
  rowHeader: { role: "rowheader" },
};

/** What one place of the grid shows. */
export interface ShownCell {
  channel: Channel | "";
  name: string | null;
  level: RouteLevel | null;
  since: string;
  upcoming: { day: string; to: string | null } | null;
  passedOver: "unpublished" | "retired" | null;
  share: number;
  isOwnShare: boolean;
  isException: boolean;
  isGap: boolean;
}

export interface ShownRow {
  topic: string;
  name: string;
  cells: ShownCell[];
}

/**
 * Topics by channels; every cell is a link to its own page. On a phone a row is a block that tells only what is special
 * about its topic, unless one channel is looked at.
 */
export function TopicGrid({
  every,
  rows,
  isOneChannel,
  back,
  empty,
}: {
  /** What holds for every topic without an exception. */
  every: readonly ShownCell[];
  rows: readonly ShownRow[];
  isOneChannel: boolean;
  /** As it is looked at now, for the way back. */
  back: string;
  empty: ReactNode;
}) {
  const captionId = useId();
  const table = useRef<HTMLTableElement>(null);
  useGridKeys(table, rows);
  if (rows.length === 0) return <>{empty}</>;
  const channels = rows[0]?.cells.map(({ channel }) => channel as Channel) ?? [];
  return (
    <div className="table-container">
      <p className="route-grid__keys muted">{t("grid.keys")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="route-grid__scroller" aria-labelledby={captionId} tabIndex={0}>
        <table
          ref={table}
          className={classNames("utrecht-table", "route-grid", isOneChannel && "route-grid--one")}
          {...meaning.table}
        >
          <caption id={captionId} className="visually-hidden">
            {t("grid.caption")}
          </caption>
          <thead {...meaning.group}>
            <tr {...meaning.row}>
              <th scope="col" className="route-grid__topic" {...meaning.columnHeader}>
                {t("grid.topic")}
              </th>
              {channels.map((channel) => (
                <th key={channel} scope="col" {...meaning.columnHeader}>
                  {channelsNl[channel]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...meaning.group}>
            <tr className="route-grid__all" {...meaning.row}>
              <th scope="row" className="route-grid__topic" {...meaning.rowHeader}>
                {t("grid.all")}
              </th>
              {every.map((cell) => (
                <Cell
                  key={cell.channel}
                  cell={cell}
                  row={{ topic: "", name: t("grid.all") }}
                  back={back}
                  isNamed
                />
              ))}
            </tr>
            {rows.map((row) => (
              <tr key={row.topic} {...meaning.row}>
                <th scope="row" className="route-grid__topic" {...meaning.rowHeader}>
                  {row.name}
                </th>
                {row.cells.map((cell) => (
                  <Cell key={cell.channel} cell={cell} row={row} back={back} isNamed={isOneChannel} />
                ))}
                <td className="route-grid__rest" {...meaning.cell}>
                  <a className="utrecht-link" href={exceptionHref(row.topic, back)}>
                    {t("add")}
                    <span className="visually-hidden">: {row.name}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** Where nothing is special, that it follows is all there is to see, unless it is to be `isNamed`. */
function Cell({
  cell,
  row,
  back,
  isNamed,
}: {
  cell: ShownCell;
  row: Pick<ShownRow, "topic" | "name">;
  back: string;
  isNamed: boolean;
}) {
  const { channel, level, isGap, isException, isOwnShare, share, upcoming } = cell;
  const label = channelsNl[channel as Channel];
  const isOff = share === 0 && !isException;
  const follows = !isNamed && !isOff && level !== null && level !== "topic" && cell.passedOver === null;
  return (
    <td
      {...meaning.cell}
      data-label={label}
      className={classNames(
        "route-grid__cell",
        isGap && "route-grid__cell--gap",
        row.topic !== "" && isException && "route-grid__cell--exception",
        isOff && "route-grid__cell--off",
        row.topic !== "" && !isGap && !isException && !isOwnShare && "route-grid__cell--plain",
      )}
    >
      <a href={placeHref({ channel, topic: row.topic }, back)}>
        <span className="visually-hidden">
          {row.name}, {label}:{" "}
        </span>
        {isOff ? t("grid.off") : follows ? null : (cell.name ?? t("none"))}
        {follows ? (
          <>
            {t(`grid.follows.${level}`)}
            <span className="visually-hidden">, {cell.name}</span>
          </>
        ) : (
          <span className="visually-hidden">, {level === null ? t("why.nothing") : t(`why.${level}`)}</span>
        )}
        {isOwnShare && !isOff ? (
          <span className="route-grid__share">{t("grid.share", { share })}</span>
        ) : null}
        {cell.passedOver === null ? null : (
          <span className="route-upcoming">{t(`passed.short.${cell.passedOver}`)}</span>
        )}
        {upcoming ? (
          <span className="route-upcoming">
            {t("from.to", { day: upcoming.day, to: upcoming.to ?? t("to.none.topic") })}
          </span>
        ) : null}
      </a>
    </td>
  );
}
