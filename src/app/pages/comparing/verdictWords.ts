import type { ComparedSideView } from "#contract/scoreComparison.ts";
import type { LedgerComparison } from "#findings/comparing/comparison.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { Bilingual } from "#terms/bilingual.ts";
import { type Exact, exact, toDecimal } from "#terms/exact.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { titleOf } from "../ledger/ledgerWords.ts";

/** Indicators a verdict names at most. */
const NAMED = 2;

/** The answer in one sentence: up or down by how much against what, and mainly through which indicators. */
export function verdictWords(
  { difference, lines, rebased, a, b }: LedgerComparison,
  { against, rulebook }: { against: Bilingual; rulebook: Rulebook },
): Bilingual {
  const from = rebased ?? a;
  const moved = exact(difference);
  const amount = toDecimal(moved.abs(), rulebook.decimals);
  const fromTo = {
    vi: `(${printVietnamese(from.points)} → ${printVietnamese(b.points)}${from.max === b.max ? ` trong ${printVietnamese(b.max)}` : ""})`,
    en: `(${from.points} → ${b.points}${from.max === b.max ? ` of ${b.max}` : ""})`,
  };
  if (moved.equals(0))
    return {
      vi: `Không đổi so với ${against.vi} ${fromTo.vi}.`,
      en: `Unchanged against ${against.en} ${fromTo.en}.`,
    };
  const isDown = moved.compare(0) < 0;
  const causes = lines
    .map((it) => ({ it, own: exact(it.difference) }))
    .filter(({ own }) => (isDown ? own.compare(0) < 0 : own.compare(0) > 0))
    .sort((one, other) => other.own.abs().compare(one.own.abs()))
    .slice(0, NAMED);
  const named = causes.map(({ it, own }) => ({
    vi: `${it.indicator ?? ""} ${titleOf(it, rulebook).vi} (${signed(own, rulebook, printVietnamese)})`.trim(),
    en: `${it.indicator ?? ""} ${titleOf(it, rulebook).en} (${signed(own, rulebook, (text) => text)})`.trim(),
  }));
  const head = {
    vi: `${isDown ? "Giảm" : "Tăng"} ${printVietnamese(amount)} điểm so với ${against.vi} ${fromTo.vi}`,
    en: `${isDown ? "Down" : "Up"} ${amount} points against ${against.en} ${fromTo.en}`,
  };
  return {
    vi: `${head.vi}, chủ yếu vì ${named.map((it) => it.vi).join(" và ")}.`,
    en: `${head.en}, mainly through ${named.map((it) => it.en).join(" and ")}.`,
  };
}

/** Where only the rules differ, there is nothing to compare but the two scales. */
export function scalesWords(a: ComparedSideView, b: ComparedSideView): Bilingual {
  const vi = (it: ComparedSideView) =>
    `theo bộ ${it.rulebook} được ${printVietnamese(it.points)} trong ${printVietnamese(it.max)} điểm (${printVietnamese(it.share)}%)`;
  const en = (it: ComparedSideView) => `by ${it.rulebook} ${it.points} of ${it.max} points (${it.share}%)`;
  return {
    vi: `Cùng số liệu: ${vi(a)}, ${vi(b)}. Thang điểm khác nhau nên chỉ so được tỷ lệ trên điểm tối đa.`,
    en: `The same figures: ${en(a)}, ${en(b)}. The scales differ, so only shares of the maximum compare.`,
  };
}

function signed(it: Exact, { decimals }: Rulebook, print: (text: string) => string): string {
  const amount = print(toDecimal(it.abs(), decimals));
  return it.compare(0) < 0 ? `−${amount}` : `+${amount}`;
}
