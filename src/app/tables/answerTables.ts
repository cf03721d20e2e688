import type { ComparisonPage } from "#contract/comparison.ts";
import type { CountsPage } from "#contract/dossiers.ts";
import type { IntegrityPage } from "#contract/integrity.ts";
import type { PublicationSummary, RulebookPage } from "#contract/pages.ts";
import type { AgencyRef } from "#contract/scorecard.ts";
import { type TableFile, tableFile } from "#publish/table/tableFile.ts";

const VERDICTS = {
  shown: "có dấu hiệu",
  clear: "không thấy",
  "too-few": "quá ít hồ sơ để kết luận",
} as const;

type CountLine = {
  agency: Pick<AgencyRef, "code" | "name">;
  rule: CountsPage["rules"][number];
  counts: CountsPage["units"][number]["counts"][number] | undefined;
};

/** Every rule of an agency, then of each agency under it, then what belongs to none of them. */
export function countsTable(page: CountsPage): TableFile {
  const elsewhere = { code: "–", name: "Chưa rõ cơ quan" };
  const linesOf = (agency: CountLine["agency"], counts: readonly CountLine["counts"][]): CountLine[] =>
    page.rules.map((rule, at) => ({ agency, rule, counts: counts[at] }));
  const lines = [
    ...linesOf(page.agency, page.rules),
    ...page.units.flatMap(({ agency, counts }) => linesOf(agency, counts)),
    ...(page.elsewhere === null ? [] : linesOf(elsewhere, page.elsewhere)),
  ];
  return tableFile(
    ["so-dem", page.agency.code, page.period],
    [
      { head: "Cơ quan", of: ({ agency }) => agency.name },
      { head: "Mã định danh", of: ({ agency }) => agency.code },
      { head: "Quy tắc", of: ({ rule }) => rule.rule },
      { head: "Tên", of: ({ rule }) => rule.title.vi },
      { head: "Đạt", of: ({ counts }) => counts?.yes, is: "number" },
      { head: "Không đạt", of: ({ counts }) => counts?.no, is: "number" },
      { head: "Chưa rõ", of: ({ counts }) => counts?.unknown, is: "number" },
      { head: "Tỷ lệ (%)", of: ({ counts }) => counts?.ratio, is: "number" },
      { head: "Ghi chú", of: ({ rule }) => rule.given?.vi },
    ],
    lines,
  );
}

type Detector = IntegrityPage["detectors"][number];
type DetectorLine = { detector: Detector; unit: Detector["units"][number] | null };

/** What each detector found, with the units in which it is shown. */
export function integrityTable(page: IntegrityPage): TableFile {
  const lines = page.detectors.flatMap((detector): DetectorLine[] =>
    detector.units.length === 0
      ? [{ detector, unit: null }]
      : detector.units.map((unit) => ({ detector, unit })),
  );
  return tableFile(
    ["dau-hieu", page.agency.code, page.period],
    [
      { head: "Dấu hiệu", of: ({ detector }) => detector.title.vi },
      { head: "Kết luận", of: ({ detector }) => VERDICTS[detector.verdict] },
      { head: "Cơ quan", of: ({ unit }) => unit?.agency?.name },
      { head: "Mã định danh", of: ({ unit }) => unit?.agency?.code },
      { head: "Đã xem", of: ({ detector, unit }) => (unit ?? detector).looked, is: "number" },
      { head: "Có dấu hiệu", of: ({ detector, unit }) => (unit ?? detector).shown, is: "number" },
      { head: "Chỉ số có thể lệch", of: ({ detector }) => detector.indicators.join(", ") },
      { head: "Điều cần hỏi", of: ({ detector }) => detector.ask.vi },
    ],
    lines,
  );
}

/** Every printed figure beside the counted one. */
export function comparedTable(page: ComparisonPage): TableFile {
  const lines = page.rows.flatMap((row) =>
    row.figures.map((figure, at) => ({ row, figure, column: page.columns[at] })),
  );
  return tableFile(
    ["doi-chieu", page.agency.code, page.period],
    [
      { head: "Dòng", of: ({ row }) => row.name },
      { head: "Mã định danh", of: ({ row }) => row.agency?.code },
      { head: "Cột", of: ({ column }) => column?.header },
      { head: "Đã công bố", of: ({ figure }) => figure.printed },
      { head: "Đếm từ hồ sơ", of: ({ figure }) => figure.counted, is: "number" },
      { head: "Đạt", of: ({ figure }) => figure.yes, is: "number" },
      { head: "Trên", of: ({ figure }) => figure.of, is: "number" },
      { head: "Chưa rõ", of: ({ figure }) => figure.unknown, is: "number" },
      { head: "Khớp", of: ({ figure }) => (figure.same ? "có" : "không") },
      { head: "Vì sao khác", of: ({ figure }) => figure.says?.vi },
    ],
    lines,
  );
}

export function publicationsTable(publications: readonly PublicationSummary[]): TableFile {
  return tableFile(
    ["cong-bo"],
    [
      { head: "Tên", of: (it) => it.title },
      { head: "Loại", of: (it) => (it.kind === "vintage" ? "phát hành" : "đã nhập") },
      { head: "Cơ quan", of: (it) => it.agency?.name },
      { head: "Mã định danh", of: (it) => it.agency?.code },
      { head: "Kỳ", of: (it) => it.period },
      { head: "Số", of: (it) => it.number },
      { head: "Ngày", of: (it) => it.day },
      { head: "Điểm", of: (it) => it.points, is: "number" },
      { head: "Điểm tối đa", of: (it) => it.max, is: "number" },
      { head: "Lỗi", of: (it) => it.errors, is: "number" },
      { head: "Cảnh báo", of: (it) => it.warnings, is: "number" },
      { head: "Nhập hoặc phát hành lúc", of: (it) => it.at, is: "time" },
    ],
    publications,
  );
}

/** The indicators of a rulebook with what the law says of them. */
export function catalogueTable(page: RulebookPage): TableFile {
  const groups = new Map(page.groups.map((it) => [it.id, it.title.vi]));
  return tableFile(
    ["chi-so", page.id],
    [
      { head: "Chỉ số", of: (it) => it.id },
      { head: "Mã", of: (it) => it.code },
      { head: "Nhóm", of: (it) => groups.get(it.group) },
      { head: "Tên", of: (it) => it.title.vi },
      { head: "Tên tiếng Anh", of: (it) => it.title.en },
      { head: "Điểm tối đa", of: (it) => it.max, is: "number" },
      { head: "Tử số", of: (it) => it.numerator.vi },
      { head: "Mẫu số", of: (it) => it.denominator.vi },
      { head: "Cách cho điểm", of: (it) => it.pointsSays.vi },
      { head: "Khi không có dữ liệu", of: (it) => it.noDataSays.vi },
      { head: "Làm tròn", of: (it) => it.roundingSays.vi },
      { head: "Căn cứ", of: (it) => it.source.cites },
      { head: "Điều, khoản", of: (it) => it.source.articles.join("; ") },
      { head: "Độ tin cậy của nguồn", of: (it) => it.source.confidence },
    ],
    page.indicators,
  );
}

/** The grades of a rulebook; which bounds no document read so far confirms. */
export function gradesTable(page: RulebookPage): TableFile {
  return tableFile<RulebookPage["grades"][number]>(
    ["xep-loai", page.id],
    [
      { head: "Xếp loại", of: (it) => it.title.vi },
      { head: "Từ (điểm)", of: (it) => it.from, is: "number" },
      { head: "Có văn bản xác nhận", of: (it) => (it.confirmed ? "có" : "chưa") },
    ],
    page.grades,
  );
}

type Indicator = RulebookPage["indicators"][number];
type ExampleLine = { indicator: Indicator; example: Indicator["examples"][number] };

/** The worked examples of every indicator of a rulebook. */
export function examplesTable(page: RulebookPage): TableFile {
  return tableFile<ExampleLine>(
    ["vi-du-tinh", page.id],
    [
      { head: "Chỉ số", of: ({ indicator }) => indicator.id },
      { head: "Trường hợp", of: ({ example }) => example.says },
      { head: "Tử số", of: ({ example }) => example.numerator, is: "number" },
      { head: "Mẫu số", of: ({ example }) => example.denominator, is: "number" },
      { head: "Điểm", of: ({ example }) => example.points, is: "number" },
    ],
    page.indicators.flatMap((indicator) => indicator.examples.map((example) => ({ indicator, example }))),
  );
}
