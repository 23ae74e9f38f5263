import { channelsNl } from "./channels.nl";

/** What the audit trail's codes mean in words. A code that isn't here is shown as it is. */
export const auditKindsNl: Record<string, string> = {
  account: "Accounts",
  api_key: "Sleutels",
  message: "Berichten",
  invitation: "Uitnodigingen",
  settings: "Instellingen",
  suppression: "Geblokkeerde adressen",
  target: "Doelstellingen",
  team: "Teams",
  topic: "Onderwerpen",
};

export const auditActionsNl: Record<string, string> = {
  "account.added": "Account toegevoegd",
  "account.disabled": "Account uitgeschakeld",
  "account.enabled": "Account ingeschakeld",
  "account.link_made": "Eenmalige link gemaakt",
  "account.password_changed": "Wachtwoord gewijzigd",
  "account.password_chosen": "Wachtwoord gekozen",
  "account.role_changed": "Rol gewijzigd",
  "account.sessions_ended": "Overal afgemeld",
  "api_key.made": "Sleutel gemaakt",
  "api_key.revoked": "Sleutel ingetrokken",
  "message.tested": "Testbericht verstuurd",
  "invitation.address_suppressed": "Adres geblokkeerd",
  "invitation.cancelled": "Uitnodiging ingetrokken",
  "invitation.sent_again": "Opnieuw verstuurd",
  "invitation.suppression_lifted": "Blokkade opgeheven",
  "settings.changed": "Instellingen gewijzigd",
  "suppression.added": "Adres geblokkeerd",
  "suppression.lifted": "Blokkade opgeheven",
  "target.added": "Doelstelling toegevoegd",
  "target.changed": "Doelstelling gewijzigd",
  "target.ended": "Doelstelling beëindigd",
  "team.named": "Team benoemd",
  "topic.named": "Onderwerp benoemd",
};

/** The names of what changed, part by part of its path; a name that isn't here is shown as it is. */
const labels: Record<string, string> = {
  ...channelsNl,
  role: "Rol",
  via: "Via",
  sessions: "Sessies",
  until: "Tot",
  name: "Naam",
  contact: "Navraag",
  rights: "Rechten",
  prefix: "Begint met",

  indicator: "Indicator",
  scope: "Bereik",
  direction: "Richting",
  bound: "Grens",
  by: "Uiterlijk",
  baseline: "0-meting",
  baselineYear: "Jaar van de 0-meting",
  owner: "Eigenaar",
  note: "Toelichting",
  channel: "Kanaal",
  topic: "Onderwerp",
  team: "Team",

  invitation: "Uitnodiging",
  reminder: "Herinnering",
  sms: "Sms",
  nl: "Nederlands",
  en: "Engels",
  subject: "Onderwerpregel",
  title: "Kop",
  opening: "Begin",
  why: "Waarom wij het vragen",
  button: "Tekst op de knop",
  text: "Tekst",
  outcome: "Uitkomst",

  quarantineDays: "Dagen tussen twee vragen",
  deferDays: "Dagen dat een contact mag wachten",
  maxAgeDays: "Hoe oud een contact mag zijn",
  linkDays: "Dagen dat een link werkt",
  callbackWorkingDays: "Werkdagen voor terugbellen",
  quietHours: "Stille uren",
  reminderDays: "Dagen tot de herinnering",
  dayCap: "Ten hoogste per dag",
  sundays: "Op zondag",
  holidays: "Op feestdagen",
  topicShares: "onderwerpen met een eigen deel",
  from: "van",
  to: "tot",
  survey: "vragen",
  share: "aandeel",
  delayMinutes: "minuten later",
  medium: "waarmee",
  goodFriday: "Goede Vrijdag vrij",
  liberationDay: "5 mei vrij",
  closingDays: "Sluitingsdagen",
  hiddenBelow: "Verborgen onder",
  indicativeBelow: "Indicatief onder",
};

export const auditLabelNl = (path: string): string =>
  path
    .split(".")
    .map((part) => labels[part] ?? part)
    .join(", ");

/** Groups of settings, which the trail names by their code. */
export const auditSubjectsNl: Record<string, string> = {
  organisation: "De gemeente",
  policy: "Uitnodigen",
  channels: "Kanalen",
  calendar: "Werkdagen",
  moments: "Momenten",
  figures: "Kleine aantallen",
  templates: "Teksten van berichten",
};
