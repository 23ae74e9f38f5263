import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { topicByName } from "#db/queries/topics";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { CheckboxGroup } from "~/components/choices";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { TextInput } from "~/components/inputs";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { RuleFields } from "~/components/rule-fields";
import { dayInAmsterdam } from "~/domain/calendar";
import { CHANNELS, type Channel } from "~/domain/contact";
import { gridQuery } from "~/domain/questionnaire-grid";
import { readException } from "~/domain/route-form";
import { requireEditor } from "~/flow/authorise.server";
import { addException } from "~/flow/change-routes.server";
import { readRoutes } from "~/flow/read-routes.server";
import { sentForm } from "~/flow/sent-form.server";
import { channelsNl } from "~/messages/channels.nl";
import { listText } from "~/messages/dutch";
import { questionnaireRoutesNl } from "~/messages/questionnaire-routes.nl";
import { gridHref, placeHref } from "~/messages/route-words";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", questionnaireRoutesNl);

export const meta: MetaFunction = () => [{ title: `${t("new.title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store, now } = runtime();
  const today = dayInAmsterdam(now());
  const known = await readRoutes(store.read, today);
  const query = new URL(request.url).searchParams;
  const topic = (query.get("topic") ?? "").slice(0, 100);
  return {
    back: backOf(request),
    today,
    topic: topic && known.topicName(topic),
    channels: query.getAll("channel"),
    topics: known.topics.map(({ name }) => name),
    choices: known.questionnaires
      .filter(({ state }) => state === "asked")
      .map(({ key, name }) => ({ value: key, label: name })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const form = await sentForm(request);
  const { store, now } = runtime();
  const typed = {
    topic: String(form.get("topic") ?? ""),
    channels: form.getAll("channel").map(String),
    questionnaire: String(form.get("questionnaire") ?? ""),
    validFrom: String(form.get("validFrom") ?? ""),
  };
  const named = await topicByName(store.read, typed.topic.trim());
  if (named) form.set("topic", named.key);
  const parsed = readException(form, dayInAmsterdam(now()));
  if (!parsed.ok) {
    const errors = Object.entries(parsed.problems).map(([field, problem]) => [field, t(`error.${problem}`)]);
    return data({ errors: Object.fromEntries(errors) as Record<string, string>, typed }, 422);
  }
  const result = await addException(store, editor, parsed.value, now());
  if (result.ok) {
    const [channel = ""] = parsed.value.channels;
    const { topic, channels } = parsed.value;
    const back = backOf(request);
    return redirect(
      channels.length === 1
        ? placeHref({ channel, topic }, back)
        : gridHref(back || new URLSearchParams({ q: topic }).toString()),
    );
  }
  const errors: Record<string, string> =
    result.reason === "not_asked"
      ? { questionnaire: t("error.not_asked") }
      : {
          channel: t("error.taken", {
            channels: listText(result.taken.map(({ channel }) => channelsNl[channel as Channel] ?? channel)),
          }),
        };
  return data({ errors, typed }, result.reason === "taken" ? 409 : 422);
}

/** The grid as it was looked at before; '' for the whole of it. */
const backOf = (request: Request): string =>
  gridQuery(new URLSearchParams(new URL(request.url).searchParams.get("back") ?? ""));

export default function NewException() {
  const { back, today, topic, channels, topics, choices } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const errors: Record<string, string | undefined> = result?.errors ?? {};
  const values = result?.typed ?? { topic, channels, questionnaire: "", validFrom: today };
  return (
    <Page width="form">
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: gridHref(back), label: t("title") }]} />}
        title={t("new.title")}
        intro={t("new.intro")}
      />
      <ErrorSummary errors={errors} />
      <Form method="post" noValidate>
        <Field
          label={t("new.topic")}
          name="topic"
          description={t("new.topic.hint")}
          error={errors.topic}
          required
        >
          <TextInput defaultValue={values.topic} list="known-topics" autoComplete="off" maxLength={100} />
        </Field>
        <datalist id="known-topics">
          {topics.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <CheckboxGroup
          legend={t("new.channels")}
          name="channel"
          inline
          defaultValues={values.channels}
          error={errors.channel}
          options={CHANNELS.map((value) => ({ value, label: channelsNl[value] }))}
        />
        <RuleFields choices={choices} values={values} errors={errors} />
        <ButtonGroup>
          <Button>{t("form.save")}</Button>
          <ButtonLink appearance="subtle" href={gridHref(back)}>
            {t("form.cancel")}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
