import type { MouseEvent } from "react";
import { Button } from "~/components/button";
import {
  cleanText,
  type MessageLanguage,
  type PlaceholderValues,
  parseTemplateText,
} from "~/domain/message-template";
import { fitText, isOtherScript, measureText, mostSegments, roomIn } from "~/domain/sms-text";
import { listText } from "~/messages/dutch";
import { languagesNl } from "~/messages/languages.nl";
import { messageTextsNl } from "~/messages/message-texts.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", messageTextsNl);

/** A text as it would be kept, whether it may be or not. */
export function asKept(typed: string): string {
  const parsed = parseTemplateText("text", typed);
  return parsed.ok ? parsed.text : cleanText(typed, true);
}

/** How long the text gets at most, in which alphabet, and why. The server judges by the same count. */
export function SmsCount({
  text,
  language,
  longest,
  onSpellPlainly,
}: {
  text: string;
  language: MessageLanguage;
  longest: PlaceholderValues;
  onSpellPlainly: (event: MouseEvent) => void;
}) {
  const kept = asKept(text);
  const most = mostSegments(language);
  const { measure, shortened } = fitText(kept, longest, most);
  // Letters of another script can't be spelled otherwise.
  const forcing = isOtherScript(language) ? [] : measureText(kept).forcing;
  const limit = roomIn(measure.encoding, Math.min(most, measure.segments));
  const over = measure.segments > most ? Math.max(1, measure.length - limit) : 0;
  const names = shortened.map((name) => t(`count.name.${name}` as "count.name.gemeente"));
  return (
    <div className="sms-count">
      <p className={over > 0 ? "sms-count__line sms-count__line--over" : "sms-count__line"}>
        <span className="visually-hidden">{t("count.live")}: </span>
        <strong>{t("count.characters", { length: measure.length, limit })}</strong>
        {" · "}
        {t("count.segments", { segments: measure.segments })}
        {" · "}
        {t(`count.${measure.encoding}`)}
      </p>
      <div role="status">
        {over > 0 ? <p className="sms-count__problem">{t("count.over", { over })}</p> : null}
        {forcing.length > 0 ? (
          <p className="sms-count__problem">
            {t("count.forcing", {
              characters: listText(forcing.map(characterName)),
              limit: measure.limit,
            })}
          </p>
        ) : null}
        {shortened.length > 0 && over <= 0 ? (
          <p className="sms-count__note">
            {capital(t("count.shortened", { names: listText(names), n: names.length }))}
          </p>
        ) : null}
      </div>
      {most > 1 ? (
        <p className="sms-count__note">{t("count.script", { language: languagesNl[language] })}</p>
      ) : null}
      {measure.encoding === "gsm7" && measure.double.length > 0 ? (
        <p className="sms-count__note">
          {capital(
            t("count.double", {
              characters: listText(measure.double.map(characterName)),
              n: measure.double.length,
            }),
          )}
        </p>
      ) : null}
      {forcing.length > 0 ? (
        <Button small appearance="secondary" name="intent" value="gsm" onClick={onSpellPlainly}>
          {t("gsm")}
        </Button>
      ) : null}
    </div>
  );
}

/** As it can be read: “ë”, or what it is where it can't be seen by itself. */
function characterName(character: string): string {
  if (/\p{Zs}/u.test(character)) return t("character.nbsp");
  if (!/[\p{M}\p{C}]/u.test(character)) return `“${character}”`;
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  return t("character.hidden", { code: `U+${code}` });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
