import { Field } from "~/components/field";
import { FilterBar } from "~/components/filter-bar";
import { Select } from "~/components/inputs";
import { figureNl } from "~/messages/figure.nl";
import { indicatorName } from "~/messages/indicator-words";
import { translator } from "~/messages/translate";
import type { PageData } from "./route";

const t = translator("nl", figureNl);

/** Which figure is looked at; the filters stay as they are. */
export function IndicatorPicker({ page: { frame, catalogue, asked } }: { page: PageData }) {
  const kept = [...new URLSearchParams(frame.controls.search)];
  return (
    <FilterBar action="/results/figure" label={t("pick.label")} submitLabel={t("pick.submit")}>
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {asked.by ? <input type="hidden" name="by" value={asked.by} /> : null}
      {asked.grain ? <input type="hidden" name="grain" value={asked.grain} /> : null}
      <Field label={t("pick.indicator")} name="indicator" id="figure-indicator">
        <Select
          defaultValue={asked.indicator}
          options={catalogue.map((indicator) => ({ value: indicator.key, label: indicatorName(indicator) }))}
        />
      </Field>
    </FilterBar>
  );
}
