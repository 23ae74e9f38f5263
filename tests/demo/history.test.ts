import { expect, test } from "vitest";
import { answersTo, type DemoAnswer } from "#db/demo/answers";
import { contactsOn, type DemoContact, type History } from "#db/demo/contacts";
import { randomFrom } from "#db/demo/random";
import { RESPONSE_RATES, TOPICS } from "#db/demo/town";
import { addDays, calendarDate } from "~/domain/calendar";
import { maskPersonalData } from "~/domain/personal-data";
import { LONGEST_COMMENT } from "~/domain/questionnaire";
import { defaultSettings } from "~/domain/settings";

const THREE_YEARS: History = {
  from: calendarDate("2023-11-01"),
  to: calendarDate("2026-10-31"),
  calendar: defaultSettings.calendar,
};

interface Answered {
  contact: DemoContact;
  answers: DemoAnswer[];
}

function history(seed: number): { contacts: DemoContact[]; answered: Answered[] } {
  const random = randomFrom(seed);
  const contacts: DemoContact[] = [];
  const answered: Answered[] = [];
  for (let day = THREE_YEARS.from; day <= THREE_YEARS.to; day = addDays(day, 1)) {
    for (const contact of contactsOn(day, THREE_YEARS, random)) {
      contacts.push(contact);
      const reached = contact.input.email !== null && random.chance(0.72);
      if (reached && random.chance(RESPONSE_RATES[contact.input.channel])) {
        answered.push({ contact, answers: answersTo(contact, random) });
      }
    }
  }
  return { contacts, answered };
}

const made = history(7);

const chosen = (answers: DemoAnswer[], key: string) =>
  answers.find(({ questionKey }) => questionKey === key)?.value ?? null;

function meanGrade(of: Answered[]): number {
  const grades = of.map(({ answers }) => Number(chosen(answers, "grade"))).filter((grade) => grade >= 1);
  return grades.reduce((sum, grade) => sum + grade, 0) / grades.length;
}

const within = (from: string, to: string) =>
  made.answered.filter(({ contact }) => {
    const day = contact.input.occurredAt.toISOString().slice(0, 10);
    return day >= from && day <= to;
  });

const inChannel = (channel: string) =>
  made.answered.filter(({ contact }) => contact.input.channel === channel);

test("the demonstration has about sixty thousand contacts and twelve thousand responses", () => {
  expect(made.contacts.length).toBeGreaterThan(55_000);
  expect(made.contacts.length).toBeLessThan(65_000);
  expect(made.answered.length).toBeGreaterThan(10_500);
  expect(made.answered.length).toBeLessThan(13_500);
});

test("the mean grade of the demonstration climbs from 6.7 through 7.0 to 7.3", () => {
  const years = [
    meanGrade(within("2023-11-01", "2023-12-31")),
    meanGrade(within("2024-07-01", "2025-06-30")),
    meanGrade(within("2026-05-01", "2026-10-31")),
  ];
  expect(years[0]).toBeCloseTo(6.7, 0);
  expect(years[1]).toBeGreaterThan(6.9);
  expect(years[1]).toBeLessThan(7.2);
  expect(years[2]).toBeGreaterThan(7.2);
  expect(years[2]).toBeLessThan(7.45);
});

test("the counter is graded high, reports lowest, and callbacks pull the telephone down", () => {
  expect(meanGrade(inChannel("counter"))).toBeGreaterThan(7.8);
  const report = meanGrade(inChannel("report"));
  for (const channel of ["phone", "counter", "email", "contact_form", "e_service"]) {
    expect(meanGrade(inChannel(channel))).toBeGreaterThan(report);
  }
  const promised = inChannel("phone").filter(({ contact }) => contact.callback !== null);
  const others = inChannel("phone").filter(({ contact }) => contact.callback === null);
  expect(meanGrade(promised)).toBeLessThan(meanGrade(others) - 0.5);
});

test("callbacks that residents experience as late fall from 58 percent", () => {
  const late = (of: Answered[]) => {
    const known = of.map(({ answers }) => chosen(answers, "callback_on_time"));
    const counted = known.filter((value) => value !== null && value !== "dont_know");
    return counted.filter((value) => value !== "within_norm").length / counted.length;
  };
  expect(late(within("2023-11-01", "2024-03-31"))).toBeGreaterThan(0.48);
  expect(late(within("2023-11-01", "2024-03-31"))).toBeLessThan(0.66);
  expect(late(within("2026-04-01", "2026-10-31"))).toBeLessThan(0.32);
});

test("questions about tax peak in spring", () => {
  const tax = made.contacts.filter(({ input }) => input.topic === "gemeentebelastingen");
  const inMonth = (month: number) =>
    tax.filter(({ input }) => input.occurredAt.getUTCMonth() === month - 1).length;
  expect(inMonth(3)).toBeGreaterThan(3 * inMonth(10));
});

test("a contact of the demonstration reaches nobody real", () => {
  const domains = new Set(made.contacts.map(({ input }) => input.email?.split("@")[1]));
  expect([...domains].filter((domain) => domain !== undefined)).toEqual(["bewoner.example"]);
  expect(made.contacts.every(({ input }) => input.phone === null)).toBe(true);
  expect(new Set(made.contacts.map(({ input }) => input.id)).size).toBe(made.contacts.length);
});

test("residents of the demonstration write in many ways, about every topic", () => {
  const comments = made.answered.flatMap(({ contact, answers }) =>
    answers
      .filter(({ text }) => text !== null)
      .map(({ text }) => ({ topic: contact.input.topic, text: text ?? "" })),
  );
  expect(comments.length).toBeGreaterThan(3000);
  expect(new Set(comments.map(({ text }) => text)).size).toBeGreaterThan(1500);
  expect(new Set(comments.map(({ topic }) => topic))).toEqual(new Set(Object.keys(TOPICS)));
  expect(comments.filter(({ text }) => text.length > LONGEST_COMMENT)).toEqual([]);
  expect(comments.filter(({ text }) => maskPersonalData(text).found.length > 0)).toEqual([]);
});

test("the same seed makes the same demonstration", () => {
  const march = (seed: number) => {
    const random = randomFrom(seed);
    const days = Array.from({ length: 31 }, (_, n) => addDays(calendarDate("2025-03-01"), n));
    const contacts = days.flatMap((day) => contactsOn(day, THREE_YEARS, random));
    return { contacts, answers: contacts.map((contact) => answersTo(contact, random)) };
  };
  expect(march(7)).toEqual(march(7));
  expect(march(8)).not.toEqual(march(7));
});
