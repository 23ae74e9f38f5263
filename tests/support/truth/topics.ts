import { sql } from "drizzle-orm";
import { rows } from "#db/store";
import { readTopics } from "~/flow/read-topics.server";
import { gradesIn, leading, townIn } from "./figures";
import type { Answered } from "./town";
import { type Held, periodOf, rowsOf, shift, type View } from "./view";

/** The quarters from beginning to end in a period, by their months. */
function quartersIn({ from, to }: Pick<View, "from" | "to">): string[][] {
  const quarters: string[][] = [];
  for (let first = from; shift(first, 2) <= to; first = shift(first, 1))
    if (["01", "04", "07", "10"].includes(first.slice(5)))
      quarters.push([first, shift(first, 1), shift(first, 2)]);
  return quarters;
}

const placeOf = ({ channel, topic, team }: Answered) => [channel, topic, team].join();

/** What comments are about, of everything: over the comments of whole quarters, but for those that are hidden. */
export async function holdTopics({ store, town, now, bounds, by }: Held, view: View): Promise<void> {
  const query = { period: periodOf(view), scope: view.scope };
  const found = await readTopics({ db: store.read, bounds, now }, query);
  if (view.scope.language) by.same(`topics ${view.name}`, [found.n, found.topics], [null, []]);
  if (Object.keys(view.scope).length > 0) return;
  const wording = leading(townIn(town, rowsOf(view)).answered, "grade");
  const written = await rows<{
    response_id: string;
    question_key: string;
    tag_id: string | null;
    name: string | null;
  }>(
    store.read,
    sql`select c.response_id, c.question_key, g.tag_id, g.name from comments c
      left join (select t.response_id, t.question_key, t.tag_id, n.name from comment_tags t join tags n on n.id = t.tag_id
        where t.state <> 'refused' and n.archived_at is null) g
        on g.response_id = c.response_id and g.question_key = c.question_key
      where c.hidden_at is null`,
  );
  const responses = new Map(town.answered.map((each) => [each.id, each]));
  const all = new Set<string>();
  const tags = new Map<string, { n: number; grades: number[] }>();
  for (const months of quartersIn(view)) {
    const own = town.answered.filter(({ month }) => months.includes(month));
    const graded = own.filter(({ answers }) => answers.get("grade")?.value != null);
    if (graded.length < bounds.hiddenBelow) continue;
    const places = new Set(graded.map(placeOf));
    const isOne = graded.every(({ answers }) => answers.get("grade")?.wording === wording);
    for (const { response_id, question_key, name } of written) {
      const response = responses.get(response_id);
      if (!response || !months.includes(response.month) || !places.has(placeOf(response))) continue;
      all.add(`${response_id} ${question_key}`);
      if (name === null) continue;
      const tag = tags.get(name) ?? { n: 0, grades: [] };
      tags.set(name, tag);
      tag.n += 1;
      if (isOne) tag.grades.push(...gradesIn([response], wording));
    }
  }
  by.count(`topics ${view.name} n`, found.n, all.size >= bounds.hiddenBelow ? all.size : null);
  const enough = [...tags].filter(([, { n }]) => n >= bounds.hiddenBelow);
  by.same(
    `topics ${view.name}`,
    found.topics.map(({ name }) => name).sort(),
    found.n === null ? [] : enough.map(([name]) => name).sort(),
  );
  for (const { name, n, share, mean } of found.topics) {
    const { n: own = 0, grades = [] } = tags.get(name) ?? {};
    const sum = grades.reduce((total, grade) => total + grade, 0);
    by.count(`topics ${view.name} ${name} n`, n, own);
    by.value(`topics ${view.name} ${name} share`, share, own / all.size);
    by.value(
      `topics ${view.name} ${name} mean`,
      mean,
      grades.length < bounds.hiddenBelow ? null : sum / grades.length,
    );
  }
}
