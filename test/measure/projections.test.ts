import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allPredicates } from "#app/measuring/measures.ts";
import { type Count, countFromFacts } from "#measure/countFromFacts.ts";
import { listDossiers } from "#measure/list/listDossiers.ts";
import type { Predicate } from "#measure/predicate.ts";
import type { Question } from "#measure/question.ts";
import { whyDossier } from "#measure/why/whyDossier.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { readPeriod } from "#terms/period.ts";
import { ENGINES } from "../store/engines.ts";
import { AUTHORITY, CUTS, sampleBatches, saveSampleBatch } from "./sampleWorld.ts";

const NOW = CUTS.at(-1) ?? "";
const predicates = allPredicates();
const ofDossiers = predicates.filter((it) => it.of === "dossier");

const question = (period: string, knownAt: string | null): Question => ({
  authority: AUTHORITY,
  period: readPeriod(period),
  knownAt,
  now: NOW,
  agencies: null,
  units: [],
});

const QUESTIONS: [string, Question][] = [
  ["a month, known now", question("2026-01", null)],
  ["the month that runs, known now", question("2026-02", null)],
  ["a quarter, known now", question("2026-Q1", null)],
  ["a month, known while it ran", question("2025-12", CUTS[2] ?? null)],
  ["a year, known long after its end", question("2025", CUTS[5] ?? null)],
];

describe.each(ENGINES)("count, list and why on %s", (_, start) => {
  const engine = start();
  let database: Database;
  const codes: string[] = [];

  beforeAll(async () => {
    database = await openDatabase(engine.place);
    for (const [at, batch] of sampleBatches(11, 160).entries())
      await saveSampleBatch(database, batch, CUTS[at] ?? NOW);
    const rows = await database.sql.selectFrom("dossier").select("code").execute();
    codes.push(...rows.map((it) => it.code));
  });
  afterAll(async () => {
    await database.close();
    engine.stop();
  });

  const totals = (counts: readonly Count[], { id }: Predicate) => {
    const own = counts.filter((it) => it.predicate === id);
    const sum = (answer: "yes" | "no" | "unknown") => own.reduce((all, it) => all + it[answer], 0);
    return { yes: sum("yes"), no: sum("no"), unknown: sum("unknown") };
  };

  async function listed(predicate: Predicate, asked: Question) {
    const found = { yes: 0, no: 0, unknown: 0 };
    for (const answer of ["yes", "no", "unknown"] as const) {
      const seen = new Set<string>();
      let after: string | null = null;
      do {
        const wish = {
          answer,
          sort: "dueAt",
          descending: true,
          search: null,
          procedure: null,
          limit: 37,
        } as const;
        const page: Awaited<ReturnType<typeof listDossiers>> = await listDossiers(
          database,
          predicate,
          asked,
          {
            ...wish,
            after,
          },
        );
        for (const { code } of page.dossiers) seen.add(code);
        found[answer] += page.dossiers.length;
        after = page.next;
      } while (after !== null);
      expect(seen.size).toBe(found[answer]);
    }
    return found;
  }

  it.each(QUESTIONS)("agree for %s", async (_name, asked) => {
    const counts = await countFromFacts(database, predicates, asked);
    const told = new Map(ofDossiers.map((it) => [it.id, { yes: 0, no: 0, unknown: 0, out: 0 }]));
    for (const code of codes)
      for (const { predicate, answer } of (await whyDossier(database, ofDossiers, asked, code)) ?? []) {
        const own = told.get(predicate);
        if (own) own[answer] += 1;
      }
    let known = 0;
    for (const predicate of ofDossiers) {
      const counted = totals(counts, predicate);
      known += counted.yes + counted.no;
      const { out: _out, ...byWhy } = told.get(predicate.id) ?? { out: 0 };
      expect({ rule: predicate.id, ...byWhy }).toEqual({ rule: predicate.id, ...counted });
      expect({ rule: predicate.id, ...(await listed(predicate, asked)) }).toEqual({
        rule: predicate.id,
        ...counted,
      });
    }
    expect(known).toBeGreaterThan(100);
  });

  it("why answers the whole as its clauses do", async () => {
    const [, asked] = QUESTIONS[0] ?? [];
    if (asked === undefined) throw new Error("no question");
    for (const code of codes.slice(0, 50))
      for (const { answer, inWindow, clauses } of (await whyDossier(database, ofDossiers, asked, code)) ??
        []) {
        const all = (role: string, want: string) =>
          clauses.filter((it) => it.role === role).every((it) => it.answer === want);
        if (answer === "yes")
          expect(inWindow && all("population", "yes") && all("exclusion", "no") && all("hit", "yes")).toBe(
            true,
          );
        if (answer === "no") expect(clauses.some((it) => it.role === "hit" && it.answer === "no")).toBe(true);
        if (answer === "unknown") expect(clauses.some((it) => it.answer === "unknown")).toBe(true);
        if (answer === "out")
          expect(
            !inWindow ||
              clauses.some(
                (it) =>
                  (it.role === "population" && it.answer === "no") ||
                  (it.role === "exclusion" && it.answer === "yes"),
              ),
          ).toBe(true);
      }
  });
});
