import { describe, expect, it } from "vitest";
import { readFacts } from "#rulebook/facts.ts";
import { listRulebooks, loadRulebook } from "#rulebook/loadRulebook.ts";
import type { Measured } from "#rulebook/measure.ts";
import { compileMeasure } from "./compileMeasure.ts";
import { COLUMNS } from "./language/columns.ts";

const vocabulary = { facts: readFacts(), latenessMarks: ["formula-document", "dispatch-ben-cau"] };
const WORDS = { vi: "Điều kiện", en: "Condition" };

function compile(holds: string, of: Measured = "dossier") {
  const clause = { id: "it", says: WORDS, holds };
  const measure = { of, population: [], exclusions: [], hit: [clause], examples: [] };
  return compileMeasure(measure, vocabulary, (part, id) => `local/x.yaml:7 ${part} ${id}`);
}

function sqlOf(holds: string, of: Measured = "dossier"): string {
  const { predicate, problems } = compile(holds, of);
  expect(problems).toEqual([]);
  return predicate?.hit ?? "";
}

function problemOf(holds: string, of: Measured = "dossier") {
  const { predicate, problems } = compile(holds, of);
  expect(predicate).toBeNull();
  return problems[0];
}

describe("a clause becomes SQL", () => {
  it.each([
    ['channel == "online"', "((d.channel = 'online'))"],
    ["hasResultFile && !returnsPaper", "((d.has_result_file and (not d.returns_paper)))"],
    ['channel in ["online", "postal"]', "((d.channel in ('online', 'postal')))"],
    ['"7" in databases', "(jsonb_exists(d.databases, '7'))"],
    ["known(dueAt)", "((d.due_at is not null))"],
    ["supplementCount > 1", "((d.supplement_count > 1))"],
    ["finishedAt <= dueAt", "((d.finished_at <= d.due_at))"],
    ["inPeriod(receivedAt)", "((d.received_day >= :from_day::date and d.received_day < :until_day::date))"],
    ["beforePeriod(endedAt)", "((d.ended_at < :starts_at::timestamptz))"],
    [
      "afterPeriod(firstKnown(receivedAt, submittedAt))",
      "((coalesce(d.received_day, d.submitted_day) >= :until_day::date))",
    ],
    [
      'late("formula-document")',
      "((d.late[:mark_formula_document::int] @> :judged_at::timestamptz or nullif(d.late_unknown[:mark_formula_document::int] @> :judged_at::timestamptz, true)))",
    ],
    [
      'wasReceived ? channel == "online" : false',
      "((case when d.was_received then (d.channel = 'online') when not d.was_received then false end))",
    ],
    [`procedure == "it's"`, "((d.procedure = 'it''s'))"],
    ['code == "a :b"', "((d.code = ('a ' || chr(58) || 'b')))"],
  ])("%s", (holds, expected) => {
    expect(sqlOf(holds)).toBe(expected);
  });

  it("asks whether some dossier of a procedure fits by the counts of those that do and those that might", () => {
    const { predicate } = compile('dossiers.exists(d, d.channel == "online")', "procedure");
    expect(predicate?.exists).toEqual([
      { id: expect.any(String), cell: "procedure", sql: "(d.channel = 'online')" },
    ]);
    expect(predicate?.hit).toBe(
      "((case when coalesce(e1.yes, 0) > 0 then true when coalesce(e1.unknown, 0) > 0 then null else false end))",
    );
  });
});

describe("a clause that cannot be compiled is refused with its place and a remedy", () => {
  it.each([
    ['chanel == "online"', "unknown-fact", 1, 'Có phải ý là "channel"?'],
    ['channel == "onlin"', "unknown-value", 12, 'Có phải ý là "online"?'],
    ["channel == 3", "wrong-type", 1, "Hãy xem kiểu của từng dữ kiện"],
    ["channel", "not-a-condition", 1, "Hãy viết một điều kiện"],
    ["channel = 3", "syntax", 9, "Ví dụ một điều kiện đúng"],
    ["dueAt == null", "null-comparison", 10, "known(x)"],
    ["supplementCount + 1 > 2", "unsupported", 1, "Dùng được:"],
    ['late("formula-dokument")', "unknown-lateness-rule", 6, 'Có phải ý là "formula-document"?'],
    ["inPeriods(receivedAt)", "unknown-function", 1, 'Có phải ý là "inPeriod"?'],
    ["judgedAt > dueAt", "unknown-fact", 1, "Các dữ kiện:"],
  ])("%s", (holds, code, character, remedy) => {
    const found = problemOf(holds);
    expect(found).toMatchObject({ code, at: "local/x.yaml:7 hit it" });
    expect(found?.says).toContain(`ký tự ${character} của`);
    expect(found?.remedy).toContain(remedy);
  });

  it("also inside a condition on dossiers", () => {
    expect(problemOf("dossiers.exists(d, d.chanel == 'online')", "procedure")).toMatchObject({
      code: "unknown-fact",
      remedy: 'Có phải ý là "channel"?',
    });
    expect(problemOf("dossiers.all(d, d.hasResultFile)", "procedure")?.code).toBe("unsupported");
  });
});

describe("the rules of the house", () => {
  it.each(listRulebooks().map(({ id }) => id))("%s compiles whole", (id) => {
    const problems = loadRulebook(id).indicators.flatMap(({ measure, file }) =>
      measure === null || "given" in measure ? [] : compileMeasure(measure, vocabulary, () => file).problems,
    );
    expect(problems).toEqual([]);
  });

  it("give every fact of rules/facts.yaml a column, and no other", () => {
    const named = readFacts()
      .filter((it) => it.type !== "list<dossier>")
      .map((it) => `${it.of}.${it.code}`);
    const columns = Object.entries(COLUMNS).flatMap(([of, facts]) =>
      Object.keys(facts).map((code) => `${of}.${code}`),
    );
    expect(columns.sort()).toEqual(named.sort());
  });
});
