import { expect, test } from "vitest";
import { contactsOfSource } from "#db/queries/contacts";
import { respond } from "#tests/support/respond";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { calendarDate } from "~/domain/calendar";
import { emptyForm, FORM_SOURCE } from "~/domain/contact-form";
import { action, loader } from "~/routes/_office.contacts.new/route";

async function send(values: Record<string, string>, role: "editor" | "viewer" = "editor") {
  const request = await as(role, "/contacts/new", { method: "POST", body: new URLSearchParams(values) });
  return action({ request, params: {}, context: {} });
}

const typed = (change: Record<string, string> = {}) => ({
  ...emptyForm({ channel: "counter", team: "" }, calendarDate("2026-01-05")),
  topic: "Paspoort",
  "resident.email": "a@example.nl",
  ...change,
});

test("a contact that just took place is kept with channel, topic and address", async () => {
  const runtime = await testRuntime({ now: at("2026-01-05T09:00+01:00") });
  const form = typed();
  const answer = await respond(send(form));
  expect(answer.status).toBe(302);
  expect(answer.headers.get("Location")).toContain(`saved=${form.id}&channel=counter`);
  const [row] = await contactsOfSource(runtime.store.read, FORM_SOURCE, [form.id]);
  expect(row).toMatchObject({
    channel: "counter",
    topic: "paspoort",
    via: "form",
    occurredAt: runtime.now(),
  });
});

test("pressing the button twice makes one contact", async () => {
  const runtime = await testRuntime();
  const form = typed();
  await respond(send(form));
  const second = await respond(send(form));
  expect(second.headers.get("Location")).toContain("again=1");
  expect(await contactsOfSource(runtime.store.read, FORM_SOURCE, [form.id])).toHaveLength(1);
});

test("a moment that was typed is a moment in Amsterdam, and a promise to call back was made then", async () => {
  const runtime = await testRuntime({ now: at("2026-01-05T09:00+01:00") });
  const form = typed({ occurredAt: "2026-01-04T16:30", callback: "yes" });
  await respond(send(form));
  const [row] = await contactsOfSource(runtime.store.read, FORM_SOURCE, [form.id]);
  expect(row?.occurredAt).toEqual(at("2026-01-04T16:30+01:00"));
  expect(row?.callbackRequestedAt).toEqual(at("2026-01-04T16:30+01:00"));
});

test("errors stand beside their field and nothing typed is lost", async () => {
  await testRuntime();
  const form = typed({ channel: "", "resident.email": "a@", "resident.phone": "06 12" });
  const answer = (await send(form)) as { data: { values: object; errors: object }; init: { status: number } };
  expect(answer.init.status).toBe(422);
  expect(answer.data.values).toEqual(form);
  expect(Object.keys(answer.data.errors)).toEqual(["channel", "resident.email", "resident.phone"]);
});

test("a viewer may not add contacts", async () => {
  await testRuntime();
  expect((await respond(send(typed(), "viewer"))).status).toBe(403);
  const request = await as("viewer", "/contacts/new");
  expect((await respond(loader({ request, params: {}, context: {} }))).status).toBe(403);
});
