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

/** The rules, at the grid as it was looked at (`gridQuery`); at the top where it was looked at as a whole. */
export const gridHref = (back: string): string =>
  `/questionnaires/routes${back === "" ? "" : `?${back}#grid`}`;

/** The address of the page for an exception, for a topic if one is known. */
export function exceptionHref(topic: string, back: string): string {
  const query = new URLSearchParams({ ...(topic === "" ? {} : { topic }), ...(back === "" ? {} : { back }) });
  return `/questionnaires/routes/new${query.size > 0 ? `?${query}` : ""}`;
}

/** The address of a place's own page; `back`: the grid as it is to be again afterwards. */
export function placeHref({ channel, topic }: RoutePlace, back = ""): string {
  const query = new URLSearchParams();
  if (channel !== "") query.set("channel", channel);
  if (topic !== "") query.set("topic", topic);
  if (back !== "") query.set("back", back);
  return `/questionnaires/routes/place${query.size > 0 ? `?${query}` : ""}`;
}
