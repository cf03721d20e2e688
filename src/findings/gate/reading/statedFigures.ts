import type { FigureUnit } from "#terms/columnConcept.ts";
import { type PrintedNumber, readPrintedNumber } from "#terms/vietnameseNumber.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { GateContext } from "../gateContext.ts";

/**
 * A figure in running text. `value`: said to be reached. `target`, `threshold`: to be reached or passed.
 * `change`: by how much something rose or fell.
 */
export type StatedFigure = {
  number: PrintedNumber;
  unit: FigureUnit | null;
  role: "value" | "target" | "threshold" | "change";
  start: number;
  end: number;
};

const FIGURE =
  /(?<![\p{L}\d/.,-])(\d+(?:[.,]\d+)*)(\/\d+(?:,\d+)?(?=\s*điểm))?(?![\d/-])\s*(%|phần trăm|điểm|hồ sơ|bản sao|bản|thủ tục|tthc|lượt)?/giu;
/** A number after these words is a date, a rank or a document, not a figure. */
const NO_FIGURE =
  /(?:tháng|ngày|năm|quý|số|điều|khoản|lúc|thứ|hạng|kỳ|tuần|nghị định|nghị quyết|phụ lục|mục)\s*$/u;
const CHANGE = /(?:tăng|giảm)(?:\s+(?:thêm|lên|xuống|được|khoảng))*\s*$/u;

/** The figures of a sentence in order; dates, document numbers and ranks are left out. */
export function statedFigures(sentence: string, { words }: GateContext["gate"]): StatedFigure[] {
  return [...sentence.matchAll(FIGURE)].flatMap((found) => {
    const [whole, digits = "", , noun = ""] = found;
    const number = readPrintedNumber(digits);
    const before = wordsKey(sentence.slice(0, found.index));
    if (number === null || NO_FIGURE.test(before)) return [];
    return [
      {
        number,
        unit: unitOf(noun),
        role: roleOf(before, words),
        start: found.index,
        end: found.index + whole.length,
      },
    ];
  });
}

function unitOf(noun: string): FigureUnit | null {
  const key = wordsKey(noun);
  if (key === "") return null;
  if (key === "%" || key === "phần trăm") return "percent";
  return key === "điểm" ? "points" : "count";
}

function roleOf(before: string, words: GateContext["gate"]["words"]): StatedFigure["role"] {
  if (CHANGE.test(before)) return "change";
  if (words.target.some((it) => before.endsWith(` ${it}`) || before === it)) return "target";
  return words.threshold.some((it) => before.endsWith(` ${it}`) || before === it) ? "threshold" : "value";
}
