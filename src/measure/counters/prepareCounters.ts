import { lockAuthority } from "#store/dossiers/lockAuthority.ts";
import type { Connection } from "#store/statement.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { addUp, type Counting } from "./addUp.ts";
import { contributionsSql } from "./contributions.ts";
import { countedTo, findCounterState } from "./counterState.ts";
import { foldCounters } from "./foldCounters.ts";
import { saveCounterState } from "./saveCounterState.ts";
import { CURRENT } from "./versions.ts";

/** Completes the counters of rules that are new and drops those of rules that are gone. */
export async function prepareCounters(
  db: Connection,
  authority: AgencyCode,
  { items, marks }: Counting,
  now: Instant,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockAuthority(tx, authority);
    const state = await findCounterState(tx, authority);
    const at = state?.countedTo ?? now;
    const missing = items.filter((it) => !state?.rules.includes(it.rule));
    const values = { ...marks, ...countedTo(at), authority, since_day: "-infinity" };
    await addUp(tx, contributionsSql(missing, CURRENT, "true"), values, missing);
    await saveCounterState(tx, authority, at, items, state?.rules ?? []);
    await foldCounters(tx, authority, now, { items, marks });
  });
}
