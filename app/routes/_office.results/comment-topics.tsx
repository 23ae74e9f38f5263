import { Alert } from "~/components/alert";
import { BarList } from "~/components/charts/bar-list";
import { Section } from "~/components/page";
import { withSearch } from "~/components/results-frame";
import { WiderButton, widerText } from "~/components/wider-period";
import { exportAddress } from "~/domain/export-table";
import { type ResultsQuery, resultsAddress } from "~/domain/results-query";
import type { Topic, Topics } from "~/flow/read-topics.server";
import { commentTopicsNl } from "~/messages/comment-topics.nl";
import { count, decimal, percent, periodText } from "~/messages/dutch";
import { translator } from "~/messages/translate";

const t = translator("nl", commentTopicsNl);

export interface CommentTopicsProps {
  topics: Topics;
  query: ResultsQuery;
  /** The filters of the page, for the links to the comments. */
  search: string;
  /** So many at most, the most frequent first. */
  atMost?: number | undefined;
  level?: 2 | 3 | undefined;
}

/** What the comments are about: in a sentence, and as bars that lead to the comments. */
export function CommentTopics({ topics: found, query, search, atMost = 8, level }: CommentTopicsProps) {
  const { state, n, topics, hiddenBelow, over, wider } = found;
  const values = { n: count(n ?? 0), bound: count(hiddenBelow) };
  const shown = topics.slice(0, atMost);
  return (
    <Section id="opmerkingen" title={t("title")} level={level}>
      {shown.length > 0 ? (
        <>
          <p className="comment-topics__answer">{answerOf(topics, n ?? 0)}</p>
          {over ? <p className="utrecht-paragraph">{t("over", { period: periodText(over) })}</p> : null}
          <BarList
            title={t("chart")}
            titleHidden
            max={Math.max(...shown.map(({ share }) => share))}
            items={shown.map((topic) => ({
              key: topic.id,
              label: (
                <a className="utrecht-link" href={commentsHref(search, topic.id)}>
                  {topic.name}
                </a>
              ),
              value: topic.share,
              text: percent(topic.share),
              note: noteOf(topic),
            }))}
            note={t("note", values)}
            file={exportAddress("tables", "comment-topics", resultsAddress(query))}
          />
        </>
      ) : (
        <Alert
          tone="info"
          actions={
            wider ? (
              <WiderButton wider={wider} href={resultsAddress({ ...query, period: wider })} />
            ) : undefined
          }
        >
          {state === "shown" ? t("state.noneAbove", values) : t(`state.${state}`, values)}
          {wider ? ` ${widerText(wider)}` : null}
          {over ? ` ${t("over", { period: periodText(over) })}` : null}
        </Alert>
      )}
      {state === "none" ? null : (
        <p className="utrecht-paragraph">
          <a className="utrecht-link" href={commentsHref(search)}>
            {t("read")}
          </a>
        </p>
      )}
    </Section>
  );
}

function commentsHref(search: string, tag?: string): string {
  const path = withSearch("/results/comments", search);
  if (tag === undefined) return path;
  return `${path}${path.includes("?") ? "&" : "?"}${new URLSearchParams({ tag })}`;
}

const noteOf = ({ n, mean }: Topic) =>
  mean === null ? t("row.note", { n: count(n) }) : t("row.mean", { n: count(n), mean: decimal(mean) });

/** The most frequent, and the lowest graded where that is another one. */
function answerOf(topics: readonly Topic[], n: number): string {
  const [first] = topics;
  if (first === undefined) return "";
  const quoted = (name: string) => `‘${name}’`;
  const said = t("answer", { n: count(n), share: percent(first.share), topic: quoted(first.name) });
  const lowest = topics
    .filter((topic): topic is Topic & { mean: number } => topic.mean !== null)
    .sort((a, b) => a.mean - b.mean)[0];
  if (lowest === undefined || lowest.id === first.id) return said;
  return `${said} ${t("answer.low", { topic: quoted(lowest.name), mean: decimal(lowest.mean) })}`;
}
