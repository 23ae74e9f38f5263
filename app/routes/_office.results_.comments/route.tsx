import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { ButtonLink } from "~/components/button";
import { ResultsFrame } from "~/components/results-frame";
import { parseCommentForm } from "~/domain/comment-form";
import { requireEditor, requireViewer } from "~/flow/authorise.server";
import { hideComment, showComment, tagComment } from "~/flow/change-comment.server";
import { readCommentsPage } from "~/flow/read-comments.server";
import { sentForm } from "~/flow/sent-form.server";
import { commentsNl } from "~/messages/comments.nl";
import { periodText } from "~/messages/dutch";
import { scopeText } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { Done } from "./done";
import { FoundComments } from "./found-comments";
import { SearchBar } from "./search-bar";
import { TopicLinks } from "./topic-links";

const t = translator("nl", commentsNl);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { store, now } = runtime();
  const page = await readCommentsPage(store.read, new URL(request.url).searchParams, now(), viewer);
  return data(page, page.view === null || page.view.problems.length > 0 ? 400 : 200);
}

export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const form = await sentForm(request);
  const parsed = parseCommentForm(form);
  if (!parsed.ok) {
    if (parsed.problem === "unknown") throw new Response(null, { status: 400 });
    const typed = Object.fromEntries([...form].filter(([, value]) => typeof value === "string"));
    return data({ problem: parsed.problem, typed: typed as Record<string, string> }, 400);
  }
  const { key, intent } = parsed;
  const reason = (): string => {
    if (intent.do !== "hidden") return "";
    const said = t(`reason.${intent.reason}`);
    return intent.note === "" ? said : intent.reason === "other" ? intent.note : `${said}: ${intent.note}`;
  };
  const changed =
    intent.do === "hidden"
      ? await hideComment(editor, key, reason())
      : intent.do === "shown"
        ? await showComment(editor, key)
        : await tagComment(editor, key, intent.tag, intent.do === "tagged" ? "given" : "refused");
  if (!changed.ok) return data({ problem: changed.problem, typed: {} as Record<string, string> }, 404);
  const to = new URL(request.url);
  to.searchParams.set("done", intent.do);
  to.searchParams.set("comment", `${key.responseId} ${key.questionKey}`);
  if ("tag" in intent) to.searchParams.set("given", intent.tag);
  return redirect(`${to.pathname}${to.search}`);
}

export type PageData = Awaited<ReturnType<typeof readCommentsPage>>;

function headingOf(page: PageData): string {
  if (page.query === null) return t("page.name");
  const { scope, period } = page.query;
  return t("page.heading", { scope: scopeText(scope, page), period: periodText(period) });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? headingOf(page as unknown as PageData) : t("page.name")} · Weerklank` },
];

export default function CommentsPage() {
  const page = useLoaderData<typeof loader>() as unknown as PageData;
  const refused = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { view } = page;
  const keep = view
    ? Object.fromEntries(Object.entries(view.typed).filter(([, value]) => value !== ""))
    : undefined;
  return (
    <ResultsFrame
      current="comments"
      frame={page}
      heading={headingOf(page)}
      intro={t("page.intro")}
      keep={keep}
      without={["language", "medium", "questionnaire", "compare"]}
      actions={
        page.mayChange ? (
          <ButtonLink appearance="secondary" href="/results/comments/tags">
            {t("page.tags")}
          </ButtonLink>
        ) : undefined
      }
    >
      {refused ? (
        <Alert tone="error" live>
          {t(`wrong.${refused.problem}`)}
        </Alert>
      ) : (
        <Done search={search} />
      )}
      {view ? (
        <>
          <SearchBar page={page} view={view} />
          <TopicLinks page={page} view={view} />
          <FoundComments page={page} view={view} refused={refused} />
        </>
      ) : null}
    </ResultsFrame>
  );
}
