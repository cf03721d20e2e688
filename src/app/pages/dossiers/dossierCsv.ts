import type { DossierRow } from "#contract/dossiers.ts";
import { listDossiers } from "#measure/list/listDossiers.ts";
import { BYTE_ORDER_MARK, csvLine } from "#publish/render/csv/csvLine.ts";
import { clockText, fileName, type TableFile } from "#publish/table/tableFile.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { MISSING_MARK } from "#terms/vietnameseNumber.ts";
import { askingOf } from "./asking.ts";
import { type ListQuery, listedRule, rowsOf, wishOf } from "./dossierList.ts";
import { factTitles } from "./factView.ts";

/** Rows read at once; a list of any length takes no more memory than this. */
const ROWS = 1_000;

const COLUMNS = [
  ["code", (it) => it.code],
  ["agency", (it) => it.agency?.name ?? it.agencyAsGiven],
  [null, (it) => it.agency?.code ?? null],
  ["procedure", (it) => it.procedure?.code ?? null],
  [null, (it) => it.procedure?.name ?? null],
  ["channel", (it) => it.channel?.says.vi ?? null],
  ["state", (it) => it.state?.says.vi ?? null],
  ["receivedAt", (it) => it.receivedAt && clockText(it.receivedAt)],
  ["dueAt", (it) => it.dueAt && clockText(it.dueAt)],
  ["finishedAt", (it) => it.finishedAt && clockText(it.finishedAt)],
  ["returnedAt", (it) => it.returnedAt && clockText(it.returnedAt)],
] as const satisfies readonly (readonly [string | null, (row: DossierRow) => string | null])[];

/** Heads of the columns that are no fact of their own: they stand beside the one before. */
const BESIDE: Readonly<Record<number, string>> = { 2: "Mã định danh", 4: "Tên thủ tục" };

/**
 * The whole list behind a figure as csv in pieces, read as they are taken. What is asked wrongly is told before the first.
 */
export async function dossierCsv(
  database: Database,
  authority: string,
  agency: string,
  query: ListQuery,
  now: Instant,
): Promise<TableFile> {
  const asking = await askingOf(database, authority, agency, query, now);
  const { predicate } = listedRule(authority, asking, query.rule);
  const wish = { ...wishOf({ ...query, after: undefined }), limit: ROWS };
  const first = await listDossiers(database, predicate, asking.question, wish);
  async function* pieces(): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine(COLUMNS.map(([fact], at) => headOf(fact, at)));
    let page = first;
    for (;;) {
      const rows = await rowsOf(database, asking, page.dossiers);
      yield rows.map(lineOf).join("");
      if (page.next === null) return;
      page = await listDossiers(database, predicate, asking.question, { ...wish, after: page.next });
    }
  }
  const parts = ["ho-so", agency, asking.head.period, query.rule, query.answer];
  return { name: fileName(parts), pieces: pieces() };
}

/** One dossier as a line; what is not known is "–", never empty. */
export function lineOf(row: DossierRow): string {
  return csvLine(COLUMNS.map(([, textOf]) => textOf(row) ?? MISSING_MARK));
}

function headOf(fact: string | null, at: number): string {
  const title = fact === null ? (BESIDE[at] ?? "") : (factTitles([fact])[fact]?.vi ?? fact);
  return title.charAt(0).toUpperCase() + title.slice(1);
}
