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

/** Texts under short names, each once: what several rules ask is worked out once a row, which is most of the time of a count. */
export class NamedTexts {
  readonly #letter: string;
  readonly #names = new Map<SqlText, string>();

  constructor(letter: string) {
    this.#letter = letter;
  }

  nameOf(text: SqlText): string {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    const name = `${this.#letter}${this.#names.size + 1}`;
    this.#names.set(text, name);
    return name;
  }

  /** Texts with their names, in the order in which they were named. */
  all(): [text: SqlText, name: string][] {
    return [...this.#names];
  }

  /** As further columns of a select. */
  columns(): SqlText {
    return this.all()
      .map(([text, name]) => `,\n    ${text} as ${name}`)
      .join("");
  }
}

/** Counts `filter`ed by conditions; those counted from the same rows may share them. */
export class CountFilters {
  readonly #conditions: NamedTexts;
  readonly #filters = new NamedTexts("n");

  constructor(conditions = new NamedTexts("c")) {
    this.#conditions = conditions;
  }

  of({ inScope, hit }: Pick<Predicate, "inScope" | "hit">): CountColumns {
    const within = this.#conditions.nameOf(inScope);
    const met = this.#conditions.nameOf(hit);
    return {
      yes: this.#filters.nameOf(`${within} and ${met}`),
      no: this.#filters.nameOf(`${within} and not ${met}`),
      all: this.#filters.nameOf(`${within} is not false`),
    };
  }

  /** The counts as further columns of a select. */
  counts(count: (filter: SqlText) => SqlText): SqlText {
    return this.#counted(count);
  }

  /** Sums of such counts, under the same names. */
  sums(): SqlText {
    return this.#counted((_, name) => `sum(${name})::int`);
  }

  #counted(column: (filter: SqlText, name: string) => SqlText): SqlText {
    return this.#filters
      .all()
      .map(([filter, name]) => `,\n  ${column(filter, name)} as ${name}`)
      .join("");
  }

  /** Counts of the rows of `from` by some of the columns `select`ed from it. */
  over(select: SqlText, from: SqlText, by: readonly string[], count = rows): SqlText {
    // `offset 0` keeps the database from putting the conditions back into each filter.
    return `select ${by.join(", ")}${this.counts(count)}
from (
  select ${select}${this.#conditions.columns()}
  ${from}
  offset 0
) as answered
group by ${by.join(", ")}`;
  }
}

/** How many rows meet a condition. */
const rows = (filter: SqlText): SqlText => `count(*) filter (where ${filter})`;

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
