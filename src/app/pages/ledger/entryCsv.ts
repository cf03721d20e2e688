import type { LedgerDossiers } from "#contract/ledger.ts";
import { BYTE_ORDER_MARK, csvLine } from "#publish/render/csv/csvLine.ts";
import { fileName, type TableFile } from "#publish/table/tableFile.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { MISSING_MARK } from "#terms/vietnameseNumber.ts";
import { askEntry, type EntryQuery } from "./askedEntry.ts";

/** Rows read at once. */
const ROWS = 5_000;

/** All dossiers behind an entry of a ledger as csv in pieces. What is asked wrongly is told before the first. */
export async function entryCsv(
  database: Database,
  authority: string,
  agency: string,
  query: EntryQuery,
  now: Instant,
): Promise<TableFile> {
  const { asking, page, rows } = await askEntry(database, authority, agency, query, now);
  async function* pieces(): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK +
      csvLine(["STT", "Mã hồ sơ", "Cơ quan", "Mã định danh", "Thủ tục hành chính", "Tên thủ tục"]);
    for (let after = 0; ; after += ROWS) {
      const found = await page({ after, limit: ROWS });
      yield (await rows(found)).map(lineOf).join("");
      if (found.length < ROWS) return;
    }
  }
  const parts = ["mat-diem", agency, asking.head.period, query.indicator, query.cause];
  return { name: fileName(parts), pieces: pieces() };
}

function lineOf({ place, code, agency, procedure }: LedgerDossiers["dossiers"][number]): string {
  const texts = [code, agency?.name, agency?.code, procedure?.code, procedure?.name];
  return csvLine([String(place), ...texts.map((it) => it ?? MISSING_MARK)]);
}
