import { type Door, doorCondition } from "~/domain/door";
import { channelsNl } from "./channels.nl";
import { doorsNl } from "./doors.nl";
import { dayText } from "./dutch";
import { translator } from "./translate";

const t = translator("nl", doorsNl);

export const kindOf = ({ kind, kiosk }: Pick<Door, "kind" | "kiosk">): "code" | "kiosk" | "link" =>
  kind === "link" ? "link" : kiosk ? "kiosk" : "code";

/** `over`: its last day is past. */
export function stateOf(door: Door, today: string): "open" | "early" | "closed" | "over" {
  const condition = doorCondition(door, today);
  return condition === "closed" && door.closedAt === null ? "over" : condition;
}

const channelName = (channel: string): string => channelsNl[channel as keyof typeof channelsNl] ?? channel;

/** "Balie: paspoort". */
export const aboutText = ({ channel, topic }: Pick<Door, "channel" | "topic">, topicName: string): string =>
  t("about.of", { channel: channelName(channel), topic: topic === "" ? t("topic.own") : topicName });

/** "vanaf 1 november 2026". */
export function periodText({ openFrom, openUntil }: Pick<Door, "openFrom" | "openUntil">): string {
  const from = openFrom && dayText(openFrom);
  const until = openUntil && dayText(openUntil);
  if (from && until) return t("door.fromUntil", { from, until });
  if (from) return t("door.from", { from });
  return until ? t("door.until", { until }) : t("door.always");
}

/** What a poster asks: "Wat vond u van uw bezoek?" */
export function posterQuestion(channel: string): string {
  const key = `poster.${channel}`;
  return t(key in doorsNl ? (key as "poster.counter") : "poster.other");
}
