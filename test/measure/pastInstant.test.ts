import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findCountedScore } from "#app/measuring/countedScore.ts";
import { audit, countingOf } from "#app/measuring/counting.ts";
import { vocabulary } from "#app/measuring/measures.ts";
import { compileMeasure } from "#measure/compileMeasure.ts";
import { countedItems } from "#measure/counters/item.ts";
import { prepareCounters } from "#measure/counters/prepareCounters.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { type Database, openDatabase } from "#store/database.ts";
import type { Delivery } from "#store/dossiers/batch.ts";
import { canonicalJson } from "#terms/canonicalJson.ts";
import { type Period, readPeriod } from "#terms/period.ts";
import { ENGINES } from "../store/engines.ts";
import { AUTHORITY, CUTS, sampleBatches, saveSampleBatch } from "./sampleWorld.ts";

const THEN = CUTS[3] ?? "";
const CORRECTIONS = 50_000;
const A_BATCH = 5_000;
/** A unit that is merged into another: all its dossiers are told again as the other's. */
const [MERGED, INTO] = ["H99.11", "H99.12"];

const scoreAt = async (database: Database, period: Period, knownAt: string | null, now: string) => {
  const wish = { agency: AUTHORITY, period, knownAt, rulebook: "qd766-portal-2026" };
  const found = await findCountedScore(database, wish, now);
  return canonicalJson(found?.card ?? null);
};

/** Told again and again, each time otherwise, later than anything known; those of the merged unit as another's. */
function corrections(known: readonly Delivery[], batch: number): Delivery[] {
  const versions = known.flatMap((it) => (it.kind === "version" ? [it.version] : []));
  const latest = [...new Map(versions.map((it) => [it.facts.code, it])).values()];
  return Array.from({ length: A_BATCH }, (_, index): Delivery => {
    const of = latest[(index * 7 + batch) % latest.length];
    if (of === undefined) throw new Error("nothing to correct");
    const at = new Date(Date.parse("2026-03-01T00:00:00Z") + (batch * A_BATCH + index) * 1000).toISOString();
    const channel = (index + batch) % 2 === 0 ? "online" : "direct";
    const agency = of.facts.agency === MERGED ? INTO : of.facts.agency;
    const facts = {
      ...of.facts,
      channel,
      agency,
      dueAt: at,
      hasDigitisedComponent: index % 3 === 0,
    } as const;
    return { kind: "version", version: { ...of, sourceTime: at, facts, rawHash: of.rawHash }, raw: null };
  });
}

describe.each(ENGINES)("a scorecard as of a past instant on %s", (_, start) => {
  const engine = start();
  let database: Database;
  const known: Delivery[] = [];
  const stored = new Map<string, string>();
  const periods = ["2025-11", "2025-12", "2025-Q4", "2025"].map(readPeriod);

  beforeAll(async () => {
    database = await openDatabase(engine.place);
    const batches = sampleBatches(3, 600);
    for (const [at, batch] of batches.slice(0, 4).entries()) {
      await saveSampleBatch(database, batch, CUTS[at] ?? "");
      known.push(...batch);
    }
    for (const period of periods)
      stored.set(canonicalJson(period), await scoreAt(database, period, null, THEN));
    for (const [at, batch] of batches.slice(4).entries()) {
      await saveSampleBatch(database, batch, CUTS[at + 4] ?? "");
      known.push(...batch);
    }
  });
  afterAll(async () => {
    await database.close();
    engine.stop();
  });

  async function expectAsStored() {
    for (const period of periods)
      expect(await scoreAt(database, period, THEN, "2026-06-01T00:00:00.000Z")).toBe(
        stored.get(canonicalJson(period)),
      );
  }

  it("is the one that was stored then, to the bit", async () => {
    expect([...stored.values()].join("").length).toBeGreaterThan(10_000);
    await expectAsStored();
  });

  it(`still is after ${CORRECTIONS} later corrections and a merger of units`, {
    timeout: 600_000,
  }, async () => {
    for (let batch = 0; batch < CORRECTIONS / A_BATCH; batch += 1)
      await saveSampleBatch(
        database,
        corrections(known, batch),
        new Date(Date.parse("2026-03-02T00:00:00Z") + batch * 3_600_000).toISOString(),
      );
    await expectAsStored();
    const [month] = periods;
    if (month === undefined) throw new Error("no period");
    const now = await scoreAt(database, month, null, "2026-06-01T00:00:00.000Z");
    expect(now).not.toBe(stored.get(canonicalJson(month)));
    expect((await audit(database, [AUTHORITY], null)).differences).toEqual([]);
  });

  it("still is after a rule was changed and counted", async () => {
    const rule = loadRulebook("qd766-portal-2026").indicators.find((it) => it.id === "2.1")?.measure;
    if (rule === undefined || "given" in rule) throw new Error("2.1 is counted");
    const changed = {
      ...rule,
      hit: [
        ...rule.hit,
        { id: "online", says: { vi: "Trực tuyến", en: "Online" }, holds: 'channel == "online"' },
      ],
    };
    const { predicate } = compileMeasure(changed, vocabulary(), () => "rules/x.yaml:1");
    if (predicate === null) throw new Error("the changed rule compiles");
    const { items, marks } = await countingOf(database.sql, AUTHORITY);
    const more = { items: [...items, ...countedItems([predicate], marks)], marks };
    await prepareCounters(database.sql, AUTHORITY, more, "2026-06-01T00:00:00.000Z");
    await expectAsStored();
  });
});
