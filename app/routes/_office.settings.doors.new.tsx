import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { DoorFields } from "~/components/door-fields";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import type { DoorKind } from "~/domain/door";
import {
  LONGEST_DOOR_NAME,
  parseDoorForm,
  topicsByName,
  typedDoor,
  typedOf,
  USUAL_DAY_CAP,
} from "~/domain/door-form";
import { requireAdministrator, requireEditor } from "~/flow/authorise.server";
import { addDoor } from "~/flow/change-doors.server";
import { doorChoices } from "~/flow/read-doors.server";
import { sentForm } from "~/flow/sent-form.server";
import { doorProblemTexts } from "~/messages/door-problem";
import { doorsNl } from "~/messages/doors.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", doorsNl);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${t(page?.kind === "link" ? "form.addLink" : "form.addCode")} · Weerklank` },
];

const EMPTY = {
  name: "",
  team: "",
  kiosk: false,
  openFrom: null,
  openUntil: null,
};
const START = {
  code: typedOf({ ...EMPTY, channel: "counter", topic: "", dayCap: USUAL_DAY_CAP }),
  link: typedOf({ ...EMPTY, channel: "e_service", topic: "", dayCap: null }),
};

/** Whoever makes a link gives out a key: that is an administrator's. */
const requireMaker = (request: Request, kind: DoorKind) =>
  kind === "link" ? requireAdministrator(request) : requireEditor(request);

export async function loader({ request }: LoaderFunctionArgs) {
  const kind: DoorKind = new URL(request.url).searchParams.get("kind") === "link" ? "link" : "code";
  await requireMaker(request, kind);
  return { kind, ...(await doorChoices(runtime().store.read)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const kind: DoorKind = new URL(request.url).searchParams.get("kind") === "link" ? "link" : "code";
  const maker = await requireMaker(request, kind);
  const { store, now } = runtime();
  const form = await sentForm(request);
  const { topics, teams } = await doorChoices(store.read);
  const known = { topics: topicsByName(topics), teams: new Set(teams.map(({ key }) => key)) };
  const parsed = parseDoorForm(form, kind, known);
  if (!parsed.ok) return data({ typed: typedDoor(form), errors: doorProblemTexts(parsed.problems) }, 422);
  const door = await addDoor(maker, store, kind, parsed.value, now());
  return redirect(`/settings/doors/${door.id}?saved=${kind === "link" ? "linkAdded" : "added"}`);
}

export default function NewDoor() {
  const { kind, topics, teams } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page width="form">
      <PageHeader
        title={t(kind === "link" ? "form.addLink" : "form.addCode")}
        breadcrumb={<Breadcrumb items={[{ href: "/settings/doors", label: t("title") }]} />}
      />
      <DoorFields
        kind={kind}
        typed={refused?.typed ?? START[kind]}
        errors={refused?.errors ?? {}}
        topics={topics}
        teams={teams}
        isNew
        longestName={LONGEST_DOOR_NAME}
        cancelHref="/settings/doors"
      />
    </Page>
  );
}
