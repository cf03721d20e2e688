import type { Notice } from "#published/notice.ts";
import { codeFamily } from "./checks/codeFamily.ts";
import { codeGrammar } from "./checks/codeGrammar.ts";
import { codeUnit } from "./checks/codeUnit.ts";
import { commonFigures } from "./checks/commonFigures.ts";
import { comparisons } from "./checks/comparisons.ts";
import { countTotals } from "./checks/countTotals.ts";
import { decimals } from "./checks/decimals.ts";
import { dossierDates } from "./checks/dossierDates.ts";
import { dossierLists } from "./checks/dossierLists.ts";
import { figureBounds } from "./checks/figureBounds.ts";
import { formalities } from "./checks/formalities.ts";
import { grades } from "./checks/grades.ts";
import { groupMaxima } from "./checks/groupMaxima.ts";
import { groupSum } from "./checks/groupSum.ts";
import { markers } from "./checks/markers.ts";
import { means } from "./checks/means.ts";
import { missingUnits } from "./checks/missingUnits.ts";
import { names } from "./checks/names.ts";
import { namesInText } from "./checks/namesInText.ts";
import { notApplicable } from "./checks/notApplicable.ts";
import { parts } from "./checks/parts.ts";
import { partsExceed } from "./checks/partsExceed.ts";
import { pointsAboveMaximum } from "./checks/pointsAboveMaximum.ts";
import { ranks } from "./checks/ranks.ts";
import { ratios } from "./checks/ratios.ts";
import { statedUnitFigures } from "./checks/statedUnitFigures.ts";
import { superlatives } from "./checks/superlatives.ts";
import { tableShape } from "./checks/tableShape.ts";
import { targets } from "./checks/targets.ts";
import { times } from "./checks/times.ts";
import { totalRange } from "./checks/totalRange.ts";
import { totalRow } from "./checks/totalRow.ts";
import { worseElsewhere } from "./checks/worseElsewhere.ts";
import { zeros } from "./checks/zeros.ts";
import type { Finding, Severity } from "./finding.ts";
import type { Check, GateContext } from "./gateContext.ts";

/** The gate on one screen: every check is a general rule, none knows a particular paper. */
const checks = {
  groupSum,
  groupMaxima,
  pointsAboveMaximum,
  notApplicable,
  totalRange,
  means,
  totalRow,
  countTotals,
  ratios,
  parts,
  partsExceed,
  figureBounds,
  ranks,
  grades,
  zeros,
  decimals,
  codeGrammar,
  codeUnit,
  codeFamily,
  names,
  namesInText,
  missingUnits,
  tableShape,
  markers,
  dossierDates,
  dossierLists,
  superlatives,
  worseElsewhere,
  statedUnitFigures,
  commonFigures,
  comparisons,
  targets,
  times,
  formalities,
} as const satisfies Record<string, Check>;

const order: readonly Severity[] = ["error", "warning", "note", "confirmed"];

/**
 * Checks a published table or dispatch against itself, the rulebook, the registry and, when given, its predecessor.
 * Nothing blocks issuing when no finding is an error.
 * @returns errors first, then warnings, notes, and what was checked and holds; within a severity in the order of `checks`
 */
export function checkNotice(notice: Notice, context: GateContext): Finding[] {
  const found = Object.values(checks).flatMap((check) => check(notice, context));
  return order.flatMap((severity) => found.filter((it) => it.severity === severity));
}
