import type { LedgerLine, LedgerPage } from "#contract/ledger.ts";
import { BYTE_ORDER_MARK, csvFields, csvLine, inert } from "#publish/render/csv/csvLine.ts";
import { fileName, type TableFile } from "#publish/table/tableFile.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { MISSING_MARK } from "#terms/vietnameseNumber.ts";
import { type LedgerQuery, ledgerPage } from "./ledgerPage.ts";

const HEAD = [
  "Nhóm",
  "Chỉ số",
  "Tên",
  "Nguyên nhân",
  "Số lượng",
  "Điểm mất",
  "Điểm mất (9 chữ số)",
  "Điểm được",
  "Điểm tối đa",
];

/** The ledger of an agency as one csv: a row for every cause, the sum, and what stands outside of it. */
export async function ledgerCsv(
  database: Database,
  authority: string,
  agency: string,
  query: LedgerQuery,
  now: Instant,
): Promise<TableFile> {
  const page = await ledgerPage(database, authority, agency, query, now);
  return { name: fileName(["so-diem-mat", agency, page.period]), pieces: [ledgerText(page)] };
}

/** Numbers have a decimal comma and no thousands marks; points reached stand in the first row of a line only, so that they add up. */
export function ledgerText(page: Pick<LedgerPage, "lines" | "apart" | "points" | "max" | "lost">): string {
  const { points, max, lost } = page;
  const apart = page.apart.map((it) => {
    const of = [it.group, it.indicator ?? MISSING_MARK, it.title.vi, `Ngoài phép cộng: ${it.says.vi}`];
    return row(of, [null, null, null, null, it.max]);
  });
  return [
    BYTE_ORDER_MARK + csvLine(HEAD),
    ...page.lines.flatMap(rowsOf),
    row(["Cộng", MISSING_MARK, MISSING_MARK, MISSING_MARK], [null, lost, null, points, max]),
    ...apart,
  ].join("");
}

function rowsOf({ group, indicator, title, entries, points, max, lost }: LedgerLine): string[] {
  const of = [group ?? MISSING_MARK, indicator ?? MISSING_MARK, title.vi];
  if (entries.length === 0) return [row([...of, MISSING_MARK], [null, lost, lost, points, max])];
  return entries.map((it, at) => {
    const things = it.things === null ? null : String(it.things);
    const whole = at === 0 ? [points, max] : ["", ""];
    return row([...of, it.says.vi], [things, it.shown, it.lost, ...whole]);
  });
}

function row(texts: readonly string[], numbers: readonly (string | null)[]): string {
  return csvFields([
    ...texts.map(inert),
    ...numbers.map((it) => (it === null ? MISSING_MARK : it.replace(".", ","))),
  ]);
}
