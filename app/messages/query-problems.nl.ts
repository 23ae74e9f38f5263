/** What can be wrong with the address of a view of results; for the page and for the API. */
export const queryProblemsNl = {
  not_a_month:
    "“{value}” is geen maand. Schrijf een maand als 2026-01: het jaar, een streepje en de maand van 01 tot en met 12.",
  ends_before_it_begins:
    "De periode eindigt voordat zij begint. De eerste maand moet vóór de laatste liggen.",
  too_long: "De periode is langer dan tien jaar. Kies een kortere periode.",
  unknown_channel: "Het kanaal “{value}” bestaat niet.",
  unknown_topic: "Het onderwerp “{value}” bestaat niet (meer).",
  unknown_team: "Het team “{value}” bestaat niet (meer).",
  unknown_comparison:
    "Met “{value}” kan niet worden vergeleken. Kies ‘Zelfde periode een jaar eerder’ of ‘Niet vergelijken’.",
  unknown_series: "De reeks “{value}” bestaat niet. Een reeks is een geheel getal vanaf 1.",
  unknown_rows: "Kies channel, topic, team of month.",
} as const;
