import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localMeasures, measuresOf } from "#app/measuring/measures.ts";
import { valuesOf } from "#measure/question.ts";
import { listRulebooks, loadRulebook } from "#rulebook/loadRulebook.ts";
import { localRuleSets, readLocalRules } from "#rulebook/localRules.ts";
import type { Measure } from "#rulebook/measure.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { rowsOf } from "#store/statement.ts";
import { readPeriod } from "#terms/period.ts";
import { emptyMemory } from "../example/openEmpty.ts";
import { exampleSql } from "./exampleRows.ts";

const examplesOf = (measure: Measure) => ("given" in measure ? [] : measure.examples);

const cases = [
  ...listRulebooks().flatMap(({ id }) => {
    const rulebook = loadRulebook(id);
    const measures = measuresOf(rulebook);
    return rulebook.indicators.map((it) => ({
      rule: `${id} ${it.id}`,
      examples: examplesOf(it.measure),
      predicate: measures.find((rule) => rule.id === it.id)?.predicate,
    }));
  }),
  ...localRuleSets().flatMap((set) =>
    readLocalRules(set).map((it) => ({
      rule: `${set} ${it.id}`,
      examples: examplesOf(it.measure),
      predicate: localMeasures(set).find((rule) => rule.id === it.id)?.predicate,
    })),
  ),
].flatMap(({ rule, examples, predicate }) =>
  examples.map((example) => ({ name: `${rule}: ${example.says}`, example, predicate })),
);

describe("worked examples, answered by the SQL of their rule", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(emptyMemory());
  });
  afterAll(() => database.close());

  it("are there for every counted rule", () => {
    expect(cases.length).toBeGreaterThan(100);
  });

  it.each(cases)("$name", async ({ example, predicate }) => {
    if (!predicate) throw new Error("a rule with examples is counted");
    const { text, values } = exampleSql(predicate, example);
    const period = readPeriod(example.period);
    const question = {
      authority: "H99",
      period,
      knownAt: null,
      now: "2099-01-01T00:00:00Z",
      agencies: null,
      units: [],
    };
    const [row] = await rowsOf<{ answer: string }>(database.sql, text, { ...valuesOf(question), ...values });
    expect(row?.answer).toBe(example.answer);
  });
});
