import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import autocannon from "autocannon";
import Database from "better-sqlite3";
import { rebuildInvitationTallies } from "#db/queries/invitation-counts";
import { writeSettings } from "#db/queries/settings";
import { openStore } from "#db/store";
import { survey } from "#tests/support/make-survey";
import { dayInAmsterdam } from "~/domain/calendar";
import { CHANNELS } from "~/domain/contact";
import { newId } from "~/domain/id";
import { monthOf } from "~/domain/period";
import { momentsSchema } from "~/domain/settings";
import { hashToken, newToken, personHash } from "~/flow/secrets.server";
import type { BenchLine } from "./line";
import { addAccount, signIn } from "./office";
import { benchFolder, type Running, serveOnOneCore } from "./process";
import { type SmtpDrain, smtpDrain } from "./smtp-drain";

export const name = "Outbox (SQLite, one core, to a mail server that takes everything)";

const MESSAGES = Number(process.env.BENCH_MESSAGES ?? 100_000);
const ALONE = Math.min(10_000, MESSAGES / 4);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 20);
const secret = "a secret that only the benchmark knows, long enough";

export async function run(): Promise<BenchLine[]> {
  const folder = benchFolder();
  const path = join(folder, "outbox.db");
  const now = new Date();
  const token = await prepare(path, now);
  fill(path, now);
  await countInvitations(path);

  const { bare, barePerMail } = await bareRate(folder);
  const drain = await smtpDrain();
  const app = await serveOnOneCore(["build/server.js"], {
    DATABASE_URL: `file:${path}`,
    SECRET: secret,
    SMTP_URL: drain.url,
    MAIL_FROM: "Gemeente <noreply@voorbeeld.example>",
    LOG_LEVEL: "error",
  });
  await until(drain, ALONE / 10);
  const cost = processorTime(app);
  const rate = await measured(drain, async () => until(drain, ALONE));
  const perMail = (processorTime(app) - cost) / (ALONE * 0.9);
  const early = memoryOf(app);

  // As residents and staff come: some each second, whatever the outbox does.
  const cookie = await signIn(app.url);
  let surveyPage = Number.NaN;
  let results = Number.NaN;
  const meanwhile = await measured(drain, async () => {
    [surveyPage, results] = await Promise.all([
      p99(`${app.url}/s/${token}`, {}, 20),
      p99(`${app.url}/results`, { cookie }, 3),
    ]);
  });
  await until(drain, MESSAGES);
  const late = memoryOf(app);
  await app.stop();
  drain.close();
  if (drain.twice() > 0) throw new Error(`${drain.twice()} messages were sent twice`);
  return [
    {
      what: "sent, each on disk before and after",
      value: rate,
      unit: "mails/s",
      baseline: { what: "nodemailer alone, same mails", value: bare },
      bound: { atLeast: 300, of: "value" },
    },
    {
      // Says on a busy machine too what it costs.
      what: "processor time per mail",
      value: perMail,
      unit: "ms",
      baseline: { what: "nodemailer alone, same mails", value: barePerMail },
    },
    {
      what: "sent while pages are asked for",
      value: meanwhile,
      unit: "mails/s",
      baseline: { what: "without", value: rate },
    },
    {
      what: "99% of the survey pages meanwhile within",
      value: surveyPage,
      unit: "ms",
      bound: { atMost: 200, of: "value" },
    },
    {
      what: "99% of /results meanwhile within",
      value: results,
      unit: "ms",
      bound: { atMost: 200, of: "value" },
    },
    {
      what: `memory after ${MESSAGES} messages`,
      value: late,
      unit: "MB",
      baseline: { what: `after ${ALONE}`, value: early },
      bound: { atMost: 1.25, of: "ratio" },
    },
  ];
}

async function prepare(path: string, now: Date): Promise<string> {
  const store = await openStore(`file:${path}`);
  await addAccount(store, now);
  const anyMoment = { quietHours: null, sundays: true, holidays: true, closingDays: true };
  await store.write((tx) =>
    writeSettings(tx, "moments", momentsSchema.parse({ email: anyMoment, sms: anyMoment }), now),
  );
  const { token } = await survey({ store, secret, now: () => now });
  await store.close();
  return token;
}

/** An outbox as scheduling fills it, but all at once. */
function fill(path: string, now: Date): void {
  const db = new Database(path);
  db.pragma("synchronous = OFF");
  const day = dayInAmsterdam(now);
  const at = now.getTime();
  const contact = db.prepare(
    "insert into contacts (id, source, source_id, channel, topic, occurred_at, day, month, email, person_hash, received_at, via) values (?, 'bench', ?, ?, 'paspoort', ?, ?, ?, ?, ?, ?, 'file')",
  );
  const invitation = db.prepare(
    "insert into invitations (id, contact_id, state, medium, send_after, expires_at, decided_at, channel, topic, team, month, day, occurred_at) values (?, ?, 'scheduled', 'email', ?, ?, ?, ?, 'paspoort', '', ?, ?, ?)",
  );
  const person = db.prepare(
    "insert into link_people (invitation_id, person_hash, medium) values (?, ?, 'email')",
  );
  const message = db.prepare(
    "insert into messages (id, invitation_id, kind, medium, state, token_hash, payload, queued_at, next_attempt_at) values (?, ?, 'invitation', 'email', 'queued', ?, ?, ?, ?)",
  );
  db.transaction(() => {
    for (let n = 0; n < MESSAGES; n += 1) {
      const [contactId, invitationId, token] = [newId(), newId(), newToken()];
      const to = `p${n}@example.nl`;
      const hash = personHash(secret, to);
      const channel = CHANNELS[n % CHANNELS.length] as string;
      const occurredAt = at - 3_600_000;
      contact.run(contactId, `b${n}`, channel, occurredAt, day, monthOf(day), to, hash, at);
      const expiresAt = at + 28 * 86_400_000;
      invitation.run(invitationId, contactId, at, expiresAt, at, channel, monthOf(day), day, occurredAt);
      person.run(invitationId, hash);
      const payload = { to, token, language: "nl", channel, topic: "paspoort", linkDays: 28 };
      const gradeQuestion = "Welk rapportcijfer geeft u voor dit contact?";
      const written = { ...payload, occurredAt: new Date(occurredAt).toISOString(), gradeQuestion };
      const queuedAt = at - MESSAGES + n;
      message.run(
        newId(),
        invitationId,
        hashToken(secret, token),
        JSON.stringify(written),
        queuedAt,
        queuedAt,
      );
    }
  })();
  db.close();
}

async function countInvitations(path: string): Promise<void> {
  const store = await openStore(`file:${path}`);
  await store.write(rebuildInvitationTallies);
  await store.close();
}

/** Mails of the same size by nodemailer's own pool, without a database or a template. */
async function bareRate(folder: string): Promise<{ bare: number; barePerMail: number }> {
  const drain = await smtpDrain();
  const file = join(folder, "bare.mjs");
  writeFileSync(file, bareSender(drain.url));
  const bare = await serveOnOneCore([file]);
  await until(drain, 500);
  const cost = processorTime(bare);
  const rate = await measured(drain, () => until(drain, 5_500));
  const barePerMail = (processorTime(bare) - cost) / 5_000;
  await bare.stop();
  drain.close();
  return { bare: rate, barePerMail };
}

function bareSender(url: string): string {
  const root = JSON.stringify(join(process.cwd(), "package.json"));
  return `
import { createRequire } from "node:module";
import { createServer } from "node:http";
const { createTransport } = createRequire(${root})("nodemailer");
const pool = createTransport({ url: ${JSON.stringify(url)}, pool: true, maxConnections: 10, maxMessages: 500 });
const text = "Wat vond u van het contact?\\n".repeat(50);
const html = "<p>Wat vond u van het contact?</p>\\n".repeat(250);
const send = async () => {
  for (let n = 0; ; n++) await pool.sendMail({ from: "a@example.nl", to: "b@example.nl", subject: "Vraag", text, html });
};
createServer((request, response) => response.end()).listen(Number(process.env.PORT), process.env.HOST);
for (let n = 0; n < 20; n++) send().catch(() => {});
process.on("SIGTERM", () => process.exit(0));
`;
}

/** Messages a second during something. */
async function measured(drain: SmtpDrain, work: () => Promise<void>): Promise<number> {
  const before = drain.taken();
  const began = performance.now();
  await work();
  return (drain.taken() - before) / ((performance.now() - began) / 1000);
}

async function until(drain: SmtpDrain, taken: number): Promise<void> {
  let last = drain.taken();
  let lastAt = performance.now();
  while (drain.taken() < taken) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (drain.taken() > last) [last, lastAt] = [drain.taken(), performance.now()];
    if (performance.now() - lastAt > 30_000) throw new Error(`after ${last} messages no more came`);
  }
}

async function p99(url: string, headers: Record<string, string>, perSecond: number): Promise<number> {
  const { latency, non2xx } = await autocannon({
    url,
    headers,
    connections: Math.min(5, perSecond),
    overallRate: perSecond,
    duration: SECONDS,
  });
  if (non2xx > 0) throw new Error(`${non2xx} times ${url} did not answer as it should`);
  return latency.p99;
}

/** Milliseconds that a process has used so far, of its own and of the system for it; NaN where it isn't told. */
function processorTime({ child }: Running): number {
  try {
    const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    // utime and stime (proc(5)), in hundredths of a second on every Linux that Node runs on.
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

/** In MB; NaN where the system doesn't tell. */
function memoryOf({ child }: Running): number {
  try {
    const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"));
    return Number(found?.[1] ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
}
