import { Field } from "~/components/field";
import { FilterBar } from "~/components/filter-bar";
import { Select, TextInput } from "~/components/inputs";
import { MEASURES, type Measure } from "~/domain/question-library";
import { libraryNl, measuresNl } from "~/messages/question-library.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", libraryNl);

/** Where the questions shown come from. */
export const ORIGINS = ["standard", "own", "archived"] as const;
export type Origin = (typeof ORIGINS)[number];

export interface LibraryFilterProps {
  q: string;
  measure: Measure | null;
  origin: Origin | null;
}

export function LibraryFilter({ q, measure, origin }: LibraryFilterProps) {
  const isSet = q !== "" || measure !== null || origin !== null;
  return (
    <FilterBar label={t("filter.label")} resetHref={isSet ? "/questionnaires/library" : undefined}>
      <Field label={t("filter.q")} name="q">
        <TextInput type="search" defaultValue={q} maxLength={100} autoComplete="off" />
      </Field>
      <Field label={t("filter.measure")} name="measure">
        <Select
          defaultValue={measure ?? ""}
          placeholder={t("filter.measure.all")}
          options={MEASURES.map((one) => ({ value: one, label: measuresNl[one] }))}
        />
      </Field>
      <Field label={t("filter.from")} name="from">
        <Select
          defaultValue={origin ?? ""}
          placeholder={t("filter.from.all")}
          options={ORIGINS.map((one) => ({ value: one, label: t(`filter.from.${one}`) }))}
        />
      </Field>
    </FilterBar>
  );
}
