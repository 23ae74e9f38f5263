import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { channelWords, messageTexts, standardText } from "#emails/message-texts";
import { ErrorSummary } from "~/components/error-summary";
import { Tabs } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import {
  MESSAGE_KINDS,
  MESSAGE_LANGUAGES,
  MESSAGE_MEDIA,
  TEMPLATE_FIELDS,
  type TemplateField,
  type TemplatePlace,
  templatePlace,
} from "~/domain/message-template";
import { inGsmAlphabet } from "~/domain/sms-text";
import { requireEditor } from "~/flow/authorise.server";
import { changeTexts, longestValues, parseTexts, type Texts } from "~/flow/message-texts.server";
import { sampleValues } from "~/flow/sample-message.server";
import { sentForm } from "~/flow/sent-form.server";
import { readSettings } from "~/flow/settings.server";
import { sendTest, type TestResult } from "~/flow/test-message.server";
import { languagesNl } from "~/messages/languages.nl";
import { messageTextsNl } from "~/messages/message-texts.nl";
import { textProblemText } from "~/messages/text-problem";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { Editor } from "./editor";
import { Outcome } from "./outcome";
import { labelKey, placeHref } from "./place";

const t = translator("nl", messageTextsNl);

export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const editor = await requireEditor(request);
  const place = templatePlace(new URL(request.url).searchParams);
  const { store, env, now } = runtime();
  const settings = await readSettings(store.read);
  const { kind, medium, language } = place;
  const texts = messageTexts(settings.templates, kind, medium, language);
  const fields: readonly TemplateField[] = TEMPLATE_FIELDS[medium];
  return {
    place,
    texts,
    changed: fields.filter((field) => texts[field] !== standardText(kind, medium, language, field)),
    changedPlaces: MESSAGE_KINDS.flatMap((one) =>
      MESSAGE_MEDIA.filter((by) =>
        Object.values(settings.templates[one][by]).some((changed) => Object.keys(changed).length > 0),
      ).map((by) => `${one}.${by}`),
    ),
    longest: await longestValues(store, settings, language, env.BASE_URL),
    sample: await sampleValues(store, settings, place, { baseUrl: env.BASE_URL, now: now() }),
    channelExample: channelWords("counter", language),
    email: editor.email,
  };
}

interface Answer {
  typed: Texts | null;
  phone: string;
  errors: Record<string, string>;
  done: "saved" | "unchanged" | "gsm" | TemplateField | null;
  test: TestResult | null;
}

/** What was typed comes back with every answer, but for what was saved. */
export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const place = templatePlace(new URL(request.url).searchParams);
  const form = await sentForm(request);
  const { store, env, now } = runtime();
  const settings = await readSettings(store.read);
  const intent = String(form.get("intent") ?? "save");
  const typed = typedTexts(form, place);
  const answer: Answer = {
    typed,
    phone: String(form.get("phone") ?? ""),
    errors: {},
    done: null,
    test: null,
  };

  const field = TEMPLATE_FIELDS[place.medium].find((one) => intent === `reset:${one}`);
  if (field !== undefined) {
    const standard = standardText(place.kind, place.medium, place.language, field);
    await changeTexts(store, editor, place, { [field]: standard }, now());
    return data({ ...answer, typed: { ...typed, [field]: standard }, done: field });
  }
  if (intent === "gsm")
    return data({ ...answer, typed: { text: inGsmAlphabet(typed.text ?? "") }, done: "gsm" as const });

  const longest = await longestValues(store, settings, place.language, env.BASE_URL);
  const parsed = parseTexts(place, (one) => typed[one] ?? "", longest);
  if (!parsed.ok) {
    const errors = Object.fromEntries(
      Object.entries(parsed.problems).map(([name, problem]) => [name, textProblemText(problem)]),
    );
    return data({ ...answer, errors }, 422);
  }
  if (intent !== "test") {
    const changed = await changeTexts(store, editor, place, parsed.texts, now());
    return data({ ...answer, typed: null, done: changed ? ("saved" as const) : ("unchanged" as const) });
  }
  const test = await sendTest(runtime(), editor, place, parsed.texts, answer.phone);
  if (test.outcome === "bad_phone" || test.outcome === "no_mobile")
    return data({ ...answer, errors: { phone: t(`test.${test.outcome}`) } }, 422);
  return data({ ...answer, test }, test.outcome === "wait" ? 429 : 200);
}

function typedTexts(form: FormData, { medium }: TemplatePlace): Texts {
  return Object.fromEntries(TEMPLATE_FIELDS[medium].map((field) => [field, String(form.get(field) ?? "")]));
}

export default function MessageTexts() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const { place, changedPlaces } = loaded;
  return (
    <Page>
      <PageHeader title={t("title")} intro={t("lead")} />
      <Tabs
        label={t("choose.message")}
        items={MESSAGE_KINDS.flatMap((kind) =>
          MESSAGE_MEDIA.map((medium) => ({
            href: placeHref({ ...place, kind, medium }),
            label: t(`place.${kind}.${medium}`),
            current: kind === place.kind && medium === place.medium,
            count: changedPlaces.includes(`${kind}.${medium}`) ? t("changed") : undefined,
          })),
        )}
      />
      <nav className="choice-links" aria-label={t("choose.language")}>
        <span className="choice-links__label" aria-hidden="true">
          {t("choose.language")}:
        </span>
        <ul className="choice-links__list">
          {MESSAGE_LANGUAGES.map((language) => (
            <li key={language}>
              <a
                className="choice-links__link"
                href={placeHref({ ...place, language })}
                aria-current={language === place.language ? "true" : undefined}
              >
                {languagesNl[language]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ErrorSummary
        errors={answer?.errors ?? {}}
        labels={Object.fromEntries(
          Object.keys(loaded.texts).map((field) => [field, t(labelKey(field as TemplateField))]),
        )}
      />
      <Outcome answer={answer} medium={place.medium} />
      <Editor
        {...loaded}
        texts={{ ...loaded.texts, ...answer?.typed }}
        unsaved={answer?.typed != null}
        phone={answer?.phone ?? ""}
        errors={answer?.errors ?? {}}
      />
    </Page>
  );
}
