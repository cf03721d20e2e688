import type { MadeMend } from "#measure/causes/countMended.ts";
import { readMends } from "#rulebook/mends.ts";
import { didYouMean } from "#rulebook/nearMatches.ts";
import type { GradeBand, Rulebook } from "#rulebook/rulebook.ts";
import { exact, toDecimal } from "#terms/exact.ts";
import { refuse } from "#terms/problem.ts";
import { readPrintedNumber } from "#terms/vietnameseNumber.ts";
import { withoutMarks } from "#terms/vietnameseText.ts";
import type { AgencyTree } from "../agencyTree.ts";

/** Points to reach, and the grade they were asked for by. */
export type LedgerTarget = { points: string; grade: GradeBand | null };

/** Reads a grade ("kha", "Khá", "fair") or points ("80", "82,5"). Throws UserError for anything else. */
export function readTarget(text: string, { grades, decimals, maxTotal }: Rulebook): LedgerTarget {
  const key = keyOf(text);
  const grade = grades.find((it) => it.id === text || keyOf(it.title.vi) === key);
  if (grade !== undefined) return { points: toDecimal(exact(grade.from), decimals), grade };
  const printed = readPrintedNumber(text);
  const names = grades.map((it) => it.title.vi.toLowerCase()).join(", ");
  const remedy = `Hãy viết một mức xếp loại (${names}) hoặc số điểm, ví dụ 80.`;
  if (printed === null)
    return refuse("bad-target", `mục tiêu "${text}"`, "Không phải mức xếp loại hay số điểm.", remedy);
  const points = exact(printed.decimal);
  if (points.compare(0) < 0 || points.compare(exact(maxTotal)) > 0 || printed.decimals > decimals)
    return refuse(
      "bad-target",
      `mục tiêu "${text}"`,
      `Phải từ 0 đến ${maxTotal} điểm, nhiều nhất ${decimals} chữ số thập phân.`,
      remedy,
    );
  return { points: toDecimal(points, decimals), grade: null };
}

function keyOf(text: string): string {
  return withoutMarks(text).toLowerCase().replaceAll(/\s+/g, "");
}

/** Reads `mend` or `mend@agency`, made on every dossier of the agency and those under it that lacks it. Throws UserError. */
export function readFix(text: string, { root, below }: AgencyTree): MadeMend {
  const [mend = "", agency] = text.split("@");
  const known = readMends().map((it) => it.id);
  if (!known.includes(mend))
    return refuse(
      "unknown-mend",
      `cách sửa "${mend}"`,
      "Không có cách sửa này.",
      didYouMean(mend, known, `Các cách sửa: ${known.join(", ")}.`),
    );
  if (agency === undefined) return { mend, agencies: null, codes: null };
  const unit = [root, ...below].find((it) => it.code === agency);
  if (unit === undefined)
    return refuse(
      "unknown-agency",
      `cách sửa "${text}"`,
      `${agency} không phải đơn vị thuộc ${root.code}.`,
      "Hãy viết mã đơn vị như trong sổ điểm mất, ví dụ result-file@000.25.31.H53.",
    );
  return { mend, agencies: unit.cells === null ? null : [...unit.cells], codes: null };
}

/** Everything about some dossiers, by their codes. */
export function allAbout(codes: readonly string[]): MadeMend[] {
  return codes.length === 0 ? [] : readMends().map(({ id }) => ({ mend: id, agencies: null, codes }));
}
