import { STARTER_LIBRARY } from "~/domain/starter-library";
import { commentOn } from "./comments";
import { type DemoContact, REMEMBERED_AS_LATE } from "./contacts";
import type { Random } from "./random";
import { CHANNEL_GRADES, TOPICS } from "./town";

/** What a resident gives, per question: a value of that question, or a text. */
export interface DemoAnswer {
  questionKey: string;
  wording: number;
  value: string | null;
  text: string | null;
}

/** What a callback does to the grade of the whole contact, in grade points. */
const CALLBACK_EFFECT = { within_norm: 0.25, later: -1.9, not_yet: -2.8 } as const;
const SPREAD = 1.25;
/** Residents for whom everything went wrong, whatever the channel. */
const BAD_DAYS = 0.035;

/** One resident's answers, in the order of the questionnaire; some questions are left open, as people do. */
export function answersTo(
  { input, callback, progress }: DemoContact,
  random: Random,
  /** The series of each question in the version that was asked; its first one if nothing is said. */
  series: Readonly<Record<string, number>> = {},
): DemoAnswer[] {
  const questionnaire = STARTER_LIBRARY.find(({ channels }) => channels.includes(input.channel));
  if (questionnaire === undefined) return [];
  const remembered = callback === "within_norm" && random.chance(REMEMBERED_AS_LATE) ? "later" : callback;
  const grade = gradeFor(input.channel, input.topic, progress, remembered, random);
  const promised = promisedAs(callback, random);

  return questionnaire.content.questions.flatMap(({ key, kind, wording: first }): DemoAnswer[] => {
    const wording = series[key] ?? first;
    const closed = (value: string | null): DemoAnswer[] =>
      value === null ? [] : [{ questionKey: key, wording, value, text: null }];
    switch (key) {
      case "grade":
        return closed(random.chance(0.02) ? "dont_know" : String(grade));
      case "resolved":
        return closed(resolved(grade, random));
      case "callback_promised":
        return closed(promised);
      case "callback_on_time":
        return closed(promised === "yes" ? onTime(remembered, random) : null);
      case "comment": {
        const text =
          input.language === "nl" ? commentOn({ ...input, grade, callback: remembered }, random) : null;
        return text === null ? [] : [{ questionKey: key, wording, value: null, text }];
      }
      default:
        return kind === "agree5" ? closed(agreement(key, grade, random)) : [];
    }
  });
}

function gradeFor(
  channel: DemoContact["input"]["channel"],
  topic: string,
  progress: number,
  callback: DemoContact["callback"],
  random: Random,
): number {
  if (random.chance(BAD_DAYS)) return random.whole(1, 4);
  const [first, last] = CHANNEL_GRADES[channel];
  // Most is won early, as it goes.
  const expected =
    first +
    (last - first) * progress ** 0.65 +
    (TOPICS[topic]?.bonus ?? 0) +
    (callback === null ? 0 : CALLBACK_EFFECT[callback]);
  return Math.min(10, Math.max(1, Math.round(expected + random.normal() * SPREAD)));
}

function resolved(grade: number, random: Random): string | null {
  if (random.chance(0.03)) return null;
  if (random.chance(0.02)) return "dont_know";
  const weights =
    grade >= 7 ? [0.87, 0.1, 0.03] : grade >= 5 ? [0.48, 0.36, 0.16] : ([0.16, 0.34, 0.5] as const);
  return random.weighted([
    ["yes", weights[0] ?? 0],
    ["partly", weights[1] ?? 0],
    ["no", weights[2] ?? 0],
  ]);
}

function promisedAs(callback: DemoContact["callback"], random: Random): string | null {
  if (random.chance(0.03)) return null;
  if (callback !== null)
    return random.weighted([
      ["yes", 93],
      ["dont_know", 5],
      ["no", 2],
    ]);
  return random.weighted([
    ["no", 90],
    ["dont_know", 9],
    ["yes", 1],
  ]);
}

function onTime(callback: DemoContact["callback"], random: Random): string {
  if (callback === null || random.chance(0.04)) return "dont_know";
  return callback;
}

/** How much better or worse a statement does than the grade, in steps of the scale; lower is more agreement. */
const TILT: Record<string, number> = {
  friendly: -0.6,
  expert: -0.3,
  heard: -0.2,
  speed: 0.4,
  informed: 0.5,
  surprised: 1,
};

function agreement(key: string, grade: number, random: Random): string | null {
  if (random.chance(0.05)) return null;
  if (random.chance(0.04)) return "dont_know";
  const expected = 5.9 - grade / 2 + (TILT[key] ?? 0);
  return String(Math.min(5, Math.max(1, Math.round(expected + random.normal() * 0.75))));
}
