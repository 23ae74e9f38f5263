import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { NothingYet } from "~/components/nothing-yet";
import { Pagination } from "~/components/pagination";
import { WiderButton, widerText } from "~/components/wider-period";
import { wholeQuarters } from "~/domain/comment-release";
import { resultsAddress } from "~/domain/results-query";
import { commentsNl } from "~/messages/comments.nl";
import { count } from "~/messages/dutch";
import { translator } from "~/messages/translate";
import { commentsAddress, type View } from "./addresses";
import { CommentCard, type RefusedForm } from "./comment-card";
import type { PageData } from "./route";

const t = translator("nl", commentsNl);

/** Counted so far and no further: as read-comments.server.ts does. */
const MOST_COUNTED = 500;

interface Props {
  page: PageData;
  view: View;
  refused: RefusedForm | undefined;
}

export function FoundComments({ page, view, refused }: Props) {
  const { found, typed, problems, wider } = view;
  const { query } = page;
  if (problems.length > 0) return null;
  if (found === null && page.answered === null) return <NothingYet />;
  if (found === null) {
    return (
      <EmptyState
        title={t("empty.withheld")}
        actions={
          wider && query ? (
            <WiderButton
              wider={wider}
              href={resultsAddress({ ...query, period: wider }, "/results/comments")}
            />
          ) : undefined
        }
      >
        <p className="utrecht-paragraph">
          {t(query && wholeQuarters(query.period).length === 0 ? "empty.noQuarter" : "empty.withheldText", {
            bound: count(page.bounds.hiddenBelow),
          })}{" "}
          {wider ? widerText(wider) : t("empty.narrower")}
        </p>
      </EmptyState>
    );
  }
  if (found.comments.length === 0) {
    const isNarrowed = Object.values(typed).some(Boolean);
    return (
      <EmptyState
        title={t("empty.none")}
        actions={
          isNarrowed ? (
            <ButtonLink appearance="secondary" href={commentsAddress(page, {})}>
              {t("empty.reset")}
            </ButtonLink>
          ) : undefined
        }
      >
        <p className="utrecht-paragraph">
          {typed.list === "hidden"
            ? t("empty.listHidden")
            : typed.list === "suggested"
              ? t("empty.listSuggested")
              : t("empty.text")}
        </p>
      </EmptyState>
    );
  }
  const values = { q: typed.q === "" ? "none" : "some", typed: typed.q };
  return (
    <>
      <p className="comments__count">
        {found.count > MOST_COUNTED
          ? t("countMany", { ...values, most: count(MOST_COUNTED) })
          : t("count", { ...values, count: found.count })}
      </p>
      <ol className="comments">
        {found.comments.map((comment) => (
          <li key={`${comment.responseId} ${comment.questionKey}`}>
            <CommentCard comment={comment} page={page} refused={refused} />
          </li>
        ))}
      </ol>
      <Pagination
        previousHref={found.before && commentsAddress(page, { ...typed, before: found.before })}
        nextHref={found.after && commentsAddress(page, { ...typed, after: found.after })}
      />
    </>
  );
}
