import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { addressBlock } from "~/domain/address-block";

const QUARTER = 15 * 60;
const HOUR = 60 * 60;

/**
 * Limits on wrong guesses, counted per process and in memory: a wrong password costs a guesser time, and a restart
 * costs nobody anything. A guess is counted before it is checked and given back when it was right, so that a hundred
 * guesses at once are a hundred guesses.
 *
 * Nobody can shut another person out for good. Who signed in on a device before carries proof of that, and is then
 * counted alone; a one-time link from an administrator always works; every count ends by itself.
 */
export interface GuessLimits {
  /** One account, from one network. */
  accountAndAddress: RateLimiterMemory;
  /** One network, whatever account. */
  address: RateLimiterMemory;
  /** One account, from everywhere that hasn't signed in to it before. */
  account: RateLimiterMemory;
  /** One account, on a device that has signed in to it before. */
  knownDevice: RateLimiterMemory;
  /** Links that don't exist: one-time links and survey links, per network. */
  links: RateLimiterMemory;
  /** Wrong keys in receipts, per network. */
  keys: RateLimiterMemory;
  /** Requests to be called back that were kept, per network: an office or a library has room for its visitors. */
  requests: RateLimiterMemory;
}

export const makeGuessLimits = (): GuessLimits => ({
  accountAndAddress: new RateLimiterMemory({ points: 10, duration: QUARTER }),
  address: new RateLimiterMemory({ points: 60, duration: QUARTER }),
  account: new RateLimiterMemory({ points: 200, duration: HOUR }),
  knownDevice: new RateLimiterMemory({ points: 10, duration: QUARTER }),
  links: new RateLimiterMemory({ points: 100, duration: QUARTER }),
  keys: new RateLimiterMemory({ points: 100, duration: QUARTER }),
  requests: new RateLimiterMemory({ points: 20, duration: HOUR }),
});

const holder = globalThis as { weerklankGuessLimits?: GuessLimits; weerklankLinksWaitUntil?: number };

/** This process's counts; on globalThis, since the bundles of the server and of the app each have their own copy. */
export function guessLimits(): GuessLimits {
  holder.weerklankGuessLimits ??= makeGuessLimits();
  return holder.weerklankGuessLimits;
}

export function forgetGuesses(): void {
  holder.weerklankGuessLimits = makeGuessLimits();
  holder.weerklankLinksWaitUntil = 0;
}

export interface Guess {
  account: string;
  address: string;
  /** What the device's proof says, if it holds for this account. */
  device: string | null;
}

type Count = [limiter: RateLimiterMemory, key: string];

function countsOf(limits: GuessLimits, guess: Guess): Count[] {
  if (guess.device !== null) return [[limits.knownDevice, `${guess.account} ${guess.device}`]];
  const block = addressBlock(guess.address);
  return [
    [limits.address, block],
    [limits.accountAndAddress, `${guess.account} ${block}`],
    [limits.account, guess.account],
  ];
}

/** Counts a guess about to be checked; gives the seconds to wait if there were too many, else null. */
export async function countGuess(limits: GuessLimits, guess: Guess): Promise<number | null> {
  for (const [limiter, key] of countsOf(limits, guess)) {
    const wait = await consume(limiter, key);
    if (wait !== null) return wait;
  }
  return null;
}

/** The guess was right: it doesn't count, and neither do the wrong ones before it from this place. */
export async function forgiveGuess(limits: GuessLimits, guess: Guess): Promise<void> {
  const block = addressBlock(guess.address);
  for (const [limiter, key] of countsOf(limits, guess)) {
    if (limiter === limits.address || limiter === limits.account) await limiter.reward(key, 1);
    else await limiter.delete(key);
  }
  await limits.accountAndAddress.delete(`${guess.account} ${block}`);
}

/** Counts a request to be called back; false where this network has had its number for now. */
export const mayRequest = async (limits: GuessLimits, address: string): Promise<boolean> =>
  (await consume(limits.requests, addressBlock(address))) === null;

/** Seconds to wait before this network may try another link; null if it may. */
export const linkWait = (limits: GuessLimits, address: string): Promise<number | null> =>
  waitOf(limits.links, address);

/** The same before another key may be tried. */
export const keyWait = (limits: GuessLimits, address: string): Promise<number | null> =>
  waitOf(limits.keys, address);

/** A key that is no good was given. */
export async function countWrongKey(limits: GuessLimits, address: string): Promise<void> {
  await consume(limits.keys, addressBlock(address));
}

async function waitOf(limiter: RateLimiterMemory, address: string): Promise<number | null> {
  const count = await limiter.get(addressBlock(address));
  return count !== null && count.consumedPoints > limiter.points ? seconds(count) : null;
}

/** A link that doesn't exist was asked for. */
export async function countMissedLink(limits: GuessLimits, address: string): Promise<void> {
  const wait = await consume(limits.links, addressBlock(address));
  if (wait !== null) holder.weerklankLinksWaitUntil = Math.max(linksWaitUntil(), Date.now() + wait * 1000);
}

const linksWaitUntil = (): number => holder.weerklankLinksWaitUntil ?? 0;

/** Whether any network has to wait now: only then must an answer that skips the queue ask whose turn it is. */
export const someNetworkWaits = (): boolean => linksWaitUntil() > Date.now();

const seconds = (count: RateLimiterRes): number => Math.max(1, Math.ceil(count.msBeforeNext / 1000));

async function consume(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refusal) {
    // The library throws its count when there were too many, and an Error when something is wrong.
    if (refusal instanceof RateLimiterRes) return seconds(refusal);
    throw refusal;
  }
}

export const DEVICE_COOKIE = "weerklank-device";
export const DEVICE_COOKIE_SECONDS = 180 * 24 * 60 * 60;

const sign = (secret: string, userId: string, device: string): string =>
  createHmac("sha256", secret).update(`device\0${userId}\0${device}`).digest("base64url");

/** Proof that this device signed in to this account (OWASP's "device cookie"); it says nothing about the person. */
export function deviceProof(secret: string, userId: string, device?: string | null): string {
  const id = device ?? randomBytes(12).toString("base64url");
  return `${id}.${sign(secret, userId, id)}`;
}

/** The device's id if the proof holds for this account, else null. */
export function provenDevice(secret: string, userId: string, proof: string | null): string | null {
  const [device = "", signature = ""] = (proof ?? "").split(".");
  const expected = Buffer.from(sign(secret, userId, device));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? device : null;
}
