import { findPeriod } from "#terms/period.ts";
import type { Problem } from "#terms/problem.ts";
import { wrongFacts } from "./exampleFacts.ts";
import { child, type Located, placeOf, textAt } from "./located.ts";
import { CLAUSE_PARTS, type ClausePart, type ClausePlace, type Measure } from "./measure.ts";
import type { MeasureFile } from "./measureSchema.ts";

/**
 * What a schema cannot see in a measure: fields that exclude each other or are missing, a clause's id used twice,
 * examples of unknown facts.
 * @param root where the measure stands
 */
export function checkMeasure(file: MeasureFile, root: Located): Problem[] {
  if (file.given !== undefined) return givenAlone(file, root);
  const missing = (["of", "population", "hit", "examples"] as const).filter((it) => file[it] === undefined);
  return [
    ...missing.map((it) => ({
      code: "missing-field",
      at: root.at,
      says: `Cách đếm (measure) thiếu trường "${it}".`,
      remedy: `Hãy thêm "${it}", hoặc ghi given nếu không đếm được từ dữ liệu ở đây.`,
    })),
    ...sharedIds(root),
    ...exampleProblems(file, root),
  ];
}

/** The measure of a file that was checked. */
export function measureOf(file: MeasureFile | undefined): Measure {
  const { given, of, population, exclusions = [], hit, examples } = file ?? {};
  if (given !== undefined) return { given };
  if (of === undefined || population === undefined || hit === undefined || examples === undefined)
    throw new Error("a measure was not checked");
  return { of, population, exclusions, hit, examples };
}

function givenAlone(file: MeasureFile, root: Located): Problem[] {
  const [other] = Object.keys(file).filter((it) => it !== "given");
  if (other === undefined) return [];
  return [
    {
      code: "given-and-counted",
      at: placeOf(root, [other]),
      says: `Cách đếm (measure) ghi given nhưng lại có "${other}".`,
      remedy: "Hãy bỏ given nếu đếm được từ dữ liệu ở đây, hoặc bỏ các trường còn lại.",
    },
  ];
}

/** Ids are said in answers without their part, so a clause of one part must not share its id with one of another. */
function sharedIds(root: Located): Problem[] {
  const clauses = CLAUSE_PARTS.flatMap((part) =>
    listAt(root, part).map((it) => ({ part, it, id: textAt(it, "id") })),
  );
  return clauses.flatMap(({ part, it, id }, index) => {
    const first = clauses.slice(0, index).find((other) => other.id === id && other.part !== part);
    return first === undefined ? [] : [twice(it, first.it)];
  });
}

/** Clauses of one part whose id stands there twice, in one file as written. */
export function repeatedClauses(indicator: Located): Problem[] {
  const measure = child(indicator, "measure");
  if (measure === undefined) return [];
  return CLAUSE_PARTS.flatMap((part) => {
    const clauses = listAt(measure, part);
    return clauses.flatMap((it, index) => {
      const first = clauses.slice(0, index).find((other) => textAt(other, "id") === textAt(it, "id"));
      return first === undefined || textAt(it, "id") === undefined ? [] : [twice(it, first)];
    });
  });
}

function twice(again: Located, first: Located): Problem {
  return {
    code: "duplicate-id",
    at: placeOf(again, ["id"]),
    says: `Điều kiện "${textAt(again, "id")}" đã có ở ${placeOf(first, ["id"])}.`,
    remedy: "Hãy đổi id của một trong hai, hoặc bỏ một.",
  };
}

function listAt(root: Located, key: ClausePart | "examples"): readonly Located[] {
  const value = child(root, key)?.value;
  return Array.isArray(value) ? value : [];
}

function exampleProblems({ of, examples = [] }: MeasureFile, root: Located): Problem[] {
  if (of === undefined) return [];
  return examples.flatMap((example, index) => {
    const at = ["examples", index];
    const period =
      findPeriod(example.period) === undefined
        ? [
            {
              code: "bad-period",
              at: placeOf(root, [...at, "period"]),
              says: `Ví dụ "${example.says}" ghi kỳ "${example.period}", không phải một kỳ báo cáo.`,
              remedy: "Hãy viết như 2026-08, 2026-Q3, 2026-H1 hoặc 2026.",
            },
          ]
        : [];
    return [...period, ...wrongFacts(example.facts, of, (path) => placeOf(root, [...at, "facts", ...path]))];
  });
}

/** The place of a clause's CEL or of an example in a measure; `within` is told where there is no such thing. */
export function placeInMeasure(
  root: Located | undefined,
  within: string,
  ...[part, clause]: Parameters<ClausePlace>
): string {
  if (root === undefined) return within;
  if (typeof clause === "number") return placeOf(root, [part, clause]);
  const found = listAt(root, part).find((it) => textAt(it, "id") === clause);
  return found === undefined ? placeOf(root, [part]) : placeOf(found, ["holds"]);
}
