import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allPredicates } from "#app/measuring/measures.ts";
import { countFromFacts } from "#measure/countFromFacts.ts";
import { type ListedDossier, listDossiers } from "#measure/list/listDossiers.ts";
import type { ListWish } from "#measure/list/listWish.ts";
import { DOSSIER_SORTS, type DossierSort } from "#measure/list/sorts.ts";
import type { Predicate } from "#measure/predicate.ts";
import type { Question } from "#measure/question.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { readPeriod } from "#terms/period.ts";
import { ENGINES } from "../store/engines.ts";
import { AUTHORITY, CUTS, sampleBatches, saveSampleBatch } from "./sampleWorld.ts";

const ANSWERS = ["yes", "no", "unknown"] as const;
const SORTS = Object.keys(DOSSIER_SORTS) as DossierSort[];
const ofDossiers = allPredicates().filter((it) => it.of === "dossier");

const NOW: Question = {
  authority: AUTHORITY,
  period: readPeriod("2026-Q1"),
  knownAt: null,
  now: CUTS.at(-1) ?? "",
  agencies: null,
  units: [],
};

describe.each(ENGINES)("pages of a list on %s", (_, start) => {
  const engine = start();
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase(engine.place);
    for (const [at, batch] of sampleBatches(23, 150).entries())
      await saveSampleBatch(database, batch, CUTS[at] ?? NOW.now);
  });
  afterAll(async () => {
    await database.close();
    engine.stop();
  });

  async function walked(
    predicate: Predicate,
    question: Question,
    wish: Omit<ListWish, "after" | "search" | "procedure">,
    isCounted: boolean,
  ): Promise<ListedDossier[]> {
    const counts = isCounted ? await countFromFacts(database, [predicate], question) : null;
    const found: ListedDossier[] = [];
    let after: string | null = null;
    do {
      const asked: ListWish = { ...wish, search: null, procedure: null, after };
      const page = await listDossiers(database, predicate, question, asked, counts);
      found.push(...page.dossiers);
      after = page.next;
    } while (after !== null);
    return found;
  }

  const sorted = (dossiers: readonly ListedDossier[], sort: DossierSort, isDescending: boolean) => {
    const turn = isDescending ? -1 : 1;
    const compared = (a: string, b: string) => (a === b ? 0 : a < b ? -turn : turn);
    return dossiers.toSorted((a, b) => {
      const [one, other] = [a[sort], b[sort]];
      // What is not known comes last, whichever way the list goes.
      if (one === null || other === null)
        return Number(one === null) - Number(other === null) || compared(a.code, b.code);
      return compared(one, other) || compared(a.code, b.code);
    });
  };
  const codes = (dossiers: readonly ListedDossier[]) => dossiers.map(({ code }) => code);

  it("meet each dossier once and in order, whatever it is sorted by, with ties and with what is not known", async () => {
    const met = { ties: 0, notKnown: 0 };
    for (const predicate of ofDossiers)
      for (const answer of ANSWERS) {
        const whole = await walked(
          predicate,
          NOW,
          { answer, sort: "code", descending: false, limit: 9999 },
          false,
        );
        const counts = await countFromFacts(database, [predicate], NOW);
        expect(whole.length).toBe(counts.reduce((sum, it) => sum + it[answer], 0));
        for (const sort of SORTS)
          for (const descending of [false, true]) {
            const found = await walked(predicate, NOW, { answer, sort, descending, limit: 13 }, descending);
            expect(codes(found)).toEqual(codes(sorted(whole, sort, descending)));
            const values = found.map((it) => it[sort]);
            met.ties += values.filter((it, at) => it !== null && it === values[at - 1]).length;
            met.notKnown += values.filter((it) => it === null).length;
          }
      }
    expect(met.ties).toBeGreaterThan(100);
    expect(met.notKnown).toBeGreaterThan(100);
  });

  it("are the same for counts at hand and without, and those of agencies are those of all that are theirs", async () => {
    const questions: Question[] = [NOW, { ...NOW, knownAt: CUTS[4] ?? null }];
    let few = 0;
    for (const question of questions)
      for (const predicate of ofDossiers)
        for (const answer of ANSWERS) {
          const wish = { answer, sort: "dueAt", descending: false, limit: 5 } as const;
          const all = await walked(predicate, question, wish, false);
          expect(await walked(predicate, question, wish, true)).toEqual(all);
          const [agency] = all.flatMap((it) => it.agency ?? []);
          if (agency === undefined) continue;
          few++;
          const own = await walked(predicate, { ...question, agencies: [agency] }, wish, true);
          expect(codes(own)).toEqual(codes(all.filter((it) => it.agency === agency)));
        }
    expect(few).toBeGreaterThan(10);
  });
});
