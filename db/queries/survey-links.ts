import type { InvitationState } from "../schema";
import type { Store } from "../store";

/** What a link leads to: what its page needs to know, and nothing of the person. */
export interface SurveyLink {
  invitationId: string;
  state: InvitationState;
  expiresAt: Date | null;
  questionnaireVersionId: string | null;
  channel: string;
  topic: string;
  team: string;
  month: string;
  day: string;
  /** Of the resident, as the contact gave it; null where it gave none. */
  language: string | null;
  /** By what the link was sent. */
  medium: string;
  optedOut: boolean;
}

/** In the order of the statement's columns. */
type LinkRow = [
  invitationId: string,
  state: InvitationState,
  expiresAt: number | string | Date | null,
  questionnaireVersionId: string | null,
  channel: string,
  topic: string,
  team: string,
  month: string,
  day: string,
  language: string | null,
  medium: string,
  optedOut: boolean | number,
];

const STATEMENT = `
  select i.id, i.state, i.expires_at, i.questionnaire_version_id, i.channel, i.topic, i.team, i.month,
    c.day, case when c.language_given then c.language end, m.medium,
    exists (select 1 from link_people p join opt_outs o on o.person_hash = p.person_hash
      where p.invitation_id = i.id) as opted_out
  from messages m
  join invitations i on i.id = m.invitation_id
  join contacts c on c.id = i.contact_id
  where m.token_hash = ?`;

type Found<Row> = Row | undefined | Promise<Row | undefined>;

const prepared = new WeakMap<Store, (tokenHash: string) => Found<LinkRow>>();

/** The link with this token's hash: prepared by hand, as every opened survey page asks for one. SQLite answers at once. */
export function surveyLink(store: Store, tokenHash: string): Found<SurveyLink> {
  let find = prepared.get(store);
  if (find === undefined) {
    find = store.prepareOne<LinkRow>(STATEMENT);
    prepared.set(store, find);
  }
  const found = find(tokenHash);
  return found instanceof Promise ? found.then((row) => row && fromRow(row)) : found && fromRow(found);
}

function fromRow(row: LinkRow): SurveyLink {
  const [
    invitationId,
    state,
    expiresAt,
    questionnaireVersionId,
    channel,
    topic,
    team,
    month,
    day,
    language,
    medium,
    optedOut,
  ] = row;
  return {
    invitationId,
    state,
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
    questionnaireVersionId,
    channel,
    topic,
    team,
    month,
    day,
    language,
    medium,
    optedOut: Boolean(optedOut),
  };
}
