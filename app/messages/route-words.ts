import type { RoutePlace } from "~/domain/route-form";
import { channelsNl } from "./channels.nl";
import { dayText } from "./dutch";
import { questionnaireRoutesNl } from "./questionnaire-routes.nl";
import { translator } from "./translate";

const t = translator("nl", questionnaireRoutesNl);

/** "Balie, rijbewijs", "Balie", or "Standaard voor alle kanalen". */
export function placeText({ channel, topic }: RoutePlace, topicName: string = topic): string {
  if (channel === "") return t("place.everything");
  return topic === "" ? channelsNl[channel] : `${channelsNl[channel]}, ${topicName}`;
}

/** "vanaf 1 januari 2027", or "altijd". */
export const fromText = (day: string): string =>
  day === "" ? t("always") : t("from", { day: dayText(day) });

/** Which of the three kinds of place it is. */
export const levelOf = ({ channel, topic }: RoutePlace): "topic" | "channel" | "everything" =>
  topic !== "" ? "topic" : channel !== "" ? "channel" : "everything";

/** The address of a place's own page. */
export function placeHref({ channel, topic }: RoutePlace): string {
  const query = new URLSearchParams();
  if (channel !== "") query.set("channel", channel);
  if (topic !== "") query.set("topic", topic);
  return `/questionnaires/routes/place${query.size > 0 ? `?${query}` : ""}`;
}
