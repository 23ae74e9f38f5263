/** Texts of the page on how messages leave. */
export const sendingNl = {
  title: "Verzending",
  lead: "Hoe berichten de deur uit gaan, en of ze bij inwoners kunnen aankomen.",

  "sender.title": "E-mail",
  "sender.from": "Afzender",
  "sender.server": "Mailserver",
  "sender.smtp": "Ingesteld",
  "sender.notifynl": "NotifyNL; de afzender stelt u daar in",
  "sender.mailbox": "Geen: e-mails blijven in het ingebouwde postvak",
} as const;
