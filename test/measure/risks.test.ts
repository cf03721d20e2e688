import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countRisks } from "#app/measuring/risks/countRisks.ts";
import { type RiskReading, riskReading } from "#app/measuring/risks/riskReading.ts";
import { type DossierAtRisk, risksPage, walkRisks } from "#app/measuring/risks/walkRisks.ts";
import { RISK_KINDS, type RiskKind } from "#findings/atRisk/riskKind.ts";
import { risksOf } from "#findings/atRisk/risksOf.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { dossiersAsOf } from "#store/dossiers/dossiersAsOf.ts";
import { proceduresAsKnown } from "#store/dossiers/proceduresAsKnown.ts";
import { factsOf } from "#store/dossiers/spelledFacts.ts";
import type { Instant } from "#terms/instant.ts";
import { ENGINES } from "../store/engines.ts";
import { AUTHORITY, CUTS, sampleBatches, saveSampleBatch } from "./sampleWorld.ts";

const NOW = "2026-03-02T02:00:00.000Z";
/** Now, a week ahead, and instants of the past in and out of working hours. */
const INSTANTS: readonly Instant[] = [
  NOW,
  "2026-03-09T03:00:00.000Z",
  "2025-12-12T02:00:00.000Z",
  "2026-01-17T15:00:00.000Z",
  "2026-02-13T09:30:00.000Z",
];

describe.each(ENGINES)("what is at risk on %s", (_, start) => {
  const engine = start();
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase(engine.place);
    for (const [at, batch] of sampleBatches(41, 400).entries())
      await saveSampleBatch(database, batch, CUTS[at] ?? NOW);
  });
  afterAll(async () => {
    await database.close();
    engine.stop();
  });

  async function readingAt(at: Instant, agency = AUTHORITY): Promise<RiskReading> {
    const reading = await riskReading(database, agency, at, NOW);
    if (reading === undefined) throw new Error(`nothing was known at ${at}`);
    return reading;
  }

  async function walked(reading: RiskReading, kind: RiskKind | null, rows: number) {
    const found: DossierAtRisk[] = [];
    for await (const piece of walkRisks(database, reading, kind, null, rows)) found.push(...piece);
    return found;
  }

  /** Every dossier there is, asked one by one. */
  async function judgedAlone({ at, knownAt, rules, derivation }: RiskReading) {
    const rows = await dossiersAsOf(database, AUTHORITY, knownAt ?? NOW).execute();
    const codes = [...new Set(rows.flatMap((it) => it.procedure ?? []))];
    const stated = await proceduresAsKnown(database, AUTHORITY, codes, knownAt ?? at);
    return rows.flatMap((row) => {
      const facts = factsOf(row.code, row.facts);
      const terms = stated.find((it) => it.code === facts.procedure)?.terms ?? null;
      const procedure = { terms, chargesFee: row.procedure_charges_fee, returnsPaper: row.returns_paper };
      const knownFrom = row.known_from.toISOString();
      const risks = risksOf({ facts, knownFrom, procedure }, rules, derivation, at);
      return risks === null ? [] : [{ code: row.code, agency: facts.agency, ...risks }];
    });
  }

  it.each(INSTANTS)("loses nobody that is at risk when asked alone, at %s", async (at) => {
    const reading = await readingAt(at);
    const alone = await judgedAlone(reading);
    for (const kind of [null, ...RISK_KINDS]) {
      const wanted = alone.filter(({ kinds }) => (kind === null ? kinds.length > 0 : kinds.includes(kind)));
      const found = await walked(reading, kind, 37);
      const shown = (it: { code: string; kinds: readonly RiskKind[] }) => `${it.code} ${it.kinds.join()}`;
      expect({
        kind,
        found: found.map((it) => shown({ code: it.subject.facts.code, kinds: it.kinds })).sort(),
      }).toEqual({ kind, found: wanted.map(shown).sort() });
    }
  });

  it("finds every kind somewhere", async () => {
    const kinds = new Set<RiskKind>();
    for (const at of INSTANTS)
      for (const it of await walked(await readingAt(at), null, 500))
        for (const kind of it.kinds) kinds.add(kind);
    expect([...kinds].sort()).toEqual([...RISK_KINDS].sort());
  });

  it("is paged by promise, each dossier once, and counted by unit as listed", async () => {
    const reading = await readingAt("2026-02-13T09:30:00.000Z");
    const all = await walked(reading, null, 500);
    const paged: DossierAtRisk[] = [];
    let after: DossierAtRisk["place"] | null = null;
    do {
      const page: Awaited<ReturnType<typeof risksPage>> = await risksPage(database, reading, null, {
        after,
        limit: 7,
      });
      paged.push(...page.dossiers);
      after = page.next;
    } while (after !== null);
    const codes = (them: readonly DossierAtRisk[]) => them.map((it) => it.subject.facts.code);
    expect(codes(paged)).toEqual(codes(all));
    expect(new Set(codes(all)).size).toBe(all.length);
    const dues = all.map(({ subject }) => Date.parse(subject.facts.dueAt ?? "9999-12-31T00:00:00Z"));
    expect(dues).toEqual(dues.toSorted((a, b) => a - b));

    const { whole, units } = await countRisks(database, reading);
    expect(whole.dossiers).toBe(all.length);
    for (const kind of RISK_KINDS)
      expect(whole.counts[kind]).toBe(all.filter((it) => it.kinds.includes(kind)).length);
    for (const { agency, dossiers } of units) {
      const own = all.filter((it) => agency.cells?.has(it.subject.facts.agency ?? ""));
      expect([agency.code, dossiers]).toEqual([agency.code, own.length]);
    }
    const [unit] = units.filter((it) => it.dossiers > 0);
    const own = await walked(await readingAt(reading.at, unit?.agency.code), null, 500);
    expect(own).toHaveLength(unit?.dossiers ?? -1);
  });
});
