import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { rulesAt } from "#db/queries/questionnaire-routes";
import { ErrorSummary } from "~/components/error-summary";
import { Breadcrumb, DataList } from "~/components/navigation";
import { Page, PageHeader, Section } from "~/components/page";
import { dayInAmsterdam } from "~/domain/calendar";
import { cellReader, type GridCell, gridQuery } from "~/domain/questionnaire-grid";
import { placeIn, type RoutePlace, readValidFrom, seenAs } from "~/domain/route-form";
import { requireEditor } from "~/flow/authorise.server";
import { changeRoute, type RouteTarget } from "~/flow/change-routes.server";
import { readRoutes } from "~/flow/read-routes.server";
import { sentForm } from "~/flow/sent-form.server";
import { dayText, momentText } from "~/messages/dutch";
import { questionnaireRoutesNl } from "~/messages/questionnaire-routes.nl";
import { fromText, gridHref, levelOf, placeText } from "~/messages/route-words";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { Outcome } from "./outcome";
import { RuleForm } from "./rule-form";
import { RulesTable } from "./rules-table";

const t = translator("nl", questionnaireRoutesNl);

/** In the form: no questionnaire of its own. */
const NONE = "-";
/** In an undo: there was no rule. */
const NO_RULE = "";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.title ?? t("title")} · Weerklank` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store, now } = runtime();
  const place = placeOf(request);
  const today = dayInAmsterdam(now());
  const known = await readRoutes(store.read, today);
  const rules = await rulesAt(store.read, place.channel, place.topic);
  const cell = cellReader(known)(place.channel, place.topic);
  const holding = rules.filter(({ validFrom }) => validFrom <= today).at(-1);
  return {
    ...place,
    back: wayBack(request),
    today,
    level: levelOf(place),
    title: placeText(place, known.topicName(place.topic)),
    cell: {
      name: cell.questionnaireKey && known.nameOf(cell.questionnaireKey),
      why: whyText(cell),
      share: place.channel === "" ? null : shareText(cell),
    },
    seen: seenAs(rules),
    rules: rules.map((rule) => ({
      validFrom: rule.validFrom,
      from: fromText(rule.validFrom),
      questionnaireKey: rule.questionnaireKey,
      name: rule.questionnaireKey && known.nameOf(rule.questionnaireKey),
      state: rule.questionnaireKey === null ? null : known.stateOf(rule.questionnaireKey),
      holds: rule === holding,
      changed:
        rule.changedAt === null
          ? t("place.installed")
          : t("place.changed", { moment: momentText(rule.changedAt), by: rule.changedBy ?? "" }),
    })),
    choices: known.questionnaires
      .filter(({ state }) => state === "asked")
      .map(({ key, name }) => ({ value: key, label: name })),
  };
}

/** Saves a rule, takes one away, or puts back what was there before. */
export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const form = await sentForm(request);
  const place = placeOf(request);
  const { store, now } = runtime();
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const typed = { questionnaire: text("questionnaire"), validFrom: text("validFrom") };
  const validFrom = readValidFrom(typed.validFrom, dayInAmsterdam(now()));
  const intent = text("intent");
  if (!validFrom.ok) return refused({ validFrom: t(`error.${validFrom.problem}`) }, typed);
  if (intent !== "remove" && intent !== "undo" && typed.questionnaire === "")
    return refused({ questionnaire: t("error.questionnaire_missing") }, typed);
  const to = intent === "remove" ? undefined : targetOf(typed.questionnaire);
  const change = { validFrom: validFrom.day, to, seen: text("seen") };
  const result = await changeRoute(store, editor, place, change, now());
  if (result.ok)
    return data({
      done: { day: validFrom.day, to: fieldOf(result.after), before: fieldOf(result.before), intent },
      errors: {},
      typed: null,
      conflict: null,
    });
  if (result.reason === "not_asked") return refused({ questionnaire: t("error.not_asked") }, typed);
  const latest = (await rulesAt(store.read, place.channel, place.topic))
    .filter((rule) => rule.changedAt !== null)
    .sort((a, b) => Number(b.changedAt) - Number(a.changedAt))[0];
  const conflict = latest?.changedAt
    ? t("conflict.by", { by: latest.changedBy ?? "", moment: momentText(latest.changedAt) })
    : t("conflict.gone");
  return data({ done: null, errors: {}, typed: intent === "save" ? typed : null, conflict }, 409);
}

const refused = (errors: Record<string, string>, typed: { questionnaire: string; validFrom: string }) =>
  data({ done: null, errors, typed, conflict: null }, 422);

const targetOf = (field: string): RouteTarget =>
  field === NO_RULE ? undefined : field === NONE ? null : field;
const fieldOf = (target: RouteTarget): string =>
  target === undefined ? NO_RULE : target === null ? NONE : target;

/** The grid as it was looked at before. */
const wayBack = (request: Request): string =>
  gridHref(gridQuery(new URLSearchParams(new URL(request.url).searchParams.get("back") ?? "")));

function placeOf(request: Request): RoutePlace {
  const place = placeIn(new URL(request.url).searchParams);
  if (place === null) throw new Response(null, { status: 404 });
  return place;
}

function whyText({ level, channel, since }: GridCell): string {
  if (level === null) return t("why.nothing");
  const why = t(channel !== "" && level !== "everything" ? `why.${level}` : "why.everything");
  return since === "" ? why : `${why}, ${t("since", { day: dayText(since) })}`;
}

function shareText({ share, isOwnShare }: GridCell): string {
  if (share === 0) return t(isOwnShare ? "share.none" : "share.off");
  return t(isOwnShare ? "share.own" : "grid.share", { share });
}

export default function Place() {
  const { back, title, level, cell, rules, choices, seen, today, channel } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const errors: Record<string, string | undefined> = result?.errors ?? {};
  return (
    <Page width="form">
      <PageHeader breadcrumb={<Breadcrumb items={[{ href: back, label: t("title") }]} />} title={title} />
      <ErrorSummary errors={errors} />
      <Outcome
        done={result?.done ?? null}
        conflict={result?.conflict ?? null}
        place={title}
        seen={seen}
        nameOf={(key) =>
          key === NONE ? t(`to.none.${level}`) : (choices.find(({ value }) => value === key)?.label ?? key)
        }
      />
      <Section title={t("place.now")}>
        <DataList
          items={[
            { term: t("place.term.questionnaire"), value: cell.name ?? t("none") },
            { term: t("place.term.why"), value: cell.why },
            ...(channel === ""
              ? []
              : [
                  {
                    term: t("place.term.share"),
                    value: (
                      <>
                        {cell.share} ·{" "}
                        <a className="utrecht-link" href="/settings/channels">
                          {t("place.share.settings")}
                        </a>
                      </>
                    ),
                  },
                ]),
          ]}
        />
      </Section>
      <Section title={t("place.rules")}>
        <RulesTable rules={rules} seen={seen} level={level} />
      </Section>
      <Section title={t("form.title")}>
        <RuleForm
          key={`${seen}${result?.done ? "done" : ""}`}
          choices={[{ value: NONE, label: t(`form.none.${level}`) }, ...choices]}
          values={result?.typed ?? { questionnaire: "", validFrom: today }}
          errors={errors}
          seen={seen}
          back={back}
          isAgain={Boolean(result?.conflict)}
        />
      </Section>
    </Page>
  );
}
