import type { BatchView, CaptureView, SourcesPage } from "#contract/sources.ts";
import type { FreshnessPage } from "#contract/today.ts";
import { pagedTable, type TableFile, tableFile } from "#publish/table/tableFile.ts";

/** Systems that records come from; others are known by their own names only. */
const SYSTEMS: Readonly<Record<string, string>> = {
  sync: "Đồng bộ hồ sơ",
  "sync-progress": "Đồng bộ bước xử lý",
  "one-stop-export": "Bảng xuất từ hệ thống một cửa",
  catalogue: "Danh mục thủ tục",
  rating: "Đánh giá mức độ hài lòng",
  "rating-summary": "Tổng hợp đánh giá",
  petition: "Phản ánh, kiến nghị",
  payment: "Thanh toán",
  "payment-platform": "Nền tảng thanh toán",
};
/** The Portal's answers, by what they are about. */
const ANSWERS: Readonly<Record<string, string>> = {
  transparency: "Công khai",
  "dvc-progress-tree": "Tiến độ",
  "provide-online-tree": "Trực tuyến",
  "dossier-digitized": "Số hóa",
  "handling-satisfaction": "Hài lòng",
  "formality-online-payment-tree": "Thanh toán",
};
const STATES = { fresh: "còn mới", stale: "đã cũ", silent: "lâu không có số mới" } as const;

/** Batches, the newest first. @param pages one page of the list after the other */
export function batchesTable(authority: string, pages: AsyncIterable<readonly BatchView[]>): TableFile {
  return pagedTable<BatchView>(
    ["dot-nhap", authority],
    [
      { head: "Đợt", of: (it) => it.batch, is: "number" },
      { head: "Lúc", of: (it) => it.knownAt, is: "time" },
      { head: "Nhập bởi", of: (it) => it.by },
      { head: "Tệp", of: (it) => it.files.map(({ name }) => name).join("; ") || null },
      { head: "Hồ sơ mới", of: (it) => it.dossiers.new, is: "number" },
      { head: "Hồ sơ đổi", of: (it) => it.dossiers.changed, is: "number" },
      { head: "Được bổ sung", of: (it) => it.dossiers.merged, is: "number" },
      { head: "Như đã biết", of: (it) => it.dossiers.unchanged, is: "number" },
      { head: "Cũ hơn", of: (it) => it.dossiers.older, is: "number" },
      { head: "Bị xóa ở nguồn", of: (it) => it.dossiers.deleted, is: "number" },
      { head: "Không nhận", of: (it) => it.rejected, is: "number" },
      { head: "Hoàn tác đợt", of: (it) => it.undoes, is: "number" },
      { head: "Đã bị hoàn tác bởi đợt", of: (it) => it.undone?.batch, is: "number" },
      { head: "Lý do", of: (it) => it.reason ?? it.undone?.reason },
    ],
    pages,
  );
}

type CaptureLine = {
  capture: CaptureView;
  endpoint: string | null;
  units: number | null;
  notes: string | null;
};

/** Captures of the Portal's answers, a row for every kind of answer that is there or lacks. @param pages one page of the list after the other */
export function capturesTable(authority: string, pages: AsyncIterable<readonly CaptureView[]>): TableFile {
  async function* lines(): AsyncGenerator<readonly CaptureLine[]> {
    for await (const captures of pages) yield captures.flatMap(linesOf);
  }
  return pagedTable<CaptureLine>(
    ["ban-chup", authority],
    [
      { head: "Kỳ", of: ({ capture }) => capture.period },
      { head: "Loại", of: ({ capture }) => (capture.kind === "summary" ? "tổng hợp" : "chi tiết") },
      { head: "Số liệu lúc", of: ({ capture }) => capture.dataTime, is: "time" },
      { head: "Nhập lúc", of: ({ capture }) => capture.importedAt, is: "time" },
      { head: "Xem lại lần cuối lúc", of: ({ capture }) => capture.checkedAt, is: "time" },
      { head: "Nói về", of: ({ endpoint }) => (endpoint === null ? null : ANSWERS[endpoint]) },
      { head: "Câu trả lời", of: ({ endpoint }) => endpoint },
      { head: "Số đơn vị có", of: ({ units }) => units, is: "number" },
      { head: "Trong số đơn vị", of: ({ capture }) => capture.units, is: "number" },
      { head: "Ghi chú", of: ({ notes }) => notes },
      { head: "Bản chụp", of: ({ capture }) => capture.id },
    ],
    lines(),
  );
}

/** The notes of a capture stand in its first line. */
function linesOf(capture: CaptureView): CaptureLine[] {
  const answers = [...capture.answers, ...capture.missing.map((endpoint) => ({ endpoint, units: 0 }))].map(
    ({ endpoint, units }) => ({ endpoint, units }),
  );
  const notes = capture.notes.join("; ") || null;
  const lines = answers.length > 0 ? answers : [{ endpoint: null, units: null }];
  return lines.map((it, at) => ({ ...it, capture, notes: at === 0 ? notes : null }));
}

/** The systems that records came from. */
export function systemsTable(page: SourcesPage): TableFile {
  return tableFile<SourcesPage["systems"][number]>(
    ["he-thong-nguon", page.authority.code],
    [
      { head: "Hệ thống", of: (it) => SYSTEMS[it.source] ?? it.source },
      { head: "Mã", of: (it) => it.source },
      { head: "Bản ghi", of: (it) => it.records, is: "number" },
      { head: "Giờ mới nhất của hệ thống", of: (it) => it.newest, is: "time" },
      { head: "Nhận lần cuối lúc", of: (it) => it.lastAt, is: "time" },
    ],
    page.systems,
  );
}

/** Who brought figures, when last, and whether that is too long ago. */
export function freshnessTable(page: FreshnessPage): TableFile {
  return tableFile<FreshnessPage["sources"][number]>(
    ["do-moi", page.authority.code, page.at.slice(0, 10)],
    [
      {
        head: "Nguồn",
        of: (it) => (it.kind === "portal" ? `Cổng Dịch vụ công quốc gia, kỳ ${it.name}` : it.name),
      },
      { head: "Lần cuối lúc", of: (it) => it.last, is: "time" },
      { head: "Số lần", of: (it) => it.times, is: "number" },
      { head: "Hồ sơ đổi ở lần cuối", of: (it) => it.changed, is: "number" },
      { head: "Độ mới", of: (it) => STATES[it.state] },
      { head: "Cũ khi quá (giờ)", of: (it) => it.staleHours, is: "number" },
    ],
    page.sources,
  );
}
