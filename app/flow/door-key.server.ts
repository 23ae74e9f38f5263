import { createHmac, timingSafeEqual } from "node:crypto";
import type { Door } from "~/domain/door";
import { type DoorLink, type GivenLink, signedText } from "~/domain/door-link";
import { keyedHash } from "./secrets.server";

/** What signs a door's links: made from the installation's secret, so that it is nowhere stored. */
export const doorKey = (secret: string, { id, keyNumber }: Pick<Door, "id" | "keyNumber">): string =>
  keyedHash(secret, `door key ${keyNumber}`, id);

/** As an e-service signs a link. */
export const signDoorLink = (key: string, code: string, link: DoorLink): string =>
  createHmac("sha256", key).update(signedText(code, link)).digest("hex");

export function isSignedBy(
  secret: string,
  door: Pick<Door, "id" | "code" | "keyNumber">,
  link: GivenLink,
): boolean {
  const expected = Buffer.from(signDoorLink(doorKey(secret, door), door.code, link));
  const given = Buffer.from(link.signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** What is kept of a link that was filled in. */
export const doorUseHash = (secret: string, doorId: string, linkId: string): string =>
  keyedHash(secret, "door use", `${doorId} ${linkId}`);

/** The values of a signed link, as they stand in its address. */
export function signedQueryOf(
  secret: string,
  door: Pick<Door, "id" | "code" | "keyNumber">,
  link: DoorLink,
): URLSearchParams {
  const { channel, topic, id, at } = link;
  const sig = signDoorLink(doorKey(secret, door), door.code, link);
  return new URLSearchParams({ channel, topic, id, at: String(Math.floor(at.getTime() / 1000)), sig });
}
