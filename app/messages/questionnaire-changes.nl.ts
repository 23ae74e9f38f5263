/** What changes from one version to the next, in plain words. */
export const questionnaireChangesNl = {
  "publish.title": "Versie {number} publiceren",
  "publish.first":
    "Dit wordt de eerste versie. Lees na wat er gemeten gaat worden. Een gepubliceerde versie verandert nooit meer.",
  "publish.intro":
    "Lees na wat er anders is dan in versie {live}, die inwoners nu krijgen, en wat dat met elke trend doet. Wie al een link heeft, krijgt versie {live}.",
  "publish.button": "Publiceer versie {number}",
  "publish.back": "Terug naar bewerken",
  "publish.changed": "Laatst bewaard door {name}, {moment}.",
  "publish.list": "Alle vragenlijsten",
  "publish.noDraft": "Er is geen concept om te publiceren",
  "publish.noDraftText":
    "Begin met bewerken: dan ontstaat een concept naast de versie die inwoners nu krijgen.",
  "publish.toQuestionnaire": "Naar de vragenlijst",
  "publish.published": "Versie {number} is gepubliceerd",

  "refused.problems": "Deze versie kan nog niet gepubliceerd worden",
  "refused.problemsText": "Los eerst op wat hieronder staat. Uw werk blijft bewaard.",
  "refused.problemsButton": "Naar bewerken",
  "refused.undecided": "Geef bij elke gewijzigde vraag aan of het nog dezelfde vraag is",
  "refused.stale": "Het concept is intussen gewijzigd",
  "refused.staleText":
    "{name} heeft het concept bewaard om {moment}. Hieronder ziet u wat er nu zou veranderen. Er is niets gepubliceerd: lees het na en publiceer dan opnieuw.",
  "refused.published": "Versie {number} is al gepubliceerd",
  "refused.publishedText":
    "{name} was u voor, om {moment}. Uw keuzes zijn niet gebruikt. Bekijk de versie; wilt u iets anders, begin dan een nieuw concept.",
  "refused.gone": "Dit concept is er niet meer",
  "refused.goneText": "Iemand heeft het weggegooid. Er is niets gepubliceerd.",
  "refused.retired": "Deze vragenlijst is niet meer in gebruik",
  "refused.retiredText":
    "Neem de vragenlijst eerst weer in gebruik. Dan kunt u een nieuwe versie publiceren.",
  "refused.unchanged": "Er is niets gewijzigd",
  "refused.unchangedText":
    "Het concept is gelijk aan de versie die inwoners nu krijgen. Publiceren zou niets veranderen.",
  "refused.somebody": "een collega",
  "problem.at": "Vraag {number}: {problem}",
  "problem.more": "{n, plural, one {en nog # ander punt} other {en nog # andere punten}}",
  "warnings.title": "Let op",

  "summary.title": "Wat er verandert",
  "summary.titleFirst": "Wat er gemeten wordt",
  "summary.added": "{n, plural, one {# vraag is nieuw} other {# vragen zijn nieuw}}",
  "summary.deleted": "{n, plural, one {# vraag vervalt} other {# vragen vervallen}}",
  "summary.changed": "{n, plural, one {# vraag is gewijzigd} other {# vragen zijn gewijzigd}}",
  "summary.breaks": "{n, plural, one {# reeks breekt} other {# reeksen breken}}",
  "summary.asked": "over {n, plural, one {# vraag} other {# vragen}} beslist u hieronder",
  "summary.none": "De vragen zijn gelijk.",
  "same.title": "{n, plural, one {# vraag blijft zoals zij is} other {# vragen blijven zoals zij zijn}}",
  "same.text": "De reeksen van deze vragen gaan gewoon door.",
  "whole.title": "De titel is anders: was ‘{before}’, wordt ‘{after}’.",
  "whole.titleTranslations": "De vertaling van de titel is anders.",
  "whole.languagesAdded": "Inwoners kunnen nu ook antwoorden in het {languages}.",
  "whole.languagesRemoved":
    "Inwoners kunnen niet meer antwoorden in het {languages}. Wie die taal koos, krijgt de vragen in het Nederlands.",

  "kind.added": "nieuw",
  "kind.deleted": "vervalt",
  "kind.changed": "gewijzigd",
  "kind.same": "gelijk",
  code: "Vraagcode",
  "text.before": "Was",
  "text.after": "Wordt",
  "text.gone": "vervallen: ",
  "text.new": "nieuw: ",
  "answers.none": "geen vaste antwoorden",

  "part.kind": "Het is een andere soort vraag: was {before}, wordt {after}.",
  "part.options": "Er zijn andere antwoorden: was {before}; wordt {after}.",
  "part.direction": "De antwoorden zijn van plaats gewisseld of omgedraaid: was {before}; wordt {after}.",
  "part.text": "De tekst van de vraag is anders.",
  "part.option_texts": "De tekst van de antwoorden is anders: was {before}; wordt {after}.",
  "part.hint": "De toelichting is anders: was {before}; wordt {after}.",
  "part.condition": "De vraag gaat naar andere mensen: was {before}; wordt {after}.",
  "part.option_order": "De antwoorden staan in een andere volgorde: was {before}; wordt {after}.",
  "part.look": "De antwoorden zien er anders uit: was {before}, wordt {after}.",
  "part.translation":
    "De vertaling is anders: {languages}. Wie in die taal antwoordt, leest iets anders; de Nederlandse vraag is gelijk.",
  "part.translation_added": "Er is een vertaling bij: {languages}.",
  "part.translation_removed": "Er is geen vertaling meer: {languages}.",
  "part.required":
    "De vraag is nu verplicht. Meer mensen zullen antwoorden, ook wie twijfelt: het cijfer kan iets verschuiven.",
  "part.optional":
    "De vraag is niet meer verplicht. Minder mensen zullen antwoorden: het cijfer kan iets verschuiven.",
  "part.moved": "De vraag staat op een andere plek. Dat kan een antwoord een beetje kleuren.",
  "value.none": "geen",
  "value.everyone": "iedereen",
  "value.after": "alleen na {values} bij ‘{question}’",
  "look.words": "woorden",
  "look.smileys": "smileys",
  "look.stars": "sterren",
  "kindName.grade": "rapportcijfer",
  "kindName.agree5": "stelling",
  "kindName.yes_no": "ja of nee",
  "kindName.choice": "keuze",
  "kindName.choices": "keuze, meer antwoorden mogelijk",
  "kindName.open": "open vraag",
  "kindName.contact_me": "contact opnemen",
  "kindName.text": "tekst, geen vraag",

  "effect.starts": "Reeks {to} begint: deze vraag is nog niet eerder gesteld.",
  "effect.startsOpen": "Deze vraag is nog niet eerder gesteld.",
  "effect.joins": "Telt mee in reeks {to}, die al gemeten wordt. Er is geen breuk.",
  "effect.joinsIn": "Telt mee in reeks {to}, die al gemeten wordt bij {names}. Er is geen breuk.",
  "effect.goes_on": "Reeks {to} gaat door.",
  "effect.known": "Deze tekst hoort al bij reeks {to}. De reeks gaat door.",
  "effect.breaks":
    "Reeks {from} breekt hier en reeks {to} begint. Met andere antwoorden zijn cijfers van ervoor en erna niet te vergelijken.",
  "effect.breaksKnown":
    "Deze tekst wordt of werd al gesteld als reeks {to}. In deze vragenlijst breekt reeks {from} hier; de antwoorden tellen voortaan mee in reeks {to}.",
  "effect.breaksElsewhere":
    "Deze vraagcode bestaat al, met andere antwoorden. Daarom begint hier een nieuwe reeks: {to}.",
  "effect.stops": "Reeks {from} stopt in deze vragenlijst. Wat er gemeten is, blijft bewaard.",
  "effect.stopsHere":
    "Reeks {from} stopt in deze vragenlijst en gaat door bij {names}. Wat er gemeten is, blijft bewaard.",
  "effect.undecided": "U beslist of reeks {from} doorgaat.",
  "effect.different": "Reeks {from} breekt hier en reeks {to} begint.",
  "effect.correction": "Een correctie: reeks {to} gaat door.",
  "effect.none": "Hier wordt niets gemeten.",

  "ask.legend": "Is dit nog dezelfde vraag?",
  "ask.legendNew": "Is dit dezelfde vraag als die al gesteld wordt?",
  "ask.correction": "Ja, het is een correctie",
  "ask.correctionText":
    "Reeks {to} gaat door. Kies dit als een inwoner op beide teksten hetzelfde zou antwoorden: een tikfout, een duidelijker woord.",
  "ask.different": "Nee, het is een andere vraag",
  "ask.differentText":
    "Reeks {from} breekt hier en reeks {to} begint. Kies dit als iemand nu anders kan antwoorden. Twijfelt u? Een breuk is eerlijker dan een lijn die niet klopt.",
  "ask.note": "Waarom?",
  "ask.noteText": "Wie later de trend bekijkt, leest dit terug.",
  "ask.missing": "Kies of ‘{question}’ nog dezelfde vraag is",
} as const;
