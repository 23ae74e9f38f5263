import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { surveyMail } from "#emails/survey-mail";
import { cleanText, FIELD_RULES, TEMPLATE_FIELDS, templatePlace } from "~/domain/message-template";
import { requireEditor } from "~/flow/authorise.server";
import { mailFrame } from "~/flow/mail-frame.server";
import type { Texts } from "~/flow/message-texts.server";
import { sampleMessage } from "~/flow/sample-message.server";
import { readSettings } from "~/flow/settings.server";
import { runtime } from "~/runtime.server";

/**
 * The mail as it would look with the texts in the address, right or not yet, for the frame beside the editor. Only in a
 * frame of ours: nobody can send a link that shows words of their own on a page of the municipality.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { searchParams } = new URL(request.url);
  const place = { ...templatePlace(searchParams), medium: "email" as const };
  const destination = request.headers.get("sec-fetch-dest");
  if (destination !== null && destination !== "iframe") return redirect("/settings/messages");
  const { store, env, now } = runtime();
  const texts: Texts = {};
  for (const field of TEMPLATE_FIELDS.email) {
    const typed = searchParams.get(field);
    const { lines, most } = FIELD_RULES[field];
    if (typed !== null) texts[field] = cleanText(typed, lines).slice(0, most);
  }
  const settings = await readSettings(store.read);
  const sample = await sampleMessage(store, settings, place, texts, { baseUrl: env.BASE_URL, now: now() });
  return mailFrame(surveyMail(sample).html);
}
