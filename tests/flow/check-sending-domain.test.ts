import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { dnsServer, type Zone } from "#tests/support/dns-server";
import { parseEnv } from "~/env.server";
import { checkSendingDomain } from "~/flow/check-sending-domain.server";
import { askDns } from "~/flow/dns.server";

const pem = generateKeyPairSync("rsa", { modulusLength: 2048 })
  .privateKey.export({ type: "pkcs8", format: "pem" })
  .toString();
const published = createPublicKey(pem).export({ type: "spki", format: "der" }).toString("base64");
const env = parseEnv({
  NODE_ENV: "test",
  MAIL_FROM: "Gemeente Voorbeeld <noreply@voorbeeld.nl>",
  BOUNCE_ADDRESS: "bounce@feedback.voorbeeld.nl",
  BASE_URL: "https://feedback.voorbeeld.nl",
  SMTP_URL: "smtp://mail.voorbeeld.nl:587",
  DKIM_KEY: pem,
  DKIM_SELECTOR: "weerklank",
});

const good: Zone = {
  "voorbeeld.nl": { txt: ["v=spf1 -all"] },
  "feedback.voorbeeld.nl": {
    txt: ["v=spf1 include:_spf.voorbeeld.nl -all"],
    mx: [{ exchange: "mail.voorbeeld.nl", priority: 10 }],
    a: ["192.0.2.1"],
  },
  "_spf.voorbeeld.nl": { txt: ["v=spf1 ip4:192.0.2.0/24 ~all"] },
  "weerklank._domainkey.voorbeeld.nl": { txt: [`v=DKIM1; k=rsa; p=${published}`] },
  "_dmarc.voorbeeld.nl": { txt: ["v=DMARC1; p=reject; rua=mailto:dmarc@voorbeeld.nl"] },
};

async function check(zone: Zone, patience = 4_000) {
  const { address, asked } = await dnsServer(zone);
  const found = await checkSendingDomain(env, askDns({ servers: [address], patience: 300 }), patience);
  const verdicts = Object.fromEntries(
    found.checks.map(({ kind, findings }) => [kind, findings.map(({ text }) => text)]),
  );
  return { found, verdicts, asked };
}

test("a domain that is set up well is found good, by a real DNS server", async () => {
  const { found, verdicts } = await check(good);
  expect(verdicts).toEqual({
    spf: ["spf.good", "spf.fail"],
    dkim: ["dkim.good"],
    dmarc: ["dmarc.reject", "dmarc.aligned"],
    bounce: ["bounce.good"],
    link: ["link.good"],
  });
  expect(found.checks.every(({ record }) => record === null)).toBe(true);
});

test("a domain of which nothing is set up gets the records to add, which then are found good", async () => {
  const { found, verdicts } = await check({ "feedback.voorbeeld.nl": { a: ["192.0.2.1"] } });
  expect(verdicts).toMatchObject({
    spf: ["spf.none"],
    dkim: ["dkim.none"],
    dmarc: ["dmarc.none"],
    bounce: ["bounce.noMx"],
  });
  const zone: Zone = { "feedback.voorbeeld.nl": { a: ["192.0.2.1"], txt: [], mx: [] } };
  for (const { record } of found.checks) {
    if (record === null) continue;
    const entry = (zone[record.name] ?? {}) as Exclude<Zone[string], string>;
    zone[record.name] = entry;
    if (record.type === "TXT") entry.txt = [...(entry.txt ?? []), record.value];
    else entry.mx = [{ priority: 10, exchange: record.value.split(" ")[1] ?? "" }];
  }
  expect((await check(zone)).verdicts).toMatchObject({
    spf: ["spf.good", "spf.fail"],
    dkim: ["dkim.good"],
    dmarc: ["dmarc.watching", "dmarc.aligned"],
    bounce: ["bounce.good"],
  });
});

test("a DNS that doesn't answer, or fails, is said to, and nobody waits long for it", async () => {
  const names = [...Object.keys(good), "_dmarc.voorbeeld.nl"];
  for (const state of ["silent", "failing"] as const) {
    const started = performance.now();
    const { verdicts } = await check(Object.fromEntries(names.map((name) => [name, state])));
    expect(verdicts).toEqual({
      spf: ["silent"],
      dkim: ["silent"],
      dmarc: ["silent"],
      bounce: ["silent"],
      link: ["silent"],
    });
    expect(performance.now() - started).toBeLessThan(3_000);
  }
});

test("the whole check ends in time, however long each question takes", async () => {
  const never = () => new Promise<never>(() => {});
  const started = performance.now();
  const found = await checkSendingDomain(env, { txt: never, mx: never, addresses: never }, 100);
  expect(performance.now() - started).toBeLessThan(1_500);
  expect(found.checks.flatMap(({ findings }) => findings.map(({ text }) => text))).toEqual(
    Array(5).fill("silent"),
  );
});

test("one name that is silent hides nothing of the others, and a key in pieces is put together", async () => {
  const { verdicts } = await check({ ...good, "_spf.voorbeeld.nl": "silent" });
  expect(verdicts).toMatchObject({ spf: ["spf.silent", "spf.fail"], dkim: ["dkim.good"] });
});

test("records that point at each other without end cost a bounded number of questions", async () => {
  const zone: Zone = { ...good };
  for (let n = 0; n < 100; n++)
    zone[`n${n}.voorbeeld.nl`] = {
      txt: [`v=spf1 include:n${n + 1}.voorbeeld.nl include:n${n + 2}.voorbeeld.nl -all`],
    };
  zone["feedback.voorbeeld.nl"] = { txt: ["v=spf1 include:n0.voorbeeld.nl -all"] };
  const { verdicts, asked } = await check(zone);
  expect(verdicts.spf).toContain("spf.lookups");
  expect(asked.length).toBeLessThan(80);
});

test("of a sender that the internet doesn't know nothing is asked", async () => {
  const { address, asked } = await dnsServer({});
  for (const MAIL_FROM of [
    "Gemeente <noreply@localhost>",
    "noreply@voorbeeld.example",
    "noreply@intern.local",
  ]) {
    const found = await checkSendingDomain({ ...env, MAIL_FROM }, askDns({ servers: [address] }));
    expect(found).toEqual({ domain: null, checks: [] });
  }
  expect(asked).toEqual([]);
});
