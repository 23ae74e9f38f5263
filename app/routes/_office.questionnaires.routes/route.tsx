import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { ButtonGroup, ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { Page, PageHeader, Section } from "~/components/page";
import { Pagination } from "~/components/pagination";
import { QuestionnaireTabs } from "~/components/questionnaire-tabs";
import { dayInAmsterdam } from "~/domain/calendar";
import { CHANNELS } from "~/domain/contact";
import { cellReader, gridQuery, gridRows, gridView, inView } from "~/domain/questionnaire-grid";
import { requireEditor } from "~/flow/authorise.server";
import { readRoutes } from "~/flow/read-routes.server";
import { channelsNl } from "~/messages/channels.nl";
import { count, dayText, listText } from "~/messages/dutch";
import { questionnaireRoutesNl } from "~/messages/questionnaire-routes.nl";
import { exceptionHref, placeText } from "~/messages/route-words";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { type ChannelRow, ChannelTable } from "./channel-table";
import { GridFilters } from "./grid-filters";
import { type ShownCell, TopicGrid } from "./topic-grid";

const t = translator("nl", questionnaireRoutesNl);

/** Topics on one page. */
const PAGE = 50;
const MOST_NAMED = 5;

export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store, now } = runtime();
  const known = await readRoutes(store.read, dayInAmsterdam(now()));
  const query = new URL(request.url).searchParams;
  const view = gridView(query);
  const read = cellReader(known);
  const shown = (cell: ReturnType<typeof read>): ShownCell => ({
    channel: cell.channel,
    name: cell.questionnaireKey && known.nameOf(cell.questionnaireKey),
    level: cell.level,
    since: cell.since && dayText(cell.since),
    upcoming: cell.upcoming && {
      day: dayText(cell.upcoming.validFrom),
      to: cell.upcoming.questionnaireKey && known.nameOf(cell.upcoming.questionnaireKey),
    },
    passedOver: cell.passedOver,
    share: cell.share,
    isOwnShare: cell.isOwnShare,
    isException: cell.isException,
    isGap: cell.isGap,
  });
  const every = gridRows(known, known.topics);
  const exceptionsOn = (channel: string) =>
    every.filter(({ cells }) => cells.some((cell) => cell.channel === channel && cell.isException)).length;
  const channels: ChannelRow[] = (["", ...CHANNELS] as const).map((channel) => ({
    ...shown(read(channel, "")),
    exceptions: channel === "" ? null : exceptionsOn(channel),
  }));
  const rows = inView(view.channel === null ? every : gridRows(known, known.topics, view.channel), view);
  const passed = [
    ...(["", ...CHANNELS] as const).map((channel) => read(channel, "")),
    ...every.flatMap(({ cells }) => cells),
  ]
    .filter((cell) => cell.passedOver !== null)
    .map((cell) => placeText(cell, known.topicName(cell.topic)));
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.get("page") ?? 1)) || 1));
  const hrefOf = (number: number) => {
    const next = new URLSearchParams(query);
    next.set("page", String(number));
    return `?${next}#grid`;
  };
  return {
    view,
    back: gridQuery(query),
    channels,
    gaps: channels.filter(({ isGap }) => isGap).map(({ channel }) => channel),
    passed: passed.slice(0, MOST_NAMED),
    morePassed: Math.max(0, passed.length - MOST_NAMED),
    anyTopic: known.topics.length > 0,
    total: rows.length,
    exceptions: rows.reduce((sum, row) => sum + row.exceptions, 0),
    from: (page - 1) * PAGE + 1,
    previous: page > 1 ? hrefOf(page - 1) : null,
    next: page < pages ? hrefOf(page + 1) : null,
    rows: rows.slice((page - 1) * PAGE, page * PAGE).map(({ topic, name, cells }) => ({
      topic,
      name,
      cells: cells.map(shown),
    })),
  };
}

export default function Routes() {
  const { channels, gaps, passed, morePassed, back } = useLoaderData<typeof loader>();
  const more = morePassed > 0 ? ` ${t("more", { n: morePassed })}` : "";
  return (
    <Page>
      <PageHeader
        title={t("title")}
        intro={t("lead")}
        actions={
          <ButtonGroup>
            <ButtonLink href={exceptionHref("", back)} appearance="primary">
              {t("add")}
            </ButtonLink>
            <ButtonLink href="/questionnaires/routes/sample">{t("try")}</ButtonLink>
          </ButtonGroup>
        }
      />
      <QuestionnaireTabs current="routes" />
      {gaps.length > 0 ? (
        <Alert tone="error" title={t("gaps.title", { n: gaps.length })}>
          {t("gaps.text", {
            channels: listText(
              gaps.map((channel) => (channel === "" ? t("everything") : channelsNl[channel])),
            ),
          })}
        </Alert>
      ) : null}
      {passed.length > 0 ? (
        <Alert tone="warning" title={t("passed.title", { n: passed.length + morePassed })}>
          {t("passed.text", { places: `${passed.join("; ")}${more}` })}
        </Alert>
      ) : null}
      <Section title={t("channels.title")} intro={t("channels.intro")}>
        <ChannelTable rows={channels} back={back} />
      </Section>
      <PerTopic />
    </Page>
  );
}

function PerTopic() {
  const { view, back, channels, rows, total, exceptions, from, previous, next, anyTopic } =
    useLoaderData<typeof loader>();
  if (!anyTopic)
    return (
      <Section title={t("grid.title")} id="grid">
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      </Section>
    );
  const range = { from: count(from), to: count(from + rows.length - 1), total: count(total) };
  return (
    <Section title={t("grid.title")} intro={t("grid.intro")} id="grid">
      <GridFilters view={view} />
      <p role="status" className="muted">
        {t("grid.count", { n: total, exceptions })}
      </p>
      <TopicGrid
        every={channels.filter(
          ({ channel }) => channel !== "" && (view.channel === null || channel === view.channel),
        )}
        rows={rows}
        isOneChannel={view.channel !== null}
        back={back}
        empty={
          <EmptyState
            title={t("empty.filter.title")}
            actions={<ButtonLink href="/questionnaires/routes#grid">{t("empty.filter.reset")}</ButtonLink>}
          >
            {t("empty.filter.text")}
          </EmptyState>
        }
      />
      <Pagination
        previousHref={previous}
        nextHref={next}
        summary={previous || next ? t("grid.range", range) : undefined}
      />
    </Section>
  );
}
