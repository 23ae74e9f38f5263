/** Texts of the import of questionnaires, and of their export. */
export const questionnaireImportNl = {
  title: "Vragenlijst importeren",
  intro:
    "Kies een bestand. U ziet eerst wat ervan wordt overgenomen; er wordt nog niets gemaakt. Daarna wordt het een concept, nooit meteen een vragenlijst die inwoners krijgen.",
  file: "Bestand",
  "file.hint":
    "JSON uit Weerklank, een .lss-bestand uit LimeSurvey, of een CSV met vragen. Ten hoogste 5 MB.",
  look: "Bekijk het bestand",
  back: "Alle vragenlijsten",

  "forms.title": "Welke bestanden kunt u kiezen?",
  "forms.json": "JSON uit Weerklank",
  "forms.json.text":
    "Op de pagina van een vragenlijst vindt u ‘Exporteren’. Zo’n bestand komt helemaal terug zoals het was, ook bij een andere gemeente. Programma’s kunnen het ook zelf maken: de vorm staat in het {link}.",
  "forms.json.link": "JSON-schema",
  "forms.lss": "LimeSurvey (.lss)",
  "forms.lss.text":
    "Kies in LimeSurvey bij de enquête ‘Weergeven/exporteren’ en dan ‘Opbouw van de enquête (.lss)’. Versie 1.90 tot en met 6. Een tabel met vragen wordt een vraag per rij; opmaak, plaatjes en invulvelden vervallen.",
  "forms.csv": "CSV met vragen",
  "forms.csv.text":
    "Kolomnamen op de eerste regel, dan een regel per vraag. Komma, puntkomma of tab ertussen; UTF-8 of Windows (Excel). Alleen de kolom vraag is verplicht; zonder soort moeten er antwoorden zijn.",
  "forms.csv.caption": "Kolommen van een CSV met vragen",
  "forms.csv.column": "Kolom",
  "forms.csv.what": "Wat erin staat",
  "column.vraagcode":
    "De naam van wat u meet, zoals friendly. Dezelfde code is dezelfde reeks. Leeg: wij maken er een.",
  "column.soort": "rapportcijfer, stelling, ja/nee, keuze, meerkeuze, open, contact of tekst.",
  "column.vraag":
    "De vraag in het Nederlands. Andere talen in vraag_en, vraag_de, vraag_pl, vraag_tr, vraag_ar, vraag_uk en vraag_fr.",
  "column.toelichting": "Een korte uitleg onder de vraag, ook als toelichting_en en zo verder.",
  "column.antwoorden":
    "Bij keuze en meerkeuze, met een streep ertussen: Ja | Voor een deel | Nee. Ook als antwoorden_en, in dezelfde volgorde. ‘Weet niet’ komt er vanzelf bij.",
  "column.verplicht": "ja of nee. Leeg: nee.",
  "column.alleen_na":
    "Wanneer de vraag wordt gesteld: vraagcode = antwoord. Bijvoorbeeld terugbellen = ja, of cijfer = 1-5.",
  "column.uiterlijk": "Van een stelling: woorden, smileys of sterren.",
  "forms.csv.example": "Voorbeeld",

  "csv.file": "Bestand",
  "csv.source": "In het bestand",
  "csv.question": "Vraag",
  "csv.becomes": "Wordt",
  "csv.report": "Verslag",
  "csv.note": "Toelichting",
  "csv.whole": "Het hele bestand",
  "report.download": "Verslag bewaren (CSV)",
  "problem.no_file": "Kies een bestand.",
  "problem.broken_off": "Het bestand kwam niet helemaal aan. Kies het opnieuw.",
  "problem.too_large":
    "Het bestand is groter dan 5 MB. Een vragenlijst is veel kleiner: kies de export van de vragen, niet die van de antwoorden.",
  "problem.empty": "Het bestand is leeg.",
  "problem.spreadsheet":
    "Dit is een rekenblad. Kies in Excel ‘Opslaan als’, dan ‘CSV UTF-8’, en kies dat bestand.",
  "problem.zip": "Dit is een zip-bestand. Pak het eerst uit en kies het bestand dat erin zit.",
  "problem.lsa":
    "Dit is een LimeSurvey-archief (.lsa), met antwoorden erin. Exporteer in LimeSurvey alleen de opbouw van de enquête (.lss).",
  "problem.binary": "Dit is geen vragenlijst die wij kunnen lezen. Kies een .json-, .lss- of .csv-bestand.",
  "problem.too_old":
    "Dit bestand is van een heel oude LimeSurvey (versie {version}). Lees het in LimeSurvey 1.90 of nieuwer in, en exporteer het daar als .lss.",
  "problem.tab_export":
    "Dit is de tab-gescheiden export van LimeSurvey. Exporteer de enquête als ‘Opbouw van de enquête (.lss)’.",
  "problem.part_of_survey":
    "Dit is één groep of één vraag uit LimeSurvey (.lsg of .lsq). Exporteer de hele enquête als .lss.",
  "problem.not_limesurvey": "Dit XML-bestand is geen export van LimeSurvey. Kies een .lss-bestand.",
  "problem.xml_entities":
    "Dit bestand bevat een documenttype of eigen XML-entiteiten. Daarmee kan een bestand een server vastzetten, dus lezen wij het niet. LimeSurvey maakt zulke bestanden niet: exporteer de enquête opnieuw.",
  "problem.xml_broken":
    "Het bestand is niet heel: bij regel {line} klopt het niet meer. Exporteer de enquête opnieuw in LimeSurvey.",
  "problem.json_broken":
    "Dit bestand is geen goede JSON. Misschien is het afgebroken: exporteer de vragenlijst opnieuw.",
  "problem.json_other":
    "Dit is JSON, maar geen vragenlijst van Weerklank: ‘format’ moet ‘weerklank-questionnaire’ zijn.",
  "problem.json_newer": "Dit bestand is gemaakt met een nieuwere Weerklank. Werk deze Weerklank eerst bij.",
  "problem.json_wrong": "Het bestand klopt niet met het JSON-schema, bij {place}: {message}",
  "problem.csv_no_columns":
    "Er zijn geen kolommen gevonden. Zet een komma, puntkomma of tab tussen de velden.",
  "problem.csv_no_question":
    "Er is geen kolom ‘vraag’ gevonden. Zet kolomnamen op de eerste regel, zoals: vraagcode;soort;vraag;antwoorden.",
  "problem.csv_header":
    "De eerste regel met kolomnamen kan niet worden gelezen. Kijk of er een aanhalingsteken te veel staat.",
  "problem.no_questions": "Er staan geen vragen in dit bestand die wij kunnen overnemen.",
  "problem.not_sent": "Het bestand kwam niet goed mee. Kies het opnieuw.",

  "preview.title": "Dit wordt overgenomen",
  "preview.intro": "Uit {file} ({kind}). Er is nog niets gemaakt.",
  "kind.json": "JSON uit Weerklank",
  "kind.limesurvey": "LimeSurvey",
  "kind.csv": "CSV met vragen",
  "preview.all":
    "{n, plural, one {De ene vraag wordt} other {Alle # vragen worden}} overgenomen zoals in het bestand.",
  "preview.some": "Niet alles kan mee zoals het was",
  "preview.counts":
    "{same, plural, =0 {Geen onderdeel gaat} one {# onderdeel gaat} other {# onderdelen gaan}} ongewijzigd mee, {changed, plural, =0 {geen} other {#}} aangepast, {left, plural, =0 {geen} other {#}} niet. Hieronder staat per onderdeel wat en waarom.",
  "preview.whole": "Over het hele bestand",
  "preview.languages": "Talen: {languages}.",
  "preview.problems":
    "{n, plural, one {Voor publiceren is er nog # punt} other {Voor publiceren zijn er nog # punten}} op te lossen. In de editor staat bij elke vraag wat er moet gebeuren.",
  "preview.ready": "Deze vragenlijst kan zo worden gepubliceerd; kijk hem eerst na.",
  "preview.name": "Naam van de vragenlijst",
  "preview.name.hint": "Zo herkennen collega’s hem. Inwoners zien deze naam niet.",
  "preview.make": "Concept maken",
  "preview.other": "Ander bestand kiezen",
  "preview.table": "Per onderdeel",
  "preview.source": "In het bestand",
  "preview.becomes": "Wordt",
  "preview.report": "Wat wij ermee deden",
  "preview.noText": "(geen tekst)",
  "outcome.same": "Overgenomen",
  "outcome.changed": "Aangepast",
  "outcome.left_out": "Niet overgenomen",
  "becomes.key": "vraagcode {key}",

  "export.json": "Exporteren (JSON)",
} as const;

/** What the report of an import says, by note. */
export const importNotesNl = {
  left_array_numbers: "Een tabel met getallen kan hier niet.",
  left_array_texts: "Een tabel met tekstvelden kan hier niet.",
  left_dual_scale: "Een tabel met twee schalen kan hier niet. Maak er twee vragen van.",
  left_equation: "Dit is een berekening, geen vraag.",
  left_hidden: "Deze vraag was verborgen: niemand kreeg hem te zien.",
  left_kind_missing: "De soort ontbreekt. Vul in de kolom soort bijvoorbeeld stelling of open in.",
  left_kind_unknown: "De soort ‘{type}’ kennen wij niet.",
  left_language_switch: "Een taalkeuze is niet nodig: inwoners kiezen hun taal boven aan de pagina.",
  left_no_text: "Er staat geen tekst bij.",
  left_numbers: "Meer getallen in één vraag kan hier niet.",
  left_ranking: "Rangschikken kan hier niet.",
  left_row_broken: "Regel {line} kan niet worden gelezen. Kijk of de aanhalingstekens kloppen.",
  left_too_many: "Een vragenlijst heeft hier ten hoogste {most} vragen.",
  left_upload: "Een bestand laten meesturen kan hier niet.",
  became_agree5: "Deze antwoorden zijn onze stelling met 5 antwoorden; die is het geworden.",
  became_grade: "Deze antwoorden zijn ons rapportcijfer van 1 tot en met 10; dat is het geworden.",
  became_yes_no: "Deze antwoorden zijn onze ja/nee-vraag; die is het geworden.",
  buttons_five:
    "De schaal van 1 tot en met 5 is een keuze met 5 antwoorden geworden. Geef de uiteinden woorden.",
  comments_gone: "Het opmerkingenveld bij de antwoorden is vervallen.",
  condition_gone: "De voorwaarde is vervallen, dus iedereen krijgt deze vraag: {condition}",
  condition_of_group: "De voorwaarde van de groep staat nu bij deze vraag.",
  condition_on_left_out:
    "De voorwaarde is vervallen, dus iedereen krijgt deze vraag: hij hing aan {question}, en dat is hier geen vraag.",
  date_as_text: "Een datumvraag is een open vraag geworden.",
  dont_know_built_in: "‘Weet niet’ staat er bij ons vanzelf bij.",
  gender_choice: "De vraag naar geslacht is een gewone keuze geworden.",
  hint_from_array: "De tekst boven de tabel is de toelichting geworden.",
  key_from_text: "Er was geen vraagcode; het is {made} geworden.",
  key_kind_taken:
    "De vraagcode {key} is hier al van een andere vraag. Deze heet nu {made}, en krijgt een eigen reeks.",
  key_made: "De vraagcode {key} is {made} geworden: kleine letters, cijfers en lage streepjes.",
  key_twice: "De vraagcode {key} kwam vaker voor. Deze heet nu {made}.",
  links_gone: "Het adres achter een link is vervallen; de tekst staat er nog.",
  look_unknown: "Het uiterlijk ‘{look}’ kan hier niet.",
  media_gone: "Een plaatje, film of geluid is vervallen.",
  number_as_text: "Een getal invullen is een open vraag geworden.",
  options_too_many: "Er waren {length} antwoorden; de eerste {most} zijn overgenomen.",
  options_unused: "Bij deze soort horen geen eigen antwoorden; die zijn vervallen.",
  other_without_text: "‘Anders’ is een gewoon antwoord geworden, zonder tekstveld.",
  part_of_array: "Een rij van een tabel is een eigen vraag geworden.",
  part_of_fields: "Een van de tekstvelden is een eigen open vraag geworden.",
  placeholders_gone: "Invulvelden zijn vervallen: {placeholders}. Lees de zin na.",
  scripts_gone: "Een script is vervallen.",
  settings_gone: "Deze instellingen zijn vervallen: {settings}.",
  soft_required: "‘Zacht verplicht’ is niet verplicht geworden.",
  text_cut: "De tekst had {length, number} tekens; de eerste {most, number} zijn overgenomen.",
  uncertain_is_dont_know: "‘Onzeker’ is ‘weet niet’ geworden.",
  key_continues: "De vraagcode {key} bestaat hier al met deze tekst: de antwoorden komen in dezelfde reeks.",
  key_other_text:
    "De vraagcode {key} bestaat hier al met een andere tekst. Bij het publiceren kiest u of de reeks doorgaat.",
  assessments_gone: "De puntentelling is vervallen.",
  dutch_missing:
    "{missing, plural, one {Er ontbreekt # Nederlandse tekst} other {Er ontbreken # Nederlandse teksten}}. Nederlands is altijd nodig: vul het aan in de editor.",
  encoding_guessed:
    "Het bestand is geen UTF-8; wij lazen het als Windows-1252. Kijk of letters met accenten kloppen.",
  group_texts_gone: "De groepen en hun beschrijvingen zijn vervallen; de vragen staan in dezelfde volgorde.",
  language_as_dutch:
    "De taal ‘{language}’ kan hier niet. De teksten staan nu bij Nederlands: vertaal ze in de editor.",
  language_incomplete:
    "{language} is niet compleet: {missing, plural, one {er ontbreekt # tekst} other {er ontbreken # teksten}}.",
  language_unknown: "De taal ‘{language}’ kan hier niet en is vervallen.",
  newer_format: "Dit bestand is van een nieuwere LimeSurvey dan wij kennen. Kijk extra goed of alles klopt.",
  quotas_gone: "De quota zijn vervallen.",
  random_order_gone: "De willekeurige volgorde van groepen is vervallen.",
  unknown_columns: "Deze kolommen kennen wij niet, en zijn overgeslagen: {columns}.",
  welcome_gone:
    "De begroeting, de beschrijving en de slottekst van de enquête zijn vervallen: onze pagina’s hebben eigen teksten.",
} as const;
