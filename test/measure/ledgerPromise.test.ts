import { hash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countLedger, type LedgerAsked, type LedgerReport } from "#app/measuring/ledger/countLedger.ts";
import type { Dossier } from "#dossier/dossier.ts";
import type { ProcedureVersion } from "#dossier/procedureVersion.ts";
import { type Database, openDatabase } from "#store/database.ts";
import type { Delivery } from "#store/dossiers/batch.ts";
import { readPeriod } from "#terms/period.ts";
import { ENGINES } from "../store/engines.ts";
import { AUTHORITY, CUTS, sampleBatches, saveSampleBatch } from "./sampleWorld.ts";

const NOW = "2026-03-10T05:00:00.000Z";
const LATER = "2026-03-11T05:00:00.000Z";
const wish = {
  agency: AUTHORITY,
  period: readPeriod("2026-01"),
  rulebook: "qd766-portal-2026",
  knownAt: null,
};
const nothing: LedgerAsked = { fixes: [], dossiers: [], still: false };

/** What a source would have to say of a dossier so that it is mended; told again as a whole record. */
const MENDED: Readonly<Record<string, (it: Dossier) => Partial<Dossier>>> = {
  "result-file": (it) => ({ results: [...(it.results ?? []), { code: "KQ", hasFile: true }] }),
  "component-file": (it) => ({
    components: [
      ...(it.components ?? []),
      { code: "TP", hasFile: true, digitised: false, reused: "no", fromStore: false },
    ],
  }),
  digitised: () => ({ hasDigitisedComponent: true }),
  "from-store": (it) => {
    const [first, ...others] = it.components ?? [];
    const none = { code: null, hasFile: null, digitised: null, reused: null };
    return { components: [{ ...(first ?? none), fromStore: true }, ...others] };
  },
  online: () => ({ channel: "online" }),
  "paid-online": () => ({ paidOnline: "portal" }),
  "verified-account": () => ({ verifiedAccount: true }),
  "on-time": () => ({ dueAt: "2030-01-01T05:00:00.000Z", pauses: [] }),
};

function procedures(deliveries: readonly Delivery[]): string[] {
  const codes = deliveries.flatMap((it) => (it.kind === "version" ? (it.version.facts.procedure ?? []) : []));
  return [...new Set(codes)].sort();
}

const feeProcedures = (deliveries: readonly Delivery[]) =>
  procedures(deliveries).filter((_, at) => at % 2 === 0);

/** Some procedures of the dossiers in the catalogue: half of them with fees, half returning a paper. */
function catalogueOf(deliveries: readonly Delivery[]): Delivery[] {
  const codes = deliveries.flatMap((it) => (it.kind === "version" ? (it.version.facts.procedure ?? []) : []));
  return [...new Set(codes)].sort().map((code, at): Delivery => {
    const fees = [{ code: null, amount: at % 2 === 0 ? "50000" : "0" }];
    const procedure: ProcedureVersion = {
      authority: AUTHORITY,
      source: "catalogue",
      sourceTime: "2025-01-01T00:00:00.000Z",
      code,
      codeAsGiven: code,
      name: `Thủ tục ${at + 1}`,
      publishedBy: null,
      decision: null,
      public: true,
      domains: null,
      terms: [{ channel: null, amount: "10", unit: "working-day", fees }],
      components: [],
      results: at % 3 === 0 ? [{ code: "KQ", name: "Giấy" }] : [],
      rawHash: hash("sha256", code),
    };
    return { kind: "procedure", procedure, raw: null };
  });
}

/** The same, but nobody paid online for some procedures with fees. */
function withUnpaid(batches: readonly Delivery[][]): Delivery[][] {
  const unpaid = feeProcedures(batches.flat()).filter((_, at) => at % 2 === 0);
  return batches.map((batch) =>
    batch.map((it): Delivery => {
      if (it.kind !== "version" || !unpaid.includes(it.version.facts.procedure ?? "")) return it;
      const facts = { ...it.version.facts, paidOnline: "no" } as const;
      return { ...it, version: { ...it.version, facts } };
    }),
  );
}

describe.each(ENGINES)("what fixes promise on %s", (_, start) => {
  const engine = start();
  let database: Database;
  let known: Dossier[];
  const batches = withUnpaid(sampleBatches(21, 500));

  beforeAll(async () => {
    database = await openDatabase(engine.place);
    await saveSampleBatch(database, catalogueOf(batches.flat()), CUTS[0] ?? NOW);
    for (const [at, batch] of batches.entries()) await saveSampleBatch(database, batch, CUTS[at] ?? NOW);
    const told = batches.flat().flatMap((it) => (it.kind === "version" ? [it.version.facts] : []));
    known = [...new Map(told.map((it) => [it.code, it])).values()];
  });
  afterAll(async () => {
    await database.close();
    engine.stop();
  });

  const ledger = async (asked: Partial<LedgerAsked>, now: string) => {
    const found = await countLedger(database, wish, { ...nothing, ...asked }, now);
    if (found === undefined) throw new Error("no dossiers");
    return found;
  };
  const points = ({ ledger: { points } }: LedgerReport) => points;

  it("is the score once some dossiers are told again with everything they lack", async () => {
    const now = "2026-03-09T05:00:00.000Z";
    const later = "2026-03-09T06:00:00.000Z";
    const chosen = new Set((await lacking("from-store", null, now)).slice(0, 7));
    const { promise } = await ledger({ dossiers: [...chosen] }, now);
    const mended = new Map<string, Dossier>();
    for (const mend of Object.keys(MENDED))
      for (const code of (await lacking(mend, null, now)).filter((it) => chosen.has(it))) {
        const facts = mended.get(code) ?? known.find((it) => it.code === code);
        if (facts) mended.set(code, { ...facts, ...MENDED[mend]?.(facts) });
      }
    expect(mended.size).toBe(7);
    await tellAgain([...mended.keys()], (it) => mended.get(it.code) ?? it, later);
    const { ledger: after } = await ledger({}, later);
    expect({ points: after.points, max: after.max }).toEqual(promise?.after);
    expect(promise?.indicators.map((it) => it.indicator)).toContain("4.4");
  });

  it("is the score once the dossiers are told again so: in one unit, then everywhere, mend by mend", async () => {
    const { movers, byUnit } = await ledger({}, NOW);
    const unit = byUnit.find((it) => it.mends.join() === "result-file" && it.cell !== AUTHORITY);
    const all = movers.filter((it) => it.mends.length === 1 && MENDED[it.mends.join()] !== undefined);
    expect(all.length).toBeGreaterThanOrEqual(4);
    let now = NOW;
    let moved = 0;
    const indicators = new Set<string>();
    for (const fix of [`result-file@${unit?.cell}`, ...all.map((it) => it.mends.join())]) {
      const [mend = "", agency] = fix.split("@");
      const { promise, ledger: is } = await ledger({ fixes: [fix] }, now);
      expect(promise?.before.points).toBe(is.points);
      const told = await lacking(mend, agency ?? null, now);
      // What an earlier mend has put right as well is lacking no more.
      if (told.length === 0) expect(promise?.gain).toBe("0.00");
      now = new Date(Date.parse(now) + 60_000).toISOString();
      await tellAgain(told, MENDED[mend], now);
      const after = await ledger({}, now);
      expect({ fix, points: points(after), max: after.ledger.max }).toEqual({ fix, ...promise?.after });
      for (const it of promise?.indicators ?? []) indicators.add(it.indicator);
      moved += points(after) === is.points ? 0 : 1;
    }
    expect(moved).toBeGreaterThanOrEqual(all.length);
    // Also rules over procedures (3.4) and communes (4.6), which look at dossiers only through what exists.
    expect([...indicators].sort()).toEqual([
      "2.1",
      "3.3",
      "3.4",
      "3.6",
      "4.1",
      "4.2",
      "4.3",
      "4.4",
      "4.5a",
      "4.6",
      "5.4",
    ]);
  });

  it("is refused for a mend or a unit there is not", async () => {
    await expect(ledger({ fixes: ["result-fil"] }, LATER)).rejects.toThrow('Có phải ý là "result-file"');
    await expect(ledger({ fixes: ["online@H44"] }, LATER)).rejects.toThrow("H44 không phải đơn vị thuộc H99");
    await expect(ledger({ target: "giỏi" }, LATER)).rejects.toThrow("Không phải mức xếp loại hay số điểm");
  });

  /** Codes of dossiers that a mend falls on, one by one: those whose own mending changes some count. */
  async function lacking(mend: string, agency: string | null, now: string): Promise<string[]> {
    const { indicatorsLacking } = await import("./lackingDossiers.ts");
    return indicatorsLacking(database, wish, mend, agency, now);
  }

  async function tellAgain(
    codes: readonly string[],
    mended: ((it: Dossier) => Partial<Dossier>) | undefined,
    now: string,
  ) {
    if (mended === undefined) throw new Error("nobody knows how to tell this");
    const wanted = new Set(codes);
    const deliveries = known.flatMap((facts, at): Delivery[] => {
      if (!wanted.has(facts.code)) return [];
      const changed = { ...facts, ...mended(facts) };
      known[at] = changed;
      const version = {
        authority: AUTHORITY,
        source: "sample",
        kind: "record",
        sourceTime: now,
        deleted: false,
        facts: changed,
        rawHash: hash("sha256", `${facts.code} ${now}`),
      } as const;
      return [{ kind: "version", version, raw: null }];
    });
    await saveSampleBatch(database, deliveries, now);
  }
});
