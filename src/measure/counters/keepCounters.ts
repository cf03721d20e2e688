import type { WrittenBatch } from "#store/dossiers/afterwards.ts";
import type { Connection } from "#store/statement.ts";
import { addUp, type Counting } from "./addUp.ts";
import { contributionsSql } from "./contributions.ts";
import { countedTo, findCounterState } from "./counterState.ts";
import { foldCounters } from "./foldCounters.ts";
import { saveCounterState } from "./saveCounterState.ts";
import { CURRENT, changed } from "./versions.ts";

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
  const at = state?.countedTo ?? knownAt;
  const values = { ...marks, ...countedTo(at), authority };
  const complete = items.filter((it) => state?.rules.includes(it.rule));
  const missing = items.filter((it) => !complete.includes(it));
  const delta = { ...values, known_at: knownAt, codes };
  await addUp(tx, contributionsSql(complete, changed(codes !== null), "true"), delta, complete);
  await addUp(tx, contributionsSql(missing, CURRENT, "true"), { ...values, since_day: "-infinity" }, missing);
  await saveCounterState(tx, authority, at, items, state?.rules ?? []);
  if (Date.parse(knownAt) - Date.parse(at) >= FOLD_AFTER)
    await foldCounters(tx, authority, knownAt, { items, marks });
}
