import type { TargetInput } from "~/domain/target";

const BASELINE_YEAR = 2023;
/**
 * Where residents are helped directly: the first and the second line. Without social media, which have so few answers
 * that their figure is hidden: a total with them and without the other hidden channel would give it away.
 */
const BOTH_LINES = ["phone", "counter", "email", "contact_form", "whatsapp"] as const;

const target = (
  input: Partial<TargetInput> & Pick<TargetInput, "indicator" | "bound" | "by">,
): TargetInput => ({
  scope: {},
  direction: "at_least",
  baseline: null,
  baselineYear: null,
  owner: "Directeur Dienstverlening",
  note: "",
  ...input,
});

const grade = (by: string, bound: number, rest: Partial<TargetInput> = {}) =>
  target({ indicator: "grade", by, bound, ...rest });
const fromSixPointSeven = { baseline: 6.7, baselineYear: BASELINE_YEAR };

const late = (by: string, bound: number) =>
  target({
    indicator: "callbacks_late",
    direction: "at_most",
    by,
    bound,
    baseline: 0.58,
    baselineYear: BASELINE_YEAR,
    owner: "Manager Klantcontactcentrum",
  });

/** What the council of the demonstration has decided. */
export function demoTargets(year: number): TargetInput[] {
  return [
    grade("2023-12-31", 7, { ...fromSixPointSeven, note: "En daarna vastgehouden." }),
    grade("2024-12-31", 7.3, {
      scope: { topTopicsOfTeam: 3 },
    }),
    grade("2025-12-31", 8, {
      scope: { channel: [...BOTH_LINES] },
      note: "Het contact zelf, in de eerste en de tweede lijn.",
    }),
    grade("2027-12-31", 8, { ...fromSixPointSeven, note: "Uitstekende dienstverlening." }),
    late("2024-12-31", 0.3),
    late("2025-12-31", 0.15),
    target({
      indicator: "answered_at_once",
      scope: { channel: ["phone", "contact_form"] },
      by: "2027-12-31",
      bound: 0.9,
      owner: "Manager Klantcontactcentrum",
    }),
    target({ indicator: "letters_b1", by: "2024-12-31", bound: 0.8, owner: "Afdeling Communicatie" }),
    target({
      indicator: "callbacks_in_time",
      by: `${year}-12-31`,
      bound: 0.95,
      owner: "Manager Klantcontactcentrum",
      note: "Elk jaar opnieuw.",
    }),
  ];
}
