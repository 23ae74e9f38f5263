import { Badge } from "~/components/badge";
import { DataTable } from "~/components/data-table";
import { channelsNl } from "~/messages/channels.nl";
import { count } from "~/messages/dutch";
import { questionnaireRoutesNl } from "~/messages/questionnaire-routes.nl";
import { placeHref } from "~/messages/route-words";
import { translator } from "~/messages/translate";
import type { ShownCell } from "./topic-grid";

const t = translator("nl", questionnaireRoutesNl);

export interface ChannelRow extends ShownCell {
  /** Topics with a rule of their own on this channel; null for the default. */
  exceptions: number | null;
}

/** The default and what each channel makes of it; `back`: the grid below as it is looked at, for the way back. */
export function ChannelTable({ rows, back }: { rows: readonly ChannelRow[]; back: string }) {
  return (
    <DataTable
      caption={t("channels.title")}
      captionHidden
      rows={rows}
      rowKey={({ channel }) => channel || "everything"}
      columns={[
        {
          key: "channel",
          header: t("column.channel"),
          rowHeader: true,
          cell: ({ channel }) => (
            <a className="utrecht-link" href={placeHref({ channel, topic: "" }, back)}>
              {channel === "" ? t("everything") : channelsNl[channel]}
            </a>
          ),
        },
        { key: "questionnaire", header: t("column.questionnaire"), cell: questionnaireCell },
        { key: "why", header: t("column.why"), cell: whyText },
        { key: "share", header: t("column.share"), cell: shareText },
        {
          key: "exceptions",
          header: t("column.exceptions"),
          numeric: true,
          cell: ({ channel, exceptions }) =>
            exceptions ? (
              <a
                className="utrecht-link"
                href={`/questionnaires/routes?channel=${channel}&show=exceptions#grid`}
              >
                {count(exceptions)}
              </a>
            ) : exceptions === null ? (
              ""
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}

function questionnaireCell({ name, isGap, upcoming, channel }: ChannelRow) {
  const fallback = channel === "" ? t("to.none.everything") : t("to.none.channel");
  return (
    <>
      {name ??
        (isGap ? <Badge tone="negative">{t("none")}</Badge> : <span className="muted">{t("none")}</span>)}
      {upcoming ? (
        <span className="route-upcoming">
          {t("from.to", { day: upcoming.day, to: upcoming.to ?? fallback })}
        </span>
      ) : null}
    </>
  );
}

function whyText({ channel, level, since, passedOver }: ChannelRow): string {
  if (channel === "") return since ? t("since", { day: since }) : "";
  if (level === null) return t("why.nothing");
  const why = level === "everything" ? t("why.everything") : t("why.own");
  const day = since ? `, ${t("since", { day: since })}` : "";
  const passed = passedOver === null ? "" : ` (${t(`passed.short.${passedOver}`)})`;
  return `${why}${day}${passed}`;
}

function shareText({ channel, share }: ChannelRow) {
  if (channel === "") return "";
  return share === 0 ? <span className="muted">{t("share.off")}</span> : t("grid.share", { share });
}
