import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { pino } from "pino";
import { expect, test } from "vitest";
import { dialect } from "#db/dialect";
import { openPostgresql } from "#db/postgresql";
import { readSettings } from "#db/queries/settings";
import { allStrata } from "#db/queries/strata";
import { allTallies } from "#db/queries/tallies";
import { comments, unreadResponses } from "#db/schema";
import { openSqlite } from "#db/sqlite";
import { rows, type Store } from "#db/store";
import { talliesTwice } from "#tests/support/make-invitation";
import { emptyDatabaseUrl, temporaryFolder } from "#tests/support/store";
import { anyMoment, defaultSettings } from "~/domain/settings";
import { bringResultsUpToDate } from "~/runtime.server";

const folder = join(process.cwd(), "db/migrations", dialect);

/** The migrations as the first release had them, or as far as the one that is named last. */
function firstRelease(): string {
  return migrationsUpTo("0000_initial");
}

function migrationsUpTo(last: string): string {
  const old = join(temporaryFolder(), "migrations");
  mkdirSync(join(old, "meta"), { recursive: true });
  const journal = JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8"));
  const upTo = journal.entries.findIndex(({ tag }: { tag: string }) => tag === last) + 1;
  const entries = journal.entries.slice(0, upTo);
  for (const { tag } of entries) cpSync(join(folder, `${tag}.sql`), join(old, `${tag}.sql`));
  writeFileSync(join(old, "meta/_journal.json"), JSON.stringify({ ...journal, entries }));
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

test("answers that were counted before language, medium and questionnaire were, are counted anew at the first start", async () => {
  const url = await emptyDatabaseUrl();
  const before = await open(
    url,
    migrationsUpTo(dialect === "sqlite" ? "0018_published_versions_stay" : "0017_published_versions_stay"),
  );
  await run(
    before,
    sql`insert into questionnaires (key, name, created_at) values ('kcc', 'KCC', ${at("2026-01-01T00:00:00Z")})`,
  );
  await run(
    before,
    sql`insert into questionnaire_versions (id, questionnaire_key, number, state, content, created_at)
      values ('v1', 'kcc', 1, 'published', ${json({})}, ${at("2026-01-01T00:00:00Z")})`,
  );
  for (const [id, version, language, grade, comment] of [
    ["a", "v1", "nl", "8", "Goed geholpen"],
    ["b", "v1", "nl", "dont_know", "Geen idee"],
    ["c", "v1", "en", "8", null],
    ["d", "gone", "nl", "3", null],
  ] as const) {
    await run(
      before,
      sql`insert into responses (id, receipt_hash, questionnaire_version_id, channel, topic, team, month, day, language)
        values (${id}, ${id}, ${version}, 'phone', 'paspoort', 'kcc', '2026-01', '2026-01-05', ${language})`,
    );
    await run(
      before,
      sql`insert into answers (response_id, question_key, wording, value) values (${id}, 'grade', 2, ${grade})`,
    );
    if (comment !== null)
      await run(
        before,
        sql`insert into answers (response_id, question_key, wording, comment) values (${id}, 'comment', 1, ${comment})`,
      );
    await run(
      before,
      sql`insert into tallies (question_key, wording, month, channel, topic, team, value, n)
        values ('grade', 2, '2026-01', 'phone', 'paspoort', 'kcc', ${grade}, 1)
        on conflict (question_key, month, channel, topic, team, wording, value) do update set n = tallies.n + 1`,
    );
  }
  await before.close();

  const [first, second] = [await open(url, folder), await open(url, folder)];
  const lines: { msg: string }[] = [];
  const log = pino({ level: "info" }, { write: (line) => void lines.push(JSON.parse(line)) });
  try {
    expect((await allTallies(first.read)).map(({ stratum, n }) => [stratum, n])).toEqual([
      ["", 1],
      ["", 2],
      ["", 1],
    ]);
    await Promise.all([bringResultsUpToDate(first, log), bringResultsUpToDate(second, log)]);
    expect(lines.filter(({ msg }) => msg === "counted anew")).toHaveLength(1);
    expect(
      (await allTallies(first.read)).map(({ value, stratum, n }) => `${value} | ${stratum} | ${n}`),
    ).toEqual(["3 | nl   | 1", "8 | en  kcc | 1", "8 | nl  kcc | 1", "dont_know | nl  kcc | 1"]);
    expect((await allStrata(first.read)).map(({ key }) => key)).toEqual(["en  kcc", "nl  ", "nl  kcc"]);
    const listed = await first.read.select().from(comments).orderBy(comments.responseId);
    expect(
      listed.map(({ responseId, wording, grade, gradeWording, stratum }) => [
        responseId,
        wording,
        grade,
        gradeWording,
        stratum,
      ]),
    ).toEqual([
      ["a", 1, 8, 2, "nl  kcc"],
      ["b", 1, null, null, "nl  kcc"],
    ]);
    expect(await first.read.select().from(unreadResponses)).toHaveLength(4);
    lines.length = 0;
    await bringResultsUpToDate(first, log);
    expect(lines).toEqual([]);
  } finally {
    await first.close();
    await second.close();
  }
});

test("comments that were listed before are known by the question that they answer", async () => {
  const url = await emptyDatabaseUrl();
  const before = await open(
    url,
    migrationsUpTo(dialect === "sqlite" ? "0024_public-actions" : "0023_public-actions"),
  );
  for (const [id, wording] of [
    ["a", 1],
    ["b", 3],
  ] as const) {
    await run(
      before,
      sql`insert into responses (id, receipt_hash, questionnaire_version_id, channel, topic, team, month, day, language)
        values (${id}, ${id}, 'v1', 'phone', 'paspoort', 'kcc', '2026-01', '2026-01-05', 'nl')`,
    );
    await run(
      before,
      sql`insert into answers (response_id, question_key, wording, comment) values (${id}, 'comment', ${wording}, 'Goed')`,
    );
    await run(
      before,
      sql`insert into comments (response_id, question_key, month, channel, topic, team, stratum)
        values (${id}, 'comment', '2026-01', 'phone', 'paspoort', 'kcc', 'nl email kcc')`,
    );
  }
  await before.close();
  const after = await open(url, folder);
  const listed = await after.read.select().from(comments).orderBy(comments.responseId);
  expect(listed.map(({ responseId, wording }) => [responseId, wording])).toEqual([
    ["a", 1],
    ["b", 3],
  ]);
  await after.close();
});
