import { expect, test } from "vitest";
import { apiKey } from "#tests/support/make-contact";
import { respond } from "#tests/support/respond";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";
import { at } from "#tests/support/time";
import { contactStatus, contactsAnswer } from "~/domain/contact-api";
import { loader as notFound } from "~/routes/api.v1.$";
import { action, loader } from "~/routes/api.v1.contacts";
import { loader as getContact } from "~/routes/api.v1.contacts_.$source.$id";

const minimal = {
  source: "kcc",
  id: "2026-000123",
  channel: "phone",
  topic: "paspoort",
  occurredAt: "2026-11-20T10:15:00+01:00",
};

async function api(): Promise<TestRuntime> {
  const runtime = await testRuntime({ now: at("2026-11-20T13:00+01:00") });
  await apiKey(runtime, ["contacts:write", "results:read"]);
  return runtime;
}

interface Sent {
  key?: string | null;
  headers?: Record<string, string>;
  method?: string;
}

function post(
  body: unknown,
  { key = "test-key", headers = {}, method = "POST" }: Sent = {},
): Promise<Response> {
  const request = new Request("http://weerklank.test/api/v1/contacts", {
    method,
    headers: { ...(key === null ? {} : { Authorization: `Bearer ${key}` }), ...headers },
    body: typeof body === "string" || body instanceof Blob ? body : JSON.stringify(body),
  });
  return respond(action({ request, params: {}, context: {} }));
}

function get(source: string, id: string, key = "test-key"): Promise<Response> {
  const path = [source, id].map(encodeURIComponent).join("/");
  const request = new Request(`http://weerklank.test/api/v1/contacts/${path}`, {
    headers: { Authorization: `Bearer ${key}` },
  });
  return respond(getContact({ request, params: {}, context: {} }));
}

async function problemOf(response: Response) {
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  expect(response.headers.get("API-Version")).toBe("1.0.0");
  const body = await response.json();
  expect(body).toMatchObject({
    status: response.status,
    title: expect.any(String),
    detail: expect.any(String),
  });
  return body;
}

test("one contact is accepted, and again it is a duplicate", async () => {
  await api();
  const first = await post(minimal);
  expect(first.status).toBe(202);
  expect(first.headers.get("API-Version")).toBe("1.0.0");
  expect(await first.json()).toEqual({ accepted: 1, duplicates: 0, updated: 0, rejected: [] });
  expect(await (await post(minimal)).json()).toEqual({
    accepted: 0,
    duplicates: 1,
    updated: 0,
    rejected: [],
  });
});

test("the example of the contract is accepted as it stands", async () => {
  await api();
  const answer = await post({
    ...minimal,
    team: "kcc",
    resident: { email: "a@example.nl", phone: "0612345678", language: "nl" },
    callback: { requestedAt: "2026-11-20T10:15:00+01:00", calledBackAt: null },
    service: { waitSeconds: 25, handledAt: null },
    noSurvey: false,
  });
  expect(await answer.json()).toMatchObject({ accepted: 1, rejected: [] });
});

test("of a list the good ones are kept and the others named, with a path and a reason", async () => {
  await api();
  const answer = await post([minimal, { ...minimal, id: "2", channel: "fax" }, 7, { ...minimal, id: "4" }]);
  expect(answer.status).toBe(202);
  const body = contactsAnswer.parse(await answer.json());
  expect(body).toMatchObject({ accepted: 2, duplicates: 0, updated: 0 });
  expect(body.rejected.map(({ index, errors }) => [index, errors[0]?.path])).toEqual([
    [1, "channel"],
    [2, ""],
  ]);
  expect(body.rejected[0]?.errors[0]?.message).toContain("‘fax’ is geen bekend kanaal");
});

test("errors are in the caller's language", async () => {
  await api();
  const inEnglish = { headers: { "Accept-Language": "en-GB,en;q=0.9,nl;q=0.5" } };
  const rejected = await (await post({ ...minimal, occurredAt: "2027-01-01T00:00Z" }, inEnglish)).json();
  expect(rejected.rejected[0].errors).toEqual([{ path: "occurredAt", message: "is in the future" }]);
  expect((await problemOf(await post("{", inEnglish))).title).toBe("Not JSON");
  expect((await problemOf(await post("{"))).title).toBe("Geen JSON");
});

test.each([
  ["no JSON", "{"],
  ["nothing", ""],
  ["a form", "source=kcc&id=1"],
  ["text in another encoding", new Blob([Uint8Array.of(0x22, 0xff, 0x22)])],
  ["a text", '"kcc"'],
  ["a number", "5"],
  ["null", "null"],
  ["a list nested 10,000 deep", `${"[".repeat(10_000)}${"]".repeat(10_000)}`],
  ["a list nested a million deep", `${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`],
  ["a list of 1,001", JSON.stringify(Array.from({ length: 1001 }, (_, id) => ({ ...minimal, id: `${id}` })))],
])("%s is answered with 400", async (_, body) => {
  await api();
  const answer = await post(body);
  expect(answer.status).toBe(400);
  await problemOf(answer);
});

test("an object nested 10,000 deep is a rejected contact", async () => {
  await api();
  const body = `${'{"source":'.repeat(10_000)}1${"}".repeat(10_000)}`;
  const answer = await post(body);
  expect(answer.status).toBe(202);
  expect((await answer.json()).rejected[0].errors[0].path).toBe("source");
});

test("1,000 contacts fit, and an empty list is no error", async () => {
  await api();
  const answer = await post(Array.from({ length: 1000 }, (_, id) => ({ ...minimal, id: `${id}` })));
  expect(await answer.json()).toMatchObject({ accepted: 1000 });
  expect(await (await post([])).json()).toEqual({ accepted: 0, duplicates: 0, updated: 0, rejected: [] });
});

test("3 MB is answered with 413, also by a sender who doesn't say how much it will be", async () => {
  await api();
  const body = JSON.stringify({ ...minimal, topic: "x".repeat(3_000_000) });
  expect((await post(body, { headers: { "Content-Length": String(body.length) } })).status).toBe(413);
  const answer = await post(body);
  expect(answer.status).toBe(413);
  await problemOf(answer);
});

test("a compressed body is answered with 415", async () => {
  await api();
  expect((await post(minimal, { headers: { "Content-Encoding": "gzip" } })).status).toBe(415);
});

test("null bytes and half characters are refused per contact", async () => {
  await api();
  const answer = await post(`[${JSON.stringify({ ...minimal, id: "a\u0000" })},{"source":"\\ud800"}]`);
  const body = await answer.json();
  expect(body.accepted).toBe(0);
  expect(body.rejected).toHaveLength(2);
});

test("without a key it is 401, with a wrong one too, without the right 403", async () => {
  const runtime = await api();
  await apiKey(runtime, ["results:read"], "reader");
  const none = await post(minimal, { key: null });
  expect([none.status, none.headers.get("WWW-Authenticate")]).toEqual([401, "Bearer"]);
  expect((await post(minimal, { key: "guess" })).status).toBe(401);
  expect((await post(minimal, { key: "reader" })).status).toBe(403);
  await problemOf(await post(minimal, { key: "reader" }));
  expect((await get("kcc", "1", "reader")).status).toBe(403);
});

test("a key is checked before the body is read", async () => {
  await api();
  expect((await post("x".repeat(3_000_000), { key: "guess" })).status).toBe(401);
});

test("who calls too often is told how long to wait", async () => {
  const runtime = await api();
  await apiKey(runtime, ["contacts:write"], "busy");
  let answer = await post([], { key: "busy" });
  for (let n = 0; n < 600 && answer.status === 202; n++) answer = await post([], { key: "busy" });
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect((await post([])).status).toBe(202);
});

test("other methods are answered with 405 and what is allowed", async () => {
  await api();
  const put = await post(minimal, { method: "PUT" });
  expect([put.status, put.headers.get("Allow")]).toEqual([405, "POST"]);
  const request = new Request("http://weerklank.test/api/v1/contacts");
  expect((await respond(loader({ request, params: {}, context: {} }))).status).toBe(405);
});

test.each(["2026/11/20 #1", "a%2Fb", "100%", "é?😀;+"])(
  "what became of contact %s can be asked",
  async (id) => {
    await api();
    await post({ ...minimal, id, resident: { email: "a@example.nl" } });
    const answer = await get("kcc", id);
    expect(answer.status).toBe(200);
    expect(contactStatus.parse(await answer.json())).toMatchObject({ source: "kcc", id });
    expect((await get("kcc", "nobody")).status).toBe(404);
  },
);

test("an address of the API where nothing is answers with a problem", async () => {
  await api();
  const request = new Request("http://weerklank.test/api/v1/nothing");
  const answer = await respond(notFound({ request, params: {}, context: {} }));
  expect(answer.status).toBe(404);
  await problemOf(answer);
});
