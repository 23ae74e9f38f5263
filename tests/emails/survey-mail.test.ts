import { expect, test } from "vitest";
import { surveyText } from "#emails/sms";
import { surveyMail } from "#emails/survey-mail";
import type { SurveyMessage } from "#emails/survey-message";
import { at } from "#tests/support/time";
import { brandSchema } from "~/domain/brand";
import { CHANNELS } from "~/domain/contact";
import { LANGUAGES } from "~/domain/languages";
import type { MessageLanguage } from "~/domain/message-template";
import { inGsmAlphabet, isOtherScript, measureText } from "~/domain/sms-text";
import { type Templates, templatesSchema } from "~/domain/template-settings";

const data = (changes: Partial<SurveyMessage> = {}): SurveyMessage => ({
  kind: "invitation",
  language: "nl",
  organisation: "Gemeente Voorbeeld",
  contact: "14 0123",
  channel: "phone",
  topic: "paspoort",
  occurredAt: at("2026-01-05T23:30+01:00"),
  until: at("2026-02-02T09:00+01:00"),
  baseUrl: "https://feedback.voorbeeld.example",
  token: "bcdfghjkmnp",
  gradeQuestion: null,
  minutes: 1,
  brand: brandSchema.parse({}),
  templates: templatesSchema.parse({}),
  ...changes,
});
const link = "https://feedback.voorbeeld.example/s/bcdfghjkmnp";

test("the mail says what it is about, how long it takes, and how to answer or opt out, in html and as text", () => {
  const { subject, html, text } = surveyMail(data());
  expect(subject).toBe("Wat vond u van uw contact met Gemeente Voorbeeld?");
  const oneLine = text.replace(/\s+/g, " ");
  for (const shown of [
    "Op maandag 5 januari 2026 had u telefonisch contact met Gemeente Voorbeeld.",
    "Onderwerp: Paspoort",
    "Invullen duurt ongeveer 1 minuut.",
    "U kunt antwoorden tot en met maandag 2 februari 2026.",
    "Uw antwoorden zijn anoniem.",
    "14 0123",
  ]) {
    expect(html).toContain(shown);
    expect(oneLine).toContain(shown);
  }
  expect(text.split("\n")).toContain(link);
  expect(text.split("\n")).toContain("https://feedback.voorbeeld.example/unsubscribe/bcdfghjkmnp");
  expect(text.split("\n")).toContain("https://feedback.voorbeeld.example/privacy");
});

test("a mail and a text say how long it takes, in the grammar of each language", () => {
  const said = (language: MessageLanguage, minutes: number) => {
    const { text, html } = surveyMail(data({ language, minutes }));
    const lines = text.replace(/\s+/g, " ");
    return { lines, html, text: surveyText(data({ language, minutes })) };
  };
  const longer: Record<MessageLanguage, string> = {
    nl: "ongeveer 5 minuten",
    en: "about 5 minutes",
    de: "ungefähr 5 Minuten",
    pl: "około 5 minut",
    tr: "Yaklaşık 5 dakika",
    ar: "حوالي 5 دقائق",
    uk: "приблизно 5 хвилин",
    fr: "environ 5 minutes",
  };
  for (const language of LANGUAGES) {
    expect(said(language, 5).lines).toContain(longer[language]);
    expect(said(language, 5).html).toContain(longer[language]);
    expect(said(language, 1).lines).not.toContain(longer[language]);
  }
  expect(said("uk", 2).lines).toContain("приблизно 2 хвилини");
  expect(said("pl", 2).lines).toContain("około 2 minut.");
  expect(said("ar", 2).lines).toContain("حوالي دقيقتين");
  expect(said("nl", 5).text).toContain("(5 minuten)");
  expect(said("pl", 3).text).toContain("(3 minuty)");
  expect(surveyMail(data({ kind: "reminder", minutes: 4 })).preheader).toContain("ongeveer 4 minuten");
});

test("there is one button, the bare link stands below it, and nothing is loaded from anywhere", () => {
  const { html } = surveyMail(data());
  expect(html.match(/class="button-text"/g)).toHaveLength(1);
  expect(html.match(new RegExp(`href="${link}"`, "g"))).toHaveLength(2);
  expect(html).toContain(`>${link}</a>`);
  expect(html).not.toMatch(/<img|<script|url\(|<link|https:\/\/(?!feedback\.voorbeeld\.example)/);
  expect(html).toContain("prefers-color-scheme: dark");
  expect(html).toMatch(/^<!doctype html><html lang="nl" dir="ltr">/);
});

test("a resident with language en reads English", () => {
  const { subject, html, text } = surveyMail(data({ language: "en", channel: "counter" }));
  expect(subject).toBe("How was your contact with Gemeente Voorbeeld?");
  expect(html).toContain("On Monday 5 January 2026 you visited the service desk of Gemeente Voorbeeld.");
  expect(html).toContain('<html lang="en" dir="ltr">');
  expect(text).not.toMatch(/\b(uw|wij|gemeente)\b/);
});

test("every channel has its sentence in both languages", () => {
  for (const language of ["nl", "en"] as const) {
    const sentences = CHANNELS.map(
      (channel) => surveyMail(data({ language, channel })).text.split("\n\n")[1],
    );
    expect(new Set(sentences).size).toBe(CHANNELS.length);
  }
});

test("a topic or a name with html or placeholders in it stays text", () => {
  const { html, subject } = surveyMail(
    data({ topic: "<b>wmo</b> {x}", organisation: "Gemeente 's-Gravenhage & <Zn>" }),
  );
  expect(html).toContain("&lt;b&gt;wmo&lt;/b&gt; {x}");
  expect(subject).toBe("Wat vond u van uw contact met Gemeente 's-Gravenhage & <Zn>?");
  expect(html).not.toContain("<b>");
});

test("a municipality that has no name yet is called de gemeente", () => {
  expect(surveyMail(data({ organisation: "Gemeente" })).subject).toBe(
    "Wat vond u van uw contact met de gemeente?",
  );
});

test("lines of the text stay under 73 characters, links aside", () => {
  for (const line of surveyMail(data()).text.split("\n")) {
    if (!line.includes("://")) expect(line.length).toBeLessThanOrEqual(72);
  }
});

test("the text message fits one segment of the GSM alphabet, whatever the municipality is called", () => {
  for (const organisation of [
    "Gemeente Voorbeeld",
    "Gemeente Súdwest-Fryslân",
    "Gemeenschappelijke regeling Dienst Dommelvallei en Omstreken “Noord–Oost” ’t Gooi",
  ]) {
    for (const language of LANGUAGES.filter((one) => !isOtherScript(one)))
      for (const kind of ["invitation", "reminder"] as const) {
        const text = surveyText(data({ organisation, language, kind }));
        expect(text.length, text).toBeLessThanOrEqual(160);
        expect(inGsmAlphabet(text)).toBe(text);
        expect(text).toContain(link);
      }
  }
  expect(inGsmAlphabet("Fryslân – ’t ë €")).toBe("Fryslan - 't e €");
});

test("in Arabic and Ukrainian an invitation fits one segment of 70 with an ordinary link, a reminder two", () => {
  for (const language of ["ar", "uk"] as const)
    for (const day of ["2026-01-05", "2026-12-28"]) {
      const texts = (["invitation", "reminder"] as const).map((kind) =>
        surveyText(
          data({
            language,
            kind,
            occurredAt: at(`${day}T12:00+01:00`),
            organisation: "Gemeente Súdwest-Fryslân",
            baseUrl: "https://feedback.voorbeeld.nl",
          }),
        ),
      );
      expect(texts.map((text) => measureText(text).segments)).toEqual([1, 2]);
      for (const text of texts) expect(text).toContain("https://feedback.voorbeeld.nl/s/bcdfghjkmnp");
    }
});

test("a mail in Arabic runs from right to left, its grades too, and no telephone number is turned round", () => {
  const { html, text } = surveyMail(data({ language: "ar", gradeQuestion: "ما الدرجة؟" }));
  expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/);
  expect(html).toContain(
    '<table role="presentation" width="100%" cellPadding="0" cellSpacing="0" class="page" dir="rtl">',
  );
  expect(html).toMatch(/<td align="right"[^>]*>1 = [^<]*<\/td><td align="left"[^>]*>10 = /);
  expect(html).toContain("\u206814 0123\u2069");
  expect(text).toContain("5 يناير 2026");
});

test("every language says what the contact was for every channel, and names the municipality", () => {
  for (const language of LANGUAGES) {
    const mails = CHANNELS.map((channel) => surveyMail(data({ language, channel })));
    expect(new Set(mails.map(({ text }) => text.split("\n\n")[1])).size).toBe(CHANNELS.length);
    for (const { subject, html } of mails) {
      expect(subject).toContain("Gemeente Voorbeeld");
      expect(html).toContain(language === "nl" ? "/privacy" : `/privacy?lang=${language}`);
    }
  }
});

const changed = (
  texts: Partial<Record<"subject" | "title" | "opening" | "why" | "button", string>>,
): Templates => templatesSchema.parse({ invitation: { email: { nl: texts } } });

test("a reminder says that it is the only one and that who has answered is done, and has the same links", () => {
  for (const language of ["nl", "en"] as const) {
    const { subject, html, text } = surveyMail(data({ kind: "reminder", language }));
    expect(subject).toMatch(/^(Herinnering|Reminder): /);
    const said = language === "nl" ? "Dit is de enige herinnering" : "This is the only reminder";
    for (const whole of [html, text]) {
      expect(whole.replace(/\s+/g, " ")).toContain(said);
      expect(whole).toMatch(/Hebt u al geantwoord|Have you answered already/);
      expect(whole).toContain(link);
      expect(whole).toContain("/unsubscribe/bcdfghjkmnp");
    }
    const sms = surveyText(data({ kind: "reminder", language }));
    expect(sms).toMatch(/enige herinnering|only reminder/i);
    expect(sms).toContain(link);
    expect(sms.length).toBeLessThanOrEqual(160);
  }
});

test("what staff wrote comes in place of the standard text, paragraph by paragraph, and the rest stays", () => {
  const templates = changed({
    subject: "Hoe ging het met {onderwerp}?",
    opening: "Beste inwoner,\n\n{contact}\nFijn dat u er was.",
    button: "Vertel het ons",
  });
  const { subject, html, text } = surveyMail(data({ templates }));
  expect(subject).toBe("Hoe ging het met paspoort?");
  expect(html).toContain(">Beste inwoner,</p>");
  expect(html).toContain("met Gemeente Voorbeeld.<br/>Fijn dat u er was.<br/><strong");
  expect(html).toContain("Vertel het ons</a>");
  expect(text).toContain("Beste inwoner,\n\nOp maandag 5 januari 2026");
  expect(text).toContain(`Vertel het ons:\n${link}`);
  expect(html).toContain("Wij horen graag hoe dat ging.");
  expect(surveyMail(data({ templates, language: "en" })).subject).toBe(
    "How was your contact with Gemeente Voorbeeld?",
  );
});

test("the topic is named once: by the opening where staff put it there", () => {
  const templates = changed({ opening: "U vroeg ons iets over {onderwerp}." });
  const { html } = surveyMail(data({ templates }));
  expect(html).toContain("U vroeg ons iets over paspoort.");
  expect(html).not.toContain("Onderwerp:");
});

test("html, ICU and placeholders in what staff or other systems wrote stay text", () => {
  const templates = changed({
    title: "<script>alert(1)</script> '{n, plural, one {x} other {y}}'",
    why: '<img src=x onerror=1> & "meer"',
  });
  const { html } = surveyMail(data({ templates, topic: "{link} {gemeente}", organisation: "A & B {link}" }));
  expect(html).not.toMatch(/<script|<img/);
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(html).toContain("{n, plural, one {x} other {y}}");
  expect(html).toContain("Onderwerp: {link} {gemeente}");
});

test("nothing that is filled in makes a second line of the subject", () => {
  const templates = changed({ subject: "Over {onderwerp}, {gemeente}" });
  const { subject } = surveyMail(
    data({ templates, topic: "wmo\r\nBcc: a@example.nl", organisation: "Gemeente\u2028X\u202eY\u0000Z" }),
  );
  expect(subject).toBe("Over wmo Bcc: a@example.nl, Gemeente XYZ");
});

test("where the first question is a grade the mail has ten links that choose one, with words at both ends", () => {
  const { html, text } = surveyMail(data({ gradeQuestion: "Welk rapportcijfer geeft u <ons>?" }));
  expect(html).toContain("Welk rapportcijfer geeft u &lt;ons&gt;?");
  for (let grade = 1; grade <= 10; grade += 1) {
    expect(html).toContain(`href="${link}?grade=${grade}"`);
    expect(html).toContain(`aria-label="Cijfer ${grade}"`);
  }
  expect(html.indexOf("1 = zeer slecht")).toBeLessThan(html.indexOf("10 = zeer goed"));
  expect(html).not.toContain("display:flex");
  expect(text).not.toContain("grade=");
  expect(Buffer.byteLength(html)).toBeLessThan(30_000);
});

test("the links of a test message open no questions", () => {
  const { html, text } = surveyMail(data({ token: null, gradeQuestion: "Welk cijfer?" }));
  expect(html).toContain('href="https://feedback.voorbeeld.example/test-message?grade=7"');
  expect(html + text).not.toMatch(/\/s\/|\/unsubscribe\//);
});
