import { commentsNl } from "~/messages/comments.nl";
import { percent } from "~/messages/dutch";
import { translator } from "~/messages/translate";
import { commentsAddress, type View } from "./addresses";
import type { PageData } from "./route";

const t = translator("nl", commentsNl);

/** Which tags the comments of these filters have, as links that choose one. */
export function TopicLinks({ page, view }: { page: PageData; view: View }) {
  const { typed, topics } = view;
  if (topics.topics.length === 0) return null;
  const { tag: _, ...others } = typed;
  return (
    <nav className="topic-links" aria-label={t("topics.label")}>
      <p className="topic-links__title">{t("topics.label")}</p>
      <ul className="topic-links__list">
        <li>
          <a
            className="topic-links__link"
            href={commentsAddress(page, others)}
            {...(typed.tag === "" ? { "aria-current": "page" } : {})}
          >
            {t("topics.all")}
          </a>
        </li>
        {topics.topics.map(({ id, name, share }) => (
          <li key={id}>
            <a
              className="topic-links__link"
              href={commentsAddress(page, { ...others, tag: id })}
              {...(typed.tag === id ? { "aria-current": "page" } : {})}
            >
              {name} <span className="topic-links__share">{percent(share)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
