import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Count } from "../countFromFacts.ts";
import type { Predicate } from "../predicate.ts";
import type { Question } from "../question.ts";
import { onlyLate } from "./impliedSql.ts";
import type { ListReading } from "./listSql.ts";
import type { ListWish } from "./listWish.ts";

/** Where dossiers are looked for, and how. @property agencies null: all of the authority */
type Look = { agencies: readonly AgencyCode[] | null; way: ListReading["way"] };

/**
 * Where the dossiers with an answer are looked for: nowhere when none has it; in the agencies that have some, when going
 * through these takes less than going through all in the order of the list until there are enough.
 * @param counts of the predicate in the question; null: not at hand
 */
export function whereToLook(
  predicate: Predicate,
  { agencies, knownAt }: Question,
  { answer, sort, limit }: ListWish,
  counts: readonly Count[] | null,
): Look {
  const having = counts?.filter((it) => it[answer] > 0) ?? null;
  if (having?.length === 0) return { agencies: [], way: "gathered" };
  // No index has the order of what was known in the past, and of one agency or of those ever late there are few.
  if (knownAt !== null || agencies !== null || (onlyLate(predicate, answer) && sort !== "dueAt"))
    return { agencies, way: "gathered" };
  if (counts === null || having === null) return { agencies, way: "in-order" };
  const found = having.reduce((sum, it) => sum + it[answer], 0);
  const passed = dossiersOf(counts) * Math.min(1, limit / found);
  // Dossiers whose agency is not known stand under none.
  const isNamed = having.every(({ cell }) => cell !== "");
  return isNamed && dossiersOf(having) < passed
    ? { agencies: having.map(({ cell }) => cell), way: "gathered" }
    : { agencies, way: "in-order" };
}

function dossiersOf(counts: readonly Count[]): number {
  return counts.reduce((sum, { yes, no, unknown }) => sum + yes + no + unknown, 0);
}
