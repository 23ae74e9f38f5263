/** What is wrong with a field; put into words at the edge. */
export type SettingProblem =
  | { code: "whole"; least: number; most: number }
  | { code: "long"; most: number }
  | { code: "date"; text: string }
  | {
      code:
        | "required"
        | "clock"
        | "sameTimes"
        | "choice"
        | "topic"
        | "twice"
        | "reminderLate"
        | "days"
        | "email";
    };

export type Parsed<Value> =
  | { ok: true; value: Value }
  | { ok: false; problems: Record<string, SettingProblem> };

/** Reads the fields of a settings form and keeps what is wrong with each, under its name. */
export class FormReader {
  readonly problems: Record<string, SettingProblem> = {};

  constructor(private readonly form: FormData) {}

  /** The first thing that is wrong with a field is what is told. */
  refuse(field: string, problem: SettingProblem): void {
    this.problems[field] ??= problem;
  }

  text(field: string): string {
    return String(this.form.get(field) ?? "").trim();
  }

  /** The same as one line: what becomes part of a header or a subject has no line ends or other controls in it. */
  line(field: string): string {
    return this.text(field)
      .replace(/[\p{Cc}\p{Surrogate}\u2028\u2029]+/gu, " ")
      .trim();
  }

  isTicked(field: string): boolean {
    return this.form.get(field) !== null;
  }

  /** A whole number between two bounds; 0 where it is refused. */
  whole(field: string, [least, most]: readonly [number, number]): number {
    const text = this.text(field);
    const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.refuse(field, { code: "whole", least, most });
    return 0;
  }

  /** The same; null where nothing was filled in. */
  wholeOrNone(field: string, bounds: readonly [number, number]): number | null {
    return this.text(field) === "" ? null : this.whole(field, bounds);
  }

  choice<Choice extends string>(field: string, choices: readonly Choice[]): Choice {
    const found = choices.find((one) => one === this.text(field));
    if (found === undefined) this.refuse(field, { code: "choice" });
    return found ?? (choices[0] as Choice);
  }

  /** A time on the clock: 21:00. Also 21.00 and 9:00, as people write it. */
  clock(field: string): string {
    const parts = /^(\d{1,2})[:.](\d{2})$/.exec(this.text(field));
    const text = parts === null ? "" : `${parts[1]?.padStart(2, "0")}:${parts[2]}`;
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) this.refuse(field, { code: "clock" });
    return text;
  }

  result<Value>(value: Value): Parsed<Value> {
    return Object.keys(this.problems).length > 0
      ? { ok: false, problems: this.problems }
      : { ok: true, value };
  }
}
