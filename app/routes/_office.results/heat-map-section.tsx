import { DataTable } from "~/components/data-table";
import { Download } from "~/components/download";
import { EmptyState } from "~/components/empty-state";
import { Section } from "~/components/page";
import { exportAddress } from "~/domain/export-table";
import type { Heat } from "~/domain/heat-map";
import { resultsAddress } from "~/domain/results-query";
import type { HeatCellShown, HeatMapShown } from "~/flow/read-heat-map.server";
import { count, decimal, periodText, signed } from "~/messages/dutch";
import { overviewNl } from "~/messages/overview.nl";
import { nameOf } from "~/messages/scope-words";
import { softly } from "~/messages/soft-hyphens";
import { translator } from "~/messages/translate";
import type { PageData, ShownView } from "./route";

const t = translator("nl", overviewNl);
/** For the link that shows all topics to come back to. */
const ID = "kaart";
/** As council.css has it, at most. */
const MOST_PRINTED = 7;
const HEATS: readonly Heat[] = ["there", "near", "below", "far"];
/** Beside each figure: without colour, the further below, the more of them. */
const SIGNS: Record<Heat, string> = { there: "", near: "▾", below: "▾▾", far: "▾▾▾" };

interface Props {
  page: PageData;
  view: ShownView;
}

/** The second question: channels by topics, what pulls the total down most first. */
export function HeatMapSection({ page, view }: Props) {
  const found = view.heatMap;
  if (found === null)
    return (
      <Section title={t("map.title")}>
        <EmptyState title={t("map.none")}>
          <p className="utrecht-paragraph">{t("map.noneText")}</p>
        </EmptyState>
      </Section>
    );
  const { aim, weighs, more } = found;
  const isTarget = String(aim.isTarget);
  return (
    <Section
      id={ID}
      title={t("map.title")}
      intro={t("map.intro", { isTarget, aim: decimal(aim.bound), weighs })}
    >
      <Worst page={page} view={view} map={found} isTarget={isTarget} />
      <MapTable page={page} view={view} map={found} />
      {found.topics.length > MOST_PRINTED ? (
        <p className="heat-printed print-only">{t("map.printed")}</p>
      ) : null}
      {more > 0 ? (
        <p className="utrecht-paragraph">
          <a className="utrecht-link" href={`${resultsAddress(view.query)}&map=all#${ID}`}>
            {t("map.more", { count: more })}
          </a>
        </p>
      ) : null}
      <Download
        of={exportAddress("tables", "map", resultsAddress(view.query))}
        title={t("map.caption", { period: periodText(view.query.period) })}
      />
      <Legend page={page} isTarget={aim.isTarget} />
      <p className="utrecht-paragraph utrecht-paragraph--small">{t("map.explained", { isTarget, weighs })}</p>
    </Section>
  );
}

interface WorstProps extends Props {
  map: HeatMapShown;
  isTarget: string;
}

/** The cells that pull the total down most, each leading to its own overview. */
function Worst({ page, view, map, isTarget }: WorstProps) {
  const { worst } = map;
  if (worst.length === 0) return <p className="utrecht-paragraph">{t("map.worstNone", { isTarget })}</p>;
  return (
    <div className="heat-worst">
      <h3 className="utrecht-heading-3">{t("map.worst")}</h3>
      <ol className="utrecht-ordered-list">
        {worst.map((cell) => (
          <li key={`${cell.channel} ${cell.topic}`}>
            <a
              className="utrecht-link"
              href={resultsAddress({
                ...view.query,
                scope: { ...view.query.scope, channel: [cell.channel as never], topic: [cell.topic] },
              })}
            >
              {t("map.worstPlace", {
                topic: nameOf("topic", cell.topic, page),
                channel: nameOf("channel", cell.channel, page).toLowerCase(),
              })}
            </a>
            {": "}
            {t("map.worstItem", {
              value: decimal(cell.value ?? 0),
              n: count(cell.n ?? 0),
              pull: decimal(cell.pull ?? 0, 2),
              isTarget,
            })}
          </li>
        ))}
      </ol>
    </div>
  );
}

type Ranked = HeatMapShown["topics"][number];

function MapTable({ page, view, map }: Props & { map: HeatMapShown }) {
  const { query } = view;
  const cells = new Map(map.cells.map((cell) => [keyOf(cell), cell]));
  return (
    <div className="heat-map">
      <DataTable
        caption={t("map.caption", { period: periodText(query.period) })}
        captionHidden
        narrow="scroll"
        dense
        rows={map.topics}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "topic",
            header: t("map.topic"),
            rowHeader: true,
            cell: ({ key }) => (
              <a
                className="utrecht-link"
                href={resultsAddress({ ...query, scope: { ...query.scope, topic: [key] } })}
              >
                {softly(nameOf("topic", key, page))}
              </a>
            ),
          },
          {
            key: "pull",
            header: t("map.pull"),
            numeric: true,
            nowrap: true,
            cell: ({ pull }) => (pull >= 0 ? decimal(pull, 2) : signed(decimal(-pull, 2))),
          },
          ...map.channels.map(({ key: channel }) => ({
            key: channel,
            header: <ChannelName page={page} view={view} channel={channel} />,
            cell: ({ key: topic }: Ranked) => (
              <MapCell
                cell={cells.get(keyOf({ channel, topic }))}
                view={view}
                channel={channel}
                topic={topic}
              />
            ),
          })),
        ]}
      />
    </div>
  );
}

/** Leads to the same view of this channel alone, as the name of a topic does of that. */
function ChannelName({ page, view: { query }, channel }: Props & { channel: string }) {
  const name = softly(nameOf("channel", channel, page));
  if (query.scope.channel?.length === 1) return name;
  const scope = { ...query.scope, channel: [channel as never] };
  return (
    <a className="utrecht-link heat-map__channel" href={resultsAddress({ ...query, scope })}>
      {name}
    </a>
  );
}

const keyOf = ({ channel, topic }: { channel: string; topic: string }) => `${channel} ${topic}`;

function MapCell({
  cell,
  view,
  channel,
  topic,
}: {
  cell: HeatCellShown | undefined;
  view: ShownView;
  channel: string;
  topic: string;
}) {
  if (cell === undefined)
    return (
      <span className="heat heat--none">
        <span className="visually-hidden">{t("map.nothing")}</span>
      </span>
    );
  const { value, heat, n, visibility } = cell;
  if (value === null || heat === null)
    return (
      <span className="heat heat--hidden">
        <span aria-hidden="true">×</span>
        <span className="visually-hidden">{t("map.hidden")}</span>
      </span>
    );
  const scope = { ...view.query.scope, channel: [channel as never], topic: [topic] };
  return (
    <a
      className={`heat heat--${heat}${visibility === "indicative" ? " heat--indicative" : ""}`}
      href={resultsAddress({ ...view.query, scope }, "/results/figure?indicator=grade")}
    >
      <b>
        {decimal(value)}
        {heat === "there" ? null : <i aria-hidden="true">{SIGNS[heat]}</i>}
      </b>
      <small>{t("map.n", { n: count(n ?? 0) })}</small>
      {visibility === "indicative" ? <span className="visually-hidden">, {t("map.indicative")}</span> : null}
    </a>
  );
}

function Legend({ page, isTarget }: { page: PageData; isTarget: boolean }) {
  return (
    <div className="heat-legend">
      <p className="visually-hidden">{t("map.legend")}</p>
      <ul>
        {HEATS.map((heat) => (
          <li key={heat}>
            <span className={`heat heat--${heat} heat--key`} aria-hidden="true">
              {SIGNS[heat] || "\u00a0"}
            </span>
            {t(heat === "there" && !isTarget ? "map.heat.thereMean" : `map.heat.${heat}`)}
          </li>
        ))}
      </ul>
      <p>
        {t("map.legendHidden", {
          bound: count(page.bounds.hiddenBelow),
          indicative: count(page.bounds.indicativeBelow),
        })}
      </p>
    </div>
  );
}
