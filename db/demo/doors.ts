import { addDays, calendarDate, dayInAmsterdam, isWorkingDay, startOfDay } from "~/domain/calendar";
import type { Door } from "~/domain/door";
import { newId } from "~/domain/id";
import { signedQueryOf } from "~/flow/door-key.server";
import { findDoor, placeWith } from "~/flow/door-place.server";
import { newTicket } from "~/flow/door-ticket.server";
import { recordAnswers } from "~/flow/record-response.server";
import { insertDoor } from "../queries/doors";
import type { Store } from "../store";
import { answersTo } from "./answers";
import { contactsOn, type History } from "./contacts";
import { type Random, randomFrom } from "./random";

const SEED = 2_026_011;
/** How long they have been there. */
const DAYS = 26;

type Wish = Pick<Door, "kind" | "code" | "name" | "channel" | "topic" | "team" | "kiosk" | "dayCap">;

/** A counter with a poster and a tablet, and an e-service that shows a link after its last step. */
const DOORS: readonly { wish: Wish; most: number }[] = [
  {
    wish: {
      kind: "code",
      code: "bbpp2345",
      name: "Balie stadskantoor, paspoort",
      channel: "counter",
      topic: "paspoort",
      team: "burgerzaken",
      kiosk: true,
      dayCap: 200,
    },
    most: 7,
  },
  {
    wish: {
      kind: "link",
      code: "vvhh6789",
      name: "Verhuizing doorgeven (e-dienst)",
      channel: "e_service",
      topic: "verhuizing",
      team: "burgerzaken",
      kiosk: false,
      dayCap: null,
    },
    most: 4,
  },
];

interface Making {
  store: Store;
  secret: string;
  now: Date;
}

/** Doors that residents came by in the past weeks: what they filled in goes the way of every form. Gives how many. */
export async function makeDoors(making: Making, history: History): Promise<number> {
  const random = randomFrom(SEED);
  const today = calendarDate(dayInAmsterdam(making.now));
  let taken = 0;
  for (const { wish, most } of DOORS) {
    const since = startOfDay(addDays(today, -DAYS));
    const door: Door = {
      ...wish,
      id: newId(),
      keyNumber: 1,
      openFrom: null,
      openUntil: null,
      createdAt: since,
      closedAt: null,
    };
    await making.store.write((tx) => insertDoor(tx, door));
    for (let day = addDays(today, -DAYS); day <= today; day = addDays(day, 1)) {
      if (wish.kind === "code" && !isWorkingDay(day, history.calendar)) continue;
      const visits = random.whole(0, most);
      for (let visit = 0; visit < visits; visit++) {
        const at = new Date(startOfDay(day).getTime() + (9.5 * 60 + visit * 43) * 60_000);
        if (at < making.now && (await fillIn(making, door, { ...history, to: day }, at, random))) taken += 1;
      }
    }
  }
  return taken;
}

/** One resident who opens the door and answers a minute later, as who came that day over its channel would. */
async function fillIn(
  { store, secret }: Making,
  door: Door,
  history: History,
  at: Date,
  random: Random,
): Promise<boolean> {
  const contact = contactsOn(history.to, history, random).find(({ input }) => input.channel === door.channel);
  if (contact === undefined) return false;
  const isKiosk = door.kiosk && random.chance(0.6);
  const link = { channel: "", topic: door.topic, id: newId(), at: new Date(at.getTime() - 120_000) };
  const query =
    door.kind === "link" ? signedQueryOf(secret, door, link) : new URLSearchParams(isKiosk ? "kiosk=1" : "");
  const found = await findDoor({ store, secret }, { code: door.code, query, versionId: null }, at);
  if (found.state !== "open") return false;
  const form = new URLSearchParams();
  const asked = { ...contact, input: { ...contact.input, topic: door.topic } };
  for (const { questionKey, value, text } of answersTo(asked, random))
    form.set(questionKey, value ?? text ?? "");
  // Each from a telephone of their own.
  const address = `10.${random.whole(0, 255)}.${random.whole(0, 255)}.1`;
  const opened = newTicket(new Date(at.getTime() - 60_000));
  const place = placeWith({ store, secret }, found.opened, opened, { address, now: at, isOpen: true });
  const { outcome } = await recordAnswers({ store, secret }, place, form, null);
  return outcome === "recorded";
}
