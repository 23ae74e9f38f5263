import fc from "fast-check";
import { expect, test } from "vitest";
import { addressBlock } from "~/domain/address-block";

test.each([
  ["192.0.2.17", "192.0.2.0/24"],
  ["::ffff:192.0.2.17", "192.0.2.0/24"],
  ["2001:db8:12:34::1", "2001:db8:12::/48"],
  ["2001:0DB8:0012:ffff:0:0:0:9", "2001:db8:12::/48"],
  ["::1", "0:0:0::/48"],
  ["fe80::1%eth0", "fe80:0:0::/48"],
  ["64:ff9b::192.0.2.1", "64:ff9b:0::/48"],
])("%s is counted under %s", (address, block) => {
  expect(addressBlock(address)).toBe(block);
});

test.each([
  null,
  undefined,
  "",
  "localhost",
  "999.1.1.1",
  "1.2.3",
  "1:2",
  "::1::2",
  "1:2:3:4:5:6:7:8:9",
  "abcde::1",
])("%s is no address", (address) => {
  expect(addressBlock(address)).toBe("unknown");
});

test("the last part of an address makes no difference", () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.integer({ min: 0, max: 255 }), (address, last) => {
      expect(addressBlock(address)).toBe(addressBlock(address.replace(/\d+$/, String(last))));
    }),
  );
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      expect(addressBlock(address)).toMatch(/^([0-9a-f]{1,4}:){3}:\/48$/);
    }),
  );
});
