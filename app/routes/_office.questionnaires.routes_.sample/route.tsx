import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { topicByName } from "#db/queries/topics";
import { ErrorSummary } from "~/components/error-summary";
import { Field, FieldRow } from "~/components/field";
import { FilterBar } from "~/components/filter-bar";
import { Select, TextInput } from "~/components/inputs";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { dayInAmsterdam } from "~/domain/calendar";
import { CHANNELS } from "~/domain/contact";
import { asKey } from "~/domain/contact-input";
import { LANGUAGES } from "~/domain/languages";
import { shareOf } from "~/domain/questionnaire-grid";
import { foundBy, routeSteps } from "~/domain/questionnaire-route";
import { readValidFrom } from "~/domain/route-form";
import { requireEditor } from "~/flow/authorise.server";
import { readRoutes } from "~/flow/read-routes.server";
import { channelsNl } from "~/messages/channels.nl";
import { languagesNl } from "~/messages/languages.nl";
import { questionnaireRoutesNl } from "~/messages/questionnaire-routes.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { SampleAnswer } from "./sample-answer";

const t = translator("nl", questionnaireRoutesNl);

export const meta: MetaFunction = () => [{ title: `${t("sample.title")} · Weerklank` }];

/** A GET with everything in the address: trying it changes nothing, and an answer can be sent to a colleague. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store, now } = runtime();
  const today = dayInAmsterdam(now());
  const query = new URL(request.url).searchParams;
  const text = (name: string) => (query.get(name) ?? "").trim();
  const typed = {
    channel: text("channel"),
    topic: text("topic").slice(0, 100),
    day: query.has("day") ? text("day") : today,
    language: text("language") || "nl",
  };
  const known = await readRoutes(store.read, today);
  const channel = CHANNELS.find((one) => one === typed.channel);
  const day = readValidFrom(typed.day || today, today);
  const errors: Record<string, string> = {
    ...(query.has("channel") && channel === undefined ? { channel: t("sample.error.channel") } : {}),
    ...(day.ok ? {} : { day: t(`error.${day.problem}`) }),
  };
  const asked = { typed, errors, topics: known.topics.map(({ name }) => name) };
  if (channel === undefined || !day.ok) return { ...asked, answer: null };

  const named = typed.topic === "" ? undefined : await topicByName(store.read, typed.topic);
  const topic = named?.key ?? asKey(typed.topic);
  const steps = routeSteps(known.rules, known.stateOf)(channel, topic, day.day);
  const found = foundBy(steps);
  const questionnaire = known.questionnaires.find(({ key }) => key === found?.questionnaireKey);
  const language = LANGUAGES.find((one) => one === typed.language) ?? "nl";
  return {
    ...asked,
    answer: {
      channel,
      topic,
      topicName: known.topicName(topic),
      isLater: day.day > today,
      ...shareOf(known.channels, channel, topic),
      language,
      hasLanguage: questionnaire?.languages.includes(language) ?? false,
      questionnaire: questionnaire ?? null,
      level: found?.level ?? null,
      steps: steps.map(({ level, verdict, rule }) => ({
        level,
        verdict,
        from: rule?.validFrom ?? "",
        name: rule?.questionnaireKey ? known.nameOf(rule.questionnaireKey) : "",
      })),
    },
  };
}

export default function Sample() {
  const { typed, errors, topics, answer } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/questionnaires/routes", label: t("title") }]} />}
        title={t("sample.title")}
        intro={t("sample.intro")}
      />
      <ErrorSummary errors={errors} />
      <FilterBar label={t("sample.title")} submitLabel={t("sample.submit")}>
        <FieldRow>
          <Field label={t("sample.channel")} name="channel" error={errors.channel}>
            <Select
              defaultValue={typed.channel}
              placeholder={true}
              options={CHANNELS.map((value) => ({ value, label: channelsNl[value] }))}
            />
          </Field>
          <Field label={t("sample.topic")} name="topic" optional>
            <TextInput defaultValue={typed.topic} list="known-topics" autoComplete="off" maxLength={100} />
          </Field>
          <Field label={t("sample.day")} name="day" error={errors.day}>
            <TextInput type="date" defaultValue={typed.day} />
          </Field>
          <Field label={t("sample.language")} name="language">
            <Select
              defaultValue={typed.language}
              options={LANGUAGES.map((value) => ({ value, label: languagesNl[value] }))}
            />
          </Field>
        </FieldRow>
        <datalist id="known-topics">
          {topics.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </FilterBar>
      {answer === null ? null : <SampleAnswer {...answer} />}
    </Page>
  );
}
