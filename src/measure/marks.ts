import { readLatenessMarks } from "#store/dossiers/latenessMarks.ts";
import type { Connection } from "#store/statement.ts";
import { markName } from "./language/functions.ts";
import type { Predicate } from "./predicate.ts";

/** Positions of the marks that predicates look at, under the names their statements give them. */
export async function readMarks(
  db: Connection,
  predicates: readonly Pick<Predicate, "late">[],
): Promise<Record<string, number>> {
  const wanted = new Set(predicates.flatMap((it) => it.late));
  if (wanted.size === 0) return {};
  const marks = await readLatenessMarks(db);
  return Object.fromEntries(
    [...wanted].map((mark) => {
      const position = marks.get(mark);
      if (position === undefined) throw new Error(`lateness mark ${mark} is not recorded`);
      return [markName(mark), position];
    }),
  );
}
