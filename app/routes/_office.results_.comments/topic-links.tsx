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
    <nav className="state-totals" aria-label={t("topics.label")}>
      <ul className="state-totals__list">
        <li>
          <a
            className="state-totals__link"
            href={commentsAddress(page, others)}
            {...(typed.tag === "" ? { "aria-current": "page" } : {})}
          >
            {t("topics.all")}
          </a>
        </li>
        {topics.topics.map(({ id, name, share }) => (
          <li key={id}>
            <a
              className="state-totals__link"
              href={commentsAddress(page, { ...others, tag: id })}
              {...(typed.tag === id ? { "aria-current": "page" } : {})}
            >
              <span className="state-totals__count">{percent(share)}</span> {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
