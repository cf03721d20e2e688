import { findCountedScore } from "#app/measuring/countedScore.ts";
import { ruleKey } from "#measure/counters/item.ts";
import { countersSql, readCounters } from "#measure/counters/readCounters.ts";
import { countFromFacts } from "#measure/countFromFacts.ts";
import { markName } from "#measure/language/functions.ts";
import { readMarks } from "#measure/marks.ts";
import { type Question, valuesOf } from "#measure/question.ts";
import type { Database } from "#store/database.ts";
import { rowsOf } from "#store/statement.ts";
import { type Answer, demandSame } from "../answers.ts";
import type { Duck } from "../engines/duckdb.ts";
import { type FlatVersions, scan } from "../engines/limit.ts";
import type { Source } from "../engines/source.ts";
import { COUNTERS_BY_HAND, CURRENT_BY_HAND, HANDWRITTEN, PAST_BY_HAND } from "../handwritten.ts";
import type { Measured } from "../measured.ts";
import { boundsIn, byIndicator, dossierRules, NOW, RULEBOOK, THEN } from "../questions.ts";
import { AUTHORITY } from "../sample/sample.ts";
import { timed, timedByTurns, timesOf } from "../timing.ts";

/** Engines that only read, as far as they were asked for. */
export type Readers = {
  duck: Duck | null;
  limit: { current: FlatVersions; closed: FlatVersions } | null;
};

const COUNTERS = "1 phiếu điểm tháng, từ bộ đếm";
const IN_DATABASE = "1 phiếu điểm tháng, từ bộ đếm, riêng trong cơ sở dữ liệu";
const SCORE = "1 phiếu điểm tháng, trọn hàm findCountedScore";
const FACTS = "2 như trên, đếm từ hồ sơ";
const PAST = "3 như đã biết ở một thời điểm đã qua";

/** Rows 1 to 3: the indicators over dossiers of all units, from counters, from the facts, as known in the past. */
export async function countRows(source: Source, readers: Readers): Promise<Measured[]> {
  return [
    ...(await fromCounters(source)),
    ...(await fromFacts(source, NOW, readers, { what: FACTS, hand: CURRENT_BY_HAND, parts: ["current"] })),
    ...(source.load.weeks === null
      ? []
      : await fromFacts(source, THEN, readers, {
          what: PAST,
          hand: PAST_BY_HAND,
          parts: ["current", "closed"],
        })),
  ];
}

async function fromCounters({ name, database, progress }: Source): Promise<Measured[]> {
  progress(COUNTERS);
  const rules = dossierRules().map(({ predicate }) => predicate);
  const marks = await readMarks(database.sql, AUTHORITY, rules);
  const keys = rules.map((it) => ruleKey(it, marks));
  const idOf = new Map(dossierRules().map(({ id, predicate }) => [ruleKey(predicate, marks), id]));
  const values = { ...valuesOf(NOW), rules: keys };
  const ours = () => readCounters(database, rules, NOW, marks);
  const byHand = () => rowsOf<Answer>(database.sql, COUNTERS_BY_HAND, values);
  const counted = byIndicator(await countFromFacts(database, rules, NOW));
  demandSame("counters", counted, byIndicator(await ours()));
  const handCounts = (await byHand()).map((it) => ({ ...it, rule: idOf.get(it.rule) ?? it.rule }));
  demandSame("counters by hand", counted, handCounts);
  const times = await timedByTurns({ ours, byHand });
  const inDatabase: number[] = [];
  for (let at = 0; at < 9; at++) inDatabase.push(await executionTime(database, countersSql(false), values));
  const wish = { agency: AUTHORITY, period: NOW.period, knownAt: null, rulebook: RULEBOOK };
  const score = await timed(() => findCountedScore(database, wish, NOW.now));
  const toHand = times.ours.median / times.byHand.median;
  const target = name === "postgres" ? { target: { most: 5 } } : {};
  return [
    { what: IN_DATABASE, engine: name, value: timesOf(inDatabase).median, unit: "ms", ...target },
    { what: COUNTERS, engine: name, value: times.ours.median, unit: "ms", toHand },
    { what: SCORE, engine: name, value: score.median, unit: "ms", target: { most: 20 } },
  ];
}

/** Milliseconds the database itself says a statement takes, without the way there and back. */
async function executionTime(
  { sql: db }: Database,
  text: string,
  values: Readonly<Record<string, unknown>>,
): Promise<number> {
  const explain = `explain (analyze, timing off, format json) ${text}`;
  const [row] = await rowsOf<{ "QUERY PLAN": [{ "Execution Time": number }] }>(db, explain, values);
  return row?.["QUERY PLAN"][0]["Execution Time"] ?? Number.NaN;
}

async function fromFacts(
  { name, database, progress }: Source,
  question: Question,
  { limit, duck }: Readers,
  it: { what: string; hand: string; parts: readonly ("current" | "closed")[] },
): Promise<Measured[]> {
  progress(it.what);
  const rules = dossierRules().map(({ predicate }) => predicate);
  const marks = await readMarks(database.sql, AUTHORITY, rules);
  const values = { ...valuesOf(question), mark: marks[markName("formula-document")] };
  const ours = async () => byIndicator(await countFromFacts(database, rules, question));
  const byHand = async () => handAnswers(await rowsOf<Record<string, string>>(database.sql, it.hand, values));
  const expected = await ours();
  demandSame(`${it.what}, by hand`, expected, await byHand());
  const bounds = boundsIn(question);
  const times = await timedByTurns({ ours, byHand });
  const results: Measured[] = [];
  let least = Number.NaN;
  if (limit) {
    const parts = it.parts.map((part) => limit[part]);
    demandSame(`${it.what}, typed arrays`, expected, scan(parts, bounds));
    least = (await timed(() => scan(parts, bounds))).median;
    results.push({ what: it.what, engine: "limit", value: least, unit: "ms", toLimit: 1 });
  }
  if (duck) {
    const of = question.knownAt === null ? "current" : "then";
    demandSame(`${it.what}, DuckDB`, expected, await duck.count(of, bounds));
    const { median } = await timed(() => duck.count(of, bounds));
    results.push({ what: it.what, engine: "duckdb", value: median, unit: "ms", toLimit: median / least });
  }
  const { median } = times.ours;
  const target =
    question.knownAt === null
      ? { most: 1.3, of: "toHand" as const }
      : name === "postgres"
        ? { most: 400 }
        : {};
  const toHand = median / times.byHand.median;
  return [
    { what: it.what, engine: name, value: median, unit: "ms", toHand, toLimit: median / least, target },
    ...results,
  ];
}

function handAnswers(rows: readonly Readonly<Record<string, string>>[]): Answer[] {
  return rows.flatMap((row) =>
    HANDWRITTEN.map((rule) => {
      const [yes = 0, no = 0, all = 0] = ["yes", "no", "all"].map((it) =>
        Number(row[`${it}_${rule.replace(".", "_")}`]),
      );
      return { rule, cell: row.cell ?? "", yes, no, unknown: all - yes - no };
    }),
  );
}
