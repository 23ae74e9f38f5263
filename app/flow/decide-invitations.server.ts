import { optedOut } from "#db/queries/opt-outs";
import {
  type Quarantine,
  releaseQuarantines,
  runningQuarantines,
  takeQuarantines,
} from "#db/queries/quarantines";
import { askedVersions, routeRules } from "#db/queries/questionnaire-routes";
import { suppressed } from "#db/queries/suppressions";
import type { Db, Tx } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import type { Channel } from "~/domain/contact";
import { type Decision, decide } from "~/domain/invitation-policy";
import { canReceiveText } from "~/domain/phone";
import { routeFinder } from "~/domain/questionnaire-route";
import type { Settings } from "~/domain/settings";
import { personHash } from "./secrets.server";

const day = 24 * 60 * 60_000;

export interface PlanContext {
  settings: Settings;
  secret: string;
  now: Date;
  /** Whether texts can be sent; else as this process is set up. */
  canText?: boolean;
}

/** By a gateway, or else to the built-in mailbox. */
export const canText = (): boolean => true;

/** What the policy asks about one contact. */
export interface Case {
  invitationId: string;
  source: string;
  sourceId: string;
  channel: string;
  topic: string;
  occurredAt: Date;
  email: string | null;
  phone: string | null;
  callbackRequestedAt: Date | null;
  calledBackAt: Date | null;
  noSurvey: boolean;
  /** As it was decided last time; absent where this is the first. */
  detail?: string | null;
}

/** The facts are read, the policy decides, and whoever is to be asked is taken: one at a time, whoever else wants them. */
export async function decideAll(
  tx: Tx,
  cases: readonly Case[],
  context: PlanContext,
): Promise<Map<string, Decision>> {
  const { settings, secret, now } = context;
  const texts = context.canText ?? canText();
  const questionnaireFor = await questionnairesByRoute(tx);
  const people = new Map(cases.map((one) => [one.invitationId, peopleIn(one, secret)]));
  const everyone = [...new Set([...people.values()].flat())];
  const never = await optedOut(tx, everyone);
  const refused = await suppressed(tx, everyone);
  const taken = new Map((await runningQuarantines(tx, everyone, now)).map((row) => [row.personHash, row]));

  const decideOne = (one: Case): Decision => {
    const hashes = people.get(one.invitationId) as string[];
    const until = hashes
      .map((hash) => taken.get(hash))
      .filter((row) => row !== undefined && row.invitationId !== one.invitationId)
      .map((row) => (row as { until: Date }).until.getTime());
    const reach = reachable(
      one,
      settings,
      (address) => refused.size > 0 && refused.has(personHash(secret, address)),
    );
    return decide(
      {
        source: one.source,
        id: one.sourceId,
        channel: one.channel as Channel,
        topic: one.topic,
        occurredAt: one.occurredAt,
        callbackRequestedAt: one.callbackRequestedAt,
        calledBackAt: one.calledBackAt,
        hasEmail: reach.byEmail,
        hasMobile: reach.byText,
        noSurvey: one.noSurvey,
      },
      {
        optedOut: hashes.some((hash) => never.has(hash)),
        quarantinedUntil: until.length === 0 ? null : new Date(Math.max(...until)),
        questionnaireVersionId: questionnaireFor(one),
        canText: texts,
        addressTrouble: reach.trouble,
        waitsForCap: one.detail === "day_cap" && settings.policy.dayCap !== null,
      },
      settings,
      now,
    );
  };

  const decisions = new Map<string, Decision>();
  const wanted: Quarantine[] = [];
  for (const one of cases) {
    const decision = decideOne(one);
    decisions.set(one.invitationId, decision);
    if (decision.state !== "scheduled") continue;
    const until = quarantinedUntil(decision.sendAfter, settings.policy.quarantineDays, now);
    for (const personHash of people.get(one.invitationId) as string[]) {
      const place = { personHash, invitationId: one.invitationId, until };
      const before = taken.get(personHash);
      // Without a quarantine one person may be wanted twice: the last one keeps the place.
      if (before !== undefined) remove(wanted, personHash);
      taken.set(personHash, place);
      wanted.push(place);
    }
  }
  await settleRaces(tx, { cases, decisions, wanted, taken, decideOne, now });
  return decisions;
}

/** Where another write took a person in the meantime, its contact goes first and ours is decided about again. */
async function settleRaces(
  tx: Tx,
  {
    cases,
    decisions,
    wanted,
    taken,
    decideOne,
    now,
  }: {
    cases: readonly Case[];
    decisions: Map<string, Decision>;
    wanted: Quarantine[];
    taken: Map<string, Quarantine>;
    decideOne: (one: Case) => Decision;
    now: Date;
  },
): Promise<void> {
  const got = new Set((await takeQuarantines(tx, wanted, now)).map((row) => row.personHash));
  const lost = wanted.filter(({ personHash }) => !got.has(personHash));
  if (lost.length === 0) return;
  const losers = new Set(lost.map(({ invitationId }) => invitationId));
  const winners = await runningQuarantines(
    tx,
    lost.map(({ personHash }) => personHash),
    now,
  );
  for (const row of winners) taken.set(row.personHash, row);
  for (const one of cases) if (losers.has(one.invitationId)) decisions.set(one.invitationId, decideOne(one));
  await releaseQuarantines(tx, [...losers], now);
}

function remove(wanted: { personHash: string }[], personHash: string): void {
  const place = wanted.findIndex((row) => row.personHash === personHash);
  if (place >= 0) wanted.splice(place, 1);
}

/** With no quarantine set, asking about one contact doesn't keep another waiting. */
function quarantinedUntil(sendAfter: Date, days: number, now: Date): Date {
  return days === 0 ? now : new Date(sendAfter.getTime() + days * day);
}

/** Every address that the resident gave: who was asked by mail isn't asked by text either. */
export function peopleIn(
  { email, phone }: { email: string | null; phone: string | null },
  secret: string,
): string[] {
  return [email, phone].filter((address) => address !== null).map((address) => personHash(secret, address));
}

/** Which addresses count. A suppressed one is as good as none; what that cost is told only where it would have been used. */
function reachable(
  { email, phone, channel }: Case,
  { channels }: Settings,
  isSuppressed: (address: string) => boolean,
): { byEmail: boolean; byText: boolean; trouble: "suppressed" | "landline" | null } {
  const choice = channels[channel as Channel].medium;
  const mailbox = choice === "sms" ? null : email;
  const number = choice === "email" ? null : phone;
  const mobile = number !== null && canReceiveText(number) ? number : null;
  const noMail = mailbox !== null && isSuppressed(mailbox);
  const noText = mobile !== null && isSuppressed(mobile);
  const trouble = noMail || noText ? "suppressed" : number !== null && mobile === null ? "landline" : null;
  return {
    byEmail: email !== null && !noMail,
    byText: mobile !== null && !noText,
    trouble,
  };
}

type VersionFinder = (contact: { channel: string; topic: string; occurredAt: Date }) => string | null;

/** The version that a contact is asked with, by the rules that hold on the day of the contact. */
async function questionnairesByRoute(db: Db): Promise<VersionFinder> {
  const [rules, versions] = [await routeRules(db), await askedVersions(db)];
  const find = routeFinder(rules, (key) => versions.has(key));
  return ({ channel, topic, occurredAt }) => {
    const found = find(channel, topic, dayInAmsterdam(occurredAt));
    return found && (versions.get(found.questionnaireKey) ?? null);
  };
}
