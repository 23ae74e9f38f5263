import { Field } from "~/components/field";
import { FilterBar } from "~/components/filter-bar";
import { Select, TextInput } from "~/components/inputs";
import { CHANNELS } from "~/domain/contact";
import { GRID_SHOWS, GRID_SORTS, type GridView } from "~/domain/questionnaire-grid";
import { channelsNl } from "~/messages/channels.nl";
import { questionnaireRoutesNl } from "~/messages/questionnaire-routes.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", questionnaireRoutesNl);

/** Which topics and channels of the grid are shown, and in what order. */
export function GridFilters({ view }: { view: GridView }) {
  const isNarrowed =
    view.search !== "" || view.channel !== null || view.show !== "all" || view.sort !== "name";
  return (
    <FilterBar
      action="/questionnaires/routes#grid"
      label={t("filter.label")}
      resetHref={isNarrowed ? "/questionnaires/routes#grid" : undefined}
    >
      <Field label={t("filter.search")} name="q">
        <TextInput type="search" defaultValue={view.search} maxLength={100} autoComplete="off" />
      </Field>
      <Field label={t("filter.channel")} name="channel">
        <Select
          defaultValue={view.channel ?? ""}
          placeholder={t("filter.everyChannel")}
          options={CHANNELS.map((value) => ({ value, label: channelsNl[value] }))}
        />
      </Field>
      <Field label={t("filter.show")} name="show">
        <Select
          defaultValue={view.show}
          options={GRID_SHOWS.map((value) => ({ value, label: t(`filter.show.${value}`) }))}
        />
      </Field>
      <Field label={t("filter.sort")} name="sort">
        <Select
          defaultValue={view.sort}
          options={GRID_SORTS.map((value) => ({ value, label: t(`filter.sort.${value}`) }))}
        />
      </Field>
    </FilterBar>
  );
}
