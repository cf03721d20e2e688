import type { WrittenBatch } from "#store/dossiers/afterwards.ts";
import { type Connection, rowsOf } from "#store/statement.ts";
import { addUp, addUpSql, type Counting } from "./addUp.ts";
import { keepStatement, keptStatement } from "./changesFunction.ts";
import { contributionsSql } from "./contributions.ts";
import { countedTo, findCounterState } from "./counterState.ts";
import { enterPeriods, letCome } from "./foldCounters.ts";
import type { CountedItem } from "./item.ts";
import { saveCounterState } from "./saveCounterState.ts";
import { CURRENT, changed } from "./versions.ts";

/** So many changed dossiers are counted by a statement that is planned already; more are worth a plan of their own. */
const FEW = 500;

/** Lets time pass in the counters when this much of it has gone by, in milliseconds. */
const FOLD_AFTER = 60_000;

/**
 * Brings the counters up to a batch, in its transaction: what its versions contribute is added, what they replace taken
 * away. Counters of rules that are not complete yet are counted anew.
 */
export async function keepCounters(
  tx: Connection,
  { authority, knownAt, codes }: WrittenBatch,
  { items, marks }: Counting,
): Promise<void> {
  const state = await findCounterState(tx, authority);
  const before = state?.countedTo ?? knownAt;
  const passes = Date.parse(knownAt) - Date.parse(before) >= FOLD_AFTER;
  const at = passes ? knownAt : before;
  const values = { ...marks, ...countedTo(at), authority };
  const complete = items.filter((it) => state?.rules.includes(it.rule));
  const missing = items.filter((it) => !complete.includes(it));
  // Time passes before the batch is counted: what it brings is mostly over by then, and little is left to come.
  if (passes) await letCome(tx, authority, at);
  await addChanges(tx, complete, { ...values, known_at: knownAt, codes, counted_before: before });
  await addUp(tx, contributionsSql(missing, CURRENT, "true"), { ...values, since_day: "-infinity" }, missing);
  await saveCounterState(tx, authority, at, items, state?.rules ?? []);
  if (passes) await enterPeriods(tx, authority, { from: before, until: at }, { items: complete, marks });
}

/** Periods that began later than this are entered as a whole, with what the batch changed. */
const HAD_BEGUN = "q.starts_at <= :counted_before::timestamptz";

/** Adds what the versions of a batch contribute, and takes away what they replace. */
async function addChanges(
  tx: Connection,
  items: readonly CountedItem[],
  values: Readonly<Record<string, unknown>> & { codes: readonly string[] | null },
): Promise<void> {
  const { codes } = values;
  if (codes?.length === 0) return;
  if (codes === null || codes.length > FEW)
    return addUp(tx, contributionsSql(items, changed(codes !== null), HAD_BEGUN), values, items);
  if (items.length === 0) return;
  const kept = forFew(items);
  await keepStatement(tx, kept);
  await rowsOf(tx, kept.call, values);
}

/** Writing the statement down takes as long as running it, so each is written once. */
const written = new Map<string, ReturnType<typeof keptStatement>>();

function forFew(items: readonly CountedItem[]): ReturnType<typeof keptStatement> {
  // A rule is known by a hash of what it says, so these are all that the statement depends on.
  const key = items.map((it) => it.rule).join(" ");
  const known = written.get(key);
  if (known !== undefined) return known;
  const statement = keptStatement(addUpSql(contributionsSql(items, changed(true), HAD_BEGUN)));
  written.set(key, statement);
  return statement;
}
