import { type VersionToTry, versionsToTry } from "#db/queries/questionnaire-trials";
import type { Runtime } from "~/runtime.server";
import { type QrCode, qrCode } from "./qr-code.server";
import { readTicket, trialTicket } from "./trial-ticket.server";

export interface OfferedTrial {
  name: string;
  chosen: VersionToTry;
  /** The draft, the version that is asked now, and the chosen one; the newest first. */
  versions: VersionToTry[];
  link: string;
  until: Date;
  qr: QrCode;
  /** The address of this installation is one that no phone can reach. */
  onlyHere: boolean;
}

/** A link by which anybody can try a version for a week; null where there is no such version. Makes nothing. */
export async function offerTrial(
  { store, secret, env, now }: Pick<Runtime, "store" | "secret" | "env" | "now">,
  key: string,
  /** Null: the draft, else the version that is asked now. */
  wanted: number | null,
): Promise<OfferedTrial | null> {
  const found = await versionsToTry(store.read, key);
  const draft = found?.versions.find(({ state }) => state === "draft");
  const live = found?.versions.find(({ state }) => state === "published");
  const chosen = wanted === null ? (draft ?? live) : found?.versions.find(({ number }) => number === wanted);
  if (!found || !chosen) return null;
  const ticket = trialTicket(secret, key, chosen.number, now());
  const read = readTicket(secret, ticket, now());
  const link = `${env.BASE_URL}/try/${ticket}`;
  return {
    name: found.name,
    chosen,
    versions: found.versions.filter((one) => one === draft || one === live || one === chosen),
    link,
    until: read.state === "unknown" ? now() : read.trial.until,
    qr: qrCode(link),
    onlyHere: /^(localhost|127\.|\[::1\])/.test(new URL(env.BASE_URL).host),
  };
}
