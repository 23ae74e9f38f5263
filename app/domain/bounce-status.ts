/** What a message that was not delivered says about itself and its address. */
export interface Failure {
  /** `soft`: not for now, such as a full mailbox. `hard`: this message never arrives. */
  outcome: "soft" | "hard";
  /** Of a hard one: whether the address is no good, or only this message was refused. */
  about: "address" | "message";
  /** Enhanced status code (RFC 3463) such as 5.1.1, else the reply code such as 550; null where none was given. */
  status: string | null;
}

const FULL =
  /over ?quota|quota (is )?exceeded|exceed\w* .{0,20}quota|(mailbox|inbox|mail ?folder) (is )?(full|vol\b)|out of (disk )?space|insufficient (disk|system) (space|storage)|storage (limit|quota)|postbus .{0,20}vol\b|is vol\b/i;
const LOOP = /mail(ing)? loop|loops back|routing loop|too many hops|hop count exceeded/i;
const REFUSED =
  /\bspam\b|blocked|black-?list|block-?list|\b(dns|r)bl\b|spamhaus|reputation|\bpolicy\b|dmarc|\bspf\b|\bdkim\b|unauthenticated|not authenticated|content (rejected|refused)|virus|malware|relay(ing)? (access )?denied|unable to relay|not (allowed|permitted|authori[sz]ed)|banned|sender .{0,30}(reject|denied|refused)/i;
const GONE =
  /(user|recipient|address|mailbox|account|alias|person) (is )?(unknown|not found|does ?n[o']t exist|doesn.t exist|disabled|inactive|closed|suspended|unavailable|invalid|not listed)|(unknown|no such|invalid|inactive|disabled|non-?existent) (user|recipient|address|mailbox|account|person|local part)|unroute?able address|undeliverable address|no mailbox|not a (valid|known) (user|mailbox|recipient|address)|(does ?n[o']t|doesn.t|don.t) have an? .{0,30}account|no valid recipients?|(host|domain)( or domain)?( name)? (is )?(not found|unknown|does ?n[o']t exist)|null ?mx|does not (accept|exist)|could ?n[o']t be found|wasn.t found|RecipNotFound|RecipientNotFound|(e-?mailadres|adres|gebruiker|ontvanger|mailbox) .{0,30}(bestaat niet|onbekend|niet gevonden)/i;

/** Codes that say by themselves that the address is no good. 5.1.10: no such recipient, or a domain that takes no mail. */
const GONE_CODES = new Set([
  "5.1.0",
  "5.1.1",
  "5.1.2",
  "5.1.3",
  "5.1.4",
  "5.1.5",
  "5.1.6",
  "5.1.10",
  "5.1.351",
  "5.2.1",
  "5.4.1",
  "5.4.4",
  "5.4.310",
]);

/** Class 5, and yet it may go better another time: full, a server that is away or takes nothing now, a time that ran out. */
const PASSING_CODES = new Set([
  "5.2.2",
  "5.3.1",
  "5.3.2",
  "5.4.0",
  "5.4.2",
  "5.4.3",
  "5.4.5",
  "5.4.6",
  "5.4.7",
  "5.4.14",
  "5.4.300",
  "5.4.312",
  "5.4.316",
]);

/**
 * Judges why a message was not delivered, from its status and the words of the server that refused it. A mailbox that
 * is full, a loop, and all of class 4 (tried for days, given up) are soft. A refusal for spam or policy (5.7) is the
 * end of this message but says nothing about the address. Words go before a code that says nothing (5.0.0, 550);
 * a code that says it outright goes before words. RFC 3463, RFC 5321 4.2.
 */
export function judgeFailure(reported: string | null, words: string): Failure {
  const status = bestStatus(reported, words);
  const soft: Failure = { outcome: "soft", about: "message", status };
  const refused: Failure = { outcome: "hard", about: "message", status };
  const gone: Failure = { outcome: "hard", about: "address", status };
  if (status !== null && GONE_CODES.has(status)) {
    if (status !== "5.1.0" && status !== "5.4.1") return gone;
    return FULL.test(words) ? soft : REFUSED.test(words) && !GONE.test(words) ? refused : gone;
  }
  if (status !== null && PASSING_CODES.has(status)) return soft;
  if (/^4/.test(status ?? "")) return soft;
  if (LOOP.test(words)) return soft;
  if (FULL.test(words)) return soft;
  if (REFUSED.test(words)) return refused;
  if (GONE.test(words)) return gone;
  if (status === null) return soft;
  if (/^5\.7\.|^5\.[3-6]\.|^5\.2\.|^5\.1\./.test(status)) return refused;
  const reply = /(?<![\d.])(55[0-4])(?=[ -])/.exec(words)?.[1] ?? status;
  return reply === "550" || reply === "551" || reply === "553" ? gone : refused;
}

/** Whether a server that refuses a recipient says that it is the address: by its code or in words, not by 550 alone. */
export function refusesAddress(words: string): boolean {
  const { outcome, about, status } = judgeFailure(null, words);
  return outcome === "hard" && about === "address" && (status?.includes(".") === true || GONE.test(words));
}

const ENHANCED = /(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d]|\.\d)/;

/** The code that says most: what the server itself said goes before a summary such as 5.0.0. */
function bestStatus(reported: string | null, words: string): string | null {
  const given = ENHANCED.exec(reported ?? "")?.[0] ?? null;
  if (given !== null && !given.endsWith(".0.0")) return given;
  const said = ENHANCED.exec(words)?.[0] ?? null;
  if (said !== null && !said.startsWith("2") && !said.endsWith(".0.0")) return said;
  const reply = /(?<![\d.])([45][0-5]\d)(?=[ -])/.exec(words)?.[1] ?? null;
  return reply ?? given;
}
