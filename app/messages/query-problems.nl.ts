/** What can be wrong with the address of a view of results; for the page and for the API. */
export const queryProblemsNl = {
  not_a_month:
    "“{value}” is geen maand. Schrijf een maand als 2026-01: het jaar, een streepje en de maand van 01 tot en met 12.",
  month_too_far: "“{value}” ligt te ver weg. Kies een maand van 2000-01 tot en met 2099-12.",
  ends_before_it_begins:
    "De periode eindigt voordat zij begint. De eerste maand moet vóór de laatste liggen.",
  too_long: "De periode is langer dan tien jaar. Kies een kortere periode.",
  unknown_channel: "Het kanaal “{value}” bestaat niet.",
  unknown_topic: "Het onderwerp “{value}” bestaat niet (meer).",
  unknown_team: "Het team “{value}” bestaat niet (meer).",
  unknown_language: "De taal “{value}” kan niet worden gekozen. Kies een taal uit de lijst.",
  unknown_medium: "“{value}” is geen manier van vragen. Kies een manier uit de lijst.",
  unknown_questionnaire:
    "De vragenlijst “{value}” bestaat niet (meer). Kies een andere vragenlijst, of alle.",
  told_apart_twice:
    "Kies van ‘Taal’, ‘Gevraagd via’ en ‘Vragenlijst’ er één, en laat de andere op alle staan. Met twee tegelijk worden de groepen zo klein dat iemand te herkennen is.",
  unknown_comparison:
    "Met “{value}” kan niet worden vergeleken. Kies bij ‘Vergelijken met’ een keuze uit de lijst.",
  since_missing:
    "Er is niet gekozen sinds welke maand moet worden vergeleken. Vul ‘Sinds maand’ in, bijvoorbeeld 2025-03.",
  since_too_late:
    "‘Sinds maand’ ({value}) ligt na het begin van de periode. Kies een eerdere maand, of laat de periode later beginnen.",
  unknown_series: "De reeks “{value}” bestaat niet. Een reeks is een geheel getal vanaf 1.",
  unknown_rows: "Kies channel, topic, team of month.",
} as const;
