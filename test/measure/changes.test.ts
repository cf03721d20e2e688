import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allPredicates } from "#app/measuring/measures.ts";
import { type ChangePattern, countChanges, isMoreTold, listChanges } from "#measure/changes/findChanges.ts";
import { countFromFacts } from "#measure/countFromFacts.ts";
import type { Question } from "#measure/question.ts";
import { type Database, openDatabase } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { readPeriod } from "#terms/period.ts";
import { ENGINES } from "../store/engines.ts";
import { AUTHORITY, CUTS, sampleBatches, saveSampleBatch } from "./sampleWorld.ts";

const predicates = allPredicates().filter((it) => it.of === "dossier");
const ALL = { agencies: null, rule: null, after: null, limit: 10_000 };

function questionAt(knownAt: Instant | null, period = "2026-Q1"): Question {
  const now = "2026-03-02T03:00:00.000Z";
  return { authority: AUTHORITY, period: readPeriod(period), knownAt, now, agencies: null, units: [] };
}

describe.each(ENGINES)("what changed between two instants on %s", (_, start) => {
  const engine = start();
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(engine.place);
    for (const [at, batch] of sampleBatches(11, 400).entries())
      await saveSampleBatch(database, batch, CUTS[at] ?? "");
  });
  afterAll(async () => {
    await database.close();
    engine.stop();
  });

  /** Counts of answers by predicate and agency. */
  async function countsAt(question: Question): Promise<Map<string, number>> {
    const counts = await countFromFacts(database, predicates, question);
    return new Map(
      counts.flatMap((it) =>
        (["yes", "no", "unknown"] as const).map((answer): [string, number] => [
          `${it.predicate} ${it.cell} ${answer}`,
          it[answer],
        ]),
      ),
    );
  }

  function moved(patterns: readonly ChangePattern[]): Map<string, number> {
    const sums = new Map<string, number>();
    for (const { before, after, dossiers } of patterns)
      for (const [side, sign] of [
        [before, -1],
        [after, 1],
      ] as const)
        for (const [at, answer] of (side?.answers ?? []).entries()) {
          if (answer === "out") continue;
          const key = `${predicates[at]?.id} ${side?.agency ?? ""} ${answer}`;
          sums.set(key, (sums.get(key) ?? 0) + sign * dossiers);
        }
    return new Map([...sums].filter(([, sum]) => sum !== 0));
  }

  it.each([
    ["one batch", "2026-01-15T04:59:59.000Z", CUTS[4] ?? null],
    ["two batches and the time between", "2026-01-20T00:00:00.000Z", "2026-03-01T00:00:00.000Z"],
    ["time alone", "2026-02-03T00:00:00.000Z", "2026-02-20T00:00:00.000Z"],
    ["until now", "2026-02-10T00:00:00.000Z", null],
    ["since before the first", "2025-01-01T00:00:00.000Z", null],
  ])("adds up to the differences of the counts: %s", async (name, since, until) => {
    const question = questionAt(until);
    const before = await countsAt(questionAt(since));
    const after = await countsAt(question);
    const differences = [...new Set([...before.keys(), ...after.keys()])]
      .map((key): [string, number] => [key, (after.get(key) ?? 0) - (before.get(key) ?? 0)])
      .filter(([, it]) => it !== 0);
    const patterns = await countChanges(database, predicates, question, since);
    expect(new Map(differences)).toEqual(moved(patterns));
    expect(differences.length).toBeGreaterThan(0);
    const { dossiers, next } = await listChanges(database, predicates, question, since, ALL);
    expect([dossiers.length, next]).toEqual([patterns.reduce((sum, it) => sum + it.dossiers, 0), null]);
    if (name === "time alone") expect(dossiers.every((it) => !it.told)).toBe(true);
  });

  it.each([
    ["in the past", "2026-01-20T00:00:00.000Z", "2026-03-01T00:00:00.000Z"],
    ["until now", "2026-02-10T00:00:00.000Z", null],
    ["by time alone", "2026-02-03T00:00:00.000Z", "2026-02-20T00:00:00.000Z"],
  ])(
    "are told apart from what time did, and are more than so many or not: %s",
    async (name, since, until) => {
      const question = questionAt(until);
      const all = await countChanges(database, predicates, question, since);
      const told = await countChanges(database, predicates, question, since, true);
      expect(moved(told)).toEqual(moved(all.filter((it) => it.told)));
      const dossiers = told.reduce((sum, it) => sum + it.dossiers, 0);
      if (name === "by time alone") expect([told, all.length > 0]).toEqual([[], true]);
      else expect(await isMoreTold(database, question, since, dossiers - 1)).toBe(true);
      expect(await isMoreTold(database, question, since, 2 * 400 * 5)).toBe(false);
    },
  );

  it("is listed newest first, page by page, each once", async () => {
    const [question, since] = [questionAt(null), "2026-01-20T00:00:00.000Z"];
    const whole = await listChanges(database, predicates, question, since, ALL);
    const codes: string[] = [];
    let after: string | null = null;
    do {
      const page = await listChanges(database, predicates, question, since, { ...ALL, after, limit: 37 });
      codes.push(...page.dossiers.map((it) => it.code));
      after = page.next;
    } while (after !== null);
    expect(codes).toEqual(whole.dossiers.map((it) => it.code));
    const times = whole.dossiers.map((it) => it.at);
    expect(times).toEqual([...times].sort().reverse());
  });

  it("is narrowed to one unit and to the dossiers that answer a rule otherwise", async () => {
    const [question, since] = [questionAt(null), "2026-01-20T00:00:00.000Z"];
    const whole = (await listChanges(database, predicates, question, since, ALL)).dossiers;
    const agency = whole.find((it) => it.after?.agency)?.after?.agency ?? "";
    const answer = (side: (typeof whole)[number]["before"], at: number) =>
      (side?.agency === agency && side.answers[at]) || "out";
    const differs = ({ before, after }: (typeof whole)[number], at: number) =>
      answer(before, at) !== answer(after, at);
    const rule = predicates.findIndex((_, at) =>
      whole.some((it) => it.after?.agency === agency && differs(it, at)),
    );
    const narrowed = await listChanges(database, predicates, question, since, {
      ...ALL,
      agencies: [agency],
      rule,
    });
    const expected = whole.filter(
      (it) => (it.before?.agency === agency || it.after?.agency === agency) && differs(it, rule),
    );
    expect(narrowed.dossiers).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(whole.length);
  });
});
