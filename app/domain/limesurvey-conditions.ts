import { groupedBy } from "./limesurvey";

/**
 * Conditions of LimeSurvey as "one question got one of these answers"; what says more than that can't be carried over.
 * They stand as rows of a table (joined by "or" between scenarios and between answers to one question, by "and" between
 * questions) or as an expression: `((Q1.NAOK == "Y") or (Q1.NAOK == "N"))`.
 */

/** A question that a condition can hang on, and its answers: what they are there and what they are here. */
export interface ConditionTarget {
  key: string;
  values: ReadonlyMap<string, string>;
  /** Of boxes to tick: the one that is meant. */
  box?: string | undefined;
}

/** By a code (`Q1`, `Q1_SQ001`) or a field (`12345X1X5SQ001`); null for what isn't asked here. */
export type FindTarget = (name: string) => ConditionTarget | null;

export interface SimpleCondition {
  key: string;
  is: string[];
}

/** `always`: no condition at all. Null: it can't be carried over. */
export type ConditionReading = SimpleCondition | "always" | null;

const either = (one: ConditionReading, other: ConditionReading): ConditionReading => {
  if (one === "always" || other === "always") return "always";
  if (one === null || other === null || one.key !== other.key) return null;
  return { key: one.key, is: [...new Set([...one.is, ...other.is])] };
};

const both = (one: ConditionReading, other: ConditionReading): ConditionReading => {
  if (one === "always") return other;
  if (other === "always") return one;
  if (one === null || other === null || one.key !== other.key) return null;
  return { key: one.key, is: one.is.filter((value) => other.is.includes(value)) };
};

function compare(target: ConditionTarget | null, method: string, literal: string): ConditionReading {
  if (target === null) return null;
  if (target.box !== undefined) {
    return (method === "==" && literal === "Y") || (method === "!=" && literal === "")
      ? { key: target.key, is: [target.box] }
      : null;
  }
  const is = [...target.values].flatMap(([there, here]) => (holds(there, method, literal) ? [here] : []));
  // An answer that isn't there: the condition says something else than was read here.
  return is.length === 0 ? null : { key: target.key, is: [...new Set(is)] };
}

function holds(answer: string, method: string, literal: string): boolean {
  if (method === "==") return answer === literal;
  if (method === "!=") return answer !== literal;
  const [one, other] = [Number(answer), Number(literal)];
  if (answer.trim() === "" || literal.trim() === "" || Number.isNaN(one) || Number.isNaN(other)) return false;
  if (method === "<") return one < other;
  if (method === "<=") return one <= other;
  return method === ">" ? one > other : method === ">=" && one >= other;
}

/** The rows of the table of conditions of one question. */
export function fromConditionRows(
  rows: readonly Record<string, string>[],
  find: FindTarget,
): ConditionReading {
  const scenarios = groupedBy(rows, (row) => row.scenario ?? "1");
  const read = (row: Record<string, string>) => {
    const method = (row.method ?? "").trim();
    return compare(
      find((row.cfieldname ?? "").replace(/^\+/, "")),
      method === "" ? "==" : method,
      row.value ?? "",
    );
  };
  const readings = [...scenarios.values()].map((scenario) =>
    [...groupedBy(scenario, (row) => row.cfieldname ?? "").values()]
      .map((same) => same.map(read).reduce(either))
      .reduce(both),
  );
  return readings.length === 0 ? "always" : readings.reduce(either);
}

const TOKEN =
  /\s*(?:(\(|\)|!(?!=)|&&|\|\||==|!=|<=|>=|<|>|\band\b|\bor\b|\bAND\b|\bOR\b|\b(?:eq|ne|lt|le|gt|ge)\b)|"([^"]*)"|'([^']*)'|(\d+(?:\.\d+)?)(?![\w.])|([A-Za-z0-9_][\w.:]*))/y;
const WORDS: Record<string, string> = { eq: "==", ne: "!=", lt: "<", le: "<=", gt: ">", ge: ">=" };
const FLIPPED: Record<string, string> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
const COMPARISONS = ["==", "!=", "<", "<=", ">", ">="];
const LONGEST_EXPRESSION = 4000;
const DEEPEST = 50;

type Token = { sign: string } | { literal: string } | { name: string };

function tokensOf(expression: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const text = expression.trim();
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (found === null) return null;
    const [, sign, double, single, number, name] = found;
    if (sign !== undefined) tokens.push({ sign: WORDS[sign] ?? sign.toLowerCase() });
    else if (name !== undefined) tokens.push({ name });
    else tokens.push({ literal: double ?? single ?? number ?? "" });
  }
  return tokens;
}

/** Thrown inside the reader: this is more than can be carried over. */
class TooMuch extends Error {}

/** An expression of LimeSurvey; "1" and nothing at all are no condition. */
export function fromExpression(expression: string, find: FindTarget): ConditionReading {
  if (expression.trim() === "" || expression.trim() === "1") return "always";
  const tokens = expression.length > LONGEST_EXPRESSION ? null : tokensOf(expression);
  if (tokens === null) return null;
  try {
    const reader = new ExpressionReader(tokens, find);
    const reading = reader.any(0);
    return reader.isAtEnd ? reading : null;
  } catch (error) {
    if (error instanceof TooMuch) return null;
    throw error;
  }
}

class ExpressionReader {
  private place = 0;
  constructor(
    private readonly tokens: readonly Token[],
    private readonly find: FindTarget,
  ) {}

  get isAtEnd(): boolean {
    return this.place === this.tokens.length;
  }

  any(depth: number): ConditionReading {
    if (depth > DEEPEST) throw new TooMuch();
    let reading = this.all(depth);
    while (this.takes("or", "||")) reading = either(reading, this.all(depth));
    return reading;
  }

  private all(depth: number): ConditionReading {
    let reading = this.one(depth);
    while (this.takes("and", "&&")) reading = both(reading, this.one(depth));
    return reading;
  }

  private one(depth: number): ConditionReading {
    if (this.takes("!")) return this.notEmpty();
    if (this.takes("(")) {
      const inner = this.any(depth + 1);
      this.needs(")");
      return inner;
    }
    const left = this.operand();
    const method = this.sign();
    if (method === null || !COMPARISONS.includes(method)) {
      if ("literal" in left && left.literal === "1") return "always";
      throw new TooMuch();
    }
    this.place += 1;
    const right = this.operand();
    if ("name" in left && "literal" in right) return compare(this.target(left.name), method, right.literal);
    if ("name" in right && "literal" in left) {
      return compare(this.target(right.name), FLIPPED[method] ?? method, left.literal);
    }
    throw new TooMuch();
  }

  /** `!is_empty(Q1)`: any answer. */
  private notEmpty(): ConditionReading {
    const called = this.operand();
    if (!("name" in called) || called.name !== "is_empty") throw new TooMuch();
    this.needs("(");
    const inner = this.operand();
    this.needs(")");
    const target = "name" in inner ? this.target(inner.name) : null;
    if (target === null || target.box !== undefined || target.values.size === 0) return null;
    return { key: target.key, is: [...new Set(target.values.values())] };
  }

  private target(name: string): ConditionTarget | null {
    if (/\.shown$/.test(name)) throw new TooMuch();
    return this.find(name.replace(/\.(NAOK|value|valueNAOK|code)$/, ""));
  }

  private operand(): { literal: string } | { name: string } {
    const token = this.tokens[this.place];
    if (token === undefined || "sign" in token) throw new TooMuch();
    this.place += 1;
    return token;
  }

  private sign(): string | null {
    const token = this.tokens[this.place];
    return token !== undefined && "sign" in token ? token.sign : null;
  }

  private takes(...signs: string[]): boolean {
    const sign = this.sign();
    if (sign === null || !signs.includes(sign)) return false;
    this.place += 1;
    return true;
  }

  private needs(sign: string): void {
    if (!this.takes(sign)) throw new TooMuch();
  }
}
