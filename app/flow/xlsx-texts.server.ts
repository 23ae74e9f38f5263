import { safeText } from "./xlsx-cells.server";
import { MAIN, XML } from "./xlsx-parts.server";

/** So many texts and characters are kept at most: answers, names and months come back, free texts don't. */
const MOST_TEXTS = 20_000;
const MOST_CHARACTERS = 1_000_000;

/** The texts of a workbook that stand in it once, in a part of their own; cells name them by number. */
export class SharedTexts {
  private readonly numbers = new Map<string, number>();
  private characters = 0;

  /** Its number from 0, a new one where it is new; null where no more are kept: then it stands in its cell. */
  numberOf(text: string): number | null {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    if (number >= MOST_TEXTS || this.characters + text.length > MOST_CHARACTERS) return null;
    this.numbers.set(text, number);
    this.characters += text.length;
    return number;
  }

  /** The part that holds them. */
  xml(): string {
    const texts = [...this.numbers.keys()].map(
      (text) => `<si><t xml:space="preserve">${safeText(text)}</t></si>`,
    );
    return `${XML}<sst xmlns="${MAIN}" uniqueCount="${texts.length}">${texts.join("")}</sst>`;
  }
}
