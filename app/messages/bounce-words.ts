/** Enhanced status codes (RFC 3463) and the words of gateways, by their beginning; the first that fits is taken. */
const CAUSES: readonly (readonly [RegExp, string])[] = [
  [/^5\.1\.(1|3|6)|no_?such_?(user|number)|invalid|unknown|unallocated/i, "het adres of nummer bestaat niet"],
  [/^5\.1\.2|^5\.4\.4|domain/i, "de mailserver van dit adres bestaat niet"],
  [/^[45]\.2\.2|full/i, "het postvak is vol"],
  [/^5\.2\.1|disabled|inactive/i, "het postvak is gesloten"],
  [/^[45]\.2\.3|^5\.3\.4|size/i, "het bericht was te groot"],
  [/^5\.7|spam|block|reject|refus|denied/i, "de ontvangende server weigerde het bericht"],
  [/^4|temporary|expired|timeout|absent/i, "het lukte niet binnen de tijd dat het is geprobeerd"],
  [/technical|error/i, "bij de verzender ging iets mis"],
];

/** What the code of a delivery report means, in plain Dutch, with the code itself; the code alone where it isn't known. */
export function bounceCause(status: string | null): string {
  if (status === null || status === "") return "";
  const words = CAUSES.find(([code]) => code.test(status))?.[1];
  return words === undefined ? status : `${words} (${status})`;
}
