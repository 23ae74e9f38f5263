import { Alert } from "~/components/alert";
import { ButtonLink } from "~/components/button";
import { Field } from "~/components/field";
import { FilterBar } from "~/components/filter-bar";
import { Select, TextInput } from "~/components/inputs";
import { GRADE_BAND_KEYS } from "~/domain/comments-query";
import { commentsNl } from "~/messages/comments.nl";
import { searchProblemsNl } from "~/messages/search-problems.nl";
import { translator } from "~/messages/translate";
import { commentsAddress, type View } from "./addresses";
import type { PageData } from "./route";

const t = translator("nl", commentsNl);
const sayProblem = translator("nl", { ...searchProblemsNl, ...commentsNl });

/** Words, grade and tag: a form beside the filters that every page has, which it keeps. */
export function SearchBar({ page, view }: { page: PageData; view: View }) {
  const { typed, problems } = view;
  const isNarrowed = Object.values(typed).some(Boolean);
  const ofSearch = problems.find(({ field }) => field === "q");
  const others = problems.filter(({ field }) => field !== "q");
  return (
    <div className="comment-search">
      {others.length > 0 ? (
        <Alert
          tone="warning"
          title={t("problem.title")}
          actions={
            <ButtonLink appearance="secondary" href={commentsAddress(page, {})}>
              {t("problem.reset")}
            </ButtonLink>
          }
        >
          <ul className="utrecht-unordered-list">
            {others.map(({ code, value }) => (
              <li key={code}>{sayProblem(code, { value })}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <FilterBar
        action="/results/comments"
        label={t("search.label")}
        submitLabel={t("search.submit")}
        resetHref={isNarrowed ? commentsAddress(page, {}) : undefined}
      >
        {[...new URLSearchParams(page.controls.search)].map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Field
          label={t("search.q")}
          name="q"
          description={t("search.hint")}
          error={ofSearch && sayProblem(ofSearch.code, { value: ofSearch.value.slice(0, 60) })}
        >
          <TextInput type="search" defaultValue={typed.q} autoComplete="off" maxLength={200} />
        </Field>
        <Field label={t("search.grade")} name="grade" width="medium">
          <Select
            defaultValue={typed.grade}
            placeholder={t("grade.all")}
            options={GRADE_BAND_KEYS.map((value) => ({ value, label: t(`grade.${value}`) }))}
          />
        </Field>
        {page.tags.length > 0 ? (
          <Field label={t("search.tag")} name="tag" width="medium">
            <Select
              defaultValue={typed.tag}
              placeholder={t("tag.all")}
              options={page.tags.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
        ) : null}
        {page.mayChange ? (
          <Field label={t("search.list")} name="list" width="medium">
            <Select
              defaultValue={typed.list}
              placeholder={t("list.all")}
              options={(["suggested", "hidden"] as const).map((value) => ({
                value,
                label: t(`list.${value}`),
              }))}
            />
          </Field>
        ) : null}
      </FilterBar>
    </div>
  );
}
