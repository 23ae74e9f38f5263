import type { Random } from "./random";

const SURNAMES =
  "jansen devries vandenberg bakker visser smit meijer deboer mulder degroot bos vos peters hendriks dekker brouwer dewit dijkstra kok vermeulen schouten willems hoekstra koster prins huisman postma kuipers yilmaz kaya elamrani bouzid benali ramdin pinas kowalski nowak tran singh hassan mohamed abdi fernandes desilva rossi weber".split(
    " ",
  );
const INITIALS = "abcdefghijklmnoprstwy".split("");

/** Residents who may have contact with the municipality, by number. */
export const RESIDENTS = 26_000;

/** An address that can't belong to anybody: `.example` is kept free for this. */
export function emailOf(resident: number): string {
  const surname = SURNAMES[resident % SURNAMES.length];
  const initial = INITIALS[Math.floor(resident / SURNAMES.length) % INITIALS.length];
  return `${initial}.${surname}${resident}@bewoner.example`;
}

/** Residents who come back: a fifth of them has half of the contacts. */
export function anyResident(random: Random): number {
  const busy = random.chance(0.5);
  return busy ? random.whole(0, RESIDENTS / 5) : random.whole(0, RESIDENTS - 1);
}
