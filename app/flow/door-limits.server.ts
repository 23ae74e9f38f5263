import { RateLimiterMemory } from "rate-limiter-flexible";
import { addressBlock } from "~/domain/address-block";
import { FROM_ONE_NETWORK, MOST_KEPT_APART } from "~/domain/door";

const HOUR = 60 * 60;
const DAY = 24 * HOUR;

type Counted = keyof typeof FROM_ONE_NETWORK;

interface DoorLimits {
  networks: Record<Counted, readonly RateLimiterMemory[]>;
  apart: RateLimiterMemory;
}

const limitsOf = (kind: Counted) => [
  new RateLimiterMemory({ points: FROM_ONE_NETWORK[kind].hour, duration: HOUR }),
  new RateLimiterMemory({ points: FROM_ONE_NETWORK[kind].day, duration: DAY }),
];

const makeLimits = (): DoorLimits => ({
  networks: { code: limitsOf("code"), kiosk: limitsOf("kiosk") },
  apart: new RateLimiterMemory({ points: MOST_KEPT_APART, duration: DAY }),
});

const holder = globalThis as { weerklankDoorLimits?: DoorLimits };

/** Counted per process and in memory, by network and door: nothing of it is stored. */
function limits(): DoorLimits {
  holder.weerklankDoorLimits ??= makeLimits();
  return holder.weerklankDoorLimits;
}

export function forgetDoorLimits(): void {
  holder.weerklankDoorLimits = makeLimits();
}

/** Counts an answer by this door from this address; false where more came from its network than people send. */
export async function isWithinBounds(kind: Counted, doorId: string, address: string): Promise<boolean> {
  const key = `${doorId} ${addressBlock(address)}`;
  const counts = await Promise.all(
    limits().networks[kind].map(async (limit) => (await limit.penalty(key)).consumedPoints <= limit.points),
  );
  return counts.every(Boolean);
}

/** Whether one more form of this door may be kept apart today. */
export async function mayKeepApart(doorId: string): Promise<boolean> {
  const { apart } = limits();
  return (await apart.penalty(doorId)).consumedPoints <= apart.points;
}
