import type { ScoreComparison } from "#contract/scoreComparison.ts";
import type { BatchView } from "#contract/sources.ts";
import type { TodayPage } from "#contract/today.ts";
import type { PeerTrial, RuleTrial } from "#contract/trial.ts";
import { type TableFile, tableFile } from "#publish/table/tableFile.ts";

/** How every rule moved in the whole and in each unit that moved. */
export function movesTable(page: TodayPage): TableFile {
  const lines = [page.whole, ...page.units].flatMap((agency) =>
    agency.rules.map((rule) => ({ agency, rule })),
  );
  return tableFile(
    ["thay-doi", page.authority.code, page.until.slice(0, 10)],
    [
      { head: "Cơ quan", of: ({ agency }) => agency.agency.name },
      { head: "Mã định danh", of: ({ agency }) => agency.agency.code },
      { head: "Quy tắc", of: ({ rule }) => rule.rule },
      { head: "Tên", of: ({ rule }) => rule.title.vi },
      { head: "Trước: tử số", of: ({ rule }) => rule.before?.numerator, is: "number" },
      { head: "Trước: mẫu số", of: ({ rule }) => rule.before?.denominator, is: "number" },
      { head: "Nay: tử số", of: ({ rule }) => rule.after?.numerator, is: "number" },
      { head: "Nay: mẫu số", of: ({ rule }) => rule.after?.denominator, is: "number" },
      { head: "Điểm đổi", of: ({ rule }) => rule.delta, is: "number" },
      { head: "Hồ sơ đổi", of: ({ rule }) => rule.dossiers, is: "number" },
    ],
    lines,
  );
}

/** Batches of a page, the newest first. */
export function batchesTable(authority: string, batches: readonly BatchView[]): TableFile {
  return tableFile<BatchView>(
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
    batches,
  );
}

/** Indicators of two scorecards beside each other; empty where they may not be compared. */
export function comparisonTable(page: ScoreComparison): TableFile {
  return tableFile(
    ["so-sanh", page.agency.code, page.a.period, page.b.period],
    [
      { head: "Chỉ số", of: (it) => it.indicator },
      { head: "Tên", of: (it) => it.title.vi },
      { head: "Trước: tử số", of: (it) => it.a?.numerator, is: "number" },
      { head: "Trước: mẫu số", of: (it) => it.a?.denominator, is: "number" },
      { head: "Trước: điểm", of: (it) => it.a?.points, is: "number" },
      { head: "Sau: tử số", of: (it) => it.b?.numerator, is: "number" },
      { head: "Sau: mẫu số", of: (it) => it.b?.denominator, is: "number" },
      { head: "Sau: điểm", of: (it) => it.b?.points, is: "number" },
      { head: "Điểm đổi", of: (it) => it.difference, is: "number" },
      { head: "Do tỷ lệ", of: (it) => it.effects.rate, is: "number" },
      { head: "Do mẫu", of: (it) => it.effects.volume, is: "number" },
      { head: "Do luật", of: (it) => it.effects.rule, is: "number" },
      { head: "Khác", of: (it) => it.effects.other, is: "number" },
    ],
    page.comparison?.lines ?? [],
  );
}

/** Scores with other numbers in the rules: a trial, and its name says so. */
export function ruleTrialTable(page: RuleTrial): TableFile {
  return tableFile(
    ["phuong-an-luat", page.agency.code, page.period],
    [
      { head: "Cơ quan", of: (it) => it.agency.name },
      { head: "Mã định danh", of: (it) => it.agency.code },
      { head: "Điểm theo luật", of: (it) => it.before?.points, is: "number" },
      { head: "Điểm theo phương án (không phải kết quả)", of: (it) => it.after?.points, is: "number" },
      { head: "Thêm", of: (it) => it.gain, is: "number" },
    ],
    [page.whole, ...page.units],
  );
}

/** What doing as well as another would bring, indicator by indicator: a trial, and its name says so. */
export function peerTrialTable(page: PeerTrial): TableFile {
  return tableFile(
    ["phuong-an-nhu", page.like, page.agency.code, page.period],
    [
      { head: "Chỉ số", of: (it) => it.indicator },
      { head: "Tên", of: (it) => it.title.vi },
      { head: "Đạt", of: (it) => it.yes, is: "number" },
      { head: "Trên", of: (it) => it.of, is: "number" },
      { head: "Tỷ lệ", of: (it) => it.rate, is: "number" },
      { head: "Tỷ lệ noi theo", of: (it) => it.model, is: "number" },
      { head: "Thêm điểm (phương án, không phải kết quả)", of: (it) => it.gain, is: "number" },
      { head: "Thêm điểm cho cả cấp trên", of: (it) => it.wholeGain, is: "number" },
    ],
    page.indicators,
  );
}
