import { newId } from "~/domain/id";
import type { Indicator } from "~/domain/indicator";
import type { OutsideFigure } from "~/domain/outside-figure";
import { calendarYear } from "~/domain/period";
import { insertIndicator } from "../queries/indicators";
import { putOutsideFigure } from "../queries/outside-figures";
import { insertTarget } from "../queries/targets";
import type { Tx } from "../store";

const SURVEY = "Inwonersonderzoek, eens in de twee jaar";

const norm = (
  key: string,
  name: string,
  source: Omit<Extract<Indicator["source"], { kind: "norm" }>, "kind">,
): Indicator => ({ key, name, unit: "share", direction: "at_least", source: { kind: "norm", ...source } });

/** Operational promises, counted from what the telephone exchange and the register of reports hand over. */
const NORMS: readonly { indicator: Indicator; bound: number; owner: string }[] = [
  {
    indicator: norm("telefoon_30_seconden", "Telefoon opgenomen binnen 30 seconden", {
      measure: "wait",
      within: 30,
      unit: "seconds",
      channels: ["phone"],
      openCounts: false,
    }),
    bound: 0.8,
    owner: "Manager Klantcontactcentrum",
  },
  {
    indicator: norm("meldingen_5_werkdagen", "Meldingen afgehandeld binnen 5 werkdagen", {
      measure: "handled",
      within: 5,
      unit: "working_days",
      channels: ["report"],
      openCounts: true,
    }),
    bound: 0.8,
    owner: "Manager Leefomgeving",
  },
];

/** Realised in 2019 and 2021, planned for 2023 and 2025; null: not measured. Grades, and percentages as a share. */
type Years = readonly [w2019: number | null, w2021: number | null, b2023: number, b2025: number];
const percents = (...[a, b, c, d]: Years): Years => {
  const share = (value: number | null) => (value === null ? null : value / 100);
  return [share(a), share(b), c / 100, d / 100];
};

const YEARLY: readonly { key: string; name: string; unit: Indicator["unit"]; years: Years }[] = [
  {
    key: "grade_municipal_service",
    name: "Rapportcijfer gemeentelijke dienstverlening",
    unit: "grade",
    years: [7.0, 7.2, 7.7, 8.0],
  },
  share("satisfied_waste_collection", "Tevreden over de afvalinzameling", percents(74, 73, 78, 80)),
  share("easy_to_apply", "Gemak van aanvragen", percents(74, 75, 80, 82)),
  share("acceptable_handling_time", "Aanvaardbare duur van de afhandeling", percents(72, 67, 75, 78)),
  share("employee_expert", "Deskundigheid van de medewerker", percents(80, 85, 88, 90)),
  share("kept_informed", "Voldoende op de hoogte gehouden", percents(64, 63, 70, 75)),
  share("yearly_clear_language", "Duidelijke taal, volgens het onderzoek", percents(77, 79, 85, 90)),
  share("yearly_friendly", "Vriendelijkheid, volgens het onderzoek", percents(86, 88, 90, 92)),
  share("digital_service_good", "Digitale dienstverlening goed", percents(78, null, 80, 85)),
  share("communication_good", "Communicatie goed", percents(67, null, 75, 80)),
  share("complaints_handled_well", "Klachten goed afgehandeld", percents(null, 42, 65, 70)),
];

function share(key: string, name: string, years: Years) {
  return { key, name, unit: "share" as const, years };
}

const MOMENTS = [
  [2019, "realised"],
  [2021, "realised"],
  [2023, "planned"],
  [2025, "planned"],
] as const;

/** The service norms with their targets for this year, and the yearly table of the budget. */
export async function settleIndicators(tx: Tx, year: number, began: Date): Promise<void> {
  const by = { now: began, actor: "" };
  for (const { indicator, bound, owner } of NORMS) {
    await insertIndicator(tx, indicator, by);
    const baseline = { baseline: null, baselineYear: null, note: "Servicenorm, elk jaar opnieuw." };
    const target = { indicator: indicator.key, scope: {}, direction: "at_least" as const, bound, owner };
    await insertTarget(tx, newId(), { ...target, ...baseline, by: `${year}-12-31` }, began);
  }
  for (const { key, name, unit, years } of YEARLY) {
    await insertIndicator(tx, { key, name, unit, direction: "at_least", source: { kind: "outside" } }, by);
    for (const [index, [of, kind]] of MOMENTS.entries()) {
      const figure: OutsideFigure = {
        indicator: key,
        ...calendarYear(of),
        kind,
        value: years[index] ?? null,
        n: null,
        source: kind === "realised" ? SURVEY : "Programmabegroting",
        note: "",
      };
      await putOutsideFigure(tx, figure, by);
    }
  }
}
