import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { countUnnamedTopics, teamsToName, topicsToName } from "#db/queries/topics";
import { Alert } from "~/components/alert";
import { Badge } from "~/components/badge";
import { Button } from "~/components/button";
import { ContactTabs } from "~/components/contact-tabs";
import { type Column, DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { Select, TextInput } from "~/components/inputs";
import { Page, PageHeader, Section } from "~/components/page";
import { Pagination } from "~/components/pagination";
import { requireEditor } from "~/flow/authorise.server";
import { saveTeam, saveTopic } from "~/flow/name-topics.server";
import { sentForm } from "~/flow/sent-form.server";
import { contactsNl } from "~/messages/contacts.nl";
import { count } from "~/messages/dutch";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", contactsNl);

export const meta: MetaFunction = () => [{ title: `${t("topics.title")} · Weerklank` }];

const PAGE = 50;
const TEAMS = 200;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { read } = runtime().store;
  const query = new URL(request.url).searchParams;
  const [unnamed, named, teams, left] = await Promise.all([
    topicsToName(read, false, query.get("unnamed") ?? "", PAGE),
    topicsToName(read, true, query.get("named") ?? "", PAGE),
    teamsToName(read, TEAMS),
    countUnnamedTopics(read),
  ]);
  const plain = (rows: typeof unnamed) =>
    rows.slice(0, PAGE).map(({ key, name, team }) => ({ key, name, team }));
  const next = (rows: typeof unnamed) => (rows.length > PAGE ? (rows[PAGE - 1]?.key ?? null) : null);
  return {
    unnamed: plain(unnamed),
    moreUnnamed: next(unnamed),
    left,
    named: plain(named),
    moreNamed: next(named),
    teams: teams.map(({ key, name, named: hasName }) => ({ key, name, hasName })),
  };
}

const topicForm = z.object({
  key: z.string(),
  name: z.string().trim().min(1).max(80),
  team: z.string().max(100).nullable(),
});

export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const form = await sentForm(request);
  const key = String(form.get("key") ?? "");
  const parsed = topicForm.safeParse({ key, name: form.get("name"), team: form.get("team") || null });
  if (!parsed.success) return data({ saved: null, error: t("topics.error.name", { key }), key }, 422);
  const { name, team } = parsed.data;
  const found =
    form.get("kind") === "team"
      ? await saveTeam(editor, key, name)
      : await saveTopic(editor, key, { name, team });
  if (!found) throw new Response(null, { status: 404 });
  return data({ saved: t("topics.saved", { name }), error: null, key });
}

interface Named {
  key: string;
  name: string;
}

interface Topic extends Named {
  team: string | null;
}

export default function Topics() {
  const { unnamed, moreUnnamed, left, named, moreNamed, teams } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const topicColumns: Column<Topic>[] = [
    codeColumn(),
    nameColumn("topic"),
    {
      key: "team",
      header: t("topics.team"),
      cell: ({ key, team }) => (
        <Select
          form={`topic-${key}`}
          name="team"
          defaultValue={team ?? ""}
          aria-label={t("topics.teamOf", { key })}
          placeholder={t("topics.noTeam")}
          options={teams.map((one) => ({ value: one.key, label: one.name }))}
        />
      ),
    },
    saveColumn("topic"),
  ];
  return (
    <Page>
      <PageHeader title={t("topics.title")} intro={t("topics.intro")} />
      <ContactTabs current="topics" />
      {result?.saved ? (
        <Alert tone="ok" live key={result.saved}>
          {result.saved}
        </Alert>
      ) : null}
      {result?.error ? <ErrorSummary errors={{ [`name-${result.key}`]: result.error }} /> : null}
      <Section
        title={left > 0 ? `${t("topics.unnamed")} (${count(left)})` : t("topics.unnamed")}
        intro={left > 0 ? t("topics.unnamed.intro") : undefined}
      >
        <DataTable
          caption={t("topics.unnamed")}
          captionHidden
          rows={unnamed}
          rowKey={({ key }) => key}
          columns={topicColumns}
          empty={<EmptyState title={t("topics.unnamed.none")} />}
        />
        <Pagination nextHref={moreUnnamed ? `?${new URLSearchParams({ unnamed: moreUnnamed })}` : null} />
      </Section>
      <Section title={t("topics.named")}>
        <DataTable
          caption={t("topics.named")}
          captionHidden
          rows={named}
          rowKey={({ key }) => key}
          columns={topicColumns}
          empty={<EmptyState title={t("topics.named.none")} />}
        />
        <Pagination nextHref={moreNamed ? `?${new URLSearchParams({ named: moreNamed })}` : null} />
      </Section>
      <Section title={t("topics.teams")}>
        <DataTable
          caption={t("topics.teams")}
          captionHidden
          rows={teams}
          rowKey={({ key }) => key}
          columns={[
            {
              ...codeColumn<(typeof teams)[number]>(),
              cell: ({ key, hasName }) => (
                <>
                  {key} {hasName ? null : <Badge tone="warning">{t("topics.unnamedBadge")}</Badge>}
                </>
              ),
            },
            nameColumn("team"),
            saveColumn("team"),
          ]}
          empty={<EmptyState title={t("topics.teams.none")} />}
        />
      </Section>
    </Page>
  );
}

// A form can't span the cells of a row: the inputs name theirs, which stands in the last cell.
type Kind = "topic" | "team";

function codeColumn<Row extends Named>(): Column<Row> {
  return { key: "code", header: t("topics.code"), rowHeader: true, cell: ({ key }) => key };
}

function nameColumn(kind: Kind): Column<Named> {
  return {
    key: "name",
    header: t("topics.name"),
    cell: ({ key, name }) => (
      <TextInput
        id={`name-${key}`}
        form={`${kind}-${key}`}
        name="name"
        defaultValue={name}
        maxLength={80}
        required
        aria-label={t("topics.nameOf", { key })}
      />
    ),
  };
}

function saveColumn(kind: Kind): Column<Named> {
  return {
    key: "save",
    header: <span className="visually-hidden">{t("topics.save")}</span>,
    stackedLabel: "",
    cell: ({ key }) => (
      <Form method="post" id={`${kind}-${key}`} preventScrollReset>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="key" value={key} />
        <Button small appearance="secondary" aria-label={t("topics.saveNamed", { key })}>
          {t("topics.save")}
        </Button>
      </Form>
    ),
  };
}
