import type { ContactErrorCode } from "~/domain/contact";

export const contactErrorsNl = {
  required: "ontbreekt",
  not_object: "moet een object zijn",
  not_text: "moet tekst zijn",
  not_whole_number: "moet een heel getal zijn",
  not_yes_or_no: "moet ja of nee zijn (true of false)",
  too_long: "is te lang: ten hoogste {max, number} tekens",
  bad_characters: "bevat tekens die niet in een tekst horen (zoals een stuurteken of een half teken)",
  unknown_channel: "‘{value}’ is geen bekend kanaal; kies uit {allowed}",
  bad_moment: "‘{value}’ is geen moment; schrijf 2026-11-20T10:15:00+01:00 of 20-11-2026 10:15",
  in_future: "ligt in de toekomst",
  too_old: "is meer dan een jaar geleden",
  before_occurred: "ligt vóór het contact zelf",
  before_requested: "ligt vóór het terugbelverzoek",
  bad_email: "is geen e-mailadres",
  bad_phone: "is geen telefoonnummer dat bestaat; schrijf 06 12345678, of +32 … voor een ander land",
  bad_language: "is geen taalcode; schrijf nl, en of een andere code van twee of drie letters",
  out_of_range: "moet tussen {min, number} en {max, number} liggen",
  quote_not_closed: "een aanhalingsteken wordt geopend en niet gesloten",
  too_many_columns: "{found, number} velden, en de kopregel heeft er {expected, number}",
  line_too_long: "de regel is te lang: ten hoogste {max, number} tekens",
} satisfies Record<ContactErrorCode, string>;
