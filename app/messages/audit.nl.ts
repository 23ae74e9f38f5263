/** What the audit trail's codes mean in words. A code that isn't here is shown as it is. */
export const auditKindsNl: Record<string, string> = {
  account: "Accounts",
  api_key: "Sleutels",
  import: "Importen",
  opt_out: "Afmeldingen",
  questionnaire: "Vragenlijsten",
  settings: "Instellingen",
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
  "opt_out.added": "Afmelding toegevoegd",
  "opt_out.removed": "Afmelding verwijderd",
  "settings.changed": "Instellingen gewijzigd",
  "target.added": "Doelstelling toegevoegd",
  "target.archived": "Doelstelling gearchiveerd",
  "target.changed": "Doelstelling gewijzigd",
  "target.restored": "Doelstelling teruggezet",
  "team.named": "Team benoemd",
  "topic.named": "Onderwerp benoemd",
};
