import { lackedBy, madeOn } from "#findings/ledger/mending.ts";
import type { CausePattern } from "#measure/causes/causePattern.ts";
import { listPatterns, type PatternDossier, type PatternWish } from "#measure/causes/listPatterns.ts";
import { BYTE_ORDER_MARK, csvLine } from "#publish/render/csv/csvLine.ts";
import { fileName, type TableFile } from "#publish/table/tableFile.ts";
import { readMends } from "#rulebook/mends.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { refuse } from "#terms/problem.ts";
import { MISSING_MARK } from "#terms/vietnameseNumber.ts";
import type { LedgerReport } from "../../measuring/ledger/countLedger.ts";
import { mendParts } from "../../measuring/ledger/mendableRules.ts";
import { namesIn } from "../dossiers/asking.ts";
import { procedureNames } from "../dossiers/namedValues.ts";
import { type LedgerQuery, reportFor } from "./ledgerPage.ts";

/** Rows read at once. */
const ROWS = 5_000;

const HEAD = [
  "Mã hồ sơ",
  "Cơ quan",
  "Mã định danh",
  "Thủ tục hành chính",
  "Tên thủ tục",
  "Việc cần làm",
  "Còn bổ sung được",
];

/** What is to be done about which dossiers. */
type Todo = {
  patterns: readonly PatternWish[];
  codes: readonly string[];
  mendsOf: (dossier: PatternDossier) => ReadonlySet<string>;
};

/**
 * The dossiers of a plan as csv in pieces, each with what to mend: those a target was found with, or those that lack what
 * is to be fixed and those that were named. Throws UserError when nothing is asked, or no dossiers are behind the figures.
 */
export async function todoCsv(
  database: Database,
  authority: string,
  agency: string,
  query: LedgerQuery,
  now: Instant,
): Promise<TableFile> {
  const report = await reportFor(database, authority, agency, query, now);
  const { behind, ledger } = report;
  if (behind === null || (report.target === null && report.promise === null))
    return refuse(
      "no-plan",
      `${agency} kỳ ${ledger.period}`,
      "Chưa chọn gì để sửa.",
      "Hãy chọn cách sửa (fix), hồ sơ (dossier) hoặc mục tiêu (target).",
    );
  const { question, rules } = behind;
  const todo = report.target === null ? ofPromise(report) : ofTarget(report);
  const agencyOf = namesIn(question.period);
  const at = question.knownAt ?? question.now;
  async function* pieces(): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine(HEAD);
    for (let after = ""; ; ) {
      const of = rules.map((it) => it.rule);
      const page = await listPatterns(database, of, mendParts(), todo, question, { after, limit: ROWS });
      const codes = page.map((it) => it.procedure);
      const names = await procedureNames(database, authority, codes, at);
      for (const it of page)
        yield lineOf(it, agencyOf(it.agency)?.name, names.get(it.procedure ?? ""), todo.mendsOf(it));
      if (page.length < ROWS) return;
      after = page.at(-1)?.code ?? "";
    }
  }
  return { name: fileName(["viec-can-lam", agency, ledger.period]), pieces: pieces() };
}

function lineOf(
  { code, agency, procedure }: PatternDossier,
  agencyName: string | undefined,
  procedureName: string | undefined,
  mends: ReadonlySet<string>,
): string {
  const todo = readMends().filter((it) => mends.has(it.id));
  return csvLine([
    code,
    agencyName ?? MISSING_MARK,
    agency ?? MISSING_MARK,
    procedure ?? MISSING_MARK,
    procedureName ?? MISSING_MARK,
    todo.map((it) => it.says.vi).join("; ") || MISSING_MARK,
    todo.length > 0 && todo.every((it) => it.afterwards) ? "có" : "không",
  ]);
}

type Behind = NonNullable<LedgerReport["behind"]>;

/** Those that lack what is to be fixed, and those that were named, each in all it lacks. */
function ofPromise({ behind, promise }: LedgerReport): Todo {
  const { rules, patterns }: Pick<Behind, "rules" | "patterns"> = behind ?? { rules: [], patterns: [] };
  const made = promise?.made ?? [];
  const codes = [...new Set(made.flatMap((it) => it.codes ?? []))];
  const choices = made
    .filter((it) => it.codes === null)
    .map(({ mend, agencies }) => ({ mend, cells: agencies && new Set(agencies) }));
  const named = new Set(codes);
  const known = new Map(patterns.map((it) => [keyOf(it), it]));
  const mendsOf = (pattern: CausePattern, isNamed: boolean) =>
    isNamed ? lackedBy(pattern, rules) : madeOn(pattern, choices, rules);
  return {
    patterns: patterns
      .filter((it) => mendsOf(it, false).size > 0)
      .map(({ cell, answers }) => ({ cell, answers, most: null })),
    codes,
    mendsOf: (it) => {
      const pattern = known.get(keyOf(it));
      return pattern === undefined ? new Set() : mendsOf(pattern, named.has(it.code));
    },
  };
}

/** Of each pattern as many as were taken: within one it does not matter which. */
function ofTarget({ target }: LedgerReport): Todo {
  const taken = new Map((target?.cheapest.taken ?? []).map((it) => [keyOf(it.pattern), it]));
  return {
    patterns: [...taken.values()].map(({ pattern: { cell, answers }, dossiers }) => ({
      ...{ cell, answers },
      most: dossiers,
    })),
    codes: [],
    mendsOf: (it) => new Set(taken.get(keyOf(it))?.mends),
  };
}

function keyOf({ cell, answers }: Pick<CausePattern, "cell" | "answers">): string {
  return `${cell} ${answers}`;
}
