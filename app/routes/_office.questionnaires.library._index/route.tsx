import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, type MetaFunction, useLoaderData } from "@remix-run/react";
import { type OwnQuestion, ownQuestions } from "#db/queries/library-questions";
import { questionUses } from "#db/queries/question-use";
import { Alert } from "~/components/alert";
import { Button, ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { Page, PageHeader } from "~/components/page";
import { QuestionnaireTabs } from "~/components/questionnaire-tabs";
import { hasWords, isMeasure, LIBRARY, type LibraryQuestion } from "~/domain/question-library";
import { requireEditor } from "~/flow/authorise.server";
import { libraryNl } from "~/messages/question-library.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { Blocks } from "./blocks";
import { LibraryFilter, ORIGINS, type Origin } from "./library-filter";
import { LibraryTable } from "./library-table";

const t = translator("nl", libraryNl);

export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const query = new URL(request.url).searchParams;
  const { read } = runtime().store;
  const [own, uses] = await Promise.all([ownQuestions(read), questionUses(read)]);
  const measure = query.get("measure");
  const filter = {
    q: (query.get("q") ?? "").trim().slice(0, 100),
    measure: isMeasure(measure) ? measure : null,
    origin: ORIGINS.find((one) => one === query.get("from")) ?? null,
  };
  const rows = questionsFrom(filter.origin, own)
    .filter((one) => filter.measure === null || one.measures.includes(filter.measure))
    .filter((one) => hasWords(one, filter.q))
    .map(({ question, measures, nationalCode, own: isOwn }) => ({
      key: question.key,
      text: question.text.nl,
      kind: question.kind,
      measures: [...measures],
      nationalCode,
      own: isOwn,
      uses: (uses.get(question.key) ?? []).filter(({ state }) => state !== "earlier").length,
    }));
  const archived = own.find(
    ({ question, archivedAt }) => question.key === query.get("archived") && archivedAt,
  );
  return {
    rows,
    filter,
    archived: archived ? { key: archived.question.key, text: archived.question.text.nl } : null,
  };
}

function questionsFrom(origin: Origin | null, own: readonly OwnQuestion[]): readonly LibraryQuestion[] {
  const offered = own.filter(({ archivedAt }) => archivedAt === null);
  switch (origin) {
    case null:
      return [...LIBRARY, ...offered];
    case "standard":
      return LIBRARY;
    case "own":
      return offered;
    case "archived":
      return own.filter(({ archivedAt }) => archivedAt !== null);
  }
}

export default function Library() {
  const { rows, filter, archived } = useLoaderData<typeof loader>();
  const isNarrowed = filter.q !== "" || filter.measure !== null;
  return (
    <Page>
      <PageHeader
        title={t("title")}
        intro={t("intro")}
        actions={
          <ButtonLink href="/questionnaires/library/new" appearance="primary">
            {t("add")}
          </ButtonLink>
        }
      />
      <QuestionnaireTabs current="library" />
      {archived ? (
        <Alert
          tone="ok"
          live
          title={t("done.archived")}
          actions={
            <Form method="post" action={`/questionnaires/library/${archived.key}`}>
              <Button appearance="secondary" name="intent" value="restore">
                {t("undo")}
              </Button>
            </Form>
          }
        >
          {archived.text}
        </Alert>
      ) : null}
      <LibraryFilter {...filter} />
      <LibraryTable rows={rows} empty={<Nothing origin={filter.origin} isNarrowed={isNarrowed} />} />
      <Blocks />
    </Page>
  );
}

function Nothing({ origin, isNarrowed }: { origin: Origin | null; isNarrowed: boolean }) {
  if (isNarrowed) return <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>;
  if (origin === "archived") return <EmptyState title={t("empty.archived")} />;
  return <EmptyState title={t("empty.own")}>{t("empty.ownText")}</EmptyState>;
}
