import type { Channel } from "~/domain/contact";
import { CALLBACK_COMMENTS, CHANNEL_COMMENTS, CLOSERS, SHORT, WAY_OF_CHANNEL } from "./comments-by-channel";
import { type Mood, TOPIC_COMMENTS } from "./comments-by-topic";
import type { Random } from "./random";

export interface CommentAbout {
  channel: Channel;
  topic: string;
  grade: number;
  /** How a promised callback went, where one was promised. */
  callback: keyof typeof CALLBACK_COMMENTS | null;
}

/** How many of those who answer write something, by mood: who is angry writes more often. */
const WRITES: Record<Mood, number> = { happy: 0.3, fair: 0.34, unhappy: 0.55, angry: 0.72 };

const moodOf = (grade: number): Mood =>
  grade >= 8 ? "happy" : grade >= 6 ? "fair" : grade >= 4 ? "unhappy" : "angry";

/** What one resident writes under 'Wat kunnen wij beter doen?', or null when nothing. */
export function commentOn({ channel, topic, grade, callback }: CommentAbout, random: Random): string | null {
  const mood = moodOf(grade);
  if (!random.chance(callback === "not_yet" ? 0.7 : WRITES[mood])) return null;
  if (random.chance(0.2)) return random.pick(SHORT[mood]);

  const about = TOPIC_COMMENTS[topic]?.[mood] ?? [];
  const way = CHANNEL_COMMENTS[WAY_OF_CHANNEL[channel]][mood];
  const sentences: string[] = [];
  if (callback !== null && random.chance(0.75)) sentences.push(random.pick(CALLBACK_COMMENTS[callback]));
  if (about.length > 0 && (sentences.length === 0 || random.chance(0.3))) sentences.push(random.pick(about));
  if (random.chance(sentences.length === 0 ? 1 : 0.45)) sentences.push(random.pick(way));
  if (random.chance(0.3)) sentences.reverse();
  if (random.chance(0.22)) sentences.push(random.pick(CLOSERS[mood]));
  return typed(sentences, mood, random);
}

/** As people type: mostly with capitals and full stops, sometimes not. */
function typed(sentences: string[], mood: Mood, random: Random): string {
  const careless = random.chance(0.22);
  const end = mood === "angry" && random.chance(0.3) ? "!" : ".";
  const text = sentences
    .map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}${end}`))
    .join(random.chance(0.06) ? "\n" : " ");
  if (mood === "angry" && random.chance(0.06)) return text.toUpperCase();
  if (!careless) return text;
  const loose = random.chance(0.5) ? text.toLowerCase() : text;
  const bare = random.chance(0.5) ? loose.replace(/\.$/, "") : loose;
  return random.chance(0.5) ? withTypo(bare, random) : bare;
}

const MISSPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\bword\b/, "wordt"],
  [/\bwerd teruggebeld\b/, "werd terug gebeld"],
  [/\bnog steeds\b/, "nogsteeds"],
  [/\bgebeurt\b/, "gebeurd"],
  [/\bte laat\b/, "telaat"],
  [/\bnergens\b/, "nergends"],
  [/\bvriendelijke\b/, "vriendelijk"],
  [/\bverschillende\b/, "verschilende"],
  [/\bbezoekersregeling\b/, "bezoekers regeling"],
  [/\bapart\b/, "appart"],
];

function withTypo(text: string, random: Random): string {
  const known = MISSPELLINGS.find(([right]) => right.test(text));
  if (known !== undefined && random.chance(0.6)) return text.replace(known[0], known[1]);
  // Two letters swapped within a word of some length.
  const words = text.split(" ");
  const long = words
    .map((word, index) => [word, index] as const)
    .filter(([word]) => /^[a-z]{6,}$/.test(word));
  if (long.length === 0) return text;
  const [word, index] = random.pick(long);
  const at = random.whole(1, word.length - 3);
  words[index] = `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
  return words.join(" ");
}
