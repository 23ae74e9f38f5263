/** Texts of the page on what the residents' pages and mails look like. */
export const brandNl = {
  title: "Huisstijl",
  lead: "Zo zien inwoners uw gemeente op de vragenlijst, op de andere pagina's voor inwoners en in de mails.",
  saved: "De huisstijl is opgeslagen.",
  "saved.text": "Inwoners zien hem binnen een paar tellen. Mails die al verstuurd zijn, veranderen niet.",
  unchanged: "Er was niets veranderd.",
  save: "Opslaan",
  show: "Bekijk deze kleuren",

  "section.colours": "Kleuren",
  "colours.lead":
    "Schrijf een kleur als #0b4f5c of rgb(11, 79, 92). Laat een vak leeg voor onze eigen kleur. Wij rekenen na of iedereen de kleur kan lezen.",
  primary: "Hoofdkleur",
  "primary.hint": "Voor knoppen, links en gekozen antwoorden, op wit en lichtgrijs.",
  bar: "Kleur van de balk",
  "bar.hint": "Achter de titel, boven aan elke pagina. Leeg: een donkere vorm van de hoofdkleur.",
  "section.dark": "Op een donker scherm",
  "dark.lead":
    "Veel telefoons staan 's avonds op donker. Leeg gelaten maken wij deze kleuren zelf, uit de kleuren hierboven.",
  primaryDark: "Hoofdkleur op donker",
  barDark: "Kleur van de balk op donker",
  pick: "Kies {label}",
  contrastOk: "Contrast {contrast}: goed te lezen.",

  "problem.colour": "Dit lezen wij niet als een kleur. Schrijf bijvoorbeeld #0b4f5c.",
  "problem.page":
    "Deze kleur is op de pagina niet goed te lezen: het contrast is {contrast} en moet 4,5 of meer zijn.",
  "problem.text":
    "Op deze kleur is geen letter goed te lezen, wit niet en zwart niet: het contrast is {contrast} en moet 4,5 of meer zijn.",
  nearest: "De kleur die er het dichtst bij komt en wel kan, is {colour}.",
  take: "Neem {colour}",

  "section.tokens": "Kleuren overnemen uit NL Design System",
  "tokens.lead":
    "Heeft uw gemeente een stylesheet met design tokens? Plak die hier of kies het bestand. Wij halen er de kleuren uit die onze pagina's gebruiken.",
  tokens: "Design tokens (CSS)",
  "tokens.hint": "Met regels als --utrecht-link-color: #0b4f5c;",
  tokensFile: "Of een CSS-bestand",
  "tokens.take": "Haal de kleuren eruit",
  "tokens.found": "Gevonden in uw stylesheet",
  "tokens.foundLine": "{label}: {colour}, uit {name}",
  "tokens.notSaved": "Kijk hieronder hoe het wordt, en sla daarna op.",
  "tokens.none": "In deze stylesheet vonden wij geen kleuren die wij kennen",
  "tokens.noneText":
    "Wij zoeken naar namen als --utrecht-button-primary-action-background-color, --utrecht-link-color en --utrecht-page-header-background-color. Vul de kleuren anders zelf in.",

  "section.logo": "Logo",
  logo: "Logo van de gemeente",
  "logo.hint":
    "SVG of PNG, liefst SVG. Wij halen eruit wat niet nodig is. Klein blijft hij: de hele pagina is met logo hoogstens 12 kB, zodat hij ook op een oude telefoon snel komt.",
  "logo.now": "Het logo van nu",
  "logo.none": "Er is nog geen logo. Op de pagina staat de naam van de gemeente.",
  hasName: "De naam van de gemeente staat in het logo",
  "hasName.hint":
    "Dan schrijven wij de naam er niet naast. Wie het logo niet ziet, hoort of leest de naam wel.",
  noLogo: "Haal het logo weg",
  "logo.empty": "Dit bestand is leeg.",
  "logo.large": "Dit bestand is groter dan 512 kB.",
  "logo.kind": "Dit is geen SVG en geen PNG. Bewaar het logo als een van die twee.",
  "logo.broken": "Wij kunnen dit bestand niet tekenen. Bewaar het logo opnieuw en probeer het nog eens.",
  "logo.size": "Wij weten niet hoe groot dit logo is, of het is veel te breed of te hoog.",
  "logo.text":
    "In dit logo staat tekst met een lettertype. Niet iedereen heeft dat lettertype. Zet de tekst om in vormen (lettercontouren).",
  "logo.heavy":
    "Dit logo is te zwaar: {size} kB over de lijn, en hoogstens {most} kB kan. Neem een eenvoudiger vorm, liefst SVG.",

  "section.preview": "Zo wordt het",
  "preview.lead": "De vragenlijst op een telefoon. Een nieuw logo ziet u hier na het opslaan.",
  "preview.light": "Licht",
  "preview.dark": "Donker",
  "preview.frame": "Voorbeeld van de vragenlijst, {scheme}",
} as const;
