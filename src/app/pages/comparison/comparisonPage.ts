import type { ComparedFigure, ComparisonPage } from "#contract/comparison.ts";
import { countRules } from "#measure/countRules.ts";
import type { Cell, Row } from "#published/notice.ts";
import type { CountedAgency } from "#score/scoreCounts.ts";
import type { Database } from "#store/database.ts";
import { batchesBy } from "#store/dossiers/batches.ts";
import { findNoticeById } from "#store/notices.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { type Exact, exact } from "#terms/exact.ts";
import type { Instant } from "#terms/instant.ts";
import { findPeriod, periodVi } from "#terms/period.ts";
import { authorityOf } from "../../measuring/countedScore.ts";
import { localMeasures } from "../../measuring/measures.ts";
import { ruleName } from "../../measuring/rulesFor.ts";
import * as rules from "../../rules.ts";
import { type Asking, askingOf, refOf } from "../dossiers/asking.ts";
import { type Counts, counted, countsByRule } from "../dossiers/ruleCount.ts";
import { notFound } from "../notFound.ts";
import { comparableTable } from "./comparable.ts";
import { compareFigure } from "./compareFigure.ts";

/** A published unit table beside what the dossiers give for every figure of it. */
export async function comparisonPage(
  database: Database,
  id: string,
  query: { knownAt?: string | undefined },
  now: Instant,
): Promise<ComparisonPage> {
  const stored = await findNoticeById(database, id);
  const found = stored && comparableTable(stored);
  if (stored === undefined || found === undefined)
    return notFound(
      "no-comparison",
      id,
      "Không có bảng nào của bản công bố này so được với hồ sơ.",
      "Ghi vào mẫu ở rules/profiles: countedBy, và rule của từng cột.",
    );
  const { agency, period, notice } = stored;
  const authority = authorityOf(agency.code);
  const asking = await askingOf(database, authority, agency.code, { ...query, period }, now);
  const columns = found.columns.map((column) => columnOf(column, found.set));
  const predicates = columns.flatMap((it) => it.named.rule.predicate ?? []);
  const counts = countsByRule(await countRules(database, predicates, asking.question));
  const units = found.table.rows
    .filter((it) => it.kind === "unit")
    .map((it) => figuresOf(it, asking, columns, counts));
  const totals = found.table.rows
    .filter((it) => it.kind === "total")
    .map((it) => figuresOf(it, asking, columns, counts, (column) => printedRange(units, column)));
  const rows = [...units, ...totals].map(({ values: _, ...row }) => row);
  const figures = rows.flatMap((it) => it.figures);
  return {
    publication: id,
    title: `${agency.name}, ${periodWords(period)}`,
    ...asking.head,
    dataTime: notice.dataTime,
    knownThen:
      notice.dataTime !== null && (await batchesBy(database, authority, notice.dataTime)) !== undefined,
    place: found.table.place,
    set: found.set,
    known: asking.known,
    columns: columns.map(({ concept, header, named }) => ({
      concept,
      header,
      rule: ruleName(named),
      title: named.rule.title,
      unit: named.rule.unit,
    })),
    rows,
    equal: figures.filter((it) => it.same).length,
    different: figures.filter((it) => !it.same).length,
  };
}

type Column = ReturnType<typeof columnOf>;

function columnOf(
  { rule: id, ...column }: { index: number; concept: string; header: string; rule: string },
  set: string,
) {
  const rule = localMeasures(set).find((it) => it.id === id);
  // Profiles are read with their rules checked.
  if (rule === undefined) throw new Error(`no rule ${id} in ${set}`);
  return { ...column, named: { set, rule } };
}

type ComparedRow = ComparisonPage["rows"][number] & { values: readonly (Cell["value"] | null)[] };

function figuresOf(
  row: Row,
  { tree, head }: Asking,
  columns: readonly Column[],
  counts: Counts,
  rangeOf: (column: number) => { low: Exact; high: Exact } | null = () => null,
): ComparedRow {
  const isTotal = row.kind === "total";
  const unit = isTotal ? tree.root : unitOf(row.agency, tree.below);
  const cells = unit?.cells ?? null;
  const compared = columns.map(({ index, named }, column): ComparedFigure => {
    const cell = row.cells[index];
    const { yes, no, unknown } = counted(named, counts, (it) => cells?.has(it) ?? true);
    return compareFigure({
      text: cell?.text ?? "",
      value: cell?.value ?? null,
      unit: named.rule.unit,
      counted: unit === undefined || yes === null || no === null ? null : { yes, no, unknown: unknown ?? 0 },
      units: rangeOf(column),
    });
  });
  return {
    name: row.name,
    agency: isTotal ? head.agency : unit === undefined ? null : refOf(unit),
    total: isTotal,
    figures: compared,
    values: columns.map(({ index }) => row.cells[index]?.value ?? null),
  };
}

/** Where an agency shares the code of the one above it, its row is the one that carries that code. */
function unitOf(code: AgencyCode | null, below: readonly CountedAgency[]): CountedAgency | undefined {
  if (code === null) return undefined;
  const { byId } = rules.registry();
  return below.find((it) => it.code === code) ?? below.find((it) => byId.get(it.code)?.code === code);
}

/** The lowest and the highest the paper prints for units that have dossiers. */
function printedRange(units: readonly ComparedRow[], column: number): { low: Exact; high: Exact } | null {
  const values = units
    .filter((it) => it.figures[column]?.counted !== null)
    .flatMap((it) => it.values[column] ?? [])
    .map((it) => exact(it.decimal))
    .sort((a, b) => a.compare(b));
  const [low, high] = [values[0], values.at(-1)];
  return low === undefined || high === undefined ? null : { low, high };
}

function periodWords(id: string): string {
  const period = findPeriod(id);
  return period === undefined ? id : periodVi(period);
}
