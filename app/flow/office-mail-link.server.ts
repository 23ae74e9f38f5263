import { timingSafeEqual } from "node:crypto";
import { isMailKind, type MailKind } from "~/domain/office-mail";
import { keyedHash } from "./secrets.server";

export interface StopLink {
  userId: string;
  kind: MailKind;
}

/**
 * The path on which somebody in the office stops a kind of mail without signing in. Only the program can make it, and it
 * can do nothing else.
 */
export const stopPath = (secret: string, link: StopLink): string =>
  `/unsubscribe/office/${link.kind}.${link.userId}.${seal(secret, link)}`;

/** What a link stops; null for one that the program didn't make. */
export function readStopLink(secret: string, token: string): StopLink | null {
  const [kind = "", userId = "", given = "", ...more] = token.split(".");
  if (!isMailKind(kind) || more.length > 0) return null;
  const link = { userId, kind };
  const [sealed, claimed] = [Buffer.from(seal(secret, link)), Buffer.from(given)];
  return sealed.length === claimed.length && timingSafeEqual(sealed, claimed) ? link : null;
}

const seal = (secret: string, { userId, kind }: StopLink): string =>
  keyedHash(secret, "office mail", `${kind} ${userId}`);
