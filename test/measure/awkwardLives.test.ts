import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audit, countBatch, passTime, repair } from "#app/measuring/counting.ts";
import { DOSSIER_STATES, type Dossier } from "#dossier/dossier.ts";
import { type Database, openDatabase } from "#store/database.ts";
import type { Delivery } from "#store/dossiers/batch.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
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

  const save = (deliveries: readonly Delivery[], now: Instant) =>
    saveDossierBatch(database, aBatch(...deliveries), now, countBatch);
  const expectEqual = (now: Instant) => expectEqualFacts(database, AUTHORITY, PERIODS, now);

  it("equal a count of the facts whatever the dates are, through changes and the ends of periods", async () => {
    let compared = 0;
    for (const [seed, now] of [
      at("2026-03-03"),
      at("2026-03-31"),
      at("2026-04-01"),
      at("2026-05-02"),
    ].entries()) {
      await save(awkwardDossiers(seed + 1, 300, now), now);
      compared += await expectEqual(now);
      expect((await audit(database, [AUTHORITY], null)).differences).toEqual([]);
    }
    expect(compared).toBeGreaterThan(1000);
    await passTime(database, AUTHORITY, at("2026-07-01"));
    await expectEqual(at("2026-07-01"));
    expect((await audit(database, [AUTHORITY], null)).differences).toEqual([]);
  });

  it("come to doubt a dossier of which nobody says when it ended, though they are counted anew after the day it was known", async () => {
    const facts = {
      state: "processed",
      submittedAt: at("2026-07-02"),
      receivedAt: at("2026-07-02"),
      dueAt: at("2026-07-20"),
      finishedAt: null,
    } as const;
    await save([aDelivery("B-1", at("2026-07-06"), facts)], at("2026-07-06"));
    await passTime(database, AUTHORITY, at("2026-07-08"));
    await repair(database, [AUTHORITY]);
    const compare = (now: Instant) => expectEqualFacts(database, AUTHORITY, ["2026-07", "2026-Q3"], now);
    expect(await compare(at("2026-07-08"))).toBeGreaterThan(0);
    await passTime(database, AUTHORITY, at("2026-07-21"));
    await compare(at("2026-07-21"));
    expect((await audit(database, [AUTHORITY], null)).differences).toEqual([]);
  });
});
