import { expect, test } from "vitest";
import { messages } from "#db/schema";
import { cmReference } from "#emails/transport/cm";
import { SIGNATURE_HEADER, signatureOf } from "#emails/transport/json-gateway";
import { call } from "#tests/support/call-route";
import { SIGNING } from "#tests/support/gateways";
import { apiKey } from "#tests/support/make-contact";
import { freshContact, statesOf, takeIn } from "#tests/support/make-invitation";
import { accepted, answering, monday, municipality } from "#tests/support/outbox";
import { forgetGuesses } from "~/flow/guess-limits.server";
import { action, loader } from "~/routes/api.v1.receipts.$gateway";
import { setRuntime } from "~/runtime.server";

const KEY = "receipt-key";

/** Somebody who was asked by text, and a key that may report. */
async function texted() {
  forgetGuesses();
  const town = await municipality();
  await apiKey(town, ["delivery:report"], KEY);
  await takeIn(town, [
    freshContact({ sourceId: "a", email: null, phone: "+31612345678", occurredAt: monday }),
  ]);
  await town.schedule(monday);
  await town.send(answering(() => accepted).transports, monday);
  const [message] = await town.store.read.select().from(messages);
  if (message === undefined) throw new Error("nobody was asked");
  return {
    ...town,
    id: message.id,
    receiptOf: async () => (await town.store.read.select().from(messages))[0],
  };
}

interface Sent {
  key?: string | null;
  headers?: Record<string, string>;
  query?: string;
  method?: string;
}

function post(
  gateway: string,
  body: unknown,
  { key = KEY, headers = {}, query = "", method = "POST" }: Sent = {},
) {
  const request = new Request(`http://weerklank.test/api/v1/receipts/${gateway}${query}`, {
    method,
    headers: { ...(key === null ? {} : { Authorization: `Bearer ${key}` }), ...headers },
    ...(method === "GET" ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return call(method === "GET" ? loader : action, request, { gateway });
}

const recorded = { recorded: 1, repeated: 0, stale: 0, unknown_message: 0 };
const unknown = { recorded: 0, repeated: 0, stale: 0, unknown_message: 1 };

test("NotifyNL says that a text was delivered, and says it twice", async () => {
  const town = await texted();
  const receipt = {
    id: "740e5834-3a29-46b4-9a6f-16142fde533a",
    reference: town.id,
    to: "+31612345678",
    status: "delivered",
    created_at: "2026-01-05T08:00:00.000000Z",
    completed_at: "2026-01-05T08:00:00.000000Z",
    sent_at: "2026-01-05T07:59:00.000000Z",
    notification_type: "sms",
    template_id: "f33517ff-2a88-4f6e-b855-c550268ce08a",
    template_version: 1,
  };
  expect(await post("notifynl", receipt)).toMatchObject({ status: 200, data: recorded });
  expect(await post("notifynl", receipt)).toMatchObject({
    status: 200,
    data: { ...recorded, recorded: 0, repeated: 1 },
  });
  expect(await statesOf(town.store)).toEqual({ a: "delivered" });
  expect(await town.receiptOf()).toMatchObject({
    receipt: "delivered",
    receiptAt: new Date("2026-01-05T08:00:00Z"),
  });
});

test("CM.com says that a number doesn't exist, with the key in the address", async () => {
  const town = await texted();
  const receipt = {
    messages: {
      msg: {
        received: "2026-01-05T09:00:00",
        to: "0031612345678",
        reference: cmReference(town.id),
        status: { code: "3", errorCode: "23", errorDescription: "invalid number 0031612345678" },
        operator: "204 08",
      },
    },
  };
  expect(await post("cm", receipt, { key: null, query: `?key=${KEY}` })).toMatchObject({
    status: 200,
    data: recorded,
  });
  expect(await statesOf(town.store)).toEqual({ a: "bounced" });
  expect(await town.receiptOf()).toMatchObject({ receipt: "hard", receiptDetail: "unknown_number" });
});

test("Spryng asks for an address with everything in it, or posts a form", async () => {
  const town = await texted();
  const query = new URLSearchParams({
    STATUS: "20",
    REASONCODE: "20",
    REFERENCE: town.id,
    MSISDN: "31612345678",
  });
  const asked = await post("spryng", null, { key: null, method: "GET", query: `?key=${KEY}&${query}` });
  expect(asked).toMatchObject({ status: 200, data: recorded });
  expect(await town.receiptOf()).toMatchObject({ receipt: "soft", receiptDetail: "absent" });
  const form = new URLSearchParams({ status: "10", reasoncode: "0", reference: town.id }).toString();
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  expect(await post("spryng", form, { headers })).toMatchObject({ status: 200, data: recorded });
  expect(await statesOf(town.store)).toEqual({ a: "delivered" });
});

test("a plain JSON gateway posts many at once, and may sign them instead of showing a key", async () => {
  const town = await texted();
  const env = {
    ...town.env,
    SMS_URL: `https://sms.voorbeeld.nl/send#signing=${encodeURIComponent(SIGNING)}`,
  };
  setRuntime({ ...town, env });
  const body = JSON.stringify([
    { id: town.id, status: "delivered", at: "2026-01-05T09:05:00+01:00" },
    { id: "of somebody else", status: "failed" },
  ]);
  const signed = (text: string, at = monday) => ({
    key: null,
    headers: { [SIGNATURE_HEADER]: signatureOf(SIGNING, text, at.getTime()) },
  });
  expect(await post("json", body, signed(`${body} `))).toMatchObject({ status: 401 });
  expect(await post("json", body, signed(body, new Date(monday.getTime() - 301_000)))).toMatchObject({
    status: 401,
  });
  expect(await post("json", body, { key: null, headers: { [SIGNATURE_HEADER]: "t=1,v1=00" } })).toMatchObject(
    {
      status: 401,
    },
  );
  expect(await post("cm", body, signed(body))).toMatchObject({ status: 401 });
  expect(await statesOf(town.store)).toEqual({ a: "sent" });
  expect(await post("json", body, signed(body))).toMatchObject({
    status: 200,
    data: { recorded: 1, repeated: 0, stale: 0, unknown_message: 1 },
  });
  expect(await statesOf(town.store)).toEqual({ a: "delivered" });
});

test("a signature is worth nothing where no secret is set", async () => {
  await texted();
  const body = JSON.stringify({ id: "x", status: "delivered" });
  const headers = { [SIGNATURE_HEADER]: signatureOf("", body, monday.getTime()) };
  expect(await post("json", body, { key: null, headers })).toMatchObject({ status: 401 });
});

test("a receipt of a message that isn't ours is taken, so that it isn't sent for ever", async () => {
  await texted();
  const notify = { id: "740e5834", reference: null, status: "delivered" };
  expect(await post("notifynl", notify)).toMatchObject({ status: 200, data: unknown });
  expect(await post("spryng", { STATUS: 10, REFERENCE: "another system's" })).toMatchObject({
    status: 200,
    data: unknown,
  });
});

test("what isn't understood is refused by the name of its field", async () => {
  const town = await texted();
  const cases: [gateway: string, body: unknown, field: string][] = [
    ["notifynl", {}, "id: "],
    ["notifynl", { id: "x", status: "lost" }, "status: "],
    ["notifynl", [], "body: "],
    ["notifynl", null, "body: "],
    ["notifynl", "7", "body: "],
    ["cm", {}, "messages.msg: "],
    ["cm", { messages: { msg: { reference: "x", status: { code: "9" } } } }, "messages.msg.status.code: "],
    ["cm", { messages: { msg: [{ reference: 7, status: null }] } }, "messages.msg.status: "],
    ["spryng", { STATUS: "10" }, "reference: "],
    ["spryng", { STATUS: "ten", REFERENCE: "x" }, "status: "],
    ["json", { id: "x" }, "status: "],
    ["json", { id: "x", status: "delivered", at: "yesterday" }, "at: "],
    ["json", [{ id: "x", status: "delivered" }, { id: "" }], "1.id: "],
  ];
  for (const [gateway, body, field] of cases) {
    const answer = await post(gateway, body);
    expect(answer.status, JSON.stringify(body)).toBe(400);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    expect((answer.data as { detail: string }).detail, JSON.stringify(body)).toContain(field);
  }
  expect(await post("json", "no json")).toMatchObject({
    status: 400,
    data: { type: "urn:weerklank:problem:not_json" },
  });
  const many = Array.from({ length: 1_001 }, () => ({ id: "x", status: "delivered" }));
  expect(await post("json", many)).toMatchObject({
    status: 400,
    data: { type: "urn:weerklank:problem:too_many_receipts" },
  });
  expect(await post("json", [])).toMatchObject({ status: 200, data: { ...recorded, recorded: 0 } });
  expect(await statesOf(town.store)).toEqual({ a: "sent" });
});

test("no key, a wrong key, a key without the right and a gateway that there isn't are told apart", async () => {
  const town = await texted();
  await apiKey(town, ["contacts:write"], "another-key");
  const receipt = { id: town.id, status: "delivered" };
  expect(await post("json", receipt, { key: null })).toMatchObject({ status: 401 });
  expect(await post("json", receipt, { key: "wrong" })).toMatchObject({ status: 401 });
  expect(await post("json", receipt, { key: null, query: "?key=wrong" })).toMatchObject({ status: 401 });
  expect(await post("json", receipt, { key: "another-key" })).toMatchObject({ status: 403 });
  expect(await post("mollie", receipt)).toMatchObject({ status: 404 });
  expect(await post("json", receipt, { method: "PUT" })).toMatchObject({ status: 405 });
  expect(await post("json", null, { method: "GET", query: `?id=${town.id}&status=delivered` })).toMatchObject(
    {
      status: 405,
    },
  );
  expect(await statesOf(town.store)).toEqual({ a: "sent" });
});

test("who tries many keys waits", async () => {
  const town = await texted();
  const receipt = { id: town.id, status: "delivered" };
  for (let n = 0; n <= 100; n += 1) await post("json", receipt, { key: `wrong-${n}` });
  const answer = await post("json", receipt);
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0);
  forgetGuesses();
  expect(await post("json", receipt)).toMatchObject({ status: 200, data: recorded });
});

test("nothing of a key or a number is logged", async () => {
  const town = await texted();
  await post("cm", { messages: { msg: { to: "0031612345678", reference: "x", status: { code: "2" } } } });
  await post("cm", "nonsense 0031612345678", { key: null, query: `?key=${KEY}` });
  for (const secret of [KEY, "612345678"]) expect(town.logged()).not.toContain(secret);
});

test("a state that only looks like one is refused, and a moment that can't be is no moment", async () => {
  const town = await texted();
  for (const name of ["constructor", "toString", "__proto__"]) {
    const cm = {
      messages: { msg: { reference: cmReference(town.id), status: { code: name, errorCode: "" } } },
    };
    expect(await post("notifynl", { id: "x", reference: town.id, status: name })).toMatchObject({
      status: 400,
    });
    expect(await post("cm", cm)).toMatchObject({ status: 400 });
    expect(await post("spryng", { REFERENCE: town.id, STATUS: name })).toMatchObject({ status: 400 });
  }
  expect(await town.receiptOf()).toMatchObject({ receipt: null });
  const failed = { reference: cmReference(town.id), status: { code: "3", errorCode: "constructor" } };
  expect(await post("cm", { messages: { msg: failed } })).toMatchObject({ status: 200, data: recorded });
  expect(await town.receiptOf()).toMatchObject({ receipt: "soft", receiptDetail: "undelivered" });
  const late = { id: town.id, status: "delivered", at: "0001-01-01T00:00:00Z" };
  expect(await post("json", late)).toMatchObject({ status: 200, data: recorded });
  expect((await town.receiptOf())?.receiptAt?.getTime()).toBeGreaterThanOrEqual(monday.getTime());
});

test("a reference with a control character is refused, on either database", async () => {
  await texted();
  const id = "a\u0000b";
  expect(await post("json", { id, status: "delivered" })).toMatchObject({ status: 400 });
  expect(await post("notifynl", { id, status: "delivered" })).toMatchObject({ status: 400 });
  expect(await post("notifynl", { id: "x", reference: id, status: "delivered" })).toMatchObject({
    status: 400,
  });
  const cm = { messages: { msg: { reference: id, status: { code: "2", errorCode: "" } } } };
  expect(await post("cm", cm)).toMatchObject({ status: 400 });
  expect(await post("spryng", { REFERENCE: id, STATUS: "10" })).toMatchObject({ status: 400 });
});
