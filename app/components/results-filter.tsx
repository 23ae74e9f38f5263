import { resultsFrameNl } from "~/messages/results-frame.nl";
import { savedViewsNl } from "~/messages/saved-views.nl";
import { translator } from "~/messages/translate";
import { Disclosure } from "./disclosure";
import { Field, FieldRow } from "./field";
import { FilterBar } from "./filter-bar";
import { Select, TextInput } from "./inputs";
import { Tabs } from "./navigation";
import type { FrameShown, ResultsFrameProps } from "./results-frame";

const t = translator("nl", resultsFrameNl);
const say = translator("nl", savedViewsNl);

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
  views: FrameShown["views"];
  open: boolean;
}

/** Quick periods as links, and everything else as a GET form. */
export function ResultsFilter({ path, controls, views, keep = {}, without = [], open }: Props) {
  const { quick, chosen, options } = controls;
  const kept = new URLSearchParams(
    Object.entries(keep).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ).toString();
  const search = controls.search === "" ? "" : [controls.search, kept].filter(Boolean).join("&");
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
      <div className="results-tools">
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
            {without.includes("language") ? null : (
              <p className="utrecht-paragraph utrecht-paragraph--small filter-bar__hint">
                {t("filter.oneOfThree")}
              </p>
            )}
          </FilterBar>
        </Disclosure>
        <KeptViews views={views} address={search === "" ? null : `${path}?${search}`} />
      </div>
    </div>
  );
}

interface KeptViewsProps {
  views: FrameShown["views"];
  /** Of this page, to be kept; null where it isn't right. */
  address: string | null;
}

/** The views that were kept, and the way to keep this one. */
export function KeptViews({ views, address }: KeptViewsProps) {
  return (
    <Disclosure summary={say("frame.title", { count: views.length })}>
      <div className="results-views">
        <ul>
          {views.map(({ id, name, address: of }) => (
            <li key={id}>
              <a className="utrecht-link" href={of}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        <p>
          {address === null ? null : (
            <>
              <a className="utrecht-link" href={`/results/views?${new URLSearchParams({ address })}`}>
                {say("frame.keep")}
              </a>
              {" · "}
            </>
          )}
          <a className="utrecht-link" href="/results/views">
            {say("frame.all")}
          </a>
        </p>
      </div>
    </Disclosure>
  );
}
