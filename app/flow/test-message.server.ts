import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { recordAudit } from "#db/queries/audit";
import type { Delivery } from "#emails/transport/transport";
import type { Editor } from "~/domain/access";
import { newId } from "~/domain/id";
import type { TemplatePlace } from "~/domain/message-template";
import { canReceiveText, parsePhone } from "~/domain/phone";
import { languagesNl } from "~/messages/languages.nl";
import { messageTextsNl } from "~/messages/message-texts.nl";
import { translator } from "~/messages/translate";
import type { Runtime } from "~/runtime.server";
import type { Texts } from "./message-texts.server";
import { sampleMessage } from "./sample-message.server";
import { readSettings } from "./settings.server";
import { transportsOf } from "./transports.server";
import { outgoing } from "./write-message.server";

export type TestResult =
  | { outcome: Delivery["outcome"]; to: string; detail: string; mailboxId: string | null }
  | { outcome: "wait"; minutes: number }
  | { outcome: "no_sms" }
  | { outcome: "bad_phone" | "no_mobile" };

const t = translator("nl", messageTextsNl);
const HOUR = 60 * 60;

interface TestLimits {
  email: RateLimiterMemory;
  sms: RateLimiterMemory;
}

// On globalThis, since the bundles of the server and of the app each have their own copy of this module.
const holder = globalThis as { weerklankTestLimits?: WeakMap<object, TestLimits> };

/** How many tests one account may send in an hour: texts cost money. Counted per process. */
function limitsOf(store: object): TestLimits {
  holder.weerklankTestLimits ??= new WeakMap();
  const known = holder.weerklankTestLimits.get(store);
  if (known) return known;
  const made = {
    email: new RateLimiterMemory({ points: 20, duration: HOUR }),
    sms: new RateLimiterMemory({ points: 5, duration: HOUR }),
  };
  holder.weerklankTestLimits.set(store, made);
  return made;
}

/**
 * Sends one message in these texts to the editor's own mail address, or to a number of theirs, the way real messages
 * go; its links open a page that says it was a test. The audit trail tells that it was done, not to which number.
 */
export async function sendTest(
  runtime: Runtime,
  editor: Editor,
  place: TemplatePlace,
  texts: Texts,
  typedPhone: string,
): Promise<TestResult> {
  const { store, env } = runtime;
  const { medium } = place;
  const transport = transportsOf(runtime)[medium];
  if (transport === null) return { outcome: "no_sms" };
  const to = medium === "email" ? editor.email : parsePhone(typedPhone);
  if (to === null) return { outcome: "bad_phone" };
  if (medium === "sms" && !canReceiveText(to)) return { outcome: "no_mobile" };
  const wait = await secondsToWait(limitsOf(store)[medium], editor.userId);
  if (wait !== null) return { outcome: "wait", minutes: Math.ceil(wait / 60) };

  const settings = await readSettings(store.read);
  const sample = await sampleMessage(store, settings, place, texts, {
    baseUrl: env.BASE_URL,
    now: runtime.now(),
  });
  const id = newId();
  const delivery = await transport.send(outgoing(sample, { id, medium, to }, settings));
  await store.write((tx) =>
    recordAudit(tx, {
      at: runtime.now(),
      actor: editor,
      action: "message.tested",
      subject: `${t(`place.${place.kind}.${medium}`)} (${languagesNl[place.language]})`,
      detail: { outcome: delivery.outcome },
    }),
  );
  const { outcome, detail } = delivery;
  return { outcome, to, detail, mailboxId: transport.name === "mailbox" ? id : null };
}

async function secondsToWait(limiter: RateLimiterMemory, account: string): Promise<number | null> {
  try {
    await limiter.consume(account);
    return null;
  } catch (refusal) {
    // The library throws its count when there were too many, and an Error when something is wrong.
    if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext / 1000);
    throw refusal;
  }
}
