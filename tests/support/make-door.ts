import { insertDoor } from "#db/queries/doors";
import { doorDays, suspects } from "#db/schema";
import type { Door } from "~/domain/door";
import { newId } from "~/domain/id";
import { codeFromBytes, DOOR_LENGTH } from "~/domain/token";
import { signedQueryOf } from "~/flow/door-key.server";
import { forgetDoorLimits } from "~/flow/door-limits.server";
import { installStarterLibrary } from "~/flow/install-starter-library.server";
import { OPENING_FIELD, VERSION_FIELD } from "~/resident/form-fields";
import { action, loader } from "~/routes/d.$code";
import { runtime } from "~/runtime.server";
import type { TestRuntime } from "./runtime";

/** A door to the starter library's questions; name only what the test is about. */
export async function door(
  { store, now }: Pick<TestRuntime, "store" | "now">,
  wish: Partial<Door> = {},
): Promise<Door> {
  forgetDoorLimits();
  await installStarterLibrary(store, now());
  const made: Door = {
    id: newId(),
    kind: "code",
    code: codeFromBytes(crypto.getRandomValues(new Uint8Array(32)), DOOR_LENGTH) as string,
    name: "Balie stadskantoor, paspoort",
    channel: "counter",
    topic: "paspoort",
    team: "burgerzaken",
    kiosk: false,
    keyNumber: 1,
    dayCap: null,
    openFrom: null,
    openUntil: null,
    createdAt: now(),
    closedAt: null,
    ...wish,
  };
  await store.write((tx) => insertDoor(tx, made));
  return made;
}

/** The address that an e-service shows, signed as README says. */
export function signedQuery(made: Door, link: { id: string; at: Date; topic?: string; channel?: string }) {
  const { id, at, topic = "", channel = "" } = link;
  return `?${signedQueryOf(runtime().secret, made, { channel, topic, id, at })}`;
}

const call = (code: string, query: string, init: RequestInit, address: string) => ({
  request: new Request(`http://weerklank.test/d/${encodeURIComponent(code)}${query}`, init),
  params: { code },
  context: { address },
});

/** Opens a door as a browser does. */
export const openDoor = (code: string, query = ""): Promise<Response> =>
  loader(call(code, query, {}, "198.51.100.7"));

/** What a page's form carries beside the answers. */
export async function ticketIn(page: Response): Promise<Record<string, string>> {
  const html = await page.text();
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
  const place = /name="kept-apart" value="(\d)"/.exec(html)?.[1];
  return {
    [OPENING_FIELD]: field(OPENING_FIELD),
    [VERSION_FIELD]: field(VERSION_FIELD),
    ...(place && { "kept-apart": place }),
  };
}

/** Sends a form from behind a door. */
export const sendThrough = (
  code: string,
  fields: Record<string, string>,
  { query = "", address = "198.51.100.7" } = {},
): Promise<Response> =>
  action(
    call(
      code,
      query,
      { method: "POST", body: new URLSearchParams(fields), headers: { Origin: "http://weerklank.test" } },
      address,
    ),
  );

/** Opens it, waits a minute as a person does, and sends. */
export async function answerThrough(
  town: TestRuntime,
  code: string,
  fields: Record<string, string> = { grade: "8" },
  from: { query?: string; address?: string } = {},
): Promise<Response> {
  const ticket = await ticketIn(await openDoor(code, from.query));
  town.setNow(new Date(town.now().getTime() + 60_000));
  return sendThrough(code, { ...ticket, ...fields }, from);
}

export const daysOf = ({ store }: TestRuntime) => store.read.select().from(doorDays);
export const keptApart = ({ store }: TestRuntime) => store.read.select().from(suspects);
