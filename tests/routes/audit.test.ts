import { expect, test } from "vitest";
import { recordAudit } from "#db/queries/audit";
import { call } from "#tests/support/call-route";
import { testRuntime } from "#tests/support/runtime";
import { requestWith, signedIn } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import * as audit from "~/routes/_office.settings.audit";
import { runtime } from "~/runtime.server";

interface Shown {
  rows: { at: string; what: string; subject: string; who: string; lines: unknown[] }[];
  next: string | null;
  newest: string | null;
}

async function show(cookie: string, query = ""): Promise<Shown> {
  const answer = await call(audit.loader, requestWith(cookie, `/settings/audit${query}`));
  expect(answer.status).toBe(200);
  return answer.data as Shown;
}

const record = (n: number, moment: Date, action = "settings.changed") =>
  runtime().store.write((tx) =>
    recordAudit(tx, {
      at: moment,
      actor: null,
      action,
      subject: `n${n}`,
      detail: { before: n, after: n + 1 },
    }),
  );

test("the trail is read page by page, and the filter stays in the address", async () => {
  await testRuntime();
  const cookie = await signedIn("administrator");
  for (let n = 0; n < 60; n++) await record(n, at("2026-01-05T09:00+01:00"), "target.changed");
  const first = await show(cookie, "?kind=target");
  expect(first.rows).toHaveLength(50);
  expect(first.newest).toBeNull();
  expect(first.next).toMatch(/^\/settings\/audit\?kind=target&after=/);
  const second = await show(cookie, first.next?.replace("/settings/audit", ""));
  expect(second.rows).toHaveLength(10);
  expect([second.next, second.newest]).toEqual([null, "/settings/audit?kind=target"]);
  expect(new Set([...first.rows, ...second.rows].map(({ subject }) => subject)).size).toBe(60);
});

test("a day in the filter is a day in Amsterdam, both days included", async () => {
  await testRuntime();
  const cookie = await signedIn("administrator");
  await record(1, at("2026-01-04T23:59:59+01:00"));
  await record(2, at("2026-01-05T00:00:00+01:00"));
  await record(3, at("2026-01-05T23:59:59+01:00"));
  await record(4, at("2026-01-06T00:00:00+01:00"));
  const { rows } = await show(cookie, "?from=2026-01-05&to=2026-01-05");
  expect(rows.map(({ subject }) => subject)).toEqual(["n3", "n2"]);
});

test("a filter that makes no sense shows the trail, not an error", async () => {
  await testRuntime();
  const cookie = await signedIn("administrator");
  await record(1, at("2026-01-05T09:00+01:00"));
  for (const query of [
    "?from=2026-02-31",
    "?to=gisteren",
    "?after=x",
    "?after=99999999999999999.1",
    "?from=&by=",
  ]) {
    expect((await show(cookie, query)).rows, query).toHaveLength(1);
  }
  expect((await show(cookie, "?by=nobody")).rows).toHaveLength(0);
});

test("what changed is told in words", async () => {
  await testRuntime();
  const cookie = await signedIn("administrator");
  await runtime().store.write((tx) =>
    recordAudit(tx, {
      at: at("2026-01-05T09:00+01:00"),
      actor: { userId: "u1", name: "Jo", email: "jo@voorbeeld.example" },
      action: "settings.changed",
      subject: "policy",
      detail: { before: { quarantineDays: 90, linkDays: 28 }, after: { quarantineDays: 60, linkDays: 28 } },
    }),
  );
  const { rows } = await show(cookie);
  expect(rows[0]).toMatchObject({
    what: "Instellingen gewijzigd",
    subject: "Uitnodigen",
    who: "Jo (jo@voorbeeld.example)",
    lines: [{ label: "quarantineDays", before: "90", after: "60" }],
  });
});
