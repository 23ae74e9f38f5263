import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { invitationOfContact } from "#db/queries/contacts";
import { teamsToChoose, topicsToChoose } from "#db/queries/topics";
import { Alert } from "~/components/alert";
import { Page, PageHeader } from "~/components/page";
import { dayInAmsterdam } from "~/domain/calendar";
import { CHANNELS } from "~/domain/contact";
import { type ContactFormValues, emptyForm, FORM_FIELDS, FORM_SOURCE } from "~/domain/contact-form";
import { addContact } from "~/flow/add-contact.server";
import { requireEditor } from "~/flow/authorise.server";
import { sentForm } from "~/flow/sent-form.server";
import { contactsNl } from "~/messages/contacts.nl";
import { momentText } from "~/messages/dutch";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { ContactForm, checkForm } from "./contact-form";

const t = translator("nl", contactsNl);

export const meta: MetaFunction = () => [{ title: `${t("new.title")} · Weerklank` }];

/** How many topics a browser's list of suggestions can hold and still be of use. */
const SUGGESTIONS = 300;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { read } = runtime().store;
  const query = new URL(request.url).searchParams;
  const channel = CHANNELS.find((known) => known === query.get("channel")) ?? "";
  const saved = query.get("saved");
  const [topics, teams, found] = await Promise.all([
    topicsToChoose(read, SUGGESTIONS),
    teamsToChoose(read, SUGGESTIONS),
    saved ? invitationOfContact(read, FORM_SOURCE, saved) : undefined,
  ]);
  return {
    form: emptyForm({ channel, team: query.get("team") ?? "" }, dayInAmsterdam(runtime().now())),
    topics: topics.map(({ key, name }) => ({ key, name })),
    teams: teams.map(({ key, name }) => ({ key, name })),
    saved: found ? savedText(found) : null,
    savedId: found ? found.id : null,
    again: query.has("again"),
  };
}

type Found = NonNullable<Awaited<ReturnType<typeof invitationOfContact>>>;

function savedText({ state, sendAfter }: Found): string | null {
  if (state === "scheduled" && sendAfter) return t("new.saved.scheduled", { when: momentText(sendAfter) });
  if (state === "deferred" || state === "not_invited") return t(`new.saved.${state}`);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const form = await sentForm(request);
  const values = Object.fromEntries(
    FORM_FIELDS.map((name) => [name, String(form.get(name) ?? "")]),
  ) as ContactFormValues;
  const added = await addContact(editor, values);
  if (!added.ok) return data({ values, errors: checkForm(values, runtime().now()) }, 422);
  // Whoever sits at a desk stays with their channel and team for the next one.
  const next = new URLSearchParams({ saved: added.id, channel: values.channel, team: values.team });
  if (added.received.accepted === 0) next.set("again", "1");
  return redirect(`/contacts/new?${next}`);
}

const NONE = {};

export default function NewContact() {
  const { form, topics, teams, saved, savedId, again } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const values = result?.values ?? form;
  return (
    <Page width="form">
      <PageHeader title={t("new.title")} intro={t("new.intro")} />
      {savedId && !result ? (
        <Alert tone="ok" live title={again ? t("new.duplicate") : t("new.saved")} key={savedId}>
          {saved}
        </Alert>
      ) : null}
      <ContactForm
        key={`${values.id} ${Object.keys(result?.errors ?? {})}`}
        values={values}
        errors={result?.errors ?? NONE}
        topics={topics}
        teams={teams}
      />
    </Page>
  );
}
