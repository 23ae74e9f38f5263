/** Texts of the section on text messages of the page on how messages leave. */
export const textsNl = {
  title: "Sms",
  gateway: "Sms-dienst",
  "gateway.none": "Geen: sms-berichten blijven in het ingebouwde postvak",
  "gateway.notifynl": "NotifyNL ({host})",
  "gateway.cm": "CM.com ({host})",
  "gateway.spryng": "Spryng ({host})",
  "gateway.json": "Eigen sms-dienst ({host})",
  sender: "Afzender",

  "field.sender": "Naam van de afzender",
  "field.sender.hint":
    "Dit ziet een inwoner als afzender van de sms. Laat het leeg voor de naam die uit de naam van de gemeente volgt: {made}.",
  "sender.count": "{length} van {most} tekens",
  "sender.over": "{length} tekens: {over} te veel",
  "sender.byNotify": "Bij NotifyNL stelt u de afzender daar in. Deze naam wordt daar niet gebruikt.",
  "sender.onlyAdministrators": "Alleen een beheerder kan de naam wijzigen.",
  save: "Afzender opslaan",
  saved: "Afzender opgeslagen",
  "saved.text": "Sms-berichten komen vanaf nu van {sender}.",
  unchanged: "Er is niets gewijzigd",

  "error.too_long": "De naam heeft {length} tekens. Een afzender heeft er ten hoogste {most}: kort hem in.",
  "error.letter":
    "Het teken ‘{letter}’ kan niet in een afzender. Gebruik letters zonder accent, cijfers, spaties, punten en streepjes.",
  "error.number": "Een afzender van alleen cijfers lijkt een telefoonnummer. Gebruik ten minste één letter.",
  "error.too_short": "Een afzender heeft ten minste drie tekens.",

  "receipts.title": "Ontvangstberichten van sms",
  "receipts.why":
    "De sms-dienst kan laten weten of een sms is aangekomen, of waarom niet. Zonder dat blijft een uitnodiging op ‘Verstuurd’ staan.",
  "receipts.address": "Adres voor de sms-dienst",
  "receipts.key": "Maak een {link} met het recht ‘Melden wat er met berichten gebeurde’.",
  "receipts.key.link": "API-sleutel",
  "receipts.how.notifynl":
    "Vul dit adres bij NotifyNL in onder API-integratie, Callbacks, met de sleutel als bearer token.",
  "receipts.how.cm":
    "Vul dit adres bij CM.com in als webhook voor statusrapporten, in JSON. Zet de sleutel op de plaats van SLEUTEL.",
  "receipts.how.spryng":
    "Vul dit adres bij Spryng in als webhook voor afleverrapporten. Zet de sleutel op de plaats van SLEUTEL.",
  "receipts.how.json":
    "Laat de sms-dienst zijn ontvangstberichten hierheen sturen, met de sleutel als bearer token of met een handtekening. De",
  "receipts.how.json.openapi": "OpenAPI-beschrijving",
  "receipts.how.json.rest": "zegt hoe.",
} as const;
