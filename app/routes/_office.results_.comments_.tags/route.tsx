import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useSearchParams } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { Button, ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { Progress } from "~/components/progress";
import { requireEditor } from "~/flow/authorise.server";
import { restoreTag } from "~/flow/change-tag.server";
import { readTags, type TagLine } from "~/flow/read-tags.server";
import { sentForm } from "~/flow/sent-form.server";
import { count } from "~/messages/dutch";
import { tagsNl } from "~/messages/tags.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", tagsNl);

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  return { tags: await readTags(runtime().store.read) };
}

/** Puts a tag back that was just taken out of use. */
export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const form = await sentForm(request);
  const restored = await restoreTag(editor, String(form.get("restore") ?? ""));
  if (restored.ok) return redirect("/results/comments/tags?saved=restored");
  if (restored.problem === "gone") throw new Response(t("form.gone"), { status: 404 });
  return redirect("/results/comments/tags?saved=taken");
}

export const meta: MetaFunction = () => [{ title: `${t("page.name")} · Weerklank` }];

export default function TagsPage() {
  const { tags } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const add = <ButtonLink href="/results/comments/tags/new">{t("page.add")}</ButtonLink>;
  const applying = tags.filter(({ applied }) => applied !== null);
  return (
    <Page>
      <PageHeader
        title={t("page.name")}
        intro={t("page.intro")}
        actions={tags.length > 0 ? add : undefined}
        breadcrumb={<Breadcrumb items={[{ href: "/results/comments", label: t("page.back") }]} />}
      />
      <Saved search={search} />
      {applying.length > 0 ? (
        <div className="tag-progress">
          {applying.map(({ id, name, applied }) => (
            <Progress
              key={id}
              label={t("progress.label", { name })}
              value={applied?.done ?? 0}
              max={Math.max(applied?.all ?? 1, 1)}
              text={t("progress.text", { done: count(applied?.done ?? 0), all: count(applied?.all ?? 0) })}
            />
          ))}
          <ButtonLink appearance="secondary" href="/results/comments/tags">
            {t("progress.refresh")}
          </ButtonLink>
        </div>
      ) : null}
      {tags.length === 0 ? (
        <EmptyState title={t("page.empty")} actions={add}>
          <p className="utrecht-paragraph">{t("page.emptyText")}</p>
        </EmptyState>
      ) : (
        <TagTable tags={tags} />
      )}
    </Page>
  );
}

function Saved({ search }: { search: URLSearchParams }) {
  const saved = search.get("saved");
  if (saved === "taken")
    return (
      <Alert tone="error" live>
        {t("saved.taken")}
      </Alert>
    );
  if (saved !== "added" && saved !== "changed" && saved !== "ended" && saved !== "restored") return null;
  const id = search.get("tag");
  return (
    <Alert
      tone="ok"
      live
      actions={
        saved === "ended" && id !== null ? (
          <form method="post">
            <Button appearance="secondary" small name="restore" value={id}>
              {t("saved.undo")}
            </Button>
          </form>
        ) : undefined
      }
    >
      {t(`saved.${saved}`)}
    </Alert>
  );
}

function TagTable({ tags }: { tags: readonly TagLine[] }) {
  const amount = (state: keyof TagLine["counts"]) => ({
    key: state,
    header: t(`list.${state}`),
    numeric: true,
    cell: (tag: TagLine) => count(tag.counts[state]),
  });
  return (
    <DataTable
      caption={t("list.caption")}
      captionHidden
      rows={tags}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", header: t("list.name"), rowHeader: true, cell: ({ name }) => name },
        { key: "words", header: t("list.words"), wide: true, cell: ({ words }) => <Words words={words} /> },
        amount("suggested"),
        amount("given"),
        amount("refused"),
        {
          key: "change",
          header: <span className="visually-hidden">{t("list.change")}</span>,
          cell: (tag) => <Ways tag={tag} />,
        },
      ]}
    />
  );
}

function Words({ words }: { words: readonly string[] }) {
  if (words.length === 0) return <span className="muted">{t("list.noWords")}</span>;
  return <span className="tag-words">{words.join(" · ")}</span>;
}

function Ways({ tag: { id, name, counts } }: { tag: TagLine }) {
  return (
    <span className="tag-ways">
      <a
        className="utrecht-link"
        href={`/results/comments/tags/${id}`}
        aria-label={t("list.changeOf", { name })}
      >
        {t("list.change")}
      </a>
      {counts.suggested > 0 ? (
        <a
          className="utrecht-link"
          href={`/results/comments?${new URLSearchParams({ tag: id, list: "suggested" })}`}
          aria-label={t("list.reviewOf", { name })}
        >
          {t("list.review")}
        </a>
      ) : null}
    </span>
  );
}
