/** The two statements that everybody can read. Plain sentences: a list item begins with "- ". */
export const statementsNl = {
  "privacy.title": "Privacy",
  "privacy.intro": "Wij vragen wat u vond van een contact met de gemeente. Zo gaan wij om met uw gegevens.",
  "privacy.anonymous.title": "Uw antwoorden staan los van uw naam",
  "privacy.anonymous":
    "Bij uw antwoorden bewaren wij alleen: het soort contact, het onderwerp, het team, de dag van het contact, uw taal, en of u een mail of een sms kreeg. Niet uw naam, niet uw adres en niet welke link u gebruikte. Wij bewaren ook niet wanneer u antwoordde, en niet met welk apparaat.\nLijkt een formulier door een computer verstuurd? Dan bewaren wij het apart, ook zonder naam of adres, en telt het niet mee.",
  "privacy.address.title": "Uw e-mailadres of telefoonnummer",
  "privacy.address":
    "Dat gebruiken wij alleen om u één vraag te sturen. Daarna halen wij het weg uit dit systeem.\nWij bewaren wel een versleutelde code van uw adres. Daarmee zien wij dat wij u pas nog iets vroegen, of dat u zich afmeldde. Uw adres is daaruit niet te lezen.",
  "privacy.text.title": "Wat u zelf opschrijft",
  "privacy.text":
    "Schrijf liever geen namen, nummers of adressen op. Doet u het toch? Dan halen wij deze gegevens weg voordat wij uw tekst bewaren:\n- een burgerservicenummer (BSN)\n- een telefoonnummer\n- een e-mailadres\n- een rekeningnummer (IBAN)",
  "privacy.contact.title": "Als u gebeld of gemaild wilt worden",
  "privacy.contact":
    "Na het invullen kunt u ons vragen u te bellen of te mailen. Dan bewaren wij uw naam, uw telefoonnummer of e-mailadres, waar het over gaat en de dag. Dat staat los van uw antwoorden: wij kunnen ze niet bij elkaar zoeken. Als wij contact hebben gehad, wissen wij deze gegevens weer.",
  "privacy.rights.title": "Wat u kunt doen",
  "privacy.rights":
    "- Uw antwoorden zien of wissen: met de code die u na het invullen krijgt, of met de link in ons bericht.\n- U afmelden: met de link onderaan ons bericht.\n- Niets doen: meedoen hoeft niet.",
  "privacy.pages.title": "Deze website",
  "privacy.pages": "Deze pagina’s zetten geen cookies en volgen u niet. Er komt niets van andere websites.",
  "privacy.figures.title": "Onze cijfers",
  "privacy.figures":
    "Wij laten cijfers alleen zien als er genoeg antwoorden zijn. Zo is niemand te herkennen, ook geen medewerker.",

  "accessibility.title": "Toegankelijkheid",
  "accessibility.intro":
    "Iedereen moet onze vragen kunnen beantwoorden. Deze pagina’s zijn gemaakt volgens de Europese norm EN 301 549 en WCAG 2.2, niveau AA.",
  "accessibility.made.title": "Zo zijn de pagina’s gemaakt",
  "accessibility.made":
    "- Ze werken zonder JavaScript, ook op een oude telefoon of in een tekstbrowser.\n- U kunt alles met het toetsenbord doen.\n- U kunt de pagina vergroten tot 400%.\n- De kleuren passen zich aan als uw apparaat donker staat of hoog contrast gebruikt.\n- Fouten staan bovenaan en bij de vraag. Wat u invulde, blijft staan.",
  "accessibility.tested.title": "Wat is getest, en hoe",
  "accessibility.tested":
    "Elke nieuwe versie van de vragenlijst en de pagina’s eromheen wordt vanzelf getest. In de browser Chromium:\n- met de controles van axe, op elke pagina: leeg, met fouten, na het versturen en als een link niet meer werkt\n- met alleen het toetsenbord, en zonder JavaScript\n- wat een schermlezer van de browser krijgt: elke vraag, elk antwoord en elke fout\n- op een scherm van 320 pixels breed, 400% vergroot, en met meer ruimte tussen letters en regels\n- met hoog contrast, donker, met minder beweging, en op papier\n- van rechts naar links, in het Arabisch\n- op een traag netwerk en een trage telefoon\n- zoals een oude browser de pagina laat zien, en zonder opmaak\nEn in de tekstbrowsers Lynx en w3m wordt de hele vragenlijst ingevuld.",
  "accessibility.not.title": "Wat nog niet is getest",
  "accessibility.not":
    "De pagina’s zijn nog niet onderzocht door een onafhankelijke deskundige. Ze zijn nog niet getest door mensen met een beperking, en nog niet met een echte schermlezer of met andere browsers dan hierboven staan.",
  "accessibility.help.title": "Werkt er iets niet voor u?",
  "accessibility.help":
    "Laat het ons weten. Schrijf op welke pagina het was en wat er misging. Wij zoeken samen met u een andere manier. U krijgt binnen 5 werkdagen bericht dat uw melding er is. Binnen 3 weken hoort u wat wij doen.",
  "accessibility.complain":
    "Helpt ons antwoord u niet, of komt het niet op tijd? Dan kunt u een klacht indienen bij de Nationale ombudsman: nationaleombudsman.nl.",
  "statement.contact": "U bereikt ons zo: {contact}",
  "statement.noContact": "U bereikt ons via de website of het telefoonnummer van de gemeente.",
} as const;
