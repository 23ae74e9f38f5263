import { addDays, calendarDate, dayInAmsterdam } from "~/domain/calendar";
import { newRandomId } from "~/domain/id";
import { keyedHash } from "~/flow/secrets.server";
import {
  insertContactRequest,
  type NewContactRequest,
  settleContactRequest,
} from "../queries/contact-requests";
import { userByEmail } from "../queries/users";
import type { Store } from "../store";

type Made = Omit<NewContactRequest, "id" | "day" | "formHash"> & { daysAgo: number; isDone?: true };

/** Nobody's names, numbers that are kept free for stories, and addresses that can't exist. */
const REQUESTS: readonly Made[] = [
  {
    daysAgo: 0,
    name: "Fatima de Vries",
    phone: "+31612345678",
    email: "",
    language: "nl",
    about: "Mijn paspoort ligt klaar, maar ik kan alleen op zaterdag komen.",
  },
  {
    daysAgo: 1,
    name: "J. Bakker",
    phone: "",
    email: "j.bakker@inwoner.example",
    language: "nl",
    about: "De lantaarn voor ons huis is nog steeds kapot.",
  },
  {
    daysAgo: 2,
    name: "Oleksandr",
    phone: "+31687654321",
    email: "oleksandr@inwoner.example",
    language: "uk",
    about: "",
  },
  {
    daysAgo: 6,
    name: "Mevrouw Van der Heijden-Schouwenaars",
    phone: "+31201234567",
    email: "",
    language: "nl",
    about:
      "Bezwaar tegen de afvalstoffenheffing: ik kreeg twee keer een aanslag.\nHet liefst voor 12 uur bellen.",
  },
  {
    daysAgo: 5,
    isDone: true,
    name: "Samira",
    phone: "+31623456789",
    email: "",
    language: "ar",
    about: "Afspraak voor een rijbewijs",
  },
  {
    daysAgo: 8,
    isDone: true,
    name: "Piet Hendriks",
    phone: "",
    email: "piet@inwoner.example",
    language: "nl",
    about: "Dank voor de snelle hulp, nog één vraag over mijn vergunning.",
  },
];

/** Residents who asked to be called or written back in the past days; two were. */
export async function makeRequests(
  store: Store,
  secret: string,
  doneByEmail: string,
  now: Date,
): Promise<void> {
  const doneBy = (await userByEmail(store.read, doneByEmail))?.id ?? "";
  const today = calendarDate(dayInAmsterdam(now));
  await store.write(async (tx) => {
    for (const { daysAgo, isDone, ...request } of REQUESTS) {
      const id = newRandomId();
      const formHash = keyedHash(secret, "contact request", id);
      await insertContactRequest(tx, { ...request, id, day: addDays(today, -daysAgo), formHash });
      if (isDone) await settleContactRequest(tx, id, { state: "done", doneAt: now, doneBy });
    }
  });
}
