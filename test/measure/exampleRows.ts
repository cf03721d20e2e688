import { COLUMNS, type FactColumn } from "#measure/language/columns.ts";
import { markName } from "#measure/language/functions.ts";
import type { Predicate } from "#measure/predicate.ts";
import { type Fact, readFacts } from "#rulebook/facts.ts";
import type { Measured, MeasureExample } from "#rulebook/measure.ts";

type Facts = MeasureExample["facts"];

const TYPES = {
  string: "text",
  int: "int",
  bool: "boolean",
  timestamp: "timestamptz",
  "list<string>": "jsonb",
  "list<dossier>": "text",
} as const satisfies Record<Fact["type"], string>;

const quoted = (value: unknown) =>
  value === null || value === undefined
    ? "null"
    : `'${String(typeof value === "object" ? JSON.stringify(value) : value).replaceAll("'", "''")}'`;

/** A row of literals that states the facts of an example, with the columns of its relation. */
function literalRow(of: Measured, facts: Facts, marks: readonly string[]): string {
  const columns: Readonly<Record<string, FactColumn>> = COLUMNS[of];
  const parts = readFacts()
    .filter((it) => it.of === of && columns[it.code] !== undefined && it.code !== "judgedAt")
    .flatMap((fact) => {
      const { sql = "", day } = columns[fact.code] ?? {};
      const name = sql.slice(sql.indexOf(".") + 1);
      const value = `${quoted(facts[fact.code])}::${TYPES[fact.type]}`;
      const dayName = day?.slice(day.indexOf(".") + 1);
      return [
        `${value} as ${name}`,
        ...(dayName ? [`(${value} at time zone 'Asia/Ho_Chi_Minh')::date as ${dayName}`] : []),
      ];
    });
  if (of === "dossier") {
    const late = facts.late as Readonly<Record<string, boolean | null>> | undefined;
    const spans = (want: (answer: boolean | null | undefined) => boolean) =>
      `array[${marks.map((it) => (want(late?.[it]) ? "'{(,)}'" : "'{}'")).join(", ")}]::tstzmultirange[]`;
    parts.push(
      `${spans((it) => it === true)} as late`,
      `${spans((it) => it !== true && it !== false)} as late_unknown`,
    );
  }
  return `select ${parts.join(", ")}`;
}

/** A statement that answers one example by the SQL of its rule, and values for its marks. */
export function exampleSql(
  { of, inScope, hit, exists, late }: Predicate,
  { facts }: MeasureExample,
): { text: string; values: Record<string, number> } {
  const dossiers = (facts.dossiers as readonly Facts[] | undefined) ?? [];
  const rows = dossiers.map((it) => literalRow("dossier", it, late)).join(" union all ");
  const none = `${literalRow("dossier", {}, late)} where false`;
  const counts = exists.map(
    ({ sql }, at) =>
      `cross join (select count(*) filter (where ${sql}) as yes, count(*) filter (where ${sql} is null) as unknown from (${rows || none}) d) e${at + 1}`,
  );
  const alias = { dossier: "d", procedure: "p", petition: "t", agency: "a" }[of];
  return {
    text: `select case when ${inScope} is false then 'out' when ${inScope} and ${hit} then 'yes' when ${inScope} and not ${hit} then 'no' else 'unknown' end as answer
from (${literalRow(of, facts, late)}) ${alias} ${counts.join(" ")}`,
    values: Object.fromEntries(late.map((it, at) => [markName(it), at + 1])),
  };
}
