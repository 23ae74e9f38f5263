import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decodeReference,
  encodeReference,
  MAC_BYTES,
  REFERENCE_LENGTH,
  referencesIn,
  returnPath,
} from "~/domain/bounce-reference";
import { MOST_LOCAL } from "~/domain/mail-domain";
import { messageOfReference, returnPaths } from "~/flow/return-path.server";

const macs = fc.uint8Array({ minLength: MAC_BYTES, maxLength: MAC_BYTES });

test("every message and code comes back from its reference, in whatever capitals", () => {
  fc.assert(
    fc.property(fc.uuid(), macs, (messageId, mac) => {
      const reference = encodeReference(messageId, mac) ?? "";
      expect(reference).toHaveLength(REFERENCE_LENGTH);
      expect(decodeReference(reference.toUpperCase())).toEqual({ messageId, mac });
      expect(referencesIn(`<BOUNCE+${reference.toUpperCase()}@x.nl>`)).toEqual([reference]);
    }),
  );
});

test("with the longest bounce address the part before the @ has 64 characters", () => {
  const reference = encodeReference("0199b3a0-1234-7abc-8def-0123456789ab", new Uint8Array(10)) ?? "";
  const path = returnPath(`${"b".repeat(MOST_LOCAL)}@voorbeeld.nl`, reference);
  expect(path.split("@")[0]).toHaveLength(64);
});

test("only who has the secret makes a reference that counts", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.string({ maxLength: 60 }), (messageId, text) => {
      const reference = /\+(.*)@/.exec(returnPaths("b@voorbeeld.nl", "geheim")(messageId) ?? "")?.[1] ?? "";
      expect(messageOfReference("geheim", reference)).toBe(messageId);
      expect(messageOfReference("ander", reference)).toBeNull();
      expect(messageOfReference("geheim", text)).toBeNull();
    }),
  );
  expect(encodeReference("0192-test", new Uint8Array(10))).toBeNull();
  expect(decodeReference("1".repeat(REFERENCE_LENGTH))).toBeNull();
});
