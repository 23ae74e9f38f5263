/** Texts of signing in, and of who may do what: every page of the office brings them. */
export const accessNl = {
  "signIn.title": "Aanmelden",
  "signIn.lead": "Voor medewerkers van de gemeente.",
  "signIn.email": "E-mailadres",
  "signIn.password": "Wachtwoord",
  "signIn.submit": "Aanmelden",
  "signIn.refused":
    "Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw.",
  "signIn.incomplete": "Vul uw e-mailadres en uw wachtwoord in.",
  "signIn.tooMany":
    "Er is te vaak een verkeerd wachtwoord ingevuld. Wacht {minutes, plural, one {# minuut} other {# minuten}} en probeer het opnieuw.",
  "signIn.forgotten": "Wachtwoord vergeten? Vraag een beheerder om een nieuwe eenmalige link.",
  "signIn.signedOut": "U bent afgemeld.",
  "signIn.ended": "Uw sessie is verlopen. Meld u opnieuw aan.",

  "again.title": "Meld u opnieuw aan",
  "again.kept":
    "Uw sessie was verlopen. Wat u had ingevuld, is bewaard. Na het aanmelden kunt u het alsnog versturen.",
  "again.notKept":
    "Uw sessie was verlopen. Dit formulier was te groot om te bewaren. Ga na het aanmelden terug naar de vorige pagina van uw browser: daar staat nog wat u had ingevuld.",

  "role.viewer": "Lezer",
  "role.editor": "Bewerker",
  "role.administrator": "Beheerder",
  "role.viewer.may": "Ziet resultaten en doelstellingen.",
  "role.editor.may": "Ook: klantcontacten, uitnodigingen, vragenlijsten en doelstellingen.",
  "role.administrator.may": "Ook: instellingen, accounts, sleutels en logboek.",

  "refused.title": "Geen toegang",
  "refused.role": "Deze pagina hoort bij de rol {needed}. Uw rol is {actual}. Vraag een beheerder om hulp.",
} as const;
