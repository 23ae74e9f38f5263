/** What residents read, at language level B1. */
export const residentNl = {
  "page.title": "{title} · {organisation}",
  "page.titleWithErrors": "Fout: {title} · {organisation}",
  "page.skip": "Naar de inhoud",
  "page.languages": "Taal",
  "page.privacy": "Privacy",
  "page.accessibility": "Toegankelijkheid",
  "page.figures": "Onze cijfers",
  "page.home": "Begin",
  "page.about": "Over deze vragen",
  "page.question": "Hebt u een vraag? {contact}",
  "page.demo": "Dit is een voorbeeld. De gemeente en de antwoorden zijn verzonnen.",

  "about.phone": "Uw telefoongesprek met de gemeente op {day}",
  "about.counter": "Uw bezoek aan de balie van de gemeente op {day}",
  "about.email": "Uw e-mail aan de gemeente van {day}",
  "about.contact_form": "Uw contactformulier aan de gemeente van {day}",
  "about.e_service": "Wat u online regelde bij de gemeente op {day}",
  "about.website": "Uw bezoek aan de website van de gemeente op {day}",
  "about.social_media": "Uw bericht aan de gemeente op sociale media van {day}",
  "about.whatsapp": "Uw WhatsApp-bericht aan de gemeente van {day}",
  "about.report": "Uw melding aan de gemeente van {day}",
  "about.post": "Uw brief aan de gemeente van {day}",
  "about.home_visit": "Ons huisbezoek bij u op {day}",
  "about.topic": "{contact} over {topic}",

  "survey.title": "Wat vond u van dit contact?",
  "survey.length":
    "{questions, plural, one {1 vraag} other {# vragen}}, ongeveer {minutes, plural, one {1 minuut} other {# minuten}}",
  "survey.needGrade": "Alleen het rapportcijfer is nodig.",
  "survey.needNone": "U mag een vraag overslaan.",
  "survey.needSome": "Vragen met ‘niet verplicht’ mag u overslaan.",
  "survey.anonymous": "Wij bewaren uw antwoorden zonder uw naam.",
  "survey.onlyAfter": "Alleen als u bij ‘{question}’ koos voor {answers}:",
  "survey.manyHint": "U mag meer dan één antwoord kiezen.",
  "survey.star": "{n, plural, one {# ster} other {# sterren}} van 5",
  "survey.contactHint": "Wij weten niet wie u bent. Na het versturen leest u hoe u ons bereikt.",
  "survey.optional": "niet verplicht",
  "survey.lowest": "1 = zeer slecht",
  "survey.highest": "10 = zeer goed",
  "survey.dontKnowGrade": "Weet niet / geen mening",
  "survey.dontKnow": "Weet niet",
  "survey.agree1": "Helemaal mee eens",
  "survey.agree2": "Mee eens",
  "survey.agree3": "Niet eens, niet oneens",
  "survey.agree4": "Mee oneens",
  "survey.agree5": "Helemaal mee oneens",
  "survey.yes": "Ja",
  "survey.no": "Nee",
  "survey.openHint": "Schrijf geen namen, telefoonnummers of andere gegevens op. Maximaal 1.000 tekens.",
  "survey.send": "Verstuur mijn antwoorden",
  "survey.unchosen": "Nog niets gekozen",
  "survey.trap": "Laat dit veld leeg",
  "survey.ready":
    "Wij hebben uw cijfer, een {grade}, alvast gekozen. Het telt pas als u onderaan op ‘Verstuur mijn antwoorden’ klikt.",
  "survey.stop": "Ik wil geen vragen meer krijgen",
  "survey.after": "Hierna bent u klaar.",

  "again.title": "Klopt dit zo?",
  "again.survey":
    "Soms vult een computer een formulier in. Daarom vragen wij het even. Kloppen uw antwoorden? Klik dan nog een keer op ‘Verstuur mijn antwoorden’. Wat u invulde, staat er nog.",
  "again.sure": "Weet u het zeker?",
  "again.unsubscribe":
    "Soms drukt een computer op een knop. Daarom vragen wij het even. Wilt u geen vragen meer? Klik dan nog een keer op ‘Meld mij af’.",
  "again.erase":
    "Soms drukt een computer op een knop. Daarom vragen wij het even. Wilt u uw antwoorden wissen? Klik dan nog een keer op ‘Wis mijn antwoorden’.",

  "error.title": "{n, plural, one {Er gaat iets niet goed} other {Er gaan # dingen niet goed}}",
  "error.kept": "Wat u al invulde, staat er nog.",
  "error.prefix": "Fout:",
  "error.grade": "Kies een cijfer van 1 tot en met 10, of ‘weet niet’",
  "error.missing": "Kies een antwoord",
  "error.missingText": "Vul een antwoord in",
  "error.oneOnly": "Kies één antwoord",
  "error.manyConflict": "Kies ‘weet niet’ of een ander antwoord, niet allebei",
  "error.tooLong": "Maak uw tekst korter: er staan {length, number} tekens, 1.000 is het meeste",
  "error.about": "{question}: {message}",

  "thanks.title": "Bedankt voor uw antwoorden",
  "thanks.intro": "Uw antwoorden zijn bij ons aangekomen. U kunt deze pagina nu sluiten.",
  "thanks.removedTitle": "Wij hebben iets weggehaald uit uw tekst",
  "thanks.removed":
    "In uw tekst stond {kinds}. Zulke gegevens bewaren wij niet, om u te beschermen. De rest van uw tekst is er nog.",
  "thanks.bsn": "een burgerservicenummer (BSN)",
  "thanks.phone": "een telefoonnummer",
  "thanks.email": "een e-mailadres",
  "thanks.iban": "een rekeningnummer (IBAN)",
  "thanks.nextTitle": "Wat gebeurt er nu?",
  "thanks.next":
    "Wij tellen uw antwoorden op bij die van anderen. Zo zien wij wat goed gaat en wat beter moet. Niemand ziet dat deze antwoorden van u zijn.",
  "done.title": "Wat wij al deden",
  "thanks.figures": "Bekijk onze cijfers",
  "thanks.contactTitle": "Wilt u contact met ons?",
  "thanks.contact":
    "U koos dat wij contact met u opnemen. Uw antwoorden zijn anoniem: wij weten niet wie u bent. Neem daarom zelf contact met ons op: {contact}",
  "thanks.contactNone":
    "U koos dat wij contact met u opnemen. Uw antwoorden zijn anoniem: wij weten niet wie u bent. Neem daarom zelf contact met ons op, via de website of het telefoonnummer van de gemeente.",
  "thanks.receiptTitle": "Uw antwoorden later zien of wissen?",
  "thanks.receipt": "Bewaar dan deze code. U vult de code in op {address}.",
  "thanks.receiptLink": "U kunt ook weer op de link in ons bericht klikken.",
  "thanks.code": "Uw code",
  "thanks.mean": "Inwoners geven het contact met ons gemiddeld een {mean}.",
  "thanks.callTitle": "Wilt u dat wij u terugbellen?",
  "thanks.call": "Laat dan uw naam en telefoonnummer of e-mailadres achter. Dat staat los van uw antwoorden.",
  "thanks.callWanted":
    "U koos dat wij contact met u opnemen. Uw antwoorden zijn anoniem: wij weten niet wie u bent. Laat daarom hier uw naam en telefoonnummer of e-mailadres achter.",
  "thanks.callLink": "Ja, neem contact met mij op",

  "request.title": "Wilt u dat wij u terugbellen?",
  "request.intro":
    "Vul in hoe wij u bereiken. Wij bellen of mailen u binnen {days, plural, one {1 werkdag} other {# werkdagen}}.",
  "request.apart":
    "Dit staat los van de vragen die u beantwoordde. Wij kunnen niet zien welke antwoorden van u zijn.",
  "request.name": "Uw naam",
  "request.reach": "Hoe bereiken wij u?",
  "request.reachHint": "Vul een telefoonnummer of een e-mailadres in. Allebei mag ook.",
  "request.phone": "Telefoonnummer",
  "request.email": "E-mailadres",
  "request.about": "Waar gaat het over?",
  "request.aboutHint":
    "Een paar woorden is genoeg. Uw burgerservicenummer (BSN) hebben wij niet nodig. Maximaal 500 tekens.",
  "request.kept":
    "Wij gebruiken uw gegevens alleen om contact met u op te nemen. {days, plural, one {1 dag daarna wissen wij ze.} other {# dagen daarna wissen wij ze.}}",
  "request.send": "Neem contact met mij op",
  "request.back": "Nee, ga terug",
  "request.errorName": "Vul uw naam in",
  "request.errorReach": "Vul een telefoonnummer of een e-mailadres in",
  "request.errorPhone": "Dit telefoonnummer klopt niet. Een goed voorbeeld is 0612345678",
  "request.errorEmail": "Dit e-mailadres klopt niet. Een goed voorbeeld is naam@voorbeeld.nl",
  "request.errorLong": "Maak uw tekst korter: er staan {length, number} tekens, {most, number} is het meeste",
  "request.again":
    "Soms vult een computer een formulier in. Daarom vragen wij het even. Klopt alles? Klik dan nog een keer op ‘Neem contact met mij op’.",
  "request.doneTitle": "Wij nemen contact met u op",
  "request.done":
    "Wij bellen of mailen u binnen {days, plural, one {1 werkdag} other {# werkdagen}}. U hoeft niets meer te doen.",

  "tooMany.title": "Dat lukt nu niet",
  "tooMany.intro":
    "Er kwamen in korte tijd veel formulieren van deze plek. Probeer het over een uur opnieuw.",
  "way.title": "U kunt ook",
  "way.code": "Een code van ons invullen",
  "way.figures": "Onze cijfers bekijken",
  "way.home": "Naar de beginpagina gaan",
  "way.back": "Terug naar de vorige pagina",

  "answered.title": "U hebt deze vragen al beantwoord",
  "answered.intro": "Wij hebben uw antwoorden. Nog een keer invullen kan niet, en hoeft ook niet. Bedankt!",
  "answered.kept": "U vulde de vragen nog een keer in. Wij bewaren uw eerste antwoorden.",
  "answered.gone": "Uw antwoorden kunnen wij hier niet meer laten zien.",
  "given.title": "Uw antwoorden",
  "given.erase": "Wis mijn antwoorden",
  "given.eraseHint":
    "Wissen kan niet ongedaan worden gemaakt. De cijfers van de gemeente tellen dan zonder uw antwoorden.",
  "erased.title": "Uw antwoorden zijn gewist",
  "erased.intro": "Wij hebben uw antwoorden niet meer. Ze tellen ook niet meer mee in onze cijfers.",

  "test.title": "Dit was een testbericht",
  "test.intro":
    "U klikte op een link in een testbericht. Bij een echt bericht ziet de inwoner hier de vragen.",
  "test.optOut": "U klikte op de link om u af te melden in een testbericht. Er is niemand afgemeld.",
  "test.grade": "U koos het cijfer {grade}. Bij een echt bericht staat dat cijfer hier alvast ingevuld.",

  "try.banner": "Dit is een proef. Wat u invult, wordt niet bewaard.",
  "try.done.title": "Zo ging de proef",
  "try.done.intro": "Er is niets bewaard. Een inwoner ziet hierna een pagina met een bedankje.",
  "try.again": "Nog een keer proberen",
  "try.answers": "Dit zouden wij bewaren",
  "try.nothing": "U vulde niets in.",
  "try.empty.title": "Deze vragenlijst heeft nog geen vragen",
  "try.empty.intro": "Open deze pagina opnieuw als er vragen in staan.",
  "try.expired.title": "Deze proef werkt niet meer",
  "try.expired.intro":
    "De link van een proef werkt zeven dagen. Vraag een nieuwe link aan wie u deze stuurde.",

  "expired.title": "Deze link werkt niet meer",
  "expired.intro":
    "U kunt deze vragen niet meer beantwoorden: het is te lang geleden. Jammer, maar u hoeft niets te doen.",
  "unknown.title": "Deze link kennen wij niet",
  "unknown.intro":
    "Misschien is een stukje van de link weggevallen. Klik op de knop in ons bericht, of typ de code over.",
  "optedOut.title": "U hebt zich afgemeld",
  "optedOut.intro": "Daarom stellen wij u geen vragen meer. U hoeft niets te doen.",
  "gone.title": "Deze vragen zijn er niet meer",
  "gone.intro": "De gemeente stelt deze vragen niet meer. U hoeft niets te doen.",
  "otherSite.title": "Uw antwoorden zijn niet verstuurd",
  "otherSite.intro":
    "Het formulier kwam van een andere website. Open de link uit ons bericht en probeer het opnieuw.",
  "tooLarge.title": "Dat is te veel tekst",
  "tooLarge.intro": "Wij konden uw formulier niet lezen. Ga terug en maak uw tekst korter.",
  "unreadable.title": "Wij konden uw formulier niet lezen",
  "unreadable.intro": "Open de link uit ons bericht en probeer het opnieuw.",
  "failed.title": "Er ging bij ons iets mis",
  "failed.intro":
    "Dat ligt niet aan u. Probeer het over een paar minuten opnieuw. Uw tekst vindt u terug met de knop ‘vorige’ van uw browser.",

  "about.door": "Uw contact met de gemeente",
  "doorClosed.title": "Deze vragen zijn gesloten",
  "doorClosed.intro": "De gemeente stelt deze vragen nu niet. U hoeft niets te doen.",
  "doorEarly.title": "Deze vragen zijn nog niet open",
  "doorEarly.intro": "Kom later nog eens terug. Dan kunt u ze invullen.",
  "doorFull.title": "Wij hebben genoeg antwoorden voor vandaag",
  "doorFull.intro": "Morgen kunt u de vragen weer invullen. Fijn dat u wilt helpen.",
  "doorUsed.title": "U hebt deze vragen al beantwoord",
  "doorUsed.intro":
    "Wij hebben uw antwoorden. Wilt u ze zien of wissen? Ga dan naar de beginpagina. Vul daar de code in die u na het versturen kreeg.",
  "crowded.title": "Wij tellen uw antwoorden niet mee",
  "crowded.intro":
    "Met deze code kwamen er heel veel antwoorden achter elkaar. Daarom houden wij de laatste apart. Ze tellen niet mee in onze cijfers. U hoeft niets te doen.",
  "kiosk.note": "Doet u een minuut niets? Dan begint dit scherm opnieuw. Wat u invulde, is dan weg.",
  "kiosk.noScript": "Dit scherm begint na 3 minuten opnieuw. Wat u invulde, is dan weg.",
  "kiosk.still":
    "Bent u er nog? Raak het scherm aan of druk op een toets om verder te gaan. Anders begint dit scherm zo opnieuw.",
  "kiosk.thanks":
    "Uw antwoorden zijn bij ons aangekomen. Dit scherm begint zo opnieuw, voor de volgende persoon.",
  "kiosk.next": "Begin opnieuw",

  "unsubscribe.title": "Geen vragen meer van ons?",
  "unsubscribe.intro":
    "Als u zich afmeldt, vragen wij u niet meer wat u van een contact met de gemeente vond. Andere berichten van de gemeente krijgt u nog wel.",
  "unsubscribe.button": "Meld mij af",
  "unsubscribed.title": "U bent afgemeld",
  "unsubscribed.intro":
    "Wij vragen u niet meer wat u van een contact met de gemeente vond. Andere berichten van de gemeente krijgt u nog wel.",
  "unsubscribeUnknown.title": "Afmelden lukt niet met deze link",
  "unsubscribeUnknown.intro":
    "Wij kennen deze link niet, of wij hebben uw adres al gewist. Gebruik de link in ons laatste bericht.",

  "home.title": "Wat vindt u van uw gemeente?",
  "home.intro":
    "Hebt u contact gehad met de gemeente? Dan vragen wij soms wat u ervan vond. Zo leren wij wat beter kan.",
  "home.codeTitle": "Hebt u een code van ons?",
  "home.codeHint":
    "De code staat in ons bericht, in een brief of op een poster, of u kreeg hem na het invullen. Bijvoorbeeld: {example}",
  "home.code": "Uw code",
  "home.open": "Ga verder",
  "home.codeError": "Deze code kennen wij niet. Kijk of u de hele code hebt overgenomen",
  "home.figuresTitle": "Wat vinden andere mensen?",
  "home.figuresIntro": "Wij laten zien welke cijfers inwoners ons geven.",
  "home.office": "Voor medewerkers: inloggen",

  "figures.title": "Onze cijfers",
  "figures.intro": "Dit vinden inwoners van het contact met de gemeente, van {from} tot en met {to}.",
  "figures.total": "Gemiddeld rapportcijfer",
  "figures.n": "{n, plural, one {1 antwoord} other {{n, number} antwoorden}}",
  "figures.none": "Er zijn nog te weinig antwoorden om te laten zien.",
  "figures.channels": "Per soort contact",
  "figures.channel": "Soort contact",
  "figures.grade": "Rapport\u00adcijfer",
  "figures.share8": "Geeft een 8 of hoger",
  "figures.answers": "Antwoor\u00adden",
  "figures.hidden": "te weinig antwoorden",
  "figures.indicative": "weinig antwoorden: het cijfer kan nog veranderen",
  "figures.how": "Zo tellen wij",
  "figures.howText":
    "Het rapportcijfer is het gemiddelde van alle cijfers van 1 tot en met 10. Wie ‘weet niet’ koos, telt niet mee. Een cijfer van minder dan {least} antwoorden laten wij niet zien: dan zou iemand te herkennen zijn.",

  "channel.phone": "Telefoon",
  "channel.counter": "Balie",
  "channel.email": "E-mail",
  "channel.contact_form": "Contactformulier",
  "channel.e_service": "Online regelen",
  "channel.website": "Website",
  "channel.social_media": "Sociale media",
  "channel.whatsapp": "WhatsApp",
  "channel.report": "Melding over de buitenruimte",
  "channel.post": "Brief",
  "channel.home_visit": "Huisbezoek",
} as const;
