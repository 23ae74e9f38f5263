import type { Channel } from "./contact";
import type { Question, QuestionnaireContent } from "./questionnaire";

/**
 * The questions every municipality starts with, at language level B1. The codes in the comments name the
 * items of the national Burgerpeiling that a question follows in spirit; the wording is our own.
 */
export const STARTER_QUESTIONS = {
  grade: {
    key: "grade",
    kind: "grade",
    wording: 1,
    text: {
      nl: "Welk rapportcijfer geeft u voor dit contact?",
      en: "How would you rate this contact, from 1 to 10?",
    },
    required: true,
  },
  resolved: {
    key: "resolved",
    kind: "choice",
    wording: 1,
    text: { nl: "Is uw vraag beantwoord?", en: "Has your question been answered?" },
    options: [
      { value: "yes", text: { nl: "Ja", en: "Yes" } },
      { value: "partly", text: { nl: "Voor een deel", en: "Partly" } },
      { value: "no", text: { nl: "Nee", en: "No" } },
    ],
    required: false,
  },
  // dv05
  ease: agree("ease", {
    nl: "Het was makkelijk om mijn vraag te stellen of iets te regelen.",
    en: "It was easy to ask my question or to arrange something.",
  }),
  // dv07
  speed: agree("speed", { nl: "Het duurde niet te lang.", en: "It did not take too long." }),
  // dv07
  informed: agree("informed", {
    nl: "De gemeente hield mij goed op de hoogte.",
    en: "The municipality kept me well informed.",
  }),
  // dv09
  clear_language: agree("clear_language", {
    nl: "De gemeente gebruikte duidelijke taal.",
    en: "The municipality used clear language.",
  }),
  friendly: agree("friendly", { nl: "De medewerker was vriendelijk.", en: "The employee was friendly." }),
  // mm01
  expert: agree("expert", {
    nl: "De medewerker had genoeg kennis.",
    en: "The employee knew enough about the subject.",
  }),
  // mm01
  heard: agree("heard", {
    nl: "Ik voelde mij gehoord en serieus genomen.",
    en: "I felt heard and taken seriously.",
  }),
  // mm02
  surprised: agree("surprised", {
    nl: "De medewerker deed meer dan ik had verwacht.",
    en: "The employee did more than I had expected.",
  }),
  callback_promised: {
    key: "callback_promised",
    kind: "yes_no",
    wording: 1,
    text: {
      nl: "Zou de gemeente u terugbellen of mailen?",
      en: "Did the municipality say it would call or mail you back?",
    },
    required: false,
  },
  callback_on_time: {
    key: "callback_on_time",
    kind: "choice",
    wording: 1,
    text: {
      nl: "Heeft de gemeente u binnen 2 werkdagen teruggebeld of gemaild?",
      en: "Did the municipality call or mail you back within 2 working days?",
    },
    options: [
      { value: "within_norm", text: { nl: "Ja, binnen 2 werkdagen", en: "Yes, within 2 working days" } },
      { value: "later", text: { nl: "Ja, maar later", en: "Yes, but later" } },
      { value: "not_yet", text: { nl: "Nee, nog niet", en: "No, not yet" } },
    ],
    required: false,
    showIf: { key: "callback_promised", is: ["yes"] },
  },
  comment: {
    key: "comment",
    kind: "open",
    wording: 1,
    text: { nl: "Wat kunnen wij beter doen?", en: "What could we do better?" },
    required: false,
  },
  // In no starter questionnaire: a 'yes' is a promise, and is only asked where a follow-up takes it up.
  contact_me: {
    key: "contact_me",
    kind: "yes_no",
    wording: 1,
    text: { nl: "Wilt u dat wij contact met u opnemen?", en: "Would you like us to contact you?" },
    required: false,
  },
} satisfies Record<string, Question>;

export type StarterQuestionKey = keyof typeof STARTER_QUESTIONS;

export interface StarterQuestionnaire {
  key: string;
  channels: readonly Channel[];
  content: QuestionnaireContent;
}

/** One questionnaire per kind of channel; each channel is in exactly one. */
export const STARTER_LIBRARY: readonly StarterQuestionnaire[] = [
  starter("phone", ["phone"], { nl: "Na een telefoongesprek", en: "After a phone call" }, [
    "grade",
    "resolved",
    "friendly",
    "callback_promised",
    "callback_on_time",
    "comment",
  ]),
  starter("counter", ["counter"], { nl: "Na een bezoek aan de balie", en: "After a visit to the counter" }, [
    "grade",
    "ease",
    "friendly",
    "expert",
    "comment",
  ]),
  starter("email", ["email"], { nl: "Na een e-mail", en: "After an e-mail" }, [
    "grade",
    "resolved",
    "speed",
    "clear_language",
    "comment",
  ]),
  starter(
    "digital",
    ["contact_form", "e_service", "website"],
    { nl: "Na iets regelen of vragen op de website", en: "After using the website" },
    ["grade", "ease", "clear_language", "comment"],
  ),
  starter(
    "social",
    ["social_media", "whatsapp"],
    { nl: "Na een bericht via sociale media of WhatsApp", en: "After a message on social media or WhatsApp" },
    ["grade", "resolved", "speed", "friendly", "comment"],
  ),
  starter(
    "report",
    ["report"],
    { nl: "Na een melding over de buitenruimte", en: "After a report about a public place" },
    ["grade", "resolved", "speed", "informed", "comment"],
  ),
  starter("letter", ["post"], { nl: "Na een brief", en: "After a letter" }, [
    "grade",
    "resolved",
    "clear_language",
    "informed",
    "comment",
  ]),
  starter("home_visit", ["home_visit"], { nl: "Na een huisbezoek", en: "After a home visit" }, [
    "grade",
    "heard",
    "expert",
    "surprised",
    "comment",
  ]),
];

function agree(key: string, text: { nl: string; en: string }): Question {
  return { key, kind: "agree5", wording: 1, text, required: false };
}

function starter(
  key: string,
  channels: Channel[],
  title: { nl: string; en: string },
  questions: StarterQuestionKey[],
): StarterQuestionnaire {
  return {
    key,
    channels,
    content: {
      title,
      languages: ["nl", "en"],
      questions: questions.map((question) => STARTER_QUESTIONS[question]),
    },
  };
}
