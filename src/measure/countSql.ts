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
  const text = `select ${cell} as cell${filters.select()}
from ${from}${joins.join("")}
where ${where}
group by 1`;
  return { text, columns };
}

/** Counts `filter`ed by a condition, each condition once. */
export class CountFilters {
  readonly #names = new Map<SqlText, string>();

  of({ inScope, hit }: Pick<Predicate, "inScope" | "hit">): CountColumns {
    return {
      yes: this.#name(`${inScope} and ${hit}`),
      no: this.#name(`${inScope} and not ${hit}`),
      all: this.#name(`${inScope} is not false`),
    };
  }

  select(): SqlText {
    return [...this.#names]
      .map(([filter, name]) => `,\n  count(*) filter (where ${filter}) as ${name}`)
      .join("");
  }

  get names(): readonly string[] {
    return [...this.#names.values()];
  }

  #name(filter: SqlText): string {
    const known = this.#names.get(filter);
    if (known !== undefined) return known;
    const name = `n${this.#names.size + 1}`;
    this.#names.set(filter, name);
    return name;
  }
}

export function existsFromDossiers(
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
