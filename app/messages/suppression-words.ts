import { bounceCause } from "./bounce-words";
import { suppressionsNl } from "./suppressions.nl";
import { translator } from "./translate";

const t = translator("nl", suppressionsNl);

type Cause = "hard_bounce" | "soft_bounces" | "refused" | "office";

/** Why nothing is sent to an address, in words, with what its server said. */
export function causeText({ cause, status }: { cause: Cause; status: string | null }): string {
  return [t(`cause.${cause}`), bounceCause(status)].filter(Boolean).join(": ");
}
