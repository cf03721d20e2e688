import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countRisks } from "#app/measuring/risks/countRisks.ts";
import { type RiskReading, riskReading } from "#app/measuring/risks/riskReading.ts";
import { type DossierAtRisk, risksPage, walkRisks } from "#app/measuring/risks/walkRisks.ts";
import { DOSSIER_STATES, type Dossier, type Pause, type Step } from "#dossier/dossier.ts";
import { RISK_KINDS, type RiskKind } from "#findings/atRisk/riskKind.ts";
import { risksOf } from "#findings/atRisk/risksOf.ts";
import { type Database, openDatabase } from "#store/database.ts";
import type { Delivery } from "#store/dossiers/batch.ts";
import { dossiersAsOf } from "#store/dossiers/dossiersAsOf.ts";
import { proceduresAsKnown } from "#store/dossiers/proceduresAsKnown.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { factsOf } from "#store/dossiers/spelledFacts.ts";
import type { Instant } from "#terms/instant.ts";
import { aDelivery, sha256 } from "../store/aDelivery.ts";
import { ENGINES } from "../store/engines.ts";

const AUTHORITY = "H99";
const at = (day: string, time = "09:30"): Instant => new Date(`${day}T${time}:00+07:00`).toISOString();
const NOW = at("2026-05-04");
/** When dossiers are told. */
const TOLD = ["2026-03-03", "2026-03-31", "2026-04-27", "2026-05-02"].map((it) => at(it));
/** Now, days ahead, and instants of the past in and out of working hours. */
const INSTANTS: readonly Instant[] = [
  NOW,
  at("2026-05-06", "16:59"),
  at("2026-03-03", "10:00"),
  at("2026-04-04", "22:00"),
  at("2026-04-29", "14:00"),
];
/** Days before and after these instants. */
const DAYS = [
  "2026-02-27",
  "2026-03-02",
  "2026-03-05",
  "2026-04-01",
  "2026-04-06",
  "2026-04-28",
  "2026-05-05",
];
const UNITS = ["H99", "H99.01", "H99.02", "H99.03"] as const;
const HANDLERS = ["Nguyễn Văn A", "Chuyên viên", null] as const;

/** Procedures of the catalogue: with and without a fee, a result paper, a maximum time. */
const PROCEDURES = ["1.000001", "1.000002", "1.000003"].map((code, index): Delivery => {
  const fees = index === 0 ? [{ code: "1", amount: "8000" }] : [];
  const term = { channel: null, amount: String(index + 2), unit: "working-day", fees } as const;
  return {
    kind: "procedure",
    procedure: {
      authority: AUTHORITY,
      source: "LayThuTuc",
      sourceTime: null,
      code,
      codeAsGiven: code,
      name: null,
      publishedBy: null,
      decision: null,
      public: true,
      domains: null,
      terms: index === 2 ? null : [term],
      components: null,
      results: index === 1 ? [] : [{ code: "KQ", name: null }],
      rawHash: sha256(code),
    },
    raw: null,
  };
});

/** Dossiers whose facts are drawn one by one, in no order that makes sense, each missing as often as not. */
function drawnDossiers(seed: number, howMany: number, told: Instant): Delivery[] {
  let state = seed;
  const below = (end: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * end);
  };
  const oneOf = <T>(all: readonly T[]): T | null => all[below(all.length)] ?? null;
  const some = <T>(make: () => T): T | null => (below(3) === 0 ? null : make());
  const time = () => at(oneOf(DAYS) ?? "", oneOf(["00:00", "08:15", "11:30", "16:59", "18:00"]) ?? "");
  const yes = () => some(() => below(2) === 0);
  const step = (): Step => ({
    at: some(time),
    state: oneOf(DOSSIER_STATES),
    handlerName: oneOf(HANDLERS),
    handlerTitle: oneOf(["Công chức tư pháp", null]),
    unit: null,
    note: null,
    dueAt: null,
  });
  const pause = (): Pause => ({
    kind: below(2) === 0 ? "supplement" : "payment",
    from: time(),
    until: some(time),
  });
  const component = () => ({ code: null, hasFile: yes(), digitised: yes(), reused: null, fromStore: null });
  const listOf = <T>(make: () => T) => some(() => Array.from({ length: below(3) }, make));
  const procedure = () => `1.00000${below(4) + 1}`;
  return Array.from({ length: howMany }, (_, index) => {
    const ended = below(4) === 0;
    const facts: Partial<Dossier> = {
      agency: some(() => oneOf(UNITS)),
      procedure: some(procedure),
      channel: some(() => "online" as const),
      state: ended ? oneOf(["processed", "returned", "stopped"] as const) : oneOf(DOSSIER_STATES),
      receivedAt: some(time),
      dueAt: some(time),
      finishedAt: ended ? some(time) : null,
      returnedAt: ended && below(3) === 0 ? time() : null,
      pauses: listOf(pause),
      steps: listOf(step),
      components: listOf(component),
      results: listOf(() => ({ code: null, hasFile: yes() })),
      fees: listOf(() => ({ code: null, amount: some(() => "8000") })),
    };
    return aDelivery(`A-${index}`, told, facts, { authority: AUTHORITY });
  });
}

const batchOf = (deliveries: readonly Delivery[]) => ({
  batch: { authority: AUTHORITY, by: "test", files: [] },
  deliveries,
});

describe.each(ENGINES)("what is at risk on %s", (_, start) => {
  const engine = start();
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase(engine.place);
    await saveDossierBatch(database, batchOf(PROCEDURES), at("2026-03-01"));
    for (const [seed, told] of TOLD.entries())
      await saveDossierBatch(database, batchOf(drawnDossiers(seed + 1, 400, told)), told);
  });
  afterAll(async () => {
    await database.close();
    engine.stop();
  });

  async function readingAt(moment: Instant, agency = AUTHORITY): Promise<RiskReading> {
    const reading = await riskReading(database, agency, moment, NOW);
    if (reading === undefined) throw new Error(`nothing was known at ${moment}`);
    return reading;
  }

  async function walked(reading: RiskReading, kind: RiskKind | null, rows: number) {
    const found: DossierAtRisk[] = [];
    for await (const piece of walkRisks(database, reading, kind, null, rows)) found.push(...piece);
    return found;
  }

  /** Every dossier there is, asked one by one. */
  async function judgedAlone({ at: moment, knownAt, rules, derivation }: RiskReading) {
    const rows = await dossiersAsOf(database, AUTHORITY, knownAt ?? NOW).execute();
    const codes = [...new Set(rows.flatMap((it) => it.procedure ?? []))];
    const stated = await proceduresAsKnown(database, AUTHORITY, codes, knownAt ?? moment);
    return rows.flatMap((row) => {
      const facts = factsOf(row.code, row.facts);
      const terms = stated.find((it) => it.code === facts.procedure)?.terms ?? null;
      const procedure = { terms, chargesFee: row.procedure_charges_fee, returnsPaper: row.returns_paper };
      const knownFrom = row.known_from.toISOString();
      const risks = risksOf({ facts, knownFrom, procedure }, rules, derivation, moment);
      return risks === null ? [] : [{ code: row.code, agency: facts.agency, ...risks }];
    });
  }

  it.each(INSTANTS)("loses nobody that is at risk when asked alone, at %s", async (moment) => {
    const reading = await readingAt(moment);
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
    for (const moment of INSTANTS)
      for (const it of await walked(await readingAt(moment), null, 500))
        for (const kind of it.kinds) kinds.add(kind);
    expect([...kinds].sort()).toEqual([...RISK_KINDS].sort());
  });

  it("is paged by promise, each dossier once, and counted by unit as listed", async () => {
    const reading = await readingAt(at("2026-04-29", "14:00"));
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
