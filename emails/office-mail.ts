import type { AlertLine, ScoreLine, Tone } from "~/messages/office-mail-words";

/** What the mails to people in the office have in common. */
interface OfficeMail {
  organisation: string;
  subject: string;
  title: string;
  preheader: string;
  button: { text: string; href: string };
  /** Why they get it, and how they stop it. */
  why: string;
  stop: { text: string; href: string };
  settings: { text: string; href: string };
}

export interface SummaryMail extends OfficeMail {
  /** The whole scoreboard in a sentence or two. */
  lead: readonly string[];
  /** What the last month did. */
  month: { title: string; sentences: readonly string[] };
  targets: { title: string; lines: readonly ScoreLine[]; none: string };
  alerts: { title: string; lines: readonly AlertLine[]; none: string };
}

export interface CourseMail extends OfficeMail {
  tone: Tone;
  /** "Vooruit". */
  sign: string;
  paragraphs: readonly string[];
}

export interface WrittenMail {
  subject: string;
  html: string;
  text: string;
}

/** A sign for readers who can't tell the colours apart; plain characters that every mail program has. */
export const SIGNS: Record<Tone, string> = { positive: "✓", warning: "!", negative: "✗", neutral: "–" };

const WIDTH = 72;

/** A paragraph in lines that no mail program has to break; continued lines are set in by as much as asked. */
export function wrapped(text: string, indent = "", first = indent): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(" ")) {
    const isEmpty = line.trim() === "" || line === first;
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent + word;
    } else line += (isEmpty ? "" : " ") + word;
  }
  return [...lines, line].join("\n");
}

/** A heading, underlined. */
export const heading = (text: string, mark: "=" | "-"): string =>
  `${text}\n${mark.repeat(Math.min(WIDTH, text.length))}`;
