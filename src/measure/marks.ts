import { markNameOf } from "#dossier/derive/markNames.ts";
import { readDerivation } from "#dossier/derive/readDerivation.ts";
import { findMarks } from "#store/dossiers/latenessMarks.ts";
import type { Connection } from "#store/statement.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { MarkPositions } from "./counters/item.ts";
import { markName } from "./language/functions.ts";
import type { Predicate } from "./predicate.ts";

/** A position at which nothing is kept: what is asked there is not known. */
const NOWHERE = 0;

/**
 * Where an authority's dossiers keep the marks of lateness that predicates look at, under the names their statements give
 * them. A mark that is not kept for this authority stands nowhere, so that what is asked of it is unknown.
 */
export async function readMarks(
  db: Connection,
  authority: AgencyCode,
  predicates: readonly Pick<Predicate, "late">[],
): Promise<MarkPositions> {
  const wanted = new Set(predicates.flatMap((it) => it.late));
  if (wanted.size === 0) return {};
  const { marks } = readDerivation(authority);
  const positions = await findMarks(db, marks);
  return Object.fromEntries(
    [...wanted].map((name) => {
      const at = marks.findIndex((it) => markNameOf(it) === name);
      return [markName(name), positions[at] ?? NOWHERE];
    }),
  );
}
