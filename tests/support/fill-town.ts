import { insertAction } from "#db/queries/actions";
import { CallbackChanges } from "#db/queries/callback-tallies";
import { insertContacts } from "#db/queries/contacts";
import { insertIndicator } from "#db/queries/indicators";
import { addToInvitationMargins } from "#db/queries/invitation-margins";
import { insertWordings } from "#db/queries/question-wordings";
import { insertResponses, type StoredResponse } from "#db/queries/responses";
import { insertTarget } from "#db/queries/targets";
import { invitationDays, invitationTallies } from "#db/schema";
import type { Store } from "#db/store";
import type { CalendarDate } from "~/domain/calendar";
import { newId, newRandomId } from "~/domain/id";
import type { Indicator } from "~/domain/indicator";
import type { Question } from "~/domain/questionnaire";
import type { Scope } from "~/domain/scope";
import { workUpAll } from "~/flow/work-up.server";
import { type Atom, dayOf, nameOf, TEAM_OF } from "./made-town";
import { makeTopics } from "./make-answers";
import { at } from "./time";

/** A question that says in the file of all answers from where an answer is; by everybody who gave a grade. */
export const FROM_WHERE = "from_where";

const question = (key: string, kind: Question["kind"], values: readonly string[] = []): Question => ({
  key,
  kind,
  wording: 1,
  text: { nl: key },
  required: false,
  ...(values.length > 0 && { options: values.map((value) => ({ value, text: { nl: value } })) }),
});

/** With targets for the same people as the grade has, so that it is told wherever that is. */
const fromWhere = (town: readonly Atom[]): Indicator => ({
  key: FROM_WHERE,
  name: FROM_WHERE,
  unit: "share",
  direction: "at_least",
  source: {
    kind: "share",
    question: FROM_WHERE,
    chosen: town.slice(0, 1).map(nameOf),
    leftOut: ["dont_know"],
    many: false,
  },
});

/** Puts a town into a database: its answers, who was asked, its callbacks, some targets and an action. */
export async function makeTown(store: Store, town: readonly Atom[], now: Date): Promise<void> {
  await makeTopics(store, TEAM_OF);
  await store.write(async (tx) => {
    await insertWordings(
      tx,
      [
        question("grade", "grade"),
        question("ease", "agree5"),
        question("callback_on_time", "choice", ["within_norm", "later"]),
        question(FROM_WHERE, "choice", town.map(nameOf)),
      ].map((asked) => ({ questionKey: asked.key, wording: 1, edition: 1, question: asked })),
      { questionnaireKey: "telefoon", version: 1, since: at("2025-01-01T00:00Z") },
    );
    await insertResponses(tx, town.flatMap(responsesOf));
    const asked = town.flatMap(invitationsOf);
    await tx.insert(invitationTallies).values(summed(asked, ({ day: _, ...cell }) => cell));
    await addToInvitationMargins(
      tx,
      summed(asked, ({ day: _, ...cell }) => cell),
    );
    await tx
      .insert(invitationDays)
      .values(summed(asked, ({ month: _, topic: __, team: ___, ...cell }) => cell));
    const changes = new CallbackChanges();
    const calls = town.flatMap(callbacksOf);
    if (calls.length > 0) await insertContacts(tx, calls, changes);
    await changes.write(tx);
    await insertIndicator(tx, fromWhere(town), { now, actor: "somebody" });
    for (const scope of TARGETED)
      for (const indicator of ["grade", FROM_WHERE, "callbacks_late_logged"])
        await insertTarget(
          tx,
          newId(),
          {
            indicator,
            scope,
            direction: "at_least",
            bound: indicator === "grade" ? 7 : 0.5,
            by: "2027-12-31",
            baseline: null,
            baselineYear: null,
            owner: "",
            note: "",
          },
          now,
        );
    for (const scope of [{}, { channel: ["phone"] }] satisfies Scope[])
      await insertAction(
        tx,
        newId(),
        {
          name: "Terugbellen",
          day: "2026-03-10" as CalendarDate,
          owner: "",
          indicator: "grade",
          scope,
          expected: "",
          publicText: "",
          restarts: false,
        },
        "somebody",
        now,
      );
  });
  await workUpAll(store);
}

const TARGETED: Scope[] = [
  {},
  { channel: ["phone"] },
  { channel: ["phone", "post"] },
  { topic: ["afval", "paspoort"] },
  { topTopicsOfTeam: 1 },
];

function responsesOf(atom: Atom): StoredResponse[] {
  const { n, silent: _, ...place } = atom;
  return Array.from({ length: Math.max(n.grade, n.ease, n.late) }, (_, index) => {
    const id = newRandomId();
    const given = [
      ...(index < n.grade
        ? [
            ["grade", String(1 + (index % 10))],
            [FROM_WHERE, nameOf(atom)],
          ]
        : []),
      ...(index < n.ease ? [["ease", index % 3 === 0 ? "1" : "4"]] : []),
      ...(index < n.late ? [["callback_on_time", index % 2 === 0 ? "later" : "within_norm"]] : []),
    ];
    return {
      ...place,
      id,
      receiptHash: id,
      questionnaireVersionId: "v1",
      questionnaire: "telefoon",
      day: dayOf(place),
      answers: given.map(([questionKey = "", value = ""]) => ({
        questionKey,
        wording: 1,
        value,
        comment: null,
      })),
    };
  });
}

const invitationsOf = ({ n, silent, language: _, medium: __, ...place }: Atom) =>
  (
    [
      ["answered", n.answered],
      ["sent", silent],
    ] as const
  ).flatMap(([state, count]) =>
    count === 0
      ? []
      : [
          {
            ...place,
            day: dayOf(place),
            state,
            n: count,
            reason: "",
            detail: "" as const,
            medium: "" as const,
          },
        ],
  );

function callbacksOf({ n, language: _, medium: __, silent: ___, ...place }: Atom) {
  return Array.from({ length: n.logged }, (_, index) => {
    const id = newId();
    const asked = at(`${dayOf(place)}T09:00Z`);
    const later = (hours: number) => new Date(asked.getTime() + hours * 3_600_000);
    return {
      ...place,
      id,
      source: "kcc",
      sourceId: id,
      occurredAt: asked,
      day: dayOf(place),
      callbackRequestedAt: asked,
      callbackDueAt: later(48),
      calledBackAt: later(index % 2 === 0 ? 24 : 72),
      language: "nl",
      languageGiven: true,
      email: null,
      phone: null,
      personHash: null,
      waitSeconds: null,
      handledAt: null,
      noSurvey: false,
      receivedAt: asked,
      via: "api" as const,
    };
  });
}

/** Those that come to the same, added up. */
function summed<Row extends { n: number }, Cell extends { n: number }>(
  rows: readonly Row[],
  cellOf: (row: Row) => Cell,
): Cell[] {
  const cells = new Map<string, Cell>();
  for (const row of rows) {
    const { n, ...cell } = cellOf(row);
    const key = JSON.stringify(Object.entries(cell).sort());
    cells.set(key, { ...cell, n: n + (cells.get(key)?.n ?? 0) } as unknown as Cell);
  }
  return [...cells.values()];
}
