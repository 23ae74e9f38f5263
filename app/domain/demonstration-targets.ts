import type { TargetInput } from "./target";

/** Contact with somebody of the municipality itself, whether at the front office or behind it. */
const withStaff = ["phone", "counter", "email", "contact_form", "social_media", "whatsapp"] as const;

const shared = { direction: "at_least", baseline: null, baselineYear: null, owner: "", note: "" } as const;
const grade = { ...shared, indicator: "grade", owner: "Directie" } as const;
const late = {
  ...shared,
  indicator: "callbacks_late",
  direction: "at_most",
  scope: {},
  baseline: 0.58,
  baselineYear: 2023,
  owner: "Hoofd KCC",
} as const;

/** The targets of a founding document for municipal services, as the demonstration municipality has them. */
export const demonstrationTargets: readonly TargetInput[] = [
  {
    ...grade,
    scope: {},
    bound: 7,
    by: "2023-12-31",
    baseline: 6.7,
    baselineYear: 2023,
    note: "Eind 2023 minstens een 7, en daarna vastgehouden.",
  },
  {
    ...grade,
    scope: { topTopicsOfTeam: 3 },
    bound: 7.3,
    by: "2024-12-31",
    note: "De drie meest gebruikte onderwerpen van elk team.",
  },
  {
    ...grade,
    scope: { channel: [...withStaff] },
    bound: 8,
    by: "2025-12-31",
    note: "Contact met een medewerker, in de eerste en de tweede lijn.",
  },
  {
    ...grade,
    scope: {},
    bound: 8,
    by: "2027-12-31",
    baseline: 6.7,
    baselineYear: 2023,
    note: "Uitstekende dienstverlening.",
  },
  { ...late, bound: 0.3, by: "2024-12-31" },
  { ...late, bound: 0.15, by: "2025-12-31" },
  {
    ...shared,
    indicator: "answered_at_once",
    scope: { channel: ["phone", "contact_form"] },
    bound: 0.9,
    by: "2027-12-31",
    owner: "Hoofd KCC",
  },
  { ...shared, indicator: "letters_b1", scope: {}, bound: 0.8, by: "2024-12-31", owner: "Communicatie" },
  {
    ...shared,
    indicator: "callbacks_in_time",
    scope: {},
    bound: 0.95,
    by: "2026-12-31",
    owner: "Hoofd KCC",
    note: "Elk jaar opnieuw.",
  },
];
