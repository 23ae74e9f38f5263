/** Words by which people say what they think of something, in their plain form. */
const PLAIN =
  `aardig actueel actief attent begrijpelijk behulpzaam bekwaam beleefd bereikbaar beschikbaar betaalbaar betrokken
betrouwbaar bondig compleet correct deskundig duidelijk eenvoudig eerlijk efficiënt fijn foutloos gastvrij geduldig
geschikt gezellig goed groot grondig handig helder heel informatief inlevend integer juist kort kundig leerzaam leesbaar leuk
logisch makkelijk gemakkelijk mooi netjes nauwkeurig nuttig oplossingsgericht overzichtelijk plezierig positief praktisch
prettig professioneel rustig ruim respectvol respectvolle schoon serieus simpel snel soepel sociaal toegankelijk tevreden
vindbaar veilig vakkundig vlot vlug volledig voldoende vriendelijk vertrouwd warm zakelijk zorgvuldig zorgzaam zichtbaar
klantvriendelijk klantgericht gericht open rechtvaardig redelijk tijdig begripvol correct persoonlijk belangrijk
lang traag moeilijk ingewikkeld onduidelijk onvriendelijk slecht vies onveilig rommelig langzaam`
    .split(/\s+/)
    .filter((word) => word !== "");

/** With the -e that they get before a noun: 'snelle', 'duidelijke'. */
const withEnding = (word: string): string[] => {
  const doubled = /[^aeiou][aeiou][lnpstkgm]$/.test(word) ? [`${word}${word.at(-1)}e`] : [];
  const opened = /([aeou])\1[lnrtkmsgv]$/.test(word) ? [word.replace(/([aeou])\1(.)$/, "$1$2e")] : [];
  return [word, `${word}e`, ...doubled, ...opened];
};

export const JUDGEMENTS = new Set(PLAIN.flatMap(withEnding));

/** Things that people judge apart from each other, besides all words that end in -heid. */
export const JUDGED_THINGS = new Set(
  `snelheid service kennis houding hulp uitleg informatie wachttijd wachttijden sfeer kwaliteit prijs kosten taal
  website balie telefoon brief brieven mail mails e-mail e-mails medewerker medewerkers formulier formulieren ontvangst openingstijden
  gebouw parkeren afspraak advies antwoord antwoorden inhoud toon vormgeving tijd oplossing aanpak communicatie inrichting
  contact gesprek resultaat dienstverlening behandeling afhandeling bediening begeleiding locatie inwoners ondernemers`.split(
    /\s+/,
  ),
);

/** Words of judgement: where none is, two things in a row are asked for, and not judged. */
export const JUDGING =
  /^(?:tevreden|ontevreden|vond|vindt|vinden|vonden|beoordeelt|beoordeel|beoordelen|oordeel|mening|genoeg|voldoende|cijfer|rapportcijfer|goed|fijn|prettig|waardeert|ervaart|bevalt|beviel|bevielen|duidelijk|snel|vriendelijk|makkelijk|denkt|dacht|was|waren)$/;
