import { register } from "prom-client";
import { expect, test } from "vitest";
import { doors, questionnaireRoutes } from "#db/schema";
import { storedAnswers } from "#tests/support/answering";
import { serveFastPath } from "#tests/support/fast-path";
import { daysOf, door, keptApart, openDoor, sendThrough, signedQuery } from "#tests/support/make-door";
import { at } from "#tests/support/time";
import { FROM_ONE_NETWORK } from "~/domain/door";

const now = at("2026-11-15T10:00+01:00");

/** What a page's form carries beside the answers. */
function carried(html: string): string {
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
  return `opened-at=${field("opened-at")}&asked-version=${field("asked-version")}`;
}

/** The page without what is different each time that it is opened. */
const settled = (html: string) => html.replace(/name="opened-at" value="[^"]*"/, "");

test("a door opens before any framework runs, with the very page that the framework gives", async () => {
  const { runtime, get, passed } = await serveFastPath({ now });
  const counter = await door(runtime, { kiosk: true });
  const link = await door(runtime, { kind: "link" });
  const signed = signedQuery(link, { id: "zaak-1", at: now });
  const addresses = [
    [counter.code, ""],
    [counter.code.toUpperCase(), "?lang=ar"],
    [counter.code, "?kiosk=1"],
    [link.code, signed],
  ] as const;
  for (const [code, query] of addresses) {
    const fast = await get(`/d/${code}${query}`);
    expect(fast.status).toBe(200);
    expect(settled(fast.body)).toBe(settled(await (await openDoor(code, query)).text()));
    expect(fast.headers["cache-control"]).toBe("no-store");
    expect(fast.headers["set-cookie"]).toBeUndefined();
  }
  // Each opened page has a ticket of its own.
  const [one, other] = [await get(`/d/${counter.code}`), await get(`/d/${counter.code}`)];
  expect(carried(one.body)).not.toBe(carried(other.body));
  expect(settled(one.body)).toBe(settled(other.body));
  expect(passed).toEqual([]);
  expect(await daysOf(runtime)).toEqual([]);
});

test("a page of one tablet or one link is never another's", async () => {
  const { runtime, get } = await serveFastPath({ now });
  const [one, other] = [await door(runtime, { kiosk: true }), await door(runtime, { kiosk: true })];
  expect((await get(`/d/${one.code}?kiosk=1`)).body).toContain(`/d/${one.code}?kiosk=1`);
  const page = (await get(`/d/${other.code}?kiosk=1`)).body;
  expect(page).toContain(`/d/${other.code}?kiosk=1`);
  expect(page).not.toContain(one.code);
  expect((await get(`/d/${one.code}`)).body).not.toContain("kiosk=1");
  const link = await door(runtime, { kind: "link" });
  await get(`/d/${link.code}${signedQuery(link, { id: "zaak-1", at: now })}`);
  const second = await get(`/d/${link.code}${signedQuery(link, { id: "zaak-2", at: now })}`);
  expect(second.body).toContain("id=zaak-2");
  expect(second.body).not.toContain("zaak-1");
});

test("what is published or closed shows at the very next look", async () => {
  const { runtime, get } = await serveFastPath({ now });
  const made = await door(runtime);
  expect((await get(`/d/${made.code}`)).status).toBe(200);
  await runtime.store.write(async (tx) => {
    await tx.update(questionnaireRoutes).set({ questionnaireKey: null });
  });
  expect((await get(`/d/${made.code}`)).status).toBe(410);
  await runtime.store.write(async (tx) => {
    await tx.update(doors).set({ closedAt: now });
  });
  expect((await get(`/d/${made.code}`)).body).toContain("gesloten");
});

test("a form from behind a door is stored before any framework runs, once, and leads to its receipt", async () => {
  const { runtime, get, post, passed } = await serveFastPath({ now });
  const { code } = await door(runtime);
  const form = `grade=9&comment=Bel+0612345678&${carried((await get(`/d/${code}`)).body)}`;
  runtime.setNow(new Date(now.getTime() + 60_000));
  const sent = await Promise.all([1, 2, 3].map(() => post(`/d/${code}?lang=en`, form)));
  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
  const [location, ...others] = sent.map(({ headers }) => headers.location ?? "");
  expect(location).toMatch(new RegExp(`^/d/${code}/thanks\\?lang=en&removed=phone&receipt=[a-z0-9]{12}$`));
  expect(others).toEqual([location, location]);
  expect((await storedAnswers(runtime)).tallies).toEqual(["grade 9 1"]);
  expect(await daysOf(runtime)).toEqual([expect.objectContaining({ answered: 1, apart: 0 })]);
  expect(passed).toEqual([]);
  expect(await register.getSingleMetricAsString("weerklank_http_request_seconds")).toMatch(
    /_count\{method="POST",route="\/d\/:code",status="303"\} [1-9]/,
  );
});

test("answers from one network are counted by the address that a trusted proxy names", async () => {
  const { runtime, get, post } = await serveFastPath({ now, env: { TRUST_PROXY: "1" } });
  const { code } = await door(runtime);
  const sendFrom = async (address: string) => {
    const form = `grade=8&${carried((await get(`/d/${code}`)).body)}`;
    runtime.setNow(new Date(runtime.now().getTime() + 60_000));
    return post(`/d/${code}`, form, { "X-Forwarded-For": `203.0.113.9, ${address}` });
  };
  const { hour } = FROM_ONE_NETWORK.code;
  // What comes more is kept apart.
  const statuses: number[] = [];
  for (let at = 0; at <= hour; at++) statuses.push((await sendFrom(`198.51.100.${at}`)).status);
  expect(statuses).toEqual([...Array.from({ length: hour }, () => 303), 200]);
  expect((await sendFrom("192.0.2.1")).status).toBe(303);
  // The framework's way counts among the same.
  const ticket = Object.fromEntries(new URLSearchParams(carried((await get(`/d/${code}`)).body)));
  runtime.setNow(new Date(runtime.now().getTime() + 60_000));
  const slow = await sendThrough(code, { grade: "8", ...ticket }, { address: "198.51.100.77" });
  expect(slow.status).toBe(200);
  expect(await keptApart(runtime)).toHaveLength(2);
});

test("a code or a signature that was guessed goes on to where guesses are counted", async () => {
  const { runtime, get, post, passed } = await serveFastPath({ now });
  const link = await door(runtime, { kind: "link" });
  const signed = signedQuery(link, { id: "zaak-1", at: now });
  const forged = signed.replace(/sig=./, (start) => (start === "sig=0" ? "sig=1" : "sig=0"));
  for (const path of [
    "/d/bcdfgh23",
    `/d/${link.code}`,
    `/d/${link.code}${forged}`,
    `/d/%62${link.code.slice(1)}`,
  ]) {
    expect((await get(path)).status, path).toBe(418);
    expect(passed.pop()).toMatchObject({ method: "GET", url: path });
    expect((await post(path, "grade=8")).status, path).toBe(418);
    expect(passed.pop()).toEqual({ method: "POST", url: path, body: "grade=8" });
  }
  expect((await post(`/d/${link.code}${signed}`, "grade=8", { "Sec-Fetch-Site": "cross-site" })).status).toBe(
    418,
  );
  expect((await storedAnswers(runtime)).responses).toEqual([]);
});
