import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audit, countingOf, prepareMeasuring, repair } from "#app/measuring/counting.ts";
import { allPredicates } from "#app/measuring/measures.ts";
import { foldCounters } from "#measure/counters/foldCounters.ts";
import { readCounters } from "#measure/counters/readCounters.ts";
import { readMarks } from "#measure/marks.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { lockAuthority } from "#store/dossiers/lockAuthority.ts";
import { rowsOf } from "#store/statement.ts";
import type { Instant } from "#terms/instant.ts";
import { readPeriod } from "#terms/period.ts";
import { ENGINES } from "../store/engines.ts";
import { expectEqualFacts } from "./equalFacts.ts";
import { AUTHORITY, CUTS, sampleBatches, saveSampleBatch } from "./sampleWorld.ts";

const PERIODS = [
  "2025-11",
  "2025-12",
  "2026-01",
  "2026-02",
  "2025-Q4",
  "2026-Q1",
  "2025-H2",
  "2026-H1",
  "2025",
  "2026",
];
const predicates = allPredicates().filter((it) => it.of === "dossier");

describe.each(ENGINES)("counters on %s", (_, start) => {
  const engine = start();
  let database: Database;
  const batches = sampleBatches(5, 600);

  beforeAll(async () => {
    database = await openDatabase(engine.place);
  });
  afterAll(async () => {
    await database.close();
    engine.stop();
  });

  const expectEqual = (now: Instant) =>
    expectEqualFacts(database, AUTHORITY, { predicates, periods: PERIODS }, now);

  it("equal a count of the facts after every batch, for every period that has begun", async () => {
    let compared = 0;
    for (const [at, batch] of batches.entries()) {
      const now = CUTS[at] ?? "";
      await saveSampleBatch(database, batch, now);
      compared += await expectEqual(now);
    }
    expect(compared).toBeGreaterThan(3000);
    expect(await audit(database, [AUTHORITY], null)).toMatchObject({ differences: [] });
  });

  it("move by time alone: promises pass without any change, periods begin", async () => {
    const before = await onTime("2026-02-28T05:00:00.000Z", "2026-02");
    // Read ahead of the instant counted to: what has come by then is added up on reading.
    await expectEqual("2026-02-28T16:59:00.000Z");
    await fold("2026-03-20T03:00:00.000Z");
    await expectEqual("2026-03-20T03:00:00.000Z");
    await expectEqual("2026-03-25T03:00:00.000Z");
    const inMarch = await onTime("2026-03-20T03:00:00.000Z", "2026-03");
    const later = await onTime("2026-03-29T03:00:00.000Z", "2026-03");
    expect(before.no + before.yes).toBeGreaterThan(0);
    // Open dossiers enter March and become late one after the other.
    expect(inMarch.yes + inMarch.no).toBeGreaterThan(0);
    expect(later.yes + later.no).toBe(inMarch.yes + inMarch.no);
    expect(later.no).toBeGreaterThanOrEqual(inMarch.no);
    expect(await audit(database, [AUTHORITY], null)).toMatchObject({ differences: [] });
  });

  it("are audited: a counter that was changed is told with both values, and put right only on request", async () => {
    const change =
      "update counter set yes = yes + 3 where ctid = (select ctid from counter where yes > 5 limit 1)";
    await rowsOf(database.sql, change, {});
    const found = await audit(database, [AUTHORITY], null);
    expect(found.differences).toHaveLength(1);
    const [difference] = found.differences;
    expect(difference?.kept.yes).toBe((difference?.recounted.yes ?? 0) + 3);
    expect((await audit(database, [AUTHORITY], null)).differences).toHaveLength(1);
    await repair(database, [AUTHORITY]);
    expect((await audit(database, [AUTHORITY], null)).differences).toEqual([]);
    expect((await audit(database, [AUTHORITY], 3)).counters).toBeGreaterThan(0);
  });

  it("are counted anew for rules that are new, and dropped for those that are gone", async () => {
    const { items, marks } = await countingOf(database.sql, AUTHORITY);
    const [gone] = items;
    await rowsOf(database.sql, "delete from counter where rule = :rule", { rule: gone?.rule });
    await rowsOf(
      database.sql,
      "update counter_state set rules = array_append(array_remove(rules, :rule::text), 'old')",
      {
        rule: gone?.rule,
      },
    );
    await rowsOf(
      database.sql,
      "insert into counter (authority, period, at, rule, cell, yes, no, unknown) values ('H99', '2026-01', '-infinity', 'old', 'x', 1, 1, 1)",
      {},
    );
    expect(marks).toBeDefined();
    await prepareMeasuring(database, "2026-03-29T03:00:00.000Z");
    expect((await audit(database, [AUTHORITY], null)).differences).toEqual([]);
    expect(await rowsOf(database.sql, "select * from counter where rule = 'old'", {})).toEqual([]);
  });

  async function fold(now: Instant) {
    const counting = await countingOf(database.sql, AUTHORITY);
    await database.sql.transaction().execute(async (tx) => {
      await lockAuthority(tx, AUTHORITY);
      await foldCounters(tx, AUTHORITY, now, counting);
    });
  }

  /** The rule of indicator 2.1, summed over all units. */
  async function onTime(now: Instant, period: string) {
    const [rule] = predicates.filter((it) => it.late.includes("formula-document"));
    if (rule === undefined) throw new Error("no rule looks at lateness");
    const question = {
      authority: AUTHORITY,
      period: readPeriod(period),
      knownAt: null,
      now,
      agencies: null,
      units: [],
    };
    const counts = await readCounters(
      database,
      [rule],
      question,
      await readMarks(database.sql, AUTHORITY, [rule]),
    );
    return {
      yes: counts.reduce((sum, it) => sum + it.yes, 0),
      no: counts.reduce((sum, it) => sum + it.no, 0),
    };
  }
});
