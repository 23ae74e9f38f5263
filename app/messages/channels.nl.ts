import type { Channel } from "~/domain/contact";

/** Channels as they stand in a list or a table. */
export const channelsNl: Readonly<Record<Channel, string>> = {
  phone: "Telefoon",
  counter: "Balie",
  email: "E-mail",
  contact_form: "Contactformulier",
  e_service: "E-dienst",
  website: "Website",
  social_media: "Sociale media",
  whatsapp: "WhatsApp",
  report: "Melding openbare ruimte",
  post: "Post",
  home_visit: "Huisbezoek",
};
