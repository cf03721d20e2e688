import type { Bilingual } from "#terms/bilingual.ts";
import { exact } from "#terms/exact.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import type { Indicator } from "./rulebook.ts";

// Amounts in these words come from the rulebook, so that no page restates them by hand.

/** How counts become points: "6 điểm × tỷ lệ", "Đạt đủ 6 điểm khi tỷ lệ từ 90% trở lên; dưới mức đó 6 × tỷ lệ / 90%". */
export function pointsWords({ max, points }: Pick<Indicator, "max" | "points">): Bilingual {
  if (points.rule === "I" || max === null) {
    return { vi: "Chỉ để theo dõi, không tính điểm", en: "For information only, no points" };
  }
  const most = { vi: printVietnamese(max), en: max };
  const ratio = ratioWords(points.factor);
  if (points.rule === "P") {
    return { vi: `${most.vi} điểm × ${ratio.vi}`, en: `${most.en} points × ${ratio.en}` };
  }
  const percent = exact(points.threshold).mul(100).toString();
  const full = { vi: `${printVietnamese(percent)}%`, en: `${percent}%` };
  return {
    vi: `Đạt đủ ${most.vi} điểm khi ${ratio.vi} từ ${full.vi} trở lên; dưới mức đó ${most.vi} × ${ratio.vi} / ${full.vi}`,
    en: `Full ${most.en} points from a ${ratio.en} of ${full.en}; below that ${most.en} × ${ratio.en} / ${full.en}`,
  };
}

function ratioWords(factor: string | undefined): Bilingual {
  if (factor === undefined) return { vi: "tỷ lệ", en: "ratio" };
  return { vi: `tỷ lệ × tỷ lệ của chỉ số ${factor}`, en: `ratio × ratio of indicator ${factor}` };
}

/** Where rounding happens and to how many digits. */
export function roundingWords({ points, rounding }: Pick<Indicator, "points" | "rounding">): Bilingual {
  const { order, decimals, percentDecimals = decimals } = rounding;
  if (points.rule === "I") {
    return {
      vi: `Tỷ lệ phần trăm làm tròn đến ${percentDecimals} chữ số thập phân, từ 5 trở lên làm tròn lên`,
      en: `The percentage is rounded to ${percentDecimals} decimals, half up`,
    };
  }
  switch (order) {
    case "points":
      return {
        vi: `Điểm tính từ tỷ lệ chưa làm tròn, làm tròn một lần đến ${decimals} chữ số thập phân, từ 5 trở lên làm tròn lên`,
        en: `Points come from the unrounded ratio and are rounded once to ${decimals} decimals, half up`,
      };
    case "percent-then-points":
      return {
        vi: `Tỷ lệ phần trăm làm tròn trước đến ${percentDecimals} chữ số thập phân, rồi tính điểm và làm tròn đến ${decimals} chữ số thập phân, từ 5 trở lên làm tròn lên`,
        en: `The percentage is rounded first to ${percentDecimals} decimals, then points are computed and rounded to ${decimals} decimals, half up`,
      };
  }
}
