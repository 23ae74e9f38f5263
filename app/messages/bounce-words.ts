/** Enhanced status codes (RFC 3463) and the words of gateways, by their beginning; the first that fits is taken. */
const CAUSES: readonly (readonly [RegExp, string])[] = [
  [
    /^5\.1\.(1|10|351)$|no_?such_?(user|number)|invalid|unknown|unallocated/i,
    "het adres of nummer bestaat niet",
  ],
  [/^5\.4\.1$|^55[013]$/, "de mailserver kent dit adres niet"],
  [/^5\.1\.2$|^5\.4\.4$|^5\.4\.310$|domain/i, "het domein van dit adres bestaat niet"],
  [/^5\.1\./, "dit adres is niet te gebruiken"],
  [/^[45]\.2\.2$|^552$|full/i, "het postvak is vol"],
  [/^5\.2\.1$|disabled|inactive/i, "het postvak is gesloten"],
  [/^[45]\.2\.3$|^5\.3\.4$|size/i, "het bericht was te groot"],
  [/^5\.4\.(6|14)$/, "de e-mail ging rond tussen mailservers"],
  [/^5\.4\./, "de ontvangende server was niet te bereiken"],
  [/^5\.7|spam|block|reject|refus|denied/i, "de ontvangende server weigerde het bericht, misschien als spam"],
  [/^4|temporary|expired|timeout|absent/i, "het lukte niet binnen de tijd dat het is geprobeerd"],
  [/^5/, "de ontvangende server weigerde het bericht"],
  [/technical|error/i, "bij de verzender ging iets mis"],
];

/** Why a text did not arrive, in the words in which receipts of gateways are kept; the first two need no cause. */
const OF_TEXTS: Record<string, string> = {
  delivered: "",
  pending: "",
  unknown_number: "het nummer bestaat niet of is niet meer in gebruik",
  absent: "de telefoon was niet bereikbaar",
  expired: "het lukte niet binnen de tijd dat het is geprobeerd",
  full: "het geheugen van de telefoon is vol",
  blocked: "op dit nummer komen geen sms-berichten aan",
  refused: "het netwerk weigerde het bericht",
  technical: "bij de sms-dienst of op het netwerk ging iets mis",
  undelivered: "het bericht is niet aangekomen; waarom is niet bekend",
};

/** What the code of a delivery report means, in plain Dutch, with the code itself; the code alone where it isn't known. */
export function bounceCause(status: string | null): string {
  if (status === null || status === "") return "";
  const ofText = OF_TEXTS[status];
  if (ofText !== undefined) return ofText;
  const words = CAUSES.find(([code]) => code.test(status))?.[1];
  return words === undefined ? status : `${words} (${status})`;
}
