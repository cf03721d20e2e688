import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Step } from "#dossier/dossier.ts";
import { type Database, openDatabase } from "#store/database.ts";
import type { Delivery } from "#store/dossiers/batch.ts";
import { findDossier } from "#store/dossiers/findDossier.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { aBatch, aDelivery, counts, sha256 } from "./aDelivery.ts";
import { ENGINES } from "./engines.ts";

const NOW = "2023-11-01T00:00:00.000Z";
const day = (n: number) => `2023-10-${String(n).padStart(2, "0")}T03:00:00.000Z`;
const aStep = (n: number, step: Partial<Step> = {}): Step => ({
  at: day(n),
  state: null,
  handlerName: "Trần Văn Bình",
  handlerTitle: "Chuyên viên",
  unit: null,
  note: `Bước ${n}`,
  dueAt: null,
  ...step,
});

function aProgress(code: string, step: Step): Delivery {
  const text = JSON.stringify([code, step]);
  const raw = { hash: sha256(text), text };
  const progress = { authority: "H53", source: "CapNhatTienDoHoSoMC", sourceTime: step.at, code, step };
  return { kind: "progress", progress: { ...progress, rawHash: raw.hash }, raw };
}

/** A small generator of numbers in [0, 1), the same on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<Item>(items: readonly Item[], next: () => number): Item[] {
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

describe.each(ENGINES)("partial sources on %s", (_, start) => {
  let database: Database;
  let stop: () => void;
  beforeAll(async () => {
    const engine = start();
    stop = engine.stop;
    database = await openDatabase(engine.place);
  });
  afterAll(async () => {
    await database.close();
    stop();
  });
  const save = async (...deliveries: Delivery[]) =>
    (await saveDossierBatch(database, aBatch(...deliveries), NOW)).dossiers;
  const factsOf = async (code: string) => (await findDossier(database, "H53", code))?.facts;

  it("adds steps to a dossier, and keeps those that come before it", async () => {
    expect(await save(aProgress("P-1", aStep(3)))).toEqual(counts({ new: 1 }));
    expect(await save(aDelivery("P-1", day(4)))).toEqual(counts({ merged: 1 }));
    expect(await save(aProgress("P-1", aStep(2)), aProgress("P-1", aStep(5)))).toEqual(counts({ merged: 2 }));
    const facts = await factsOf("P-1");
    expect(facts?.steps?.map((it) => it.at)).toEqual([day(2), day(3), day(5)]);
    expect(facts?.channel).toBe("online");
    expect(await save(aProgress("P-1", aStep(2)))).toEqual(counts({ unchanged: 1 }));
  });

  it("fills from an export what the record does not tell, and keeps what the export does not know", async () => {
    await save(aDelivery("P-2", day(4), { returnedAt: null, paidOnline: "portal" }));
    const row = aDelivery("P-2", day(5), { returnedAt: day(5), state: "returned" }, { kind: "export" });
    expect(await save(row)).toEqual(counts({ merged: 1 }));
    const facts = await factsOf("P-2");
    expect([facts?.returnedAt, facts?.state, facts?.paidOnline]).toEqual([day(5), "returned", "portal"]);
    const versions = (await findDossier(database, "H53", "P-2"))?.versions.length;
    expect(await save(row)).toEqual(counts({ unchanged: 1 }));
    expect((await findDossier(database, "H53", "P-2"))?.versions).toHaveLength(versions ?? 0);
  });

  it("puts a late record under the export that came after it", async () => {
    await save(aDelivery("P-3", day(1)));
    await save(aDelivery("P-3", day(5), { state: "returned" }, { kind: "export" }));
    const late = aDelivery("P-3", day(3), { paidOnline: "gateway", state: "processed" });
    expect(await save(late)).toEqual(counts({ merged: 1 }));
    const facts = await factsOf("P-3");
    expect([facts?.paidOnline, facts?.state]).toEqual(["gateway", "returned"]);
  });

  it("comes to the same facts in whatever order and batches versions arrive", async () => {
    const next = seeded(766);
    for (let round = 0; round < 12; round += 1) {
      const make = (code: string): Delivery[] => {
        const own = seeded(round);
        return Array.from({ length: 7 }, (_, n) => {
          const roll = own();
          const time = day(2 + 3 * n);
          if (roll < 0.3)
            return aProgress(code, aStep(2 + 3 * n, { state: roll < 0.15 ? "processing" : null }));
          if (roll < 0.55)
            return aDelivery(
              code,
              time,
              { dueAt: roll < 0.45 ? day(n + 10) : null, state: "processed" },
              { kind: "export" },
            );
          if (roll < 0.62) return aDelivery(code, time, {}, { deleted: true });
          return aDelivery(code, time, { paidOnline: roll < 0.8 ? "portal" : null, dueAt: day(n + 1) });
        });
      };
      const inOrder = `O-${round}-a`;
      await save(...make(inOrder));
      const expected = await findDossier(database, "H53", inOrder);
      for (const variant of ["b", "c"]) {
        const code = `O-${round}-${variant}`;
        const deliveries = shuffled(make(code), next);
        const cut = Math.floor(next() * deliveries.length);
        await save(...deliveries.slice(0, cut));
        for (const delivery of deliveries.slice(cut)) await save(delivery);
        const found = await findDossier(database, "H53", code);
        expect({ ...found?.facts, code: inOrder, deleted: found?.deleted }).toEqual({
          ...expected?.facts,
          deleted: expected?.deleted,
        });
        expect(await save(...shuffled(deliveries, next))).toEqual(counts({ unchanged: 7 }));
      }
    }
  });

  it("keeps a dossier with two codes as one, found by either", async () => {
    await save(aDelivery("G22.99-1", day(1)));
    expect(await save(aDelivery("X-1", day(2), { otherCodes: ["G22.99-1"], state: "processed" }))).toEqual(
      counts({ changed: 1 }),
    );
    const found = await findDossier(database, "H53", "X-1");
    expect([found?.code, found?.otherCodes, found?.facts.state]).toEqual(["G22.99-1", ["X-1"], "processed"]);
    expect(await findDossier(database, "H53", "G22.99-1")).toEqual(found);
    await save(aDelivery("X-1", day(3), { state: "returned" }));
    expect((await factsOf("G22.99-1"))?.state).toBe("returned");
  });

  it("absorbs a dossier that turns out to be another, with its versions", async () => {
    await save(aDelivery("Y-1", day(1), { paidOnline: null }), aProgress("Z-1", aStep(2)));
    await save(aDelivery("Z-2", day(1), { otherCodes: ["Z-1"] }));
    expect(await save(aDelivery("Y-1", day(4), { otherCodes: ["Z-2"], state: "processed" }))).toEqual(
      counts({ merged: 1 }),
    );
    for (const code of ["Y-1", "Z-1", "Z-2"]) {
      const found = await findDossier(database, "H53", code);
      expect([found?.code, found?.otherCodes]).toEqual(["Y-1", ["Z-1", "Z-2"]]);
      expect(found?.facts.steps?.map((it) => it.at)).toEqual([day(2)]);
      expect(found?.facts.state).toBe("processed");
      expect(new Set(found?.versions.map((it) => it.code))).toEqual(new Set(["Y-1", "Z-1"]));
    }
    const { dossiers } = await database.sql
      .selectFrom("dossier")
      .select(({ fn }) => fn.countAll<string>().as("dossiers"))
      .where("code", "in", ["Y-1", "Z-1", "Z-2"])
      .executeTakeFirstOrThrow();
    expect(Number(dossiers)).toBe(1);
  });

  it("links two codes that first appear in the same batch", async () => {
    await save(
      aDelivery("V-2", day(2), { state: "processed" }),
      aDelivery("V-1", day(1), { otherCodes: ["V-2"] }),
    );
    expect((await findDossier(database, "H53", "V-1"))?.code).toBe("V-2");
    expect((await findDossier(database, "H53", "V-1"))?.versions).toHaveLength(2);
  });

  it("sees what the chunk before wrote, also under another code", async () => {
    await save(aDelivery("W-1", day(1)), aDelivery("W-2", day(1), { otherCodes: ["W-1"] }));
    const many = Array.from({ length: 3_998 }, (_, n) => aDelivery(`M-${n}`, day(1)));
    const inFirst = aDelivery("W-1", day(2), { state: "processed" });
    const inSecond = aDelivery("W-2", day(3), { state: "returned" });
    const deliveries = [inFirst, ...many, inSecond];
    expect(await save(...deliveries)).toEqual(counts({ new: 3_998, changed: 1, merged: 1 }));
    const found = await findDossier(database, "H53", "W-2");
    expect(found?.versions.map((it) => it.facts.state)).toEqual([
      "processing",
      "processing",
      "processed",
      "returned",
    ]);
    expect(await save(...deliveries)).toEqual(counts({ unchanged: 4_000 }));
  });

  it("changes nothing when a file of versions without a time comes again", async () => {
    const files = [{ name: "a.csv", sha256: sha256("a"), bytes: 1 }];
    const deliveries = [
      aDelivery("T-1", null, { state: "processing" }),
      aDelivery("T-1", null, { state: "processed" }),
    ];
    const batch = { batch: { authority: "H53", by: "test", files }, deliveries };
    expect((await saveDossierBatch(database, batch, NOW)).dossiers).toEqual(counts({ new: 1, changed: 1 }));
    expect((await saveDossierBatch(database, batch, NOW)).dossiers).toEqual(counts({ unchanged: 2 }));
    expect((await factsOf("T-1"))?.state).toBe("processed");
    const [first] = deliveries;
    if (first) expect(await save(first)).toEqual(counts({ changed: 1 }));
    expect((await factsOf("T-1"))?.state).toBe("processing");
  });
});
