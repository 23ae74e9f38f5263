/**
 * Rules for a new password after NIST SP 800-63B (revision 4, section 3.1.1): length counts, composition does not;
 * what is commonly used, or is made of the service's or the person's own name, is refused.
 */
export const PASSWORD_MIN = 12;
/** Long enough for any sentence; a bound, because hashing costs time for every character sent. */
export const PASSWORD_MAX = 200;

export type PasswordProblem = "too_short" | "too_long" | "common" | "personal";

/** One person's keyboard may compose é, another's may not: both must type the same password. */
export const normalisePassword = (raw: string): string => raw.normalize("NFKC");

const COMMON_WORDS = new Set(
  `password passwort wachtwoord paswoord welkom welcome geheim secret qwerty qwertyuiop qwertyui azerty azertyuiop
  asdfghjkl asdfgh zxcvbnm iloveyou ikhouvanjou ikhouvanje hallo hello letmein laatmeerin admin administrator beheer
  beheerder root user gebruiker login inloggen aanmelden test testen tester changeme wijzigmij verandermij default
  standaard master monkey dragon shadow sunshine princess superman batman football voetbal baseball liverpool ajax
  ajaxamsterdam feyenoord feyenoordrotterdam psv psveindhoven amsterdam rotterdam utrecht denhaag eindhoven groningen
  nederland holland gemeente gemeentehuis stadhuis burgemeester burgerzaken weerklank voorbeeld januari februari maart
  april mei juni juli augustus september oktober november december lente zomer herfst winter maandag dinsdag woensdag
  donderdag vrijdag zaterdag zondag januarifebruari zomervakantie vakantie kerst sinterklaas chocolate chocolade
  computer internet michael jennifer jessica charlie jordan thomas daniel freedom whatever trustnoone starwars pokemon
  corona covid security beveiliging toegang access passwordpassword wachtwoordwachtwoord abcdefgh abcdefghij
  abcdefghijkl abcdefghijklm abcdefghijklmnop onetwothree onetwothreefour eentweedrie eentweedrievier thisisapassword
  ditismijnwachtwoord mijnwachtwoord mypassword welkomwelkom correcthorsebatterystaple nietvergeten blink jesuschrist
  unknown qazwsx qazwsxedc qazwsxedcrfv wsxedc zaqwsx qwertyqwerty asdfasdf zxcvbnmasdfghjkl qwertyuiopasdfghjkl`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

const STAND_INS: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "@": "a",
  $: "s",
  "!": "i",
};
const RUNS = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];

/** The part that a person would call "the word": without the digits and marks that people add around it. */
const coreOf = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, "");
const unmasked = (text: string): string => text.replace(/[01345@$!]/g, (sign) => STAND_INS[sign] ?? sign);

/** "abcabcabc" -> "abc"; a text that repeats nothing is its own unit. */
function repeatedUnit(text: string): string {
  const again = `${text}${text}`.indexOf(text, 1);
  return again > 0 && again < text.length ? text.slice(0, again) : text;
}

function isRun(text: string): boolean {
  const backwards = [...text].reverse().join("");
  return RUNS.some((run) => run.includes(text) || run.includes(backwards));
}

function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  if (new Set(lower).size < 5) return true;
  if (/^\d+$/.test(lower) && (isRun(lower) || lower.length < 16)) return true;
  const unit = repeatedUnit(lower);
  if (unit.length < 6 || isRun(unit)) return true;
  const spellings = [lower, unit].flatMap((text) => [
    lettersOf(text),
    coreOf(text),
    coreOf(unmasked(coreOf(text))),
    lettersOf(unmasked(text)),
  ]);
  return spellings.some((text) => COMMON_WORDS.has(text) || COMMON_WORDS.has(repeatedUnit(text)));
}

/** True if little more than the person's own name or address is left in it. */
function isPersonal(password: string, person: { email: string; name: string }): boolean {
  const parts = `${person.email} ${person.name}`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length >= 3)
    .sort((one, other) => other.length - one.length);
  let left = password.toLowerCase();
  for (const part of parts) left = left.replaceAll(part, "");
  return left !== password.toLowerCase() && lettersOf(left).length < 5;
}

/** What is wrong with a new password; null if nothing is. Lengths are counted in characters, not in bytes. */
export function passwordProblem(
  raw: string,
  person: { email: string; name: string },
): PasswordProblem | null {
  const password = normalisePassword(raw);
  const length = [...password].length;
  if (length < PASSWORD_MIN) return "too_short";
  if (length > PASSWORD_MAX) return "too_long";
  if (isCommon(password)) return "common";
  return isPersonal(password, person) ? "personal" : null;
}
