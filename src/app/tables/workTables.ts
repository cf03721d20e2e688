import type { DossierPage } from "#contract/dossiers.ts";
import type { LedgerMover, LedgerPage, LedgerPromise } from "#contract/ledger.ts";
import type { RisksPage } from "#contract/risks.ts";
import { type Column, type TableFile, tableFile } from "#publish/table/tableFile.ts";

/** Agencies with how many dossiers have each risk. */
export function riskUnitsTable(page: Pick<RisksPage, "agency" | "period" | "kinds" | "units">): TableFile {
  type Unit = RisksPage["units"][number];
  const columns: Column<Unit>[] = [
    { head: "Cơ quan", of: (it) => it.agency.name },
    { head: "Mã định danh", of: (it) => it.agency.code },
    { head: "Hồ sơ", of: (it) => it.dossiers, is: "number" },
    ...page.kinds.map(
      ({ kind, title }): Column<Unit> => ({ head: title.vi, of: (it) => it.counts[kind], is: "number" }),
    ),
  ];
  return tableFile(["nguy-co-don-vi", page.agency.code, page.period], columns, page.units);
}

/** What to mend, everywhere and in each unit, with what it brings; most first. */
export function moversTable(page: LedgerPage): TableFile {
  return tableFile<LedgerMover>(
    ["sua-gi-truoc", page.agency.code, page.period],
    [
      { head: "Ở đâu", of: (it) => it.agency?.name ?? "mọi nơi" },
      { head: "Mã định danh", of: (it) => it.agency?.code },
      { head: "Việc cần làm", of: (it) => mendWords(page, it.mends) },
      { head: "Còn bổ sung được", of: (it) => (isStillPossible(page, it.mends) ? "có" : "không") },
      { head: "Hồ sơ", of: (it) => it.dossiers, is: "number" },
      { head: "Chỉ số", of: (it) => it.indicators.join(", ") || null },
      { head: "Thêm điểm", of: (it) => it.gain, is: "number" },
    ],
    [...page.movers, ...page.byUnit],
  );
}

/** The steps to a target: where, what and in how many dossiers; empty where no target is asked for. */
export function targetTable(page: Pick<LedgerPage, "agency" | "period" | "mends" | "target">): TableFile {
  return tableFile<NonNullable<LedgerPage["target"]>["steps"][number]>(
    ["muc-tieu", page.agency.code, page.period],
    [
      { head: "Cơ quan", of: (it) => it.agency.name },
      { head: "Mã định danh", of: (it) => it.agency.code },
      { head: "Việc cần làm", of: (it) => mendWords(page, it.mends) },
      { head: "Hồ sơ", of: (it) => it.dossiers, is: "number" },
    ],
    page.target?.steps ?? [],
  );
}

/** Indicators whose counts the chosen mends change; empty where none is chosen. */
export function promiseTable(page: LedgerPage): TableFile {
  return tableFile<LedgerPromise["indicators"][number]>(
    ["phuong-an", page.agency.code, page.period],
    [
      { head: "Chỉ số", of: (it) => it.indicator },
      { head: "Nay: tử số", of: (it) => it.before.numerator, is: "number" },
      { head: "Nay: mẫu số", of: (it) => it.before.denominator, is: "number" },
      { head: "Nay: điểm", of: (it) => it.before.points, is: "number" },
      { head: "Sau khi sửa: tử số", of: (it) => it.after.numerator, is: "number" },
      { head: "Sau khi sửa: mẫu số", of: (it) => it.after.denominator, is: "number" },
      { head: "Sau khi sửa: điểm", of: (it) => it.after.points, is: "number" },
      { head: "Thêm điểm", of: (it) => it.gain, is: "number" },
    ],
    page.promise?.indicators ?? [],
  );
}

function mendWords({ mends }: Pick<LedgerPage, "mends">, ids: readonly string[]): string {
  return ids.map((id) => mends.find((it) => it.id === id)?.says.vi ?? id).join("; ");
}

function isStillPossible({ mends }: Pick<LedgerPage, "mends">, ids: readonly string[]): boolean {
  return ids.every((id) => mends.find((it) => it.id === id)?.afterwards);
}

/** The handling steps of a dossier; whether one names who did it is told, the name is not. */
export function stepsTable(page: DossierPage): TableFile {
  const told = (is: boolean) => (is ? "có" : "không");
  const steps = (page.steps ?? []).map((step, at) => ({ ...step, no: at + 1 }));
  return tableFile<(typeof steps)[number]>(
    ["buoc-xu-ly", page.code],
    [
      { head: "Bước", of: (it) => it.no, is: "number" },
      { head: "Lúc", of: (it) => it.at, is: "time" },
      { head: "Trạng thái", of: (it) => it.state?.says.vi },
      { head: "Bộ phận", of: (it) => it.unit },
      { head: "Chức danh người xử lý", of: (it) => it.handlerTitle },
      { head: "Ghi tên người xử lý", of: (it) => told(it.namesHandler) },
      { head: "Ghi nội dung xử lý", of: (it) => told(it.hasNote) },
    ],
    steps,
  );
}
