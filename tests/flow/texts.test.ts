import { expect, test } from "vitest";
import { messages, suppressions } from "#db/schema";
import { idOfCmReference } from "#emails/transport/cm";
import { call } from "#tests/support/call-route";
import { fakeGateway, type ProviderName, UNKNOWN_NUMBER } from "#tests/support/gateways";
import { apiKey } from "#tests/support/make-contact";
import { freshContact, statesOf, takeIn, talliesTwice } from "#tests/support/make-invitation";
import { days, minutes, monday, municipality } from "#tests/support/outbox";
import { personHash } from "~/flow/secrets.server";
import { closeTransports, openTransports } from "~/flow/transports.server";
import { action } from "~/routes/api.v1.receipts.$gateway";
import { setRuntime } from "~/runtime.server";

const NUMBER = "+31612345678";

/** A municipality whose texts go by this gateway, over real HTTP. */
async function textingBy(provider: ProviderName) {
  const gateway = await fakeGateway(provider);
  const town = await municipality();
  const env = { ...town.env, SMS_URL: gateway.url };
  setRuntime({ ...town, env });
  await apiKey(town, ["delivery:report"], "receipt-key");
  const transports = openTransports(env, town.store, () => monday);
  const ask = async (people: Record<string, string>, now = monday) => {
    await takeIn(
      town,
      Object.entries(people).map(([sourceId, phone]) =>
        freshContact({ sourceId, email: null, phone, occurredAt: now }),
      ),
    );
    await town.schedule(now);
    return town.send(transports, now);
  };
  const report = (body: unknown) =>
    call(
      action,
      new Request(`http://weerklank.test/api/v1/receipts/${provider}`, {
        method: "POST",
        headers: { Authorization: "Bearer receipt-key" },
        body: JSON.stringify(body),
      }),
      { gateway: provider },
    );
  return { ...town, gateway, transports, ask, report };
}

/** The receipt that a provider posts of a text it took. */
const receiptOf: Record<ProviderName, (reference: string, id: string | null) => unknown> = {
  notifynl: (reference, id) => ({ id, reference, to: NUMBER, status: "delivered", completed_at: null }),
  cm: (reference) => ({ messages: { msg: { to: "0031612345678", reference, status: { code: "2" } } } }),
  spryng: (reference) => ({ STATUS: "10", REASONCODE: "0", REFERENCE: reference }),
  json: (reference) => ({ id: reference, status: "delivered" }),
};

for (const provider of ["notifynl", "cm", "spryng", "json"] as const) {
  test(`a text goes out by ${provider}, its receipt comes back, and a number that nobody has is not asked again`, async () => {
    const town = await textingBy(provider);
    const pass = await town.ask({ a: NUMBER, b: UNKNOWN_NUMBER });
    expect(pass).toMatchObject({ sent: 1, failed: 1, unknown: 0 });
    expect(await statesOf(town.store)).toEqual({ a: "sent", b: "failed" });
    const [taken] = town.gateway.taken;
    expect(taken?.text).toMatch(/http:\/\/weerklank\.test\/s\/\S+/);
    expect(taken?.text.length).toBeLessThanOrEqual(160);
    if (provider !== "notifynl") expect(taken?.from).toBe("Voorbeeld");

    const receipt = receiptOf[provider](taken?.reference ?? "", taken?.id ?? null);
    expect(await town.report(receipt)).toMatchObject({ status: 200, data: { recorded: 1 } });
    expect(await statesOf(town.store)).toEqual({ a: "delivered", b: "failed" });
    const [kept] = await town.store.read.select().from(suppressions);
    expect(kept).toMatchObject({ personHash: personHash(town.secret, UNKNOWN_NUMBER), medium: "sms" });
    const rows = await town.store.read.select().from(messages);
    const ours = rows.find(({ id }) => id === idOfCmReference(taken?.reference ?? ""));
    expect(ours).toMatchObject({
      state: "sent",
      providerId: taken?.id ?? null,
      receipt: "delivered",
      payload: null,
    });
    expect(JSON.stringify([rows, kept])).not.toMatch(/612345678|687654321/);

    await town.ask({ c: UNKNOWN_NUMBER }, days(1));
    expect((await statesOf(town.store)).c).toBe("not_invited no_address");
    const { kept: counts, counted } = await talliesTwice(town.store);
    expect(counts).toEqual(counted);
  });
}

test("with a wrong key nobody's invitation is used up: everything goes out once the key is right", async () => {
  const town = await textingBy("spryng");
  const wrong = openTransports(
    { ...town.env, SMS_URL: town.gateway.url.replace("right-", "wrong-") },
    town.store,
    () => monday,
  );
  await takeIn(
    town,
    ["a", "b", "c"].map((sourceId, n) =>
      freshContact({ sourceId, email: null, phone: `+3161234567${n}`, occurredAt: monday }),
    ),
  );
  await town.schedule(monday);
  expect(await town.send(wrong, monday)).toMatchObject({ sent: 0, failed: 0, unknown: 0 });
  expect(await statesOf(town.store)).toEqual({ a: "scheduled", b: "scheduled", c: "scheduled" });
  for (let n = 1; town.gateway.taken.length < 3 && n < 20; n += 1)
    await town.send(town.transports, minutes(n * 10));
  expect(await statesOf(town.store)).toEqual({ a: "sent", b: "sent", c: "sent" });
});

test("a text of which nobody knows counts as sent, until its receipt says that it arrived", async () => {
  const town = await textingBy("json");
  town.gateway.behave("cut after taking");
  expect(await town.ask({ a: NUMBER })).toMatchObject({ unknown: 1 });
  town.gateway.behave("none");
  await town.send(town.transports, days(1));
  expect(town.gateway.taken).toHaveLength(1);
  expect(await statesOf(town.store)).toEqual({ a: "sent" });
  const reference = town.gateway.taken[0]?.reference ?? "";
  expect(await town.report({ id: reference, status: "delivered" })).toMatchObject({ data: { recorded: 1 } });
  expect(await statesOf(town.store)).toEqual({ a: "delivered" });
});

test("a landline gets no text", async () => {
  const town = await textingBy("cm");
  await town.ask({ a: "+31206241111" });
  expect((await statesOf(town.store)).a).toBe("not_invited no_address");
  expect(town.gateway.asked).toBe(0);
  await closeTransports(town);
});
