import type { Bilingual } from "#terms/bilingual.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";

type Basis = { exactly: string; yes: number; of: number };

/** Why a printed figure is not the counted one. Figures come as decimal texts and are printed in each language's way. */
export const SAYS = {
  "no-agency": {
    vi: "Không rõ dòng này là của cơ quan nào nên không tính được.",
    en: "It is not certain which agency this row is of, so nothing can be counted.",
  },
  "not-printed": (counted: string): Bilingual => ({
    vi: `Văn bản để trống; tính từ hồ sơ là ${vi(counted)}.`,
    en: `The paper leaves it blank; the dossiers give ${en(counted)}.`,
  }),
  "no-dossiers": (printed: string | null): Bilingual => ({
    vi: `Không có hồ sơ, không phải ${vi(printed)}: không có gì để chia nên không có tỷ lệ.`,
    en: `No dossiers, which is not ${en(printed)}: without any there is no rate.`,
  }),
  "outside-units": ({ isHigh, bound, ...it }: Basis & { isHigh: boolean; bound: string }): Bilingual => ({
    vi: `Tỷ lệ chung không thể ${isHigh ? "cao" : "thấp"} hơn mọi đơn vị (${isHigh ? "cao" : "thấp"} nhất là ${vi(bound)}%); tính từ hồ sơ là ${share("vi", it)}.`,
    en: `The common rate cannot be ${isHigh ? "higher" : "lower"} than every unit's (the ${isHigh ? "highest" : "lowest"} is ${en(bound)}%); the dossiers give ${share("en", it)}.`,
  }),
  cut: (counted: string): Bilingual => ({
    vi: `Chữ số sau bị cắt bỏ thay vì làm tròn: chính xác là ${vi(counted)}.`,
    en: `The digits behind were cut off instead of rounded: it is ${en(counted)}.`,
  }),
  rounding: (counted: string): Bilingual => ({
    vi: `Làm tròn sai chữ số cuối: chính xác là ${vi(counted)}.`,
    en: `The last digit was rounded wrongly: it is ${en(counted)}.`,
  }),
  count: (by: string, isMore: boolean): Bilingual => ({
    vi: `Văn bản ghi ${isMore ? "nhiều" : "ít"} hơn ${vi(by)} hồ sơ.`,
    en: `The paper has ${en(by)} dossiers ${isMore ? "more" : "fewer"}.`,
  }),
  rate: (it: Basis): Bilingual => ({
    vi: `Tính từ hồ sơ là ${share("vi", it)}.`,
    en: `The dossiers give ${share("en", it)}.`,
  }),
} as const;

function share(language: "vi" | "en", { exactly, yes, of }: Basis): string {
  const print = language === "vi" ? vi : en;
  return `${print(exactly)}% (${print(String(yes))}/${print(String(of))})`;
}

function vi(decimal: string | null): string {
  return printVietnamese(decimal);
}

function en(decimal: string | null): string {
  if (decimal === null) return "–";
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
