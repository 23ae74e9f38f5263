import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { dialect } from "#db/dialect";
import { openPostgresql } from "#db/postgresql";
import { readSettings } from "#db/queries/settings";
import { openSqlite } from "#db/sqlite";
import { rows, type Store } from "#db/store";
import { talliesTwice } from "#tests/support/make-invitation";
import { emptyDatabaseUrl, temporaryFolder } from "#tests/support/store";
import { anyMoment, defaultSettings } from "~/domain/settings";

const folder = join(process.cwd(), "db/migrations", dialect);

/** The migrations as the first release had them. */
function firstRelease(): string {
  const old = join(temporaryFolder(), "migrations");
  mkdirSync(join(old, "meta"), { recursive: true });
  cpSync(join(folder, "0000_initial.sql"), join(old, "0000_initial.sql"));
  const journal = JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8"));
  writeFileSync(
    join(old, "meta/_journal.json"),
    JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }),
  );
  return old;
}

const open = async (url: string, migrations: string): Promise<Store> =>
  dialect === "sqlite" ? openSqlite(url.replace(/^file:/, ""), migrations) : openPostgresql(url, migrations);

const at = (moment: string) =>
  dialect === "sqlite" ? sql.raw(String(Date.parse(moment))) : sql.raw(`'${moment}'`);

async function run(store: Store, statement: ReturnType<typeof sql>): Promise<void> {
  await store.write(async (tx) => {
    if (dialect === "sqlite") (tx as unknown as { run(s: unknown): void }).run(statement);
    else await tx.execute(statement);
  });
}

test("a database of the first release is brought up to date with its data, and every contact is counted per day", async () => {
  const url = await emptyDatabaseUrl();
  const before = await open(url, firstRelease());
  const invited = [
    ["a", "2025-12-31T23:30:00Z", "2026-01-01", "2026-01", "answered", null, "email"],
    ["b", "2026-01-01T10:00:00Z", "2026-01-01", "2026-01", "answered", null, "email"],
    ["c", "2026-01-02T10:00:00Z", "2026-01-02", "2026-01", "not_invited", "no_address", null],
    ["d", "2026-01-02T11:00:00Z", "2026-01-02", "2026-01", "sent", null, "sms"],
  ] as const;
  const no = dialect === "sqlite" ? sql`0` : sql`false`;
  for (const [id, moment, day, month, state, reason, medium] of invited) {
    await run(
      before,
      sql`insert into contacts (id, source, source_id, channel, topic, team, occurred_at, day, month, language, no_survey, received_at, via)
        values (${id}, 'kcc', ${id}, 'phone', 'paspoort', 'kcc', ${at(moment)}, ${day}, ${month}, 'nl', ${no}, ${at(moment)}, 'api')`,
    );
    await run(
      before,
      sql`insert into invitations (id, contact_id, state, reason, medium, decided_at, channel, topic, team, month, occurred_at)
        values (${`i-${id}`}, ${id}, ${state}, ${reason}, ${medium}, ${at(moment)}, 'phone', 'paspoort', 'kcc', ${month}, ${at(moment)})`,
    );
    await run(
      before,
      sql`insert into invitation_tallies (month, channel, topic, team, state, n) values (${month}, 'phone', 'paspoort', 'kcc', ${state}, 1)
        on conflict (month, channel, topic, team, state) do update set n = invitation_tallies.n + 1`,
    );
  }
  await run(
    before,
    sql`insert into messages (id, invitation_id, kind, medium, state, token_hash, queued_at, next_attempt_at, attempts)
      values ('m', 'i-d', 'invitation', 'sms', 'sent', 'hash', ${at(invited[3][1])}, ${at(invited[3][1])}, 1)`,
  );
  await before.close();

  const after = await open(url, folder);
  try {
    const { kept, counted } = await talliesTwice(after);
    expect(kept).toEqual(counted);
    expect(kept).toContain("days 2026-01-01 phone answered - - email: 2");
    const margins = await rows<{ margin: string; n: number | string }>(
      after.read,
      sql`select margin, sum(n) as n from invitation_margins group by margin order by margin`,
    );
    expect(margins.map(({ margin, n }) => [margin, Number(n)])).toEqual([
      ["channel", 4],
      ["team", 4],
      ["topic", 4],
    ]);
    const [message] = await rows<{ round: number }>(after.read, sql`select round from messages`);
    expect(message?.round).toBe(1);
  } finally {
    await after.close();
  }
});

const { moments: defaults } = defaultSettings;

const json = (value: unknown) =>
  dialect === "sqlite" ? sql`${JSON.stringify(value)}` : sql`${JSON.stringify(value)}::jsonb`;

test("quiet hours of the first release stay as they were set, also where they were off", async () => {
  const hours = { from: "22:00", to: "07:00" };
  for (const [given, email, sms] of [
    [{ policy: { quietHours: hours } }, { quietHours: hours }, { quietHours: hours }],
    [{ policy: { quietHours: null } }, { quietHours: null, sundays: false }, { quietHours: null }],
    [{ policy: { quietHours: null }, demonstration: true }, anyMoment, anyMoment],
    [{ policy: { linkDays: 28 }, demonstration: false }, defaults.email, defaults.sms],
  ] as const) {
    const url = await emptyDatabaseUrl();
    const before = await open(url, firstRelease());
    for (const [key, value] of Object.entries(given))
      await run(
        before,
        sql`insert into settings (key, value, changed_at) values (${key}, ${json(value)}, ${at("2026-01-01T00:00:00Z")})`,
      );
    await before.close();
    const after = await open(url, folder);
    expect((await readSettings(after.read)).moments).toMatchObject({ email, sms });
    await after.close();
  }
});
