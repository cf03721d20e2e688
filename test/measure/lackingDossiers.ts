import { questionOf } from "#app/measuring/countedScore.ts";
import { mendableIndicators } from "#app/measuring/ledger/mendableRules.ts";
import { whyDossier } from "#measure/why/whyDossier.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import type { Database } from "#store/database.ts";
import type { Period } from "#terms/period.ts";

/** The dossiers that lack a mend, found one by one by the why of each rule. */
export async function indicatorsLacking(
  database: Database,
  wish: { agency: string; period: Period; rulebook: string; knownAt: null },
  mend: string,
  agency: string | null,
  now: string,
): Promise<string[]> {
  const { question } = questionOf(wish, now);
  const rules = mendableIndicators(loadRulebook(wish.rulebook))
    .map((it) => it.rule)
    .filter((it) => it.predicate.of === "dossier" && it.mends.includes(mend));
  const rows = await database.sql.selectFrom("dossier").select(["code", "agency"]).execute();
  const found: string[] = [];
  for (const row of rows) {
    if (agency !== null && row.agency !== agency) continue;
    const whys =
      (await whyDossier(
        database,
        rules.map((it) => it.predicate),
        question,
        row.code,
      )) ?? [];
    const lacks = whys.some(({ answer, clauses }, at) => {
      const hits = clauses.filter((it) => it.role === "hit");
      const bearing = rules[at]?.clauses.filter((it) => it.mends.includes(mend)).map((it) => it.id) ?? [];
      return answer === "no" && hits.some((it) => bearing.includes(it.id) && it.answer !== "yes");
    });
    if (lacks) found.push(row.code);
  }
  return found;
}
