import { expect, test } from "vitest";
import { type InvitationData, invitationMail } from "#emails/invitation";
import { inGsmAlphabet, invitationText } from "#emails/sms";
import { at } from "#tests/support/time";
import { CHANNELS } from "~/domain/contact";

const data = (changes: Partial<InvitationData> = {}): InvitationData => ({
  language: "nl",
  organisation: "Gemeente Voorbeeld",
  contact: "14 0123",
  channel: "phone",
  topic: "paspoort",
  occurredAt: at("2026-01-05T23:30+01:00"),
  until: at("2026-02-02T09:00+01:00"),
  baseUrl: "https://feedback.voorbeeld.example",
  token: "bcdfghjkmnp",
  ...changes,
});
const link = "https://feedback.voorbeeld.example/s/bcdfghjkmnp";

test("the mail says what it is about, how long it takes, and how to answer or opt out, in html and as text", () => {
  const { subject, html, text } = invitationMail(data());
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

test("there is one button, the bare link stands below it, and nothing is loaded from anywhere", () => {
  const { html } = invitationMail(data());
  expect(html.match(/class="button-text"/g)).toHaveLength(1);
  expect(html.match(new RegExp(`href="${link}"`, "g"))).toHaveLength(2);
  expect(html).toContain(`>${link}</a>`);
  expect(html).not.toMatch(/<img|<script|url\(|<link|https:\/\/(?!feedback\.voorbeeld\.example)/);
  expect(html).toContain("prefers-color-scheme: dark");
  expect(html).toMatch(/^<!doctype html><html lang="nl">/);
});

test("a resident with language en reads English", () => {
  const { subject, html, text } = invitationMail(data({ language: "en", channel: "counter" }));
  expect(subject).toBe("How was your contact with Gemeente Voorbeeld?");
  expect(html).toContain("On Monday 5 January 2026 you visited the service desk of Gemeente Voorbeeld.");
  expect(html).toContain('<html lang="en">');
  expect(text).not.toMatch(/\b(uw|wij|gemeente)\b/);
});

test("every channel has its sentence in both languages", () => {
  for (const language of ["nl", "en"] as const) {
    const sentences = CHANNELS.map(
      (channel) => invitationMail(data({ language, channel })).text.split("\n\n")[1],
    );
    expect(new Set(sentences).size).toBe(CHANNELS.length);
  }
});

test("a topic or a name with html or placeholders in it stays text", () => {
  const { html, subject } = invitationMail(
    data({ topic: "<b>wmo</b> {x}", organisation: "Gemeente 's-Gravenhage & <Zn>" }),
  );
  expect(html).toContain("&lt;b&gt;wmo&lt;/b&gt; {x}");
  expect(subject).toBe("Wat vond u van uw contact met Gemeente 's-Gravenhage & <Zn>?");
  expect(html).not.toContain("<b>");
});

test("a municipality that has no name yet is called de gemeente", () => {
  expect(invitationMail(data({ organisation: "Gemeente" })).subject).toBe(
    "Wat vond u van uw contact met de gemeente?",
  );
});

test("lines of the text stay under 73 characters, links aside", () => {
  for (const line of invitationMail(data()).text.split("\n")) {
    if (!line.includes("://")) expect(line.length).toBeLessThanOrEqual(72);
  }
});

test("the text message fits one segment of the GSM alphabet, whatever the municipality is called", () => {
  for (const organisation of [
    "Gemeente Voorbeeld",
    "Gemeente Súdwest-Fryslân",
    "Gemeenschappelijke regeling Dienst Dommelvallei en Omstreken “Noord–Oost” ’t Gooi",
  ]) {
    for (const language of ["nl", "en"] as const) {
      const text = invitationText(data({ organisation, language }));
      expect(text.length).toBeLessThanOrEqual(160);
      expect(inGsmAlphabet(text)).toBe(text);
      expect(text).toContain(link);
    }
  }
  expect(inGsmAlphabet("Fryslân – ’t ë €")).toBe("Fryslan - 't e ");
});
