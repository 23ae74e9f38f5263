import { isAskedBy } from "~/domain/asked-by";
import { isLanguage } from "~/domain/languages";
import type { Scope } from "~/domain/scope";
import { channelsNl } from "./channels.nl";
import { listText } from "./dutch";
import { languagesNl } from "./languages.nl";
import { resultsNl } from "./results.nl";
import { translator } from "./translate";

const t = translator("nl", resultsNl);

/** Names of topics and teams by their keys; a key without a name stands for itself. */
export interface Names {
  topics: readonly { key: string; name: string }[];
  teams: readonly { key: string; name: string }[];
  questionnaires?: readonly { key: string; name: string }[] | undefined;
}

export function nameOf(kind: "channel" | "topic" | "team", key: string, names: Names): string {
  if (kind === "channel") return channelsNl[key as keyof typeof channelsNl] ?? key;
  if (key === "") return t("scope.without");
  const list = kind === "topic" ? names.topics : names.teams;
  return list.find((item) => item.key === key)?.name || key;
}

/** "alle klantcontacten", or "telefoon en balie, onderwerp Paspoort, team KCC". */
export function scopeText(scope: Scope, names: Names): string {
  const listed = (kind: "channel" | "topic" | "team") => {
    const keys = scope[kind] ?? [];
    return { count: keys.length, names: listText(keys.map((key) => nameOf(kind, key, names))) };
  };
  const ofContacts = scope.channel ?? scope.topic ?? scope.team ?? scope.topTopicsOfTeam;
  const parts = [
    ofContacts === undefined && t("scope.everything"),
    scope.channel && listText(scope.channel.map((key) => inSentence(nameOf("channel", key, names)))),
    scope.topic && t("scope.topics", listed("topic")),
    scope.team && t("scope.teams", listed("team")),
    scope.language && t("scope.languages", { names: listText(scope.language.map(languageName)) }),
    scope.medium && t("scope.media", { names: listText(scope.medium.map(mediumName)) }),
    scope.questionnaire &&
      t("scope.questionnaires", {
        names: listText(scope.questionnaire.map((key) => questionnaireName(key, names))),
      }),
    scope.topTopicsOfTeam && t("scope.topTopics", { count: scope.topTopicsOfTeam }),
  ].filter(Boolean);
  return parts.join(", ");
}

/** "Balie", as staff named it; the key of one that is gone. */
export const questionnaireName = (key: string, { questionnaires }: Pick<Names, "questionnaires">): string =>
  questionnaires?.find((item) => item.key === key)?.name || key;

/** The same at the beginning of a sentence: "Alle klantcontacten". */
export function scopeStart(scope: Scope, names: Names): string {
  const text = scopeText(scope, names);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Engels"; a language that the product doesn't know is its code. */
export const languageName = (key: string): string => (isLanguage(key) ? languagesNl[key] : key);

/** "e-mail" or "tablet aan de balie". */
export const mediumName = (key: string): string => (isAskedBy(key) ? t(`medium.${key}`) : key);

/** "Balie" as "balie"; "WhatsApp" keeps its capitals. */
const inSentence = (name: string) =>
  /^\p{Lu}[^\p{Lu}]*$/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
