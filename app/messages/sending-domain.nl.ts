import type { DomainCheck, Finding, FindingText } from "~/domain/dns-answer";

/** What was found out about the sending domain, for whoever manages DNS. */
export const findingsNl: Record<FindingText, string> = {
  silent: "Dit kon niet worden nagegaan: DNS gaf geen antwoord. Probeer het later opnieuw.",

  "spf.none":
    "{domain} heeft geen SPF-record. Ontvangers kunnen dan niet zien welke servers voor dit domein mogen versturen.",
  "spf.double":
    "{domain} heeft meer dan één SPF-record. Dan telt er geen enkel. Voeg ze samen tot één record.",
  "spf.fault": "In het SPF-record staat iets wat niet klopt: “{word}”. Daardoor telt het hele record niet.",
  "spf.missing":
    "Het SPF-record verwijst naar iets waar geen SPF-record staat: {names}. Daardoor telt het hele record niet.",
  "spf.doubleThere":
    "Het SPF-record verwijst naar {name}, en daar staan er meer dan één. Meld dat aan de beheerder ervan.",
  "spf.silent": "Het SPF-record verwijst verder, maar DNS gaf geen antwoord over {names}.",
  "spf.lookups":
    "Het SPF-record vraagt {n} keer iets op, en ten hoogste {most} keer mag. Daarboven telt het record niet. Haal verwijzingen weg die niet meer nodig zijn.",
  "spf.good":
    "Het SPF-record klopt en vraagt {n, plural, =0 {niets} one {# keer iets} other {# keer iets}} op (ten hoogste {most} mag).",
  "spf.fail": "E-mail van andere servers wordt geweigerd (-all).",
  "spf.softfail": "E-mail van andere servers wordt gewantrouwd (~all).",
  "spf.passAll": "Iedereen mag namens dit domein versturen (+all). Zet aan het eind -all.",
  "spf.neutral": "Het record zegt niets over andere servers (?all). Zet aan het eind -all of ~all.",
  "spf.noEnd":
    "Het record zegt niet wat er met e-mail van andere servers moet gebeuren. Zet aan het eind -all of ~all.",

  "dkim.good": "De sleutel in DNS hoort bij de sleutel waarmee wij ondertekenen.",
  "dkim.none": "Er staat geen sleutel in DNS. Ontvangers kunnen onze handtekening niet controleren.",
  "dkim.double": "Er staat meer dan één sleutel onder deze naam. Laat er één staan.",
  "dkim.revoked": "De sleutel in DNS is leeg: hij is ingetrokken. Onze handtekening telt niet.",
  "dkim.otherKey":
    "In DNS staat een andere sleutel dan die waarmee wij ondertekenen. Elke handtekening is daardoor ongeldig.",
  "dkim.version": "Het record begint niet met v=DKIM1. Ontvangers slaan het over.",
  "dkim.testing": "Het record zegt dat dit een proef is (t=y). Haal dat weg als alles werkt.",
  "dkim.hash": "Het record staat onze manier van ondertekenen (sha256) niet toe. Haal h=… weg.",
  "dkim.short": "De sleutel heeft {bits} bits. Maak een nieuwe van 2048 bits.",
  "dkim.notAligned":
    "Wij ondertekenen als {domain}, maar de afzender is {from}. Zo’n handtekening telt niet voor DMARC.",
  "dkim.notUsed":
    "Weerklank ondertekent niet zelf. Doet uw mailserver dat ook niet, stel dan DKIM_KEY en DKIM_SELECTOR in.",

  "dmarc.none":
    "{from} heeft geen DMARC-beleid. Grote mailproviders weigeren dan een deel van de e-mail. Begin met toekijken (p=none) en lees de rapporten.",
  "dmarc.double": "Er staat meer dan één DMARC-record. Dan telt er geen enkel. Laat er één staan.",
  "dmarc.noPolicy": "In het DMARC-record staat geen geldig beleid (p=none, quarantine of reject).",
  "dmarc.watching":
    "Het beleid kijkt alleen toe (p=none). Klopt al uw e-mail, kies dan quarantine of reject.",
  "dmarc.quarantine": "Valse e-mail namens uw domein gaat naar de spammap (p=quarantine).",
  "dmarc.reject": "Valse e-mail namens uw domein wordt geweigerd (p=reject).",
  "dmarc.share": "Het beleid geldt voor maar {share}% van de e-mail (pct). Haal dat weg als alles werkt.",
  "dmarc.noReports": "Er is geen adres voor rapporten (rua). Dan ziet niemand wat er misgaat.",
  "dmarc.aligned": "Onze e-mail voldoet eraan, met de handtekening én met het retouradres.",
  "dmarc.pathNotAligned":
    "Onze e-mail voldoet eraan met de handtekening. Het retouradres ({bounce}) telt niet mee voor {from}.",
  "dmarc.onlyPath":
    "Onze e-mail voldoet eraan met het retouradres alleen. Wordt een bericht doorgestuurd, dan valt dat weg: onderteken met DKIM.",
  "dmarc.signatureNotAligned":
    "Onze e-mail voldoet eraan met het retouradres. De handtekening van {signing} telt niet mee voor {from}.",
  "dmarc.notAligned":
    "Onze e-mail voldoet er niet aan: het retouradres is van {bounce} en geen handtekening is van {from}.",

  "bounce.notSet":
    "BOUNCE_ADDRESS is niet ingesteld. Meldingen over onbestelbare e-mail gaan naar de afzender, en Weerklank hoort er niets van.",
  "bounce.good": "Meldingen over onbestelbare e-mail komen aan bij {server}.",
  "bounce.noMx":
    "{domain} heeft geen MX-record. Meldingen gaan nu naar het adres van het domein zelf; zeker is dat niet.",
  "bounce.none": "{domain} kan geen e-mail ontvangen. Meldingen over onbestelbare e-mail gaan verloren.",
  "bounce.refuses":
    "{domain} zegt geen e-mail te willen ontvangen. Meldingen over onbestelbare e-mail gaan verloren.",

  "link.good": "Links in de e-mail beginnen met {hostname}: van uw eigen domein en beveiligd.",
  "link.none": "{hostname} bestaat niet op internet. Inwoners kunnen de links niet openen.",
  "link.notSecure":
    "Links in de e-mail beginnen met http:// en zijn niet beveiligd. Zet BASE_URL op een adres met https://.",
  "link.otherDomain":
    "Links gaan naar {hostname}, en de afzender is {from}. Inwoners en spamfilters vertrouwen een eigen domein meer.",
};

export const checksNl: Record<DomainCheck["kind"], string> = {
  spf: "SPF: wie mag versturen",
  dkim: "DKIM: de handtekening",
  dmarc: "DMARC: het beleid",
  bounce: "Retouradres",
  link: "Links in de e-mail",
};

export const verdictsNl: Record<Finding["verdict"], string> = {
  good: "In orde",
  advice: "Kan beter",
  wrong: "Niet in orde",
  unknown: "Niet na te gaan",
};

export const domainNl = {
  title: "Het domein van de afzender",
  intro: "Of ontvangers kunnen zien dat onze e-mail echt is. Zojuist opgezocht in DNS.",
  add: "Zet dit in DNS",
  replace: "Zet dit in DNS, in plaats van wat er staat",
  again: "Opnieuw opzoeken",
  none: "{from} is geen adres dat op internet bestaat. Stel een afzender in met MAIL_FROM, bijvoorbeeld noreply@voorbeeld.nl; dan wordt hier nagegaan of het domein klopt.",
  allGood: "Het domein {domain} is in orde.",
  wrong:
    "{n, plural, one {Er is # ding niet in orde} other {Er zijn # dingen niet in orde}} met het domein {domain}. Daardoor kan e-mail geweigerd worden.",
  advice: "Het domein {domain} werkt. {n, plural, one {Eén ding kan} other {# dingen kunnen}} beter.",
  unknown: "Niet alles over {domain} kon worden nagegaan: DNS gaf geen antwoord.",
  recordName: "Naam",
  recordType: "Soort",
  recordValue: "Waarde",
} as const;
