import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { DoorFields } from "~/components/door-fields";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { LONGEST_DOOR_NAME, parseDoorForm, topicsByName, typedDoor, typedOf } from "~/domain/door-form";
import { changeDoor } from "~/flow/change-doors.server";
import { requireDoorOwner } from "~/flow/door-owner.server";
import { doorChoices } from "~/flow/read-doors.server";
import { sentForm } from "~/flow/sent-form.server";
import { doorProblemTexts } from "~/messages/door-problem";
import { doorsNl } from "~/messages/doors.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", doorsNl);

export const meta: MetaFunction = () => [{ title: `${t("form.change")} · Weerklank` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { door } = await requireDoorOwner(request, params.id ?? "");
  const choices = await doorChoices(runtime().store.read);
  const topicName = choices.topics.find(({ key }) => key === door.topic)?.name;
  return { id: door.id, name: door.name, kind: door.kind, typed: typedOf(door, topicName), ...choices };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { editor, door } = await requireDoorOwner(request, params.id ?? "");
  const { store, now } = runtime();
  const form = await sentForm(request);
  const { topics, teams } = await doorChoices(store.read);
  // What it has already stays possible, also where it is no longer among the choices.
  const known = {
    topics: topicsByName([...topics, { key: door.topic, name: door.topic }]),
    teams: new Set([...teams.map(({ key }) => key), door.team]),
  };
  const parsed = parseDoorForm(form, door.kind, known);
  if (!parsed.ok) return data({ typed: typedDoor(form), errors: doorProblemTexts(parsed.problems) }, 422);
  if (!(await changeDoor(editor, store, door.id, parsed.value, now())))
    throw new Response(null, { status: 404 });
  return redirect(`/settings/doors/${door.id}?saved=changed`);
}

export default function EditDoor() {
  const { id, name, kind, typed, topics, teams } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page width="form">
      <PageHeader
        title={t("form.change")}
        breadcrumb={
          <Breadcrumb
            items={[
              { href: "/settings/doors", label: t("title") },
              { href: `/settings/doors/${id}`, label: name },
            ]}
          />
        }
      />
      <DoorFields
        kind={kind}
        typed={refused?.typed ?? typed}
        errors={refused?.errors ?? {}}
        topics={topics}
        teams={teams}
        isNew={false}
        longestName={LONGEST_DOOR_NAME}
        cancelHref={`/settings/doors/${id}`}
      />
    </Page>
  );
}
