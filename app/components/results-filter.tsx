import { resultsFrameNl } from "~/messages/results-frame.nl";
import { translator } from "~/messages/translate";
import { Disclosure } from "./disclosure";
import { Field, FieldRow } from "./field";
import { FilterBar } from "./filter-bar";
import { Select, TextInput } from "./inputs";
import { Tabs } from "./navigation";
import type { FrameShown, ResultsFrameProps } from "./results-frame";

const t = translator("nl", resultsFrameNl);

const filters = [
  ["channel", "filter.allChannels"],
  ["topic", "filter.allTopics"],
  ["team", "filter.allTeams"],
  ["language", "filter.allLanguages"],
  ["medium", "filter.allMedia"],
  ["questionnaire", "filter.allQuestionnaires"],
] as const;

interface Props extends Pick<ResultsFrameProps, "keep" | "without"> {
  path: string;
  controls: FrameShown["controls"];
  open: boolean;
}

/** Quick periods as links, and everything else as a GET form. */
export function ResultsFilter({ path, controls, keep = {}, without = [], open }: Props) {
  const { quick, chosen, options } = controls;
  const kept = new URLSearchParams(
    Object.entries(keep).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ).toString();
  return (
    <div className="results-filter">
      <Tabs
        label={t("quick.label")}
        items={quick.map(({ label, search, current }) => ({
          href: `${path}?${search}${kept === "" ? "" : `&${kept}`}`,
          label,
          current,
        }))}
      />
      <Disclosure summary={t("filter.summary")} open={open}>
        <FilterBar action={path} resetHref={kept === "" ? path : `${path}?${kept}`} hidden={keep}>
          <FieldRow>
            <Field label={t("filter.from")} name="from" width="medium">
              <TextInput type="month" defaultValue={chosen.from} placeholder={t("filter.monthHint")} />
            </Field>
            <Field label={t("filter.to")} name="to" width="medium">
              <TextInput type="month" defaultValue={chosen.to} placeholder={t("filter.monthHint")} />
            </Field>
          </FieldRow>
          {filters
            .filter(([name]) => !without.includes(name))
            .map(([name, all]) => (
              <Field key={name} label={t(`filter.${name}`)} name={name} width="medium">
                <Select defaultValue={chosen[name][0] ?? ""} placeholder={t(all)} options={options[name]} />
              </Field>
            ))}
          {without.includes("compare") ? null : (
            <FieldRow>
              <Field label={t("filter.compare")} name="compare" width="medium">
                <Select defaultValue={chosen.compare} options={options.compare} />
              </Field>
              <Field
                label={t("filter.since")}
                description={t("filter.sinceHint")}
                name="since"
                width="medium"
              >
                <TextInput type="month" defaultValue={chosen.since} placeholder={t("filter.monthHint")} />
              </Field>
            </FieldRow>
          )}
        </FilterBar>
      </Disclosure>
    </div>
  );
}
