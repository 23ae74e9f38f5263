import type { ActionInput } from "~/domain/action";
import { calendarDate } from "~/domain/calendar";

/** What the demonstration did to improve, in the two years up to `year`. */
export const demoActions = (year: number): ActionInput[] => [
  {
    name: "Aandacht voor terugbellen via intranet",
    day: calendarDate(`${year - 1}-03-03`),
    owner: "Manager Klantcontactcentrum",
    indicator: "callbacks_late",
    scope: {},
    expected: "Hooguit 30% te laat teruggebeld aan het einde van het jaar.",
    publicText: "Wij bellen u nu vaker op tijd terug. Beloven wij het? Dan staat er een dag bij.",
    restarts: false,
  },
  {
    name: "Melders krijgen bericht bij elke stap",
    day: calendarDate(`${year}-04-01`),
    owner: "Manager Leefomgeving",
    indicator: "grade",
    scope: { channel: ["report"] },
    expected: "Een hoger cijfer voor meldingen, omdat melders weten waar zij aan toe zijn.",
    publicText: "Deed u een melding over uw buurt? Dan krijgt u nu bericht bij elke stap.",
    restarts: false,
  },
];
