import type { Medium } from "~/domain/invitation-policy";
import type { IncidentKind } from "~/domain/standing-still";
import { count, momentText } from "./dutch";
import { standingStillNl } from "./standing-still.nl";
import { translator } from "./translate";

const t = translator("nl", standingStillNl);

export interface IncidentFacts {
  kind: IncidentKind;
  medium: Medium;
  beganAt: Date;
  detail: string | null;
}

/** An incident in words: its name, what it means and what to do about it. */
export function incidentWords({ kind, medium, beganAt, detail }: IncidentFacts) {
  const since = momentText(beganAt);
  return {
    title: t(`title.${kind}.${medium}`),
    means: t(`means.${kind}.${medium}`, { since, detail: shareText(detail) }),
    toDo: t(`do.${kind}.${medium}`),
  };
}

/** "38/100" as "38 van de 100". */
export function shareText(detail: string | null): string {
  const parts = /^(\d+)\/(\d+)$/.exec(detail ?? "");
  return parts === null ? "" : `${count(Number(parts[1]))} van de ${count(Number(parts[2]))}`;
}
