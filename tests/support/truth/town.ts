import { sql } from "drizzle-orm";
import { rows, type Store } from "#db/store";

// What the database holds of a municipality, row by row: no count, no tally, no query of the program.

export interface Answered {
  id: string;
  month: string;
  channel: string;
  topic: string;
  team: string;
  language: string;
  medium: string;
  questionnaire: string;
  /** By question: which wording, and what was chosen (null for open text). */
  answers: Map<string, { wording: number; value: string | null; comment: string | null }>;
}

export interface Contacted {
  month: string;
  channel: string;
  topic: string;
  team: string;
  state: string | null;
  requestedAt: number | null;
  dueAt: number | null;
  calledBackAt: number | null;
  occurredAt: number;
  waitSeconds: number | null;
  handledAt: number | null;
}

export interface Town {
  answered: Answered[];
  contacts: Contacted[];
}

const moment = (value: unknown): number | null =>
  value === null || value === undefined
    ? null
    : typeof value === "number"
      ? value
      : new Date(String(value)).getTime();

export async function readTown({ read }: Store): Promise<Town> {
  const responses = await rows<Record<string, string>>(
    read,
    sql`select r.id, r.month, r.channel, r.topic, r.team, r.language, r.medium, v.questionnaire_key
      from responses r left join questionnaire_versions v on v.id = r.questionnaire_version_id`,
  );
  const answered = new Map<string, Answered>(
    responses.map(
      ({ id = "", month = "", channel = "", topic = "", team = "", language = "", medium = "", ...rest }) => [
        id,
        {
          id,
          month,
          channel,
          topic,
          team,
          language,
          medium,
          questionnaire: rest.questionnaire_key ?? "",
          answers: new Map(),
        },
      ],
    ),
  );
  const answers = await rows<{
    response_id: string;
    question_key: string;
    wording: number;
    value: string | null;
    comment: string | null;
  }>(read, sql`select response_id, question_key, wording, value, comment from answers`);
  for (const { response_id, question_key, wording, value, comment } of answers)
    answered.get(response_id)?.answers.set(question_key, { wording: Number(wording), value, comment });
  const contacts = await rows<Record<string, unknown>>(
    read,
    sql`select c.month, c.channel, c.topic, c.team, i.state, c.callback_requested_at, c.callback_due_at, c.called_back_at,
        c.occurred_at, c.wait_seconds, c.handled_at
      from contacts c left join invitations i on i.contact_id = c.id`,
  );
  return {
    answered: [...answered.values()],
    contacts: contacts.map((row) => ({
      month: String(row.month),
      channel: String(row.channel),
      topic: String(row.topic),
      team: String(row.team ?? ""),
      state: row.state === null ? null : String(row.state),
      requestedAt: moment(row.callback_requested_at),
      dueAt: moment(row.callback_due_at),
      calledBackAt: moment(row.called_back_at),
      occurredAt: moment(row.occurred_at) ?? 0,
      waitSeconds: row.wait_seconds === null ? null : Number(row.wait_seconds),
      handledAt: moment(row.handled_at),
    })),
  };
}
