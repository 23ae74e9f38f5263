import { insertPublishedQuestionnaires } from "#db/queries/questionnaires";
import type { Store } from "#db/store";
import type { Question, QuestionnaireContent } from "~/domain/questionnaire";

const question = (
  key: string,
  kind: Question["kind"],
  nl: string,
  en: string,
  more: Partial<Question> = {},
) => ({ key, kind, wording: 1, required: false, text: { nl, en }, ...more }) satisfies Question;

const option = (value: string, nl: string, en: string) => ({ value, text: { nl, en } });

/** A questionnaire with every kind of question, and with conditions on more answers and in each other. */
export const everyKind: QuestionnaireContent = {
  title: { nl: "Aan de balie", en: "At the counter" },
  languages: ["nl", "en"],
  questions: [
    question(
      "grade",
      "grade",
      "Welk rapportcijfer geeft u voor dit contact?",
      "How would you rate this contact?",
      {
        required: true,
      },
    ),
    question("low", "open", "Wat ging er mis?", "What went wrong?", {
      showIf: { key: "grade", is: ["1", "2", "3", "4", "5"] },
    }),
    question(
      "about",
      "text",
      "Nu nog een paar vragen over uw bezoek.",
      "A few more questions about your visit.",
    ),
    question("friendly", "agree5", "De medewerker was vriendelijk.", "The employee was friendly.", {
      look: "smileys",
    }),
    question("heard", "agree5", "Ik voelde mij serieus genomen.", "I felt taken seriously.", {
      look: "stars",
    }),
    question("ease", "agree5", "Het was makkelijk.", "It was easy."),
    question("means", "choices", "Hoe had u het liefst contact?", "How would you rather have had contact?", {
      hint: { nl: "Denk aan de volgende keer.", en: "Think of the next time." },
      options: [
        option("desk", "Aan de balie", "At the counter"),
        option("phone", "Telefoon", "Phone"),
        option("email", "E-mail", "E-mail"),
        option("chat", "WhatsApp", "WhatsApp"),
      ],
    }),
    question("hours", "choice", "Wanneer bent u bereikbaar?", "When can we reach you?", {
      options: [
        option("morning", "’s Ochtends", "In the morning"),
        option("evening", "’s Avonds", "In the evening"),
      ],
      showIf: { key: "means", is: ["phone", "chat"] },
    }),
    question(
      "callback_promised",
      "yes_no",
      "Zou de gemeente u terugbellen of mailen?",
      "Were you to be called back?",
    ),
    question(
      "callback_on_time",
      "choice",
      "Heeft de gemeente u teruggebeld?",
      "Did the municipality call you back?",
      {
        options: [
          option("yes", "Ja", "Yes"),
          option("later", "Ja, maar later", "Yes, but later"),
          option("no", "Nee", "No"),
        ],
        showIf: { key: "callback_promised", is: ["yes"] },
      },
    ),
    question("missed", "text", "Dat spijt ons.", "We are sorry.", {
      showIf: { key: "callback_on_time", is: ["later", "no"] },
    }),
    question("how_late", "choice", "Hoeveel later was het?", "How much later was it?", {
      options: [option("days", "Een paar dagen", "A few days"), option("weeks", "Weken", "Weeks")],
      showIf: { key: "callback_on_time", is: ["later"] },
    }),
    question("comment", "open", "Wat kunnen wij beter doen?", "What could we do better?"),
    question(
      "contact_me",
      "contact_me",
      "Wilt u dat wij contact met u opnemen?",
      "Would you like us to contact you?",
    ),
  ],
};

/** Publishes it, and gives the id of the version. */
export async function publishEveryKind(store: Store, now: Date): Promise<string> {
  const versionId = "every-kind";
  const made = { key: "every_kind", name: "Alles", channels: ["counter"], versionId, content: everyKind };
  await store.write((tx) => insertPublishedQuestionnaires(tx, [made], now));
  return versionId;
}
