import { Button } from "~/components/button";
import { Disclosure } from "~/components/disclosure";
import { Field } from "~/components/field";
import { Icon } from "~/components/icon";
import { Select, TextInput } from "~/components/inputs";
import { dayInAmsterdam } from "~/domain/calendar";
import { HIDE_REASONS } from "~/domain/comment-form";
import type { ShownComment } from "~/flow/read-comments.server";
import { commentsNl } from "~/messages/comments.nl";
import { choiceText, dayText } from "~/messages/dutch";
import { nameOf } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { commentsAddress } from "./addresses";
import type { PageData } from "./route";

const t = translator("nl", commentsNl);

/** A form beside a comment that was sent and refused. */
export interface RefusedForm {
  problem: "gone" | "tag_gone" | "reason_missing" | "note_missing" | "note_long" | "tag_missing";
  typed: Record<string, string>;
}

interface Props {
  comment: ShownComment;
  page: PageData;
  refused: RefusedForm | undefined;
}

/** What one resident wrote, how they graded, and what it is about. */
export function CommentCard({ comment, page, refused }: Props) {
  const { responseId, questionKey, text, label, questions, grade, hidden } = comment;
  const id = `${responseId} ${questionKey}`;
  const own = refused?.typed.comment === id ? refused : undefined;
  return (
    <article className={hidden ? "comment comment--hidden" : "comment"}>
      <p className={grade === null ? "comment__grade comment__grade--none" : "comment__grade"}>
        {grade === null ? (
          <>
            <span aria-hidden="true">–</span>
            <span className="visually-hidden">{t("one.noGrade")}</span>
          </>
        ) : (
          <>
            <span className="visually-hidden">{t("one.grade", { grade })}</span>
            <span aria-hidden="true">{grade}</span>
          </>
        )}
      </p>
      <div className="comment__body">
        {questions.length > 0 ? (
          <p className="comment__question">{t("one.question", { questions: quoted(questions) })}</p>
        ) : null}
        <blockquote className="comment__text preserve-lines" dir="auto">
          {text.map((part, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in their order
            part.found ? <mark key={index}>{part.text}</mark> : part.text,
          )}
        </blockquote>
        <p className="comment__place">{placeOf(label, page)}</p>
        {hidden ? (
          <p className="comment__hidden">
            {t("one.hidden", { day: dayText(dayInAmsterdam(new Date(hidden.at))), reason: hidden.reason })}
          </p>
        ) : null}
        <Tags comment={comment} page={page} />
        {page.mayChange ? <Change comment={comment} page={page} refused={own} /> : null}
      </div>
    </article>
  );
}

const quoted = (questions: readonly string[]) => choiceText(questions.map((question) => `‘${question}’`));

function placeOf({ quarter, channel, topic }: ShownComment["label"], page: PageData): string {
  const when = t("one.quarter", { number: (Number(quarter.slice(5)) + 2) / 3, year: quarter.slice(0, 4) });
  if (topic === null) return [when, t("one.noPlace")].join(" · ");
  return [
    when,
    nameOf("topic", topic, page),
    channel === null ? t("one.noChannel") : nameOf("channel", channel, page),
  ].join(" · ");
}

function Tags({ comment, page }: Omit<Props, "refused">) {
  const { tags, responseId, questionKey } = comment;
  if (tags.length === 0) return null;
  return (
    <form method="post" className="comment__tag-form">
      <input type="hidden" name="comment" value={`${responseId} ${questionKey}`} />
      <ul className="comment__tags" aria-label={t("one.tags")}>
        {tags.map(({ id, name, state }) => (
          <li key={id} className={`comment__tag comment__tag--${state}`}>
            <a className="comment__tag-name" href={commentsAddress(page, { tag: id })}>
              {name}
              {state === "suggested" ? (
                <span className="comment__tag-state"> {t("one.suggested")}</span>
              ) : null}
            </a>
            {page.mayChange && state === "suggested" ? (
              <button
                className="comment__tag-button"
                type="submit"
                name="intent"
                value={`give ${id}`}
                title={t("one.accept", { name })}
              >
                <Icon name="check" />
                <span className="visually-hidden">{t("one.accept", { name })}</span>
              </button>
            ) : null}
            {page.mayChange ? (
              <button
                className="comment__tag-button"
                type="submit"
                name="intent"
                value={`refuse ${id}`}
                title={t(state === "suggested" ? "one.refuse" : "one.remove", { name })}
              >
                <Icon name="cross" />
                <span className="visually-hidden">
                  {t(state === "suggested" ? "one.refuse" : "one.remove", { name })}
                </span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </form>
  );
}

function Change({ comment, page, refused }: Props) {
  const { tags, responseId, questionKey, hidden } = comment;
  const key = `${responseId} ${questionKey}`;
  const idOf = (name: string) => `${name}-${responseId}-${questionKey}`;
  const others = page.tags.filter(({ id }) => !tags.some((tag) => tag.id === id));
  const wrong = (...problems: RefusedForm["problem"][]) =>
    refused && problems.includes(refused.problem) ? t(`wrong.${refused.problem}`) : undefined;
  return (
    <Disclosure summary={t(hidden ? "one.changeHidden" : "one.change")} open={refused !== undefined}>
      <div className="comment__forms">
        {others.length > 0 ? (
          <form method="post" className="comment__form">
            <input type="hidden" name="comment" value={key} />
            <Field
              label={t("one.give")}
              name="tag"
              id={idOf("tag")}
              width="medium"
              error={wrong("tag_missing", "tag_gone")}
            >
              <Select
                defaultValue=""
                placeholder={t("one.giveChoose")}
                options={others.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Field>
            <Button appearance="secondary" small name="intent" value="give">
              {t("one.giveButton")}
            </Button>
          </form>
        ) : null}
        <form method="post" className="comment__form">
          <input type="hidden" name="comment" value={key} />
          {hidden ? (
            <Button appearance="secondary" small name="intent" value="show">
              {t("one.show")}
            </Button>
          ) : (
            <>
              <Field
                label={t("one.reason")}
                name="reason"
                id={idOf("reason")}
                width="medium"
                error={wrong("reason_missing")}
              >
                <Select
                  defaultValue={refused?.typed.reason ?? ""}
                  placeholder={t("one.reasonChoose")}
                  options={HIDE_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
                />
              </Field>
              <Field
                label={t("one.note")}
                name="note"
                id={idOf("note")}
                optional
                error={wrong("note_missing", "note_long")}
              >
                <TextInput defaultValue={refused?.typed.note ?? ""} autoComplete="off" />
              </Field>
              <Button appearance="secondary" small name="intent" value="hide">
                {t("one.hide")}
              </Button>
            </>
          )}
        </form>
      </div>
    </Disclosure>
  );
}
