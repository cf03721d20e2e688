import type { Measured } from "#rulebook/measure.ts";
import type { SqlText } from "./language/sqlText.ts";
import type { ExistsCondition, Predicate } from "./predicate.ts";
import { dossiers, IN_WINDOW, type Knowledge, relationOf } from "./relations.ts";

/**
 * A statement that counts several predicates over one subject in one scan.
 * @property columns of the answer, for each predicate in its order: those that hold its counts
 */
export type CountStatement = { text: SqlText; columns: readonly CountColumns[] };
export type CountColumns = { yes: string; no: string; all: string };

/** Where the counts of conditions on dossiers are taken from, as a relation of cell, yes, unknown. */
export type ExistsSource = (condition: ExistsCondition) => SqlText;

/** Counts per cell; conditions that several predicates share are counted once. */
export function countSql(
  of: Measured,
  predicates: readonly Predicate[],
  knowledge: Knowledge,
  ofAgencies: boolean,
  exists: ExistsSource = (it) => existsFromDossiers(it, knowledge, ofAgencies),
): CountStatement {
  const filters = new CountFilters();
  const columns = predicates.map((it, index) => filters.of(renamed(it, index)));
  const { from, where, cell } = relationOf(of, knowledge, ofAgencies);
  const joins = predicates.flatMap((it, index) =>
    it.exists.map((condition, at) => {
      const alias = existsAlias(index, at);
      return `\nleft join (${exists(condition)}) ${alias} on ${alias}.cell = ${of === "agency" ? "a" : "p"}.code`;
    }),
  );
  const text = filters.over(`${cell} as cell`, `from ${from}${joins.join("")}\nwhere ${where}`, ["cell"]);
  return { text, columns };
}

/** Counts `filter`ed by conditions. What several rules ask is worked out once a row: that is most of the time of a count. */
export class CountFilters {
  readonly #conditions = new Map<SqlText, string>();
  readonly #filters = new Map<SqlText, string>();

  of({ inScope, hit }: Pick<Predicate, "inScope" | "hit">): CountColumns {
    const within = nameIn(this.#conditions, inScope, "c");
    const met = nameIn(this.#conditions, hit, "c");
    return {
      yes: nameIn(this.#filters, `${within} and ${met}`, "n"),
      no: nameIn(this.#filters, `${within} and not ${met}`, "n"),
      all: nameIn(this.#filters, `${within} is not false`, "n"),
    };
  }

  /**
   * Counts of the rows of `from` by some of the columns `select`ed from it.
   * @param each what a row adds; a sum of no rows is null
   */
  over(select: SqlText, from: SqlText, by: readonly string[], each = "count(*)"): SqlText {
    const conditions = [...this.#conditions].map(([condition, name]) => `,\n    ${condition} as ${name}`);
    const counts = [...this.#filters].map(
      ([filter, name]) => `,\n  ${each} filter (where ${filter}) as ${name}`,
    );
    // `offset 0` keeps the database from putting the conditions back into each filter.
    return `select ${by.join(", ")}${counts.join("")}
from (
  select ${select}${conditions.join("")}
  ${from}
  offset 0
) as answered
group by ${by.join(", ")}`;
  }
}

function nameIn(names: Map<SqlText, string>, text: SqlText, letter: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `${letter}${names.size + 1}`;
  names.set(text, name);
  return name;
}

function existsFromDossiers(
  { sql, cell }: ExistsCondition,
  knowledge: Knowledge,
  ofAgencies: boolean,
): SqlText {
  const { from, where } = dossiers(knowledge);
  const some = ofAgencies ? " and d.agency = any(:agencies::text[])" : "";
  return `select d.${cell} as cell, count(*) filter (where ${sql}) as yes, count(*) filter (where ${sql} is null) as unknown
  from ${from} where ${where} and ${IN_WINDOW}${some} group by 1`;
}

const existsAlias = (predicate: number, at: number) => `e${predicate + 1}_${at + 1}`;

/** Several predicates in one statement must not share the names of their conditions. */
function renamed({ inScope, hit, exists }: Predicate, index: number): Pick<Predicate, "inScope" | "hit"> {
  if (exists.length === 0) return { inScope, hit };
  const rename = (text: SqlText) => text.replace(/\be(\d+)\.(yes|unknown)\b/g, `e${index + 1}_$1.$2`);
  return { inScope: rename(inScope), hit: rename(hit) };
}
