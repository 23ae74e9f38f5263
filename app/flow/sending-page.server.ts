import { lastIncidents } from "#db/queries/incidents";
import { readSettings } from "#db/queries/settings";
import type { Store } from "#db/store";
import type { Administrator } from "~/domain/access";
import { deliverySchema } from "~/domain/settings";
import { shortMomentText } from "~/messages/dutch";
import { incidentWords, shareText } from "~/messages/incident-words";
import { standingStillNl } from "~/messages/standing-still.nl";
import { translator } from "~/messages/translate";
import { changeSettings } from "./settings.server";

const t = translator("nl", standingStillNl);
const RATES = ["emailPerMinute", "smsPerMinute"] as const;
const SHOWN = 20;

/** The rates as a form has them, and the last incidents in words. */
export async function sendingSections(store: Store) {
  const { delivery } = await readSettings(store.read);
  const incidents = await lastIncidents(store.read, SHOWN);
  return {
    rate: {
      emailPerMinute: String(delivery.emailPerMinute ?? ""),
      smsPerMinute: String(delivery.smsPerMinute ?? ""),
    },
    incidents: incidents.map((incident) => ({
      id: incident.id,
      title: incidentWords(incident).title,
      detail: detailText(incident),
      began: shortMomentText(incident.beganAt),
      ended: incident.endedAt === null ? null : shortMomentText(incident.endedAt),
      mailed: incident.mailedAt === null ? null : shortMomentText(incident.mailedAt),
    })),
  };
}

function detailText({ kind, detail }: { kind: string; detail: string | null }): string {
  if (detail === null || detail === "") return "";
  if (kind === "gateway_down") return `${t("history.server")} ${detail}`;
  return kind === "many_failures" ? t("history.share", { detail: shareText(detail) }) : "";
}

export type RateChange =
  | { ok: true; changed: boolean }
  | { ok: false; errors: Record<string, string>; typed: Record<(typeof RATES)[number], string> };

/** Sets how fast messages leave; an empty field is no limit. */
export async function changeRates(
  store: Store,
  administrator: Administrator,
  form: FormData,
  now: Date,
): Promise<RateChange> {
  const typed = {
    emailPerMinute: textOf(form, "emailPerMinute"),
    smsPerMinute: textOf(form, "smsPerMinute"),
  };
  const errors: Record<string, string> = {};
  const rates = { emailPerMinute: null as number | null, smsPerMinute: null as number | null };
  for (const name of RATES) {
    // Dutch thousands may have their dot.
    const digits = typed[name].replace(/^(\d{1,3})((?:\.\d{3})+)$/, (all) => all.replaceAll(".", ""));
    const parsed = deliverySchema.shape[name].safeParse(digits === "" ? null : digits);
    if (parsed.success && /^\d*$/.test(digits)) rates[name] = parsed.data;
    else errors[name] = t("rate.error", { label: t(`rate.${name}`) });
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors, typed };
  const { delivery } = await readSettings(store.read);
  const changed = await changeSettings(store, administrator, { delivery: { ...delivery, ...rates } }, now);
  return { ok: true, changed };
}

const textOf = (form: FormData, name: string) =>
  String(form.get(name) ?? "")
    .trim()
    .slice(0, 20);
