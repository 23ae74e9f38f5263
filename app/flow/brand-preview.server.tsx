import { BRAND_COLOURS, type Brand, type BrandColour } from "~/domain/brand";
import { dayInAmsterdam } from "~/domain/calendar";
import { readColour } from "~/domain/colour";
import { STARTER_LIBRARY } from "~/domain/starter-library";
import { wordsIn } from "~/resident/catalogues.server";
import { residentDocument, residentHeaders } from "~/resident/document.server";
import { lookIn } from "~/resident/look.server";
import { SurveyForm } from "~/resident/survey-form";
import { aboutContact } from "~/resident/words";
import type { Runtime } from "~/runtime.server";
import { residentContext } from "./resident-context.server";

/** The survey after a phone call, half filled in, in colours that need not be saved yet. It can't be sent. */
export async function brandPreview(
  { store, now }: Pick<Runtime, "store" | "now">,
  query: URLSearchParams,
): Promise<Response> {
  const { organisation } = await residentContext(store);
  const colours = Object.fromEntries(
    BRAND_COLOURS.map((which) => [which, readColour(query.get(which) ?? "")]),
  ) as Record<BrandColour, Brand[BrandColour]>;
  const brand: Brand = { ...colours, logo: organisation.brand.logo };
  const look = lookIn(brand, query.get("scheme") === "dark" ? "dark" : "light");
  const t = wordsIn("nl");
  const content = STARTER_LIBRARY.find(({ key }) => key === "phone")?.content;
  const day = dayInAmsterdam(now());
  const html = residentDocument({
    language: "nl",
    organisation: { ...organisation, brand },
    title: t("survey.title"),
    look,
    children: content && (
      <SurveyForm
        t={t}
        language="nl"
        content={content}
        about={aboutContact(t, "nl", { channel: "phone", topic: "paspoort", day })}
        channel="phone"
        values={{ grade: "8" }}
      />
    ),
  }).replace("<head>", '<head><base target="_blank">');
  const headers = residentHeaders("nl", look);
  const policy = (headers["Content-Security-Policy"] ?? "")
    .replace("form-action 'self'", "form-action 'none'")
    .replace("frame-ancestors 'none'", "frame-ancestors 'self'");
  return new Response(html, { headers: { ...headers, "Content-Security-Policy": policy } });
}
