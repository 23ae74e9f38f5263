import type { Channel } from "~/domain/contact";

export const TOWN = "Gemeente Voorbeeld";

export const TEAMS: Record<string, string> = {
  kcc: "Klantcontactcentrum",
  burgerzaken: "Burgerzaken",
  belastingen: "Belastingen",
  vergunningen: "Vergunningen",
  beheer: "Beheer openbare ruimte",
  sociaal: "Sociaal domein",
};

export interface TopicOfTown {
  name: string;
  team: string;
  /** How often, in a month without a season. */
  weight: number;
  /** Channel and how often. */
  channels: readonly (readonly [Channel, number])[];
  /** Per calendar month, January first; 1 where there is no season. */
  season?: readonly number[];
  /** How much better or worse this topic is graded than its channel, in grade points. */
  bonus?: number;
}

const COUNTER = [
  ["counter", 52],
  ["phone", 24],
  ["e_service", 14],
  ["contact_form", 4],
  ["email", 3],
  ["website", 2],
  ["whatsapp", 1],
] as const;
const BY_PHONE = [
  ["phone", 50],
  ["email", 14],
  ["contact_form", 12],
  ["e_service", 14],
  ["counter", 5],
  ["website", 3],
  ["post", 1.4],
  ["whatsapp", 1.6],
] as const;
const ONLINE = [
  ["e_service", 44],
  ["phone", 28],
  ["contact_form", 12],
  ["email", 7],
  ["counter", 5],
  ["website", 4],
] as const;
const OUTSIDE = [
  ["report", 66],
  ["phone", 18],
  ["contact_form", 7],
  ["whatsapp", 4],
  ["social_media", 3],
  ["email", 2],
] as const;
const AT_HOME = [
  ["phone", 56],
  ["email", 12],
  ["counter", 12],
  ["contact_form", 8],
  ["home_visit", 9],
  ["post", 3],
] as const;

const SPRING_TAX = [0.7, 2.2, 4.2, 2.6, 1.3, 0.8, 0.6, 0.5, 0.6, 0.5, 0.5, 0.5];
const BEFORE_SUMMER = [0.8, 0.8, 1, 1.2, 1.6, 1.7, 1.3, 0.8, 0.7, 0.7, 0.7, 0.7];
const SUMMER = [0.3, 0.4, 0.7, 1.1, 1.6, 1.9, 1.8, 1.5, 1.2, 0.8, 0.5, 0.3];
const WINTER = [1.8, 1.5, 1.1, 0.7, 0.5, 0.4, 0.4, 0.6, 0.9, 1.3, 1.7, 1.9];
const AFTER_NEW_YEAR = [1.8, 1.1, 1, 1, 1, 1, 0.9, 0.9, 1, 1, 1, 1.1];

export const TOPICS: Record<string, TopicOfTown> = {
  paspoort: {
    name: "Paspoort en identiteitskaart",
    team: "burgerzaken",
    weight: 13,
    channels: COUNTER,
    season: BEFORE_SUMMER,
    bonus: 0.2,
  },
  rijbewijs: { name: "Rijbewijs", team: "burgerzaken", weight: 8, channels: COUNTER, bonus: 0.1 },
  verhuizing: { name: "Verhuizing doorgeven", team: "burgerzaken", weight: 7, channels: ONLINE, bonus: 0.2 },
  uittreksel: { name: "Uittreksel en akte", team: "burgerzaken", weight: 4, channels: ONLINE, bonus: 0.2 },
  trouwen: {
    name: "Trouwen en partnerschap",
    team: "burgerzaken",
    weight: 1.6,
    channels: COUNTER,
    season: BEFORE_SUMMER,
    bonus: 0.3,
  },
  geboorte: {
    name: "Aangifte van geboorte",
    team: "burgerzaken",
    weight: 1.8,
    channels: COUNTER,
    bonus: 0.4,
  },
  gemeentebelastingen: {
    name: "Gemeentebelastingen en WOZ",
    team: "belastingen",
    weight: 8,
    channels: BY_PHONE,
    season: SPRING_TAX,
    bonus: -0.3,
  },
  kwijtschelding: {
    name: "Kwijtschelding",
    team: "belastingen",
    weight: 2.4,
    channels: BY_PHONE,
    season: SPRING_TAX,
    bonus: -0.2,
  },
  parkeervergunning: { name: "Parkeervergunning", team: "vergunningen", weight: 5, channels: ONLINE },
  omgevingsvergunning: {
    name: "Bouwen en verbouwen",
    team: "vergunningen",
    weight: 4,
    channels: BY_PHONE,
    bonus: -0.5,
  },
  evenement: {
    name: "Evenement organiseren",
    team: "vergunningen",
    weight: 1.2,
    channels: BY_PHONE,
    season: BEFORE_SUMMER,
    bonus: -0.1,
  },
  afval: {
    name: "Afval en containers",
    team: "beheer",
    weight: 9,
    channels: BY_PHONE,
    season: AFTER_NEW_YEAR,
  },
  grofvuil: { name: "Grofvuil laten ophalen", team: "beheer", weight: 4, channels: ONLINE, bonus: 0.1 },
  verlichting: { name: "Straatverlichting", team: "beheer", weight: 3.4, channels: OUTSIDE, season: WINTER },
  bestrating: { name: "Straten en stoepen", team: "beheer", weight: 3.6, channels: OUTSIDE, bonus: -0.1 },
  zwerfafval: {
    name: "Zwerfafval en bijplaatsing",
    team: "beheer",
    weight: 3.4,
    channels: OUTSIDE,
    bonus: -0.2,
  },
  groen: {
    name: "Bomen en groen",
    team: "beheer",
    weight: 3.6,
    channels: OUTSIDE,
    season: SUMMER,
    bonus: -0.1,
  },
  overlast: {
    name: "Overlast in de buurt",
    team: "beheer",
    weight: 2,
    channels: OUTSIDE,
    season: SUMMER,
    bonus: -0.4,
  },
  bijstand: { name: "Bijstand en inkomen", team: "sociaal", weight: 3.6, channels: AT_HOME, bonus: -0.3 },
  wmo: {
    name: "Hulp en ondersteuning thuis (Wmo)",
    team: "sociaal",
    weight: 4.2,
    channels: AT_HOME,
    bonus: 0,
  },
  jeugdhulp: { name: "Jeugdhulp", team: "sociaal", weight: 1.4, channels: AT_HOME, bonus: -0.2 },
  schulden: { name: "Hulp bij schulden", team: "sociaal", weight: 1, channels: AT_HOME, bonus: 0.1 },
  algemeen: { name: "Andere vraag", team: "kcc", weight: 5, channels: BY_PHONE },
};

/** How a channel is graded in the first month and in the last, before topic, callback and chance. */
export const CHANNEL_GRADES: Record<Channel, readonly [number, number]> = {
  phone: [7.3, 7.85],
  counter: [7.8, 8.3],
  email: [6.4, 7.1],
  contact_form: [6.3, 7.1],
  e_service: [7.1, 7.8],
  website: [6.4, 7.2],
  social_media: [6.7, 7.2],
  whatsapp: [7.1, 7.7],
  report: [5.6, 6.35],
  post: [6, 6.5],
  home_visit: [7.9, 8.3],
};

/** Share of those invited who answer. */
export const RESPONSE_RATES: Record<Channel, number> = {
  phone: 0.272,
  counter: 0.355,
  email: 0.282,
  contact_form: 0.282,
  e_service: 0.313,
  website: 0.188,
  social_media: 0.178,
  whatsapp: 0.251,
  report: 0.376,
  post: 0.167,
  home_visit: 0.334,
};
