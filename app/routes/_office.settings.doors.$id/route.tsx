import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { Badge } from "~/components/badge";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { DayBars } from "~/components/day-bars";
import { Disclosure } from "~/components/disclosure";
import { Breadcrumb, DataList } from "~/components/navigation";
import { Page, PageHeader, Section } from "~/components/page";
import { hasRole } from "~/domain/access";
import { addDays, dayInAmsterdam } from "~/domain/calendar";
import { recentOf } from "~/domain/door-list";
import { requireAdministrator, requireEditor } from "~/flow/authorise.server";
import { renewKey, setDoorClosed } from "~/flow/change-doors.server";
import { requireDoorOwner } from "~/flow/door-owner.server";
import { RECENT_DAYS, readDoor } from "~/flow/read-doors.server";
import { sentForm } from "~/flow/sent-form.server";
import { aboutText, kindOf, periodText, stateOf } from "~/messages/door-words";
import { doorsNl } from "~/messages/doors.nl";
import { count, dayText } from "~/messages/dutch";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import doorStyles from "~/styles/doors.css?url";
import { CodeCard } from "./code-card";
import { LinkGuide } from "./link-guide";

const t = translator("nl", doorsNl);
const SAVED = ["added", "linkAdded", "changed", "closed", "opened", "renewed"] as const;

export const links: LinksFunction = () => [{ rel: "stylesheet", href: doorStyles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.door.name ?? t("title")} · Weerklank` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const editor = await requireEditor(request);
  const { now, env } = runtime();
  const shown = await readDoor(runtime(), params.id ?? "");
  if (shown === null) throw new Response(null, { status: 404 });
  const { key, ...rest } = shown;
  const { door } = shown;
  const isOwner = door.kind === "code" || hasRole(editor.role, "administrator");
  const today = dayInAmsterdam(now());
  return {
    ...rest,
    door: { ...door, createdAt: null, closedAt: null },
    // Of links, to administrators alone.
    key: door.kind === "link" && isOwner ? key : null,
    baseUrl: env.BASE_URL,
    isOwner,
    state: stateOf(door, today),
    kind: kindOf(door),
    about: aboutText(door, shown.topicName),
    period: periodText(door),
    first: addDays(today, 1 - RECENT_DAYS),
    saved: SAVED.find((one) => one === new URL(request.url).searchParams.get("saved")) ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { editor, door } = await requireDoorOwner(request, params.id ?? "");
  const { store, now } = runtime();
  const form = await sentForm(request);
  const back = (saved: (typeof SAVED)[number]) => redirect(`/settings/doors/${door.id}?saved=${saved}`);
  switch (form.get("intent")) {
    case "close":
      await setDoorClosed(editor, store, door.id, true, now());
      return back("closed");
    case "open":
      await setDoorClosed(editor, store, door.id, false, now());
      return back("opened");
    case "renew": {
      const administrator = await requireAdministrator(request);
      await renewKey(administrator, store, door.id, Number(form.get("keyNumber")) || 0, now());
      return back("renewed");
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export type DoorPage = Awaited<ReturnType<typeof loader>>;

export default function DoorRoute() {
  const page = useLoaderData<typeof loader>();
  const { door, isOwner, state, saved } = page;
  const isClosed = state === "closed";
  return (
    <Page>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/settings/doors", label: t("title") }]} />}
        title={door.name}
        meta={
          <Badge tone={state === "open" ? "positive" : state === "early" ? "waiting" : "neutral"}>
            {t(`state.${state}`)}
          </Badge>
        }
        intro={`${t(`kind.${page.kind}`)} · ${page.about}`}
        actions={
          <>
            {page.asked ? (
              <ButtonLink href={page.asked.tryLink} target="_blank" rel="noreferrer">
                {t("door.try")}
              </ButtonLink>
            ) : null}
            {isOwner ? (
              <ButtonLink href={`/settings/doors/${door.id}/edit`}>{t("door.edit")}</ButtonLink>
            ) : null}
          </>
        }
      />
      {saved ? (
        <Alert tone="ok" live>
          <p>{t(`saved.${saved}`)}</p>
          {saved === "closed" && isClosed && isOwner ? (
            <Intent intent="open">{t("door.reopen")}</Intent>
          ) : null}
        </Alert>
      ) : null}
      {page.onlyHere ? (
        <Alert tone="warning" title={t("door.onlyHere")}>
          <p>{t("door.onlyHereText")}</p>
        </Alert>
      ) : null}
      {page.asked === null && !(door.kind === "link" && door.topic === "") ? (
        <Alert tone="warning">
          {t("door.notAsked")}{" "}
          <a className="utrecht-link" href="/questionnaires/routes">
            {t("door.toRoutes")}
          </a>
        </Alert>
      ) : null}
      {door.kind === "code" ? <CodeCard page={page} /> : <LinkGuide page={page} />}
      <Activity page={page} />
      <Section title={t("door.facts")}>
        <DataList items={facts(page)} />
      </Section>
      {isOwner ? (
        isClosed ? (
          saved === "closed" ? null : (
            <Intent intent="open">{t("door.reopen")}</Intent>
          )
        ) : (
          <Disclosure summary={t("door.close")}>
            <p className="utrecht-paragraph">{t("door.closeHint")}</p>
            <Intent intent="close">{t("door.close")}</Intent>
          </Disclosure>
        )
      ) : null}
    </Page>
  );
}

function Intent({ intent, children }: { intent: "open" | "close"; children: string }) {
  return (
    <form method="post">
      <ButtonGroup>
        <Button name="intent" value={intent} appearance="secondary">
          {children}
        </Button>
      </ButtonGroup>
    </form>
  );
}

function facts({ door, period, asked, teamName, apart }: DoorPage) {
  return [
    { term: t("door.period"), value: period },
    { term: t("door.dayCap"), value: door.dayCap === null ? t("door.noCap") : count(door.dayCap) },
    ...(teamName === "" ? [] : [{ term: t("form.team"), value: teamName }]),
    ...(asked === null
      ? []
      : [
          {
            term: t("door.asked"),
            value: (
              <a className="utrecht-link" href={`/questionnaires/${asked.key}`}>
                {asked.name}
              </a>
            ),
          },
        ]),
    { term: t("door.apart"), value: t("door.apartText", { n: apart }) },
  ];
}

function Activity({ page: { days, first, answered } }: { page: DoorPage }) {
  const dayOf = (index: number) => addDays(first as Parameters<typeof addDays>[0], index);
  const most = Math.max(...days);
  return (
    <Section title={t("door.recentTitle")}>
      <div className="door-activity">
        <DayBars days={days} label={t("recent.text", { n: recentOf({ days }), most })} />
        <p className="muted">
          {t("recent.text", { n: recentOf({ days }), most })} · {t("column.answered")}: {count(answered)}
        </p>
      </div>
      <Disclosure summary={t("door.days")}>
        <DataTable
          caption={t("door.days")}
          captionHidden
          dense
          rows={days.map((n, index) => ({ day: dayOf(index), n })).reverse()}
          rowKey={({ day }) => day}
          columns={[
            { key: "day", header: t("door.day"), rowHeader: true, cell: ({ day }) => dayText(day) },
            { key: "n", header: t("column.answered"), numeric: true, cell: ({ n }) => count(n) },
          ]}
        />
      </Disclosure>
    </Section>
  );
}
