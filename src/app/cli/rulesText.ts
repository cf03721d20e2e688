import { pointsWords, roundingWords } from "#rulebook/indicatorWords.ts";
import type { RulebookSummary } from "#rulebook/loadRulebook.ts";
import { pointsOf } from "#rulebook/points.ts";
import type { Applies, Confidence, Counts, Example, Indicator, Rulebook } from "#rulebook/rulebook.ts";
import { AGENCY_KINDS, type AgencyKind } from "#terms/agencyKind.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { heading, list, row } from "./labelledText.ts";
import { measureText } from "./measureText.ts";

/** An indicator with the words the rulebook makes of it, for programs. */
export function indicatorJson(indicator: Indicator, rulebook: Rulebook) {
  return {
    rulebook: rulebook.id,
    ...indicator,
    pointsSays: pointsWords(indicator),
    roundingSays: roundingWords(indicator),
  };
}

/** An indicator as an officer reads it in a terminal. */
export function indicatorText(indicator: Indicator, rulebook: Rulebook): string {
  const group = rulebook.groups.find((it) => it.id === indicator.group);
  const { source } = indicator;
  const blocks = [
    heading(`${indicator.id}  ${indicator.title.vi}`),
    [
      row(
        "Nhóm",
        group === undefined
          ? indicator.group
          : `${group.no}. ${group.title.vi} (${printVietnamese(group.max)} điểm)`,
      ),
      row("Trên Cổng", givenWords(indicator)),
      row("Bộ chỉ số", `${rulebook.title.vi} (${rulebook.id})`),
    ],
    [
      row("Tử số", indicator.numerator.vi),
      row("Mẫu số", indicator.denominator.vi),
      row("Công thức", indicator.formula.vi),
      row("Cho điểm", pointsWords(indicator).vi),
      row("Làm tròn", roundingWords(indicator).vi),
      row("Không dữ liệu", indicator.noData.says.vi),
    ],
    list("Quy tắc", indicator.rules),
    ...measureText(indicator.measure),
    list("Phạm vi", scopeLines(indicator)),
    list(
      "Ví dụ",
      indicator.examples.map((it) => exampleLine(it, indicator)),
    ),
    [
      row("Căn cứ", source.articles.join("; ")),
      row("", source.cites),
      row("Độ tin cậy", CONFIDENCE[source.confidence]),
      row("Hiệu lực", effectLine(indicator)),
      row("Tệp", `rules/${indicator.file}`),
    ],
  ];
  return blocks
    .filter((it) => it.length > 0)
    .map((it) => it.join("\n"))
    .join("\n\n");
}

/** One line a rulebook: id, dates, title. */
export function rulebookListText(rulebooks: readonly RulebookSummary[]): string {
  const longest = Math.max(...rulebooks.map((it) => it.id.length));
  return rulebooks
    .map(
      (it) => `${it.isDefault ? "*" : " "} ${it.id.padEnd(longest)}  ${effectLine(it)}\n    ${it.title.vi}`,
    )
    .concat("* dùng mặc định")
    .join("\n");
}

const CONFIDENCE: Readonly<Record<Confidence, string>> = {
  high: "cao (đã tính lại khớp số liệu thật)",
  medium: "vừa (một nguồn, phù hợp với số liệu)",
  low: "thấp (một văn bản chưa được xác nhận)",
};

const KINDS: Readonly<Record<AgencyKind, string>> = {
  country: "cả nước",
  ministry: "bộ, cơ quan ngang bộ",
  province: "tỉnh, thành phố",
  department: "sở, ban, ngành",
  district: "huyện (đến 30/6/2025)",
  "district-offices": "cơ quan chuyên môn cấp huyện (đến 30/6/2025)",
  commune: "xã, phường, đặc khu",
};

const APPLIES: Readonly<Record<Applies, string>> = {
  own: "tính theo số liệu của chính đơn vị",
  inherited: "nhận giá trị của tỉnh",
  "not-applicable": "không áp dụng",
};

function scopeLines({ scope }: Indicator): string[] {
  return (["own", "inherited", "not-applicable"] as const).flatMap((applies) => {
    const kinds = AGENCY_KINDS.filter((it) => scope[it] === applies);
    return kinds.length === 0 ? [] : [`${APPLIES[applies]}: ${kinds.map((it) => KINDS[it]).join("; ")}`];
  });
}

function exampleLine(example: Example, indicator: Indicator): string {
  const { ratioPercent, points } = pointsOf(
    indicator,
    example.numerator,
    example.denominator,
    example.factor,
  );
  const share = ratioPercent === null ? "" : ` = ${printVietnamese(ratioPercent)}%`;
  const factor = example.factor === undefined ? "" : `, nhân tỷ lệ kèm theo: ${countsWords(example.factor)}`;
  const worth = points === null ? "không có điểm" : `${printVietnamese(points)} điểm`;
  return `${example.says}: ${countsWords(example)}${share}${factor} → ${worth}`;
}

/** Where the counts stand in the Portal's answers. */
function givenWords({ given }: Indicator): string {
  if (given === null) return "không có số liệu";
  const { endpoint, metric, numerator = [], denominator = [], value, on } = given;
  const fields = metric ?? value ?? `${numerator.join(" + ")} / ${denominator.join(" + ")}`;
  const rows = on?.includes("child") === false ? " (chỉ có ở dòng của cơ quan gốc)" : "";
  return `${endpoint}: ${fields}${rows}`;
}

function countsWords({ numerator, denominator }: Counts): string {
  if (numerator === null && denominator === null) return "không có số đếm";
  const words = (count: number | null) => printVietnamese(count === null ? null : String(count));
  return `${words(numerator)} / ${words(denominator)}`;
}

function effectLine({
  effectiveFrom,
  effectiveUntil,
}: Pick<Rulebook, "effectiveFrom" | "effectiveUntil">): string {
  const from = `từ ${dayVi(effectiveFrom)}`;
  return effectiveUntil === null ? from : `${from} đến trước ${dayVi(effectiveUntil)}`;
}

function dayVi(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}
