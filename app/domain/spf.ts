import type { DnsAnswer, DomainCheck, Finding } from "./dns-answer";

/** Mechanisms that cost a receiver a look-up; more than ten in all and it gives up (RFC 7208, 4.6.4). */
export const MOST_LOOKUPS = 10;

interface Term {
  qualifier: string;
  name: string;
  value: string;
}

export interface SpfRecord {
  terms: Term[];
  redirect: string | null;
  /** Words that mean nothing: a receiver throws the whole record away for one. */
  faults: string[];
}

const MECHANISMS = new Set(["all", "include", "a", "mx", "ptr", "ip4", "ip6", "exists"]);
const COSTS = new Set(["include", "a", "mx", "ptr", "exists"]);

export const isSpf = (text: string): boolean => /^v=spf1( |$)/i.test(text);

/** Reads a record that begins with v=spf1. */
export function parseSpf(text: string): SpfRecord {
  const record: SpfRecord = { terms: [], redirect: null, faults: [] };
  for (const word of text.trim().split(/\s+/).slice(1)) {
    const modifier = /^([a-z][\w.-]*)=(.*)$/i.exec(word);
    if (modifier) {
      if (modifier[1]?.toLowerCase() === "redirect") record.redirect = (modifier[2] ?? "").toLowerCase();
      continue;
    }
    const term = /^([+?~-]?)([a-z0-9]+)(?:[:/](.*))?$/i.exec(word);
    const name = term?.[2]?.toLowerCase() ?? "";
    const value = term?.[3]?.toLowerCase() ?? "";
    const needsValue = name === "include" || name === "ip4" || name === "ip6" || name === "exists";
    if (!MECHANISMS.has(name) || (needsValue && value === "")) record.faults.push(word.slice(0, 60));
    else record.terms.push({ qualifier: term?.[1] || "+", name, value });
  }
  return record;
}

/** The TXT records of every domain that was asked about. */
export type SpfAnswers = ReadonlyMap<string, DnsAnswer<string>>;

interface Walk {
  lookups: number;
  /** Domains whose records are not known yet. */
  needed: string[];
  /** Domains that are pointed at and have no record of their own. */
  missing: string[];
  silent: string[];
  faults: string[];
  double: string[];
}

function walk(domain: string, answers: SpfAnswers, found: Walk, path: readonly string[]): SpfRecord | null {
  if (path.includes(domain) || found.lookups > MOST_LOOKUPS * 3) {
    found.faults.push(domain);
    return null;
  }
  const answer = answers.get(domain);
  if (answer === undefined) {
    found.needed.push(domain);
    return null;
  }
  if (answer.kind === "silent") found.silent.push(domain);
  const texts = answer.kind === "records" ? answer.rows.filter(isSpf) : [];
  if (answer.kind !== "silent" && texts.length === 0) found.missing.push(domain);
  if (texts.length > 1) found.double.push(domain);
  const text = texts[0];
  if (text === undefined) return null;
  const record = parseSpf(text);
  found.faults.push(...record.faults);
  for (const term of record.terms) {
    if (COSTS.has(term.name)) found.lookups += 1;
    if (term.name === "include" && !term.value.includes("%"))
      walk(term.value, answers, found, [...path, domain]);
  }
  const hasAll = record.terms.some(({ name }) => name === "all");
  if (record.redirect === null || hasAll) return record;
  found.lookups += 1;
  const target = record.redirect.includes("%")
    ? null
    : walk(record.redirect, answers, found, [...path, domain]);
  return target === null ? record : { ...record, terms: [...record.terms, ...target.terms.filter(isAll)] };
}

const isAll = ({ name }: Term) => name === "all";

const emptyWalk = (): Walk => ({ lookups: 0, needed: [], missing: [], silent: [], faults: [], double: [] });

/** Whose TXT records are needed before the record of this domain can be judged; none when all are there. */
export function spfNeeds(domain: string, answers: SpfAnswers): string[] {
  const found = emptyWalk();
  walk(domain, answers, found, []);
  return [...new Set(found.needed)];
}

/**
 * Judges the SPF record of the domain in the return path (RFC 7208). `server` is the host that mails leave by, as far
 * as it can stand in a record; null where it is not known on the internet.
 */
export function judgeSpf(domain: string, answers: SpfAnswers, server: string | null): DomainCheck {
  const found = emptyWalk();
  const record = walk(domain, answers, found, []);
  const sending = server === null ? "mx" : `a:${server}`;
  const proposed = `v=spf1 ${sending} -all`;
  const check = (findings: Finding[], value: string | null = null): DomainCheck => ({
    kind: "spf",
    name: domain,
    findings,
    record: value === null ? null : { name: domain, type: "TXT", value },
  });
  if (found.silent.includes(domain)) return check([{ verdict: "unknown", text: "silent" }]);
  if (record === null) return check([{ verdict: "wrong", text: "spf.none", values: { domain } }], proposed);
  if (found.double.includes(domain))
    return check([{ verdict: "wrong", text: "spf.double", values: { domain } }]);
  const findings: Finding[] = [];
  for (const word of found.faults) findings.push({ verdict: "wrong", text: "spf.fault", values: { word } });
  if (found.missing.length > 0)
    findings.push({ verdict: "wrong", text: "spf.missing", values: { names: inShort(found.missing) } });
  for (const name of found.double)
    findings.push({ verdict: "wrong", text: "spf.doubleThere", values: { name } });
  if (found.silent.length > 0)
    findings.push({ verdict: "unknown", text: "spf.silent", values: { names: inShort(found.silent) } });
  if (found.lookups > MOST_LOOKUPS)
    findings.push({
      verdict: "wrong",
      text: "spf.lookups",
      values: { n: found.lookups, most: MOST_LOOKUPS },
    });
  findings.push(judgeEnd(record));
  if (findings.every(({ verdict }) => verdict === "good"))
    findings.unshift({ verdict: "good", text: "spf.good", values: { n: found.lookups, most: MOST_LOOKUPS } });
  return check(findings, repaired(ownText(domain, answers), found, sending));
}

const ownText = (domain: string, answers: SpfAnswers): string => {
  const answer = answers.get(domain);
  return (answer?.kind === "records" && answer.rows.find(isSpf)) || "";
};

/** The first of many names. */
const inShort = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(", ")} … (+${names.length - 3})` : names.join(", ");

/** The same record without what makes it worth nothing, and with an end; null where it can stay as it is. */
function repaired(given: string, { faults, missing }: Walk, sending: string): string | null {
  // The usual slip of the pen.
  const text = given.trim().replace(/(?<=\s[+?~-]?)ipv([46]):/gi, "ip$1:");
  const words = text.split(/\s+/);
  const isEnd = (word: string) => /^[+?~-]?all$/i.test(word);
  const kept = words.filter((word) => {
    const target = /^[+?~-]?include:(.*)$/i.exec(word)?.[1]?.toLowerCase();
    return !isEnd(word) && !faults.includes(word.slice(0, 60)) && !(target && missing.includes(target));
  });
  const end = words.find(isEnd) ?? "";
  const goodEnd = /^[~-]/.test(end) || (end === "" && /\sredirect=/i.test(text)) ? end : "-all";
  // A record that allows nobody would have all mail refused.
  if (kept.length === 1 && (kept.length < words.length - 1 || goodEnd !== end)) kept.push(sending);
  const better = [...kept, goodEnd].filter((word) => word !== "").join(" ");
  return better.toLowerCase() === given.trim().split(/\s+/).join(" ").toLowerCase() ? null : better;
}

/** What becomes of mail from a server that isn't named. */
function judgeEnd(record: SpfRecord): Finding {
  const end = record.terms.find(isAll)?.qualifier ?? null;
  if (end === "-") return { verdict: "good", text: "spf.fail" };
  if (end === "~") return { verdict: "good", text: "spf.softfail" };
  if (end === "+") return { verdict: "wrong", text: "spf.passAll" };
  return { verdict: "advice", text: end === "?" ? "spf.neutral" : "spf.noEnd" };
}
