import { addDays, type CalendarDate, startOfDay } from "~/domain/calendar";
import type { Question, QuestionnaireContent } from "~/domain/questionnaire";
import { STARTER_LIBRARY, STARTER_QUESTIONS, type StarterQuestionnaire } from "~/domain/starter-library";
import { publishDraft } from "~/flow/publish-draft.server";
import { type Actor, saveDraft, startDraft } from "~/flow/questionnaire-drafts.server";
import { publishedRoutes } from "../queries/questionnaire-routes";
import { questionnaireVersionsWith } from "../queries/questionnaires";
import { userByEmail } from "../queries/users";
import type { Store } from "../store";

const { callback_promised, callback_on_time } = STARTER_QUESTIONS;

/** As the municipality began: with a spelling mistake, and with a question about callbacks that everybody read differently. */
const MISSPELT: Question = {
  ...callback_promised,
  text: { ...callback_promised.text, nl: "Zou de gemeente u terug bellen of mailen?" },
};
const ON_TIME: Question = {
  ...callback_on_time,
  text: {
    nl: "Heeft de gemeente u op tijd teruggebeld of gemaild?",
    en: "Did the municipality call or mail you back in time?",
  },
  options: [
    { value: "within_norm", text: { nl: "Ja, op tijd", en: "Yes, in time" } },
    { value: "later", text: { nl: "Ja, maar te laat", en: "Yes, but too late" } },
    { value: "not_yet", text: { nl: "Nee, nog niet", en: "No, not yet" } },
  ],
};

const withQuestion = (content: QuestionnaireContent, question: Question): QuestionnaireContent => ({
  ...content,
  questions: content.questions.map((each) => (each.key === question.key ? question : each)),
});

/** The starter questionnaires as the demonstration first published them. */
export const FIRST_LIBRARY: readonly StarterQuestionnaire[] = STARTER_LIBRARY.map((starter) =>
  starter.key === "phone"
    ? { ...starter, content: withQuestion(withQuestion(starter.content, MISSPELT), ON_TIME) }
    : starter,
);

interface LaterChange {
  /** So many days after the history began. */
  after: number;
  question: Question;
  decision: "correction" | "different";
  note: string;
}

/** What was changed in the questionnaire after a telephone call: one question became another, one was only corrected. */
const LATER: readonly LaterChange[] = [
  {
    after: 395,
    question: callback_on_time,
    decision: "different",
    note: "‘Op tijd’ las iedereen anders. Wij vragen nu naar de servicenorm: binnen 2 werkdagen.",
  },
  {
    after: 590,
    question: callback_promised,
    decision: "correction",
    note: "Een spelfout: terugbellen is één woord.",
  },
];

/** What a contact of a channel is asked with at some moment. */
export interface AskedVersion {
  versionId: string;
  questionnaire: string;
  /** Series by question key. */
  series: Record<string, number>;
}

/** By channel. */
export async function versionsAsked(store: Store): Promise<Map<string, AskedVersion>> {
  const routes = await publishedRoutes(store.read);
  const versions = await questionnaireVersionsWith(
    store.read,
    routes.map(({ questionnaireVersionId }) => questionnaireVersionId),
  );
  const series = new Map(
    versions.map(({ id, content }) => [
      id,
      Object.fromEntries(content.questions.map(({ key, wording }) => [key, wording])),
    ]),
  );
  return new Map(
    routes.map(({ channel, questionnaireVersionId: versionId }) => [
      channel,
      {
        versionId,
        questionnaire: versions.find(({ id }) => id === versionId)?.questionnaireKey ?? "",
        series: series.get(versionId) ?? {},
      },
    ]),
  );
}

/** Publishes what was changed from `day` up to and including `until`; true if that was anything. */
export async function publishChanges(
  store: Store,
  began: CalendarDate,
  day: CalendarDate,
  until: CalendarDate,
): Promise<boolean> {
  const due = LATER.map((change) => ({ ...change, on: addDays(began, change.after) })).filter(
    ({ on }) => on >= day && on <= until,
  );
  // With the first day of the stretch: all of its contacts are asked with the new version.
  const now = startOfDay(day);
  for (const { question, decision, note } of due) {
    const editor = await demoEditor(store);
    const draft = await startDraft(store, editor, "phone", now);
    if (draft === null) throw new Error("The demonstration has no questionnaire after a telephone call");
    const content = withQuestion(draft.content, question);
    const saved = await saveDraft(store, editor, "phone", { revision: draft.revision, content }, now);
    const publishing = {
      revision: saved.ok ? saved.revision : draft.revision,
      decisions: { [question.key]: { decision, note } },
    };
    const published = await publishDraft(store, editor, "phone", publishing, now);
    if (!published.ok) throw new Error(`The demonstration could not publish: ${published.reason}`);
  }
  return due.length > 0;
}

async function demoEditor(store: Store): Promise<Actor> {
  const user = await userByEmail(store.read, "kcc@voorbeeld.example");
  if (user === undefined) throw new Error("The demonstration has no editor");
  const { id, name, email } = user;
  return { userId: id, name, email, role: "editor", sessionId: "", proven: "editor" };
}
