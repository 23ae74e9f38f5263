/**
 * What the codes of the yearly residents' survey mean, as municipalities print them in their budget; a code that isn't here
 * gets the name that the file gives it.
 */
const yearlyNames: Readonly<Record<string, string>> = {
  grade_municipal_service: "Rapportcijfer gemeentelijke dienstverlening",
  satisfied_waste_collection: "Tevreden over de afvalinzameling",
  easy_to_apply: "Gemak van aanvragen",
  acceptable_handling_time: "Aanvaardbare duur van de afhandeling",
  employee_expert: "Deskundigheid van de medewerker",
  kept_informed: "Voldoende op de hoogte gehouden",
  clear_language: "Duidelijke taal, volgens het onderzoek",
  friendly: "Vriendelijkheid, volgens het onderzoek",
  digital_service_good: "Digitale dienstverlening goed",
  communication_good: "Communicatie goed",
  complaints_handled_well: "Klachten goed afgehandeld",
};

/** Null for a code that has no name of its own. */
export const yearlyName = (code: string): string | null =>
  Object.hasOwn(yearlyNames, code) ? (yearlyNames[code] ?? null) : null;
