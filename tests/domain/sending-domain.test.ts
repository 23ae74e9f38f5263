import { expect, test } from "vitest";
import { judgeDkim, type SigningKey } from "~/domain/dkim-record";
import { judgeDmarc } from "~/domain/dmarc";
import type { DnsAnswer, DomainCheck } from "~/domain/dns-answer";
import { judgeBounceDomain, judgeLink } from "~/domain/sending-domain";
import { judgeSpf, parseSpf, spfNeeds } from "~/domain/spf";

const records = <Row>(...rows: Row[]): DnsAnswer<Row> => ({ kind: "records", rows });
const none = { kind: "none" } as const;
const silent = { kind: "silent" } as const;
const said = ({ findings }: DomainCheck) => findings.map(({ verdict, text }) => `${verdict} ${text}`);

const chain = (n: number) =>
  new Map<string, DnsAnswer<string>>([
    ["a.nl", records(`v=spf1 ${Array.from({ length: n }, (_, i) => `include:i${i}.nl`).join(" ")} -all`)],
    ...Array.from({ length: n }, (_, i) => [`i${i}.nl`, records("v=spf1 ip4:192.0.2.1 -all")] as const),
  ]);

test.each<[string, Record<string, DnsAnswer<string>>, string[]]>([
  ["no record", { "a.nl": none }, ["wrong spf.none"]],
  ["other texts only", { "a.nl": records("google-site-verification=x", "v=spf10 -all") }, ["wrong spf.none"]],
  ["strict", { "a.nl": records("x", "v=spf1 mx -all") }, ["good spf.good", "good spf.fail"]],
  ["in capitals", { "a.nl": records("V=SPF1 MX -ALL") }, ["good spf.good", "good spf.fail"]],
  [
    "soft",
    { "a.nl": records("v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 a/24 mx:b.nl ~all") },
    ["good spf.good", "good spf.softfail"],
  ],
  ["open", { "a.nl": records("v=spf1 +all") }, ["wrong spf.passAll"]],
  ["open without a sign", { "a.nl": records("v=spf1 all") }, ["wrong spf.passAll"]],
  ["neutral", { "a.nl": records("v=spf1 mx ?all") }, ["advice spf.neutral"]],
  ["without an end", { "a.nl": records("v=spf1 mx") }, ["advice spf.noEnd"]],
  ["two records", { "a.nl": records("v=spf1 mx -all", "v=spf1 a -all") }, ["wrong spf.double"]],
  [
    "a word that means nothing",
    { "a.nl": records("v=spf1 mx ipv4:192.0.2.1 -all") },
    ["wrong spf.fault", "good spf.fail"],
  ],
  [
    "pointing at nothing",
    { "a.nl": records("v=spf1 include:b.nl -all"), "b.nl": none },
    ["wrong spf.missing", "good spf.fail"],
  ],
  [
    "pointing at silence",
    { "a.nl": records("v=spf1 include:b.nl -all"), "b.nl": silent },
    ["unknown spf.silent", "good spf.fail"],
  ],
  [
    "pointing at itself",
    { "a.nl": records("v=spf1 include:a.nl -all") },
    ["wrong spf.fault", "good spf.fail"],
  ],
  [
    "elsewhere altogether",
    { "a.nl": records("v=spf1 redirect=b.nl"), "b.nl": records("v=spf1 mx ~all") },
    ["good spf.good", "good spf.softfail"],
  ],
  ["silence", { "a.nl": silent }, ["unknown silent"]],
])("SPF with %s", (_, answers, expected) => {
  const map = new Map(Object.entries(answers));
  expect(spfNeeds("a.nl", map)).toEqual([]);
  expect(said(judgeSpf("a.nl", map, null))).toEqual(expected);
});

test("ten look-ups of SPF are fine, and eleven are not", () => {
  expect(said(judgeSpf("a.nl", chain(10), null))).toEqual(["good spf.good", "good spf.fail"]);
  expect(judgeSpf("a.nl", chain(11), null).findings[0]).toMatchObject({
    text: "spf.lookups",
    values: { n: 11 },
  });
});

test("what SPF still needs is asked for round by round, and never without end", () => {
  expect(spfNeeds("a.nl", new Map())).toEqual(["a.nl"]);
  expect(
    spfNeeds("a.nl", new Map([["a.nl", records("v=spf1 include:b.nl include:c.nl include:%{i}.d.nl -all")]])),
  ).toEqual(["b.nl", "c.nl"]);
  const wide = new Map<string, DnsAnswer<string>>();
  for (let n = 0; n < 40; n++)
    wide.set(
      `n${n}.nl`,
      records(`v=spf1 ${Array.from({ length: 40 }, (_, i) => `include:n${i}.nl`).join(" ")} -all`),
    );
  expect(judgeSpf("n0.nl", wide, null).findings[0]?.verdict).toBe("wrong");
  expect(parseSpf("v=spf1").terms).toEqual([]);
});

test("the record that is proposed names the mail server where that is known", () => {
  expect(judgeSpf("a.nl", new Map([["a.nl", none]]), "mail.a.nl").record).toEqual({
    name: "a.nl",
    type: "TXT",
    value: "v=spf1 a:mail.a.nl -all",
  });
  expect(judgeSpf("a.nl", new Map([["a.nl", none]]), null).record?.value).toBe("v=spf1 mx -all");
});

const key: SigningKey = { domain: "a.nl", selector: "s", publicKey: "AAAA", bits: 2048 };

test.each<[string, Partial<SigningKey>, DnsAnswer<string>, string[], boolean]>([
  ["our key", {}, records("v=DKIM1; k=rsa; p=AA AA"), ["good dkim.good"], false],
  ["our key and no version", {}, records("p=AAAA"), ["good dkim.good"], false],
  ["a text beside it", {}, records("hello", "v=DKIM1; p=AAAA;"), ["good dkim.good"], false],
  ["another key", {}, records("v=DKIM1; p=BBBB"), ["wrong dkim.otherKey"], true],
  ["no key", {}, none, ["wrong dkim.none"], true],
  ["an empty key", {}, records("v=DKIM1; p="), ["wrong dkim.revoked"], true],
  ["two keys", {}, records("v=DKIM1; p=AAAA", "v=DKIM1; p=BBBB"), ["wrong dkim.double"], true],
  ["a trial", {}, records("v=DKIM1; t=y:s; p=AAAA"), ["good dkim.good", "advice dkim.testing"], false],
  ["only an old hash", {}, records("v=DKIM1; h=sha1; p=AAAA"), ["good dkim.good", "wrong dkim.hash"], true],
  ["a short key", { bits: 1024 }, records("p=AAAA"), ["good dkim.good", "advice dkim.short"], false],
  [
    "another domain",
    { domain: "b.nl" },
    records("p=AAAA"),
    ["good dkim.good", "wrong dkim.notAligned"],
    false,
  ],
  ["a domain below", { domain: "mail.a.nl" }, records("p=AAAA"), ["good dkim.good"], false],
  ["silence", {}, silent, ["unknown silent"], false],
])("DKIM with %s", (_, changes, answer, expected, hasRecord) => {
  const check = judgeDkim({ ...key, ...changes }, "a.nl", answer);
  expect(said(check)).toEqual(expected);
  expect(check.record !== null).toBe(hasRecord);
});

test("the DKIM record that is proposed carries our own public key", () => {
  expect(judgeDkim(key, "a.nl", none).record).toEqual({
    name: "s._domainkey.a.nl",
    type: "TXT",
    value: "v=DKIM1; k=rsa; p=AAAA",
  });
});

const senders = { from: "mail.a.nl", bounce: "bounce.a.nl", signing: "a.nl" };

test.each<[string, Partial<typeof senders> | { signing: null }, Record<string, DnsAnswer<string>>, string[]]>(
  [
    [
      "reject",
      {},
      { "_dmarc.mail.a.nl": records("v=DMARC1; p=reject; rua=mailto:d@a.nl") },
      ["good dmarc.reject", "good dmarc.aligned"],
    ],
    [
      "the policy above",
      {},
      { "_dmarc.mail.a.nl": none, "_dmarc.a.nl": records("v=DMARC1; p=reject; sp=none; rua=mailto:d@a.nl") },
      ["advice dmarc.watching", "good dmarc.aligned"],
    ],
    [
      "watching without reports",
      {},
      { "_dmarc.mail.a.nl": records("v=DMARC1;p=none") },
      ["advice dmarc.watching", "advice dmarc.noReports", "good dmarc.aligned"],
    ],
    [
      "half of the mail",
      {},
      { "_dmarc.mail.a.nl": records("v=DMARC1; p=quarantine; pct=50; rua=mailto:d@a.nl") },
      ["good dmarc.quarantine", "advice dmarc.share", "good dmarc.aligned"],
    ],
    [
      "a strict signature",
      {},
      { "_dmarc.mail.a.nl": records("v=DMARC1; p=reject; adkim=s; rua=mailto:d@a.nl") },
      ["good dmarc.reject", "advice dmarc.signatureNotAligned"],
    ],
    [
      "a strict path",
      {},
      { "_dmarc.mail.a.nl": records("v=DMARC1; p=reject; aspf=s; rua=mailto:d@a.nl") },
      ["good dmarc.reject", "advice dmarc.pathNotAligned"],
    ],
    [
      "neither",
      { bounce: "b.nl", signing: "c.nl" },
      { "_dmarc.mail.a.nl": records("v=DMARC1; p=reject; rua=mailto:d@a.nl") },
      ["good dmarc.reject", "wrong dmarc.notAligned"],
    ],
    [
      "no signature",
      { signing: null },
      { "_dmarc.mail.a.nl": records("v=DMARC1; p=reject; rua=mailto:d@a.nl") },
      ["good dmarc.reject", "advice dmarc.onlyPath"],
    ],
    ["none", {}, { "_dmarc.mail.a.nl": none, "_dmarc.a.nl": none }, ["wrong dmarc.none"]],
    [
      "two",
      {},
      { "_dmarc.mail.a.nl": records("v=DMARC1; p=none", "v=DMARC1; p=reject") },
      ["wrong dmarc.double"],
    ],
    [
      "a policy that is none",
      {},
      { "_dmarc.mail.a.nl": records("v=DMARC1; p=weg") },
      ["wrong dmarc.noPolicy"],
    ],
    ["silence", {}, { "_dmarc.mail.a.nl": silent }, ["unknown silent"]],
    ["silence above", {}, { "_dmarc.mail.a.nl": none, "_dmarc.a.nl": silent }, ["unknown silent"]],
  ],
)("DMARC with %s", (_, changes, answers, expected) => {
  expect(
    said(judgeDmarc({ ...senders, ...changes } as typeof senders, new Map(Object.entries(answers)))),
  ).toEqual(expected);
});

test("the next policy that is proposed keeps the rest of the record", () => {
  const answers = new Map([["_dmarc.mail.a.nl", records("v=DMARC1; p=none; sp=none; rua=mailto:d@a.nl")]]);
  expect(judgeDmarc(senders, answers).record?.value).toBe(
    "v=DMARC1; p=quarantine; sp=quarantine; rua=mailto:d@a.nl",
  );
});

test("reports come in where a mail server is named, and nowhere else", () => {
  const mx = (exchange: string, priority = 10) => ({ exchange, priority });
  const judge = (a: DnsAnswer<ReturnType<typeof mx>>, b: DnsAnswer<string>) =>
    said(judgeBounceDomain("a.nl", a, b, { server: null, isOwn: true }))[0];
  expect(judge(records(mx("b.nl", 20), mx("c.nl")), none)).toBe("good bounce.good");
  expect(judge(records(mx("", 0)), none)).toBe("wrong bounce.refuses");
  expect(judge(none, records("192.0.2.1"))).toBe("advice bounce.noMx");
  expect(judge(none, none)).toBe("wrong bounce.none");
  expect(judge(silent, none)).toBe("unknown silent");
  expect(judge(none, silent)).toBe("unknown silent");
});

test("links are of one's own domain, secure, and exist", () => {
  const some = records("192.0.2.1");
  expect(said(judgeLink("https://f.a.nl", "a.nl", some))).toEqual(["good link.good"]);
  expect(said(judgeLink("http://f.a.nl", "a.nl", some))).toEqual(["wrong link.notSecure"]);
  expect(said(judgeLink("https://f.b.nl", "a.nl", none))).toEqual([
    "wrong link.none",
    "advice link.otherDomain",
  ]);
  expect(said(judgeLink("https://f.a.nl", "a.nl", silent))).toEqual(["unknown silent"]);
});

test("without an address meant for reports, they are not heard", () => {
  const mx = records({ exchange: "b.nl", priority: 10 });
  const check = judgeBounceDomain("a.nl", mx, none, { server: null, isOwn: false });
  expect(said(check)).toEqual(["good bounce.good", "advice bounce.notSet"]);
});

test.each([
  ["v=spf1 mx -all", null],
  ["v=spf1 mx ~all", null],
  ["v=spf1 redirect=b.nl", null],
  ["v=spf1 mx +all", "v=spf1 mx -all"],
  ["v=spf1 mx", "v=spf1 mx -all"],
  ["v=spf1 ipv4:192.0.2.1 include:weg.nl include:b.nl onzin ~all", "v=spf1 ip4:192.0.2.1 include:b.nl ~all"],
  ["v=spf1 include:weg.nl -all", "v=spf1 mx -all"],
  ["v=spf1 +all", "v=spf1 mx -all"],
  ["v=spf1 -all", null],
])("for the record %s the better one is %s", (text, better) => {
  const answers = new Map([
    ["a.nl", records(text)],
    ["b.nl", records("v=spf1 mx -all")],
    ["weg.nl", none],
  ]);
  expect(judgeSpf("a.nl", answers, null).record?.value ?? null).toBe(better);
});

test("of many names that are missing the first are told", () => {
  const answers = chain(0);
  answers.set(
    "a.nl",
    records("v=spf1 include:b.nl include:c.nl include:d.nl include:e.nl include:f.nl -all"),
  );
  for (const name of ["b", "c", "d", "e", "f"]) answers.set(`${name}.nl`, none);
  expect(judgeSpf("a.nl", answers, null).findings[0]?.values).toEqual({ names: "b.nl, c.nl, d.nl … (+2)" });
});
