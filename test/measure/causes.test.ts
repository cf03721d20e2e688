import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mendableIndicators, mendParts } from "#app/measuring/ledger/mendableRules.ts";
import type { CausePattern } from "#measure/causes/causePattern.ts";
import { countCauses } from "#measure/causes/countCauses.ts";
import { countFromFacts } from "#measure/countFromFacts.ts";
import type { Question } from "#measure/question.ts";
import { whyDossier } from "#measure/why/whyDossier.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { readPeriod } from "#terms/period.ts";
import { ENGINES } from "../store/engines.ts";
import { AUTHORITY, CUTS, sampleBatches, saveSampleBatch } from "./sampleWorld.ts";

const NOW = CUTS.at(-1) ?? "";
const RULEBOOKS = ["qd766-portal-2026", "qd766-formula-2026"];

const question = (period: string, knownAt: string | null): Question => ({
  authority: AUTHORITY,
  period: readPeriod(period),
  knownAt,
  now: NOW,
  agencies: null,
  units: [],
});

const QUESTIONS: [string, Question][] = [
  ["a month, known now", question("2026-01", null)],
  ["a quarter that runs, known now", question("2026-Q1", null)],
  ["a month, known while it ran", question("2025-12", CUTS[2] ?? null)],
];

describe.each(ENGINES)("causes on %s", (_, start) => {
  const engine = start();
  let database: Database;
  const codes: string[] = [];

  beforeAll(async () => {
    database = await openDatabase(engine.place);
    for (const [at, batch] of sampleBatches(13, 200).entries())
      await saveSampleBatch(database, batch, CUTS[at] ?? NOW);
    const rows = await database.sql.selectFrom("dossier").select("code").execute();
    codes.push(...rows.map((it) => it.code));
  });
  afterAll(async () => {
    await database.close();
    engine.stop();
  });

  const rulesOf = (id: string) =>
    mendableIndicators(loadRulebook(id))
      .map((it) => it.rule)
      .filter((it) => it.predicate.of === "dossier");

  it.each(QUESTIONS)(
    "agree with why, clause by clause, and with the counts, for %s",
    async (_name, asked) => {
      for (const id of RULEBOOKS) {
        const rules = rulesOf(id);
        const patterns = await countCauses(database, "dossier", rules, mendParts(), asked);
        const told = new Map<string, number>();
        for (const code of codes) {
          const predicates = rules.map((it) => it.predicate);
          const whys = (await whyDossier(database, predicates, asked, code)) ?? [];
          if (whys.every((it) => !it.inWindow)) continue;
          const key = whys
            .map(({ answer, clauses }) => {
              const hits = clauses.filter((it) => it.role === "hit").map((it) => it.answer);
              return [answer, ...hits].join(",");
            })
            .join(" ");
          told.set(key, (told.get(key) ?? 0) + 1);
        }
        expect(keyed(patterns)).toEqual(told);
        expect(told.size).toBeGreaterThan(5);
        const counts = await countFromFacts(
          database,
          rules.map((it) => it.predicate),
          asked,
        );
        for (const [at, { predicate }] of rules.entries())
          for (const answer of ["yes", "no", "unknown"] as const) {
            const own = counts.filter((it) => it.predicate === predicate.id);
            const things = patterns.filter((it) => it.rules[at]?.answer === answer);
            expect(things.reduce((sum, it) => sum + it.things, 0)).toBe(
              own.reduce((sum, it) => sum + it[answer], 0),
            );
          }
      }
    },
  );

  it("are mended to a hit wherever each clause that fails has a mend", async () => {
    const rules = rulesOf(RULEBOOKS[0] ?? "");
    const patterns = await countCauses(database, "dossier", rules, mendParts(), question("2026-01", null));
    let mended = 0;
    for (const { rules: answers } of patterns)
      for (const [at, { answer, mended: after, clauses }] of answers.entries()) {
        const hasMend = clauses.every(
          (it, clause) => it === "yes" || (rules[at]?.clauses[clause]?.mends.length ?? 0) > 0,
        );
        if (answer !== "no" || !hasMend) continue;
        expect(after.at(-1)).toBe("yes");
        mended += 1;
      }
    expect(mended).toBeGreaterThan(20);
  });

  it("tell apart why something was lacking, only where it was", async () => {
    const rules = rulesOf(RULEBOOKS[0] ?? "");
    const patterns = await countCauses(database, "dossier", rules, mendParts(), question("2026-01", null));
    const lates = patterns.filter((it) => it.rules[0]?.answer === "no");
    expect(lates.length).toBeGreaterThan(0);
    expect(lates.every((it) => it.parts["on-time"] !== null)).toBe(true);
    const inTime = patterns.filter((it) => it.rules[0]?.clauses[0] === "yes");
    expect(inTime.every((it) => it.parts["on-time"] === null)).toBe(true);
  });
});

/** How many dossiers answer alike, by the answers. */
function keyed(patterns: readonly CausePattern[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rules, things } of patterns) {
    const key = rules.map((it) => [it.answer, ...it.clauses].join(",")).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + things);
  }
  return counts;
}
