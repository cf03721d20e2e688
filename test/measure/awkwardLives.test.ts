import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allPredicates, vocabulary } from "#app/measuring/measures.ts";
import { DOSSIER_STATES, type Dossier } from "#dossier/dossier.ts";
import { compileMeasure } from "#measure/compileMeasure.ts";
import { auditCounters, recountAll } from "#measure/counters/auditCounters.ts";
import { foldCounters } from "#measure/counters/foldCounters.ts";
import { countedItems } from "#measure/counters/item.ts";
import { keepCounters } from "#measure/counters/keepCounters.ts";
import { readMarks } from "#measure/marks.ts";
import type { Predicate } from "#measure/predicate.ts";
import { type Database, openDatabase } from "#store/database.ts";
import type { Delivery } from "#store/dossiers/batch.ts";
import { lockAuthority } from "#store/dossiers/lockAuthority.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import type { Connection } from "#store/statement.ts";
import type { Instant } from "#terms/instant.ts";
import { aBatch, aDelivery } from "../store/aDelivery.ts";
import { ENGINES } from "../store/engines.ts";
import { expectEqualFacts } from "./equalFacts.ts";

const AUTHORITY = "H53";
const PERIODS = [
  "2025-12",
  "2026-02",
  "2026-03",
  "2026-04",
  "2026-05",
  "2026-Q1",
  "2026-Q2",
  "2026-H1",
  "2025",
  "2026",
];

/** Days around the ends of a month, a quarter and a year; some lie ahead of every instant at which dossiers are told. */
const DAYS = [
  "2025-12-31",
  "2026-02-27",
  "2026-03-02",
  "2026-03-31",
  "2026-04-01",
  "2026-04-02",
  "2026-04-30",
  "2026-05-04",
];

const at = (day: string): Instant => new Date(`${day}T09:30:00+07:00`).toISOString();

/** When dossiers are told. */
const TOLD = ["2026-03-03", "2026-03-31", "2026-04-01", "2026-05-02"].map(at);

/** Rules that ask more of the bounds of a period, and of lateness alone, than those of a rulebook do. */
const ASKED: readonly (readonly [population: string, hit: string])[] = [
  ["inPeriod(receivedAt)", 'late("formula-document")'],
  ["inPeriod(dueAt)", 'late("formula-document") || afterPeriod(returnedAt)'],
  ["beforePeriod(submittedAt) || known(refusedAt)", "inPeriod(firstKnown(finishedAt, dueAt))"],
  ["afterPeriod(dueAt)", "beforePeriod(receivedAt)"],
];

const ownPredicates = ASKED.map(([population, hit]): Predicate => {
  const clause = (id: string, holds: string) => ({ id, holds, says: { vi: "Điều kiện", en: "Condition" } });
  const measure = {
    of: "dossier" as const,
    population: [clause("asked", population)],
    exclusions: [],
    hit: [clause("hit", hit)],
    examples: [],
  };
  const { predicate } = compileMeasure(measure, vocabulary(), (part, id) => `${part} ${id}`);
  if (predicate === null) throw new Error(`${population}, ${hit} is no rule`);
  return predicate;
});
const everyPredicate = [...allPredicates().filter((it) => it.of === "dossier"), ...ownPredicates];

/** Dossiers whose times are drawn one by one, in no order that makes sense, each missing half of the time. */
function awkwardDossiers(seed: number, howMany: number, told: Instant): Delivery[] {
  let state = seed;
  const below = (end: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * end);
  };
  const oneOf = <T>(all: readonly T[]): T | null => all[below(all.length * 2)] ?? null;
  const time = () => {
    const day = oneOf(DAYS);
    return day === null ? null : at(day);
  };
  return Array.from({ length: howMany }, (_, index) => {
    const facts: Partial<Dossier> = {
      agency: `H53.${below(4)}`,
      state: oneOf(DOSSIER_STATES),
      submittedAt: time(),
      receivedAt: time(),
      dueAt: time(),
      finishedAt: time(),
      returnedAt: time(),
      refusedAt: below(4) === 0 ? time() : null,
      pauses: below(2) === 0 ? [] : null,
      ...(below(4) === 0 && { procedure: null, procedureAsGiven: null }),
    };
    return aDelivery(`A-${index}`, told, facts);
  });
}

describe.each(ENGINES)("counters of awkward lives on %s", (_, start) => {
  const engine = start();
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase(engine.place);
  });
  afterAll(async () => {
    await database.close();
    engine.stop();
  });

  /** What is done to counters of some rules, and how they are checked. */
  function countersOf(predicates: readonly Predicate[], periods: readonly string[]) {
    const counting = async (db: Connection) => {
      const marks = await readMarks(db, AUTHORITY, predicates);
      return { items: countedItems(predicates, marks), marks };
    };
    return {
      save: (deliveries: readonly Delivery[], now: Instant) =>
        saveDossierBatch(database, aBatch(...deliveries), now, async (tx, batch) =>
          keepCounters(tx, batch, await counting(tx)),
        ),
      fold: (now: Instant) =>
        database.sql.transaction().execute(async (tx) => {
          await lockAuthority(tx, AUTHORITY);
          await foldCounters(tx, AUTHORITY, now, await counting(tx));
        }),
      recount: async () => recountAll(database, AUTHORITY, await counting(database.sql)),
      async expectEqual(now: Instant): Promise<number> {
        const { differences } = await auditCounters(database, AUTHORITY, await counting(database.sql), null);
        expect(differences).toEqual([]);
        return expectEqualFacts(database, AUTHORITY, { predicates, periods }, now);
      },
    };
  }

  it("equal a count of the facts whatever the dates are, through changes and the ends of periods", async () => {
    const counters = countersOf(everyPredicate, PERIODS);
    let compared = 0;
    for (const [seed, now] of TOLD.entries()) {
      await counters.save(awkwardDossiers(seed + 1, 300, now), now);
      compared += await counters.expectEqual(now);
    }
    expect(compared).toBeGreaterThan(1000);
    await counters.fold(at("2026-07-01"));
    await counters.expectEqual(at("2026-07-01"));
  });

  it("come to doubt a dossier of which nobody says when it ended, also when they are counted anew", async () => {
    const counters = countersOf(ownPredicates.slice(0, 1), ["2026-07", "2026-08", "2026-Q3", "2026-H2"]);
    const facts = {
      state: "processed",
      submittedAt: at("2026-07-02"),
      receivedAt: at("2026-07-02"),
      dueAt: at("2026-08-20"),
      finishedAt: null,
    } as const;
    await counters.save([aDelivery("B-1", at("2026-07-06"), facts)], at("2026-07-06"));
    for (const now of [at("2026-07-08"), at("2026-09-02")]) {
      await counters.fold(now);
      expect(await counters.expectEqual(now)).toBeGreaterThan(0);
      await counters.recount();
      await counters.expectEqual(now);
    }
  });
});
