import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { waitingNow } from "#db/queries/deciding";
import { Button, ButtonGroup } from "~/components/button";
import { Checkbox, RadioGroup } from "~/components/choices";
import { ErrorSummary } from "~/components/error-summary";
import { Field, Fieldset } from "~/components/field";
import { Textarea } from "~/components/inputs";
import { Page, PageHeader } from "~/components/page";
import { SaveOutcome } from "~/components/save-outcome";
import {
  closingDayText,
  LIBERATION_DAYS,
  MEDIA,
  type MomentsForm,
  parseMomentsForm,
} from "~/domain/moments-form";
import { defaultSettings } from "~/domain/settings";
import { requireEditor } from "~/flow/authorise.server";
import { freeDays, momentExamples } from "~/flow/read-moments.server";
import { sentForm } from "~/flow/sent-form.server";
import { changeSettings, readSettings } from "~/flow/settings.server";
import { momentsNl } from "~/messages/moments.nl";
import { settingProblemTexts } from "~/messages/setting-problem";
import { settingsNl } from "~/messages/settings.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { Examples } from "./examples";
import { FreeDays } from "./free-days";
import { MediumMoments } from "./medium-moments";

const t = translator("nl", momentsNl);
const shared = translator("nl", settingsNl);

export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store } = runtime();
  const { moments, calendar } = await readSettings(store.read);
  return {
    values: valuesOf({ moments, calendar }),
    meaning: meaningOf({ moments, calendar }),
    waiting: (await waitingNow(store.read)).total,
  };
}

/** Saves, or with the button for it only shows what the settings that were filled in would mean. */
export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const form = await sentForm(request);
  const parsed = parseMomentsForm(form);
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  if (!parsed.ok) {
    const errors = settingProblemTexts(parsed.problems);
    return data({ errors, typed, meaning: null, changed: null }, 400);
  }
  if (form.get("intent") === "preview")
    return data({ errors: {}, typed, meaning: meaningOf(parsed.value), changed: null });
  const { store, now } = runtime();
  const changed = await changeSettings(store, editor, parsed.value, now());
  return data({ errors: {}, typed: null, meaning: null, changed });
}

function meaningOf(settings: MomentsForm) {
  const now = runtime().now();
  return { examples: momentExamples(settings, now), days: freeDays(settings, now) };
}

/** What is filled in where there are no quiet hours, for who ticks the box. */
const usual = (medium: (typeof MEDIA)[number]) => defaultSettings.moments[medium].quietHours;

/** The fields as text, as a form sends them; a box that isn't ticked is absent. */
function valuesOf({ moments, calendar }: MomentsForm): Record<string, string> {
  const ticked = (name: string, is: boolean) => (is ? { [name]: "on" } : {});
  return {
    ...Object.assign(
      {},
      ...MEDIA.map((medium) => {
        const { quietHours, sundays, holidays, closingDays } = moments[medium];
        return {
          ...ticked(`${medium}.quiet`, quietHours !== null),
          [`${medium}.quietFrom`]: (quietHours ?? usual(medium))?.from ?? "",
          [`${medium}.quietTo`]: (quietHours ?? usual(medium))?.to ?? "",
          ...ticked(`${medium}.sundays`, sundays),
          ...ticked(`${medium}.holidays`, holidays),
          ...ticked(`${medium}.closingDays`, closingDays),
        };
      }),
    ),
    ...ticked("goodFriday", calendar.goodFriday),
    liberationDay: calendar.liberationDay,
    closingDays: calendar.closingDays.map(closingDayText).join("\n"),
  };
}

export default function Moments() {
  const { values: stored, meaning, waiting } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const values: Record<string, string | undefined> = result?.typed ?? stored;
  const errors: Record<string, string | undefined> = result?.errors ?? {};
  const shown = result?.meaning ?? meaning;
  return (
    <Page width="form">
      <PageHeader title={t("title")} intro={t("lead")} />
      <ErrorSummary errors={errors} />
      <SaveOutcome
        changed={result?.changed}
        saved={shared("saved")}
        text={shared("saved.text", { waiting })}
        unchanged={shared("unchanged")}
      />
      <form method="post" noValidate>
        {MEDIA.map((medium) => (
          <MediumMoments key={medium} medium={medium} values={values} errors={errors} />
        ))}
        <Fieldset legend={t("section.calendar")} look="heading" description={t("calendar.lead")}>
          <Checkbox
            name="goodFriday"
            label={t("goodFriday")}
            defaultChecked={values.goodFriday !== undefined}
          />
          <RadioGroup
            name="liberationDay"
            legend={t("liberationDay")}
            defaultValue={values.liberationDay}
            error={errors.liberationDay}
            options={LIBERATION_DAYS.map((value) => ({ value, label: t(`liberationDay.${value}`) }))}
          />
          <Field
            label={t("ownDays")}
            name="closingDays"
            width="medium"
            optional
            description={t("ownDays.hint")}
            error={errors.closingDays}
          >
            <Textarea rows={4} defaultValue={values.closingDays} />
          </Field>
        </Fieldset>
        <p className="muted">{shared("waiting", { waiting })}</p>
        <ButtonGroup>
          <Button>{shared("save")}</Button>
          <Button appearance="secondary" name="intent" value="preview" formAction="#meaning">
            {t("preview.button")}
          </Button>
        </ButtonGroup>
      </form>
      <Examples examples={shown.examples} isTyped={Boolean(result?.meaning)} />
      <FreeDays days={shown.days} />
    </Page>
  );
}
