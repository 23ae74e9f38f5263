import { Parser } from "htmlparser2";
import type { PlainText } from "~/domain/limesurvey";

const BLOCKS = new Set("p div br li ul ol tr table h1 h2 h3 h4 h5 h6 blockquote section hr".split(" "));
const MEDIA = new Set("img video audio iframe object embed svg canvas map".split(" "));
/** Their content is no text. */
const SILENT = new Set(["script", "style", "template", "noscript", "title", "svg", "object"]);

/** A piece of HTML as the text that people see, and what it had besides text. */
export function plainText(html: string): PlainText {
  const lost = new Set<PlainText["lost"][number]>();
  let text = "";
  let silent = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (MEDIA.has(name)) lost.add("media");
        if (name === "script" || Object.keys(attributes).some((key) => key.startsWith("on")))
          lost.add("scripts");
        if (name === "a" && /^\s*javascript:/i.test(attributes.href ?? "")) lost.add("scripts");
        else if (name === "a" && attributes.href) lost.add("links");
        if (SILENT.has(name)) silent += 1;
        if (BLOCKS.has(name)) text += "\n";
        if (name === "td" || name === "th") text += " ";
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        if (BLOCKS.has(name)) text += "\n";
      },
      ontext(part) {
        if (silent === 0) text += part;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  return { text: tidy(text), lost: [...lost] };
}

/** Spaces that HTML wouldn't show, and characters that nobody sees or typed, go. */
function tidy(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\u200b\u00ad]/g, "")
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .replace(/\n{2,}/g, "\n")
      .trim()
  );
}
