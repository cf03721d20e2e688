import type { Problem } from "#terms/problem.ts";
import { repeatedClauses } from "./checkMeasure.ts";
import { child, type Located, placeOf, textAt } from "./located.ts";

/** Ids stated twice in one folder: of indicators, of the clauses of one, and of groups and grades in its rulebook.yaml. */
export function repeatedIds(root: Located | null, indicators: readonly Located[]): Problem[] {
  return [
    ...repeated(indicators).map(([first, again]) => twiceTheSameIndicator(root, first, again)),
    ...indicators.flatMap(repeatedClauses),
    ...repeated(listAt(root, "groups")).map(([first, again]) => twice("Nhóm", first, again)),
    ...repeated(listAt(root, "grades")).map(([first, again]) => twice("Mức xếp loại", first, again)),
  ];
}

/** Each item whose id an earlier one has, with that earlier one. */
function repeated(items: readonly Located[]): [first: Located, again: Located][] {
  return items.flatMap((again, index): [Located, Located][] => {
    const id = textAt(again, "id");
    const first = items.slice(0, index).find((it) => id !== undefined && textAt(it, "id") === id);
    return first === undefined ? [] : [[first, again]];
  });
}

function listAt(root: Located | null, key: string): readonly Located[] {
  const value = root === null ? undefined : child(root, key)?.value;
  return Array.isArray(value) ? value : [];
}

function twice(what: string, first: Located, again: Located): Problem {
  return {
    code: "duplicate-id",
    at: placeOf(again, ["id"]),
    says: `${what} "${textAt(again, "id")}" đã có ở ${placeOf(first, ["id"])}.`,
    remedy: "Hãy đổi id của một trong hai, hoặc bỏ một.",
  };
}

function twiceTheSameIndicator(root: Located | null, first: Located, again: Located): Problem {
  const one = daysOf(first, root);
  const other = daysOf(again, root);
  const overlap = one.from < other.until && other.from < one.until;
  if (!overlap) {
    const problem = twice("Chỉ số", first, again);
    return {
      ...problem,
      remedy: "Cách tính của giai đoạn khác phải nằm trong một bộ chỉ số riêng (dùng extends).",
    };
  }
  return {
    code: "overlapping-dates",
    at: placeOf(again, ["effectiveFrom"]),
    says: `Chỉ số "${textAt(again, "id")}" có hai tệp cùng hiệu lực trong một khoảng thời gian; tệp kia ở ${placeOf(first, ["effectiveFrom"])}.`,
    remedy: "Hãy bỏ một tệp, hoặc đưa cách tính của giai đoạn khác sang một bộ chỉ số riêng (dùng extends).",
  };
}

/** From and until (exclusive) as comparable texts; an open end is later than every day. */
function daysOf(indicator: Located, root: Located | null): { from: string; until: string } {
  const said = (key: string) => textAt(indicator, key) ?? (root === null ? undefined : textAt(root, key));
  return { from: said("effectiveFrom") ?? "", until: said("effectiveUntil") ?? "9999-12-31" };
}
