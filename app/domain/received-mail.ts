/** One part of a mail, decoded. */
export interface MailPart {
  /** In lower case, without parameters. */
  type: string;
  headers: ReadonlyMap<string, readonly string[]>;
  /** Whether it belongs to a message that this mail gives back. */
  isReturned: boolean;
  text: string;
}

/** A mail that came in: the first part is the mail itself, the others follow in their order. */
export interface ReceivedMail {
  headers: ReadonlyMap<string, readonly string[]>;
  parts: readonly MailPart[];
}

export const firstHeader = (mail: Pick<MailPart, "headers">, name: string): string =>
  mail.headers.get(name)?.[0] ?? "";

export type Fields = ReadonlyMap<string, string>;

/** Blocks of `Name: value` with empty lines between them (RFC 3464, 2.1), names in lower case, the first value counts. */
export function fieldBlocks(text: string): Fields[] {
  return text
    .replace(/\n[ \t]+(?=\S)/g, " ")
    .split(/\n\s*\n/)
    .map(
      (block) =>
        new Map(
          block
            .split("\n")
            .map((line) => /^([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*)$/.exec(line.trim()))
            .filter((match) => match !== null)
            .reverse()
            .map(([, name, value]) => [(name as string).toLowerCase(), (value as string).trim()]),
        ),
    )
    .filter((fields) => fields.size > 0);
}
