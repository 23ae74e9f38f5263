import type { Channel } from "./contact";
import { LANGUAGES } from "./languages";
import type { Question, QuestionnaireContent } from "./questionnaire";
import { STARTER_OPTIONS, STARTER_TEXTS, STARTER_TITLES } from "./starter-texts";

/**
 * The questions every municipality starts with. The codes beside their texts (starter-texts.ts) name the items of the
 * national Burgerpeiling that a question follows in spirit; the wording is our own.
 */
export const STARTER_QUESTIONS = {
  grade: { key: "grade", kind: "grade", wording: 1, text: STARTER_TEXTS.grade, required: true },
  resolved: {
    key: "resolved",
    kind: "choice",
    wording: 1,
    text: STARTER_TEXTS.resolved,
    options: options("yes", "partly", "no"),
    required: false,
  },
  ease: agree("ease"),
  speed: agree("speed"),
  informed: agree("informed"),
  clear_language: agree("clear_language"),
  friendly: agree("friendly"),
  expert: agree("expert"),
  heard: agree("heard"),
  surprised: agree("surprised"),
  callback_promised: {
    key: "callback_promised",
    kind: "yes_no",
    wording: 1,
    text: STARTER_TEXTS.callback_promised,
    required: false,
  },
  callback_on_time: {
    key: "callback_on_time",
    kind: "choice",
    wording: 1,
    text: STARTER_TEXTS.callback_on_time,
    options: options("within_norm", "later", "not_yet"),
    required: false,
    showIf: { key: "callback_promised", is: ["yes"] },
  },
  comment: { key: "comment", kind: "open", wording: 1, text: STARTER_TEXTS.comment, required: false },
  // In no starter questionnaire: a 'yes' is a promise, and is only asked where a follow-up takes it up.
  contact_me: {
    key: "contact_me",
    kind: "yes_no",
    wording: 1,
    text: STARTER_TEXTS.contact_me,
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
  starter(
    "phone",
    ["phone"],
    ["grade", "resolved", "friendly", "callback_promised", "callback_on_time", "comment"],
  ),
  starter("counter", ["counter"], ["grade", "ease", "friendly", "expert", "comment"]),
  starter("email", ["email"], ["grade", "resolved", "speed", "clear_language", "comment"]),
  starter(
    "digital",
    ["contact_form", "e_service", "website"],
    ["grade", "ease", "clear_language", "comment"],
  ),
  starter("social", ["social_media", "whatsapp"], ["grade", "resolved", "speed", "friendly", "comment"]),
  starter("report", ["report"], ["grade", "resolved", "speed", "informed", "comment"]),
  starter("letter", ["post"], ["grade", "resolved", "clear_language", "informed", "comment"]),
  starter("home_visit", ["home_visit"], ["grade", "heard", "expert", "surprised", "comment"]),
];

function agree(key: keyof typeof STARTER_TEXTS): Question {
  return { key, kind: "agree5", wording: 1, text: STARTER_TEXTS[key], required: false };
}

function options(...values: (keyof typeof STARTER_OPTIONS)[]) {
  return values.map((value) => ({ value, text: STARTER_OPTIONS[value] }));
}

function starter(
  key: keyof typeof STARTER_TITLES,
  channels: Channel[],
  questions: StarterQuestionKey[],
): StarterQuestionnaire {
  return {
    key,
    channels,
    content: {
      title: STARTER_TITLES[key],
      languages: [...LANGUAGES],
      questions: questions.map((question) => STARTER_QUESTIONS[question]),
    },
  };
}
