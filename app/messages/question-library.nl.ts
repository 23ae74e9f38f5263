import type { BlockKey, Measure } from "~/domain/question-library";

/** What a question measures, in words. */
export const measuresNl: Record<Measure, string> = {
  overall: "Oordeel over het contact",
  result: "Resultaat",
  ease: "Gemak",
  speed: "Snelheid",
  information: "Op de hoogte houden",
  language: "Duidelijke taal",
  attitude: "Vriendelijkheid",
  expertise: "Kennis",
  heard: "Gehoord worden",
  beyond: "Meer dan verwacht",
  callback: "Terugbellen",
  digital: "Online regelen",
  improvement: "Wat beter kan",
  follow_up: "Contact achteraf",
  other: "Iets anders",
};

export const blocksNl: Record<BlockKey, { name: string; what: string }> = {
  callback_pair: {
    name: "Terugbellen",
    what: "Is er terugbellen beloofd, en kwam de gemeente dat op tijd na? De tweede vraag komt alleen na ‘ja’ op de eerste.",
  },
  being_heard: {
    name: "Gehoord worden",
    what: "Of iemand zich gehoord voelde, en of de medewerker begreep wat er was.",
  },
  digital_service: {
    name: "Online regelen",
    what: "Of iemand op de website vond wat nodig was, het formulier kon invullen en alles online kon regelen.",
  },
};
