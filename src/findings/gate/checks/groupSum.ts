import { exact } from "#terms/exact.ts";
import type { Check } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { headlineGroups } from "../reading/headlineGroups.ts";
import {
  decimalsAmong,
  halfDigit,
  mostDecimals,
  roundingOf,
  shown,
  shownExact,
  sumOf,
} from "../reading/printed.ts";

/**
 * The groups' points against the printed total. Each printed number stands for a range of half its last digit
 * either way; a difference within those ranges is explained by rounding, one beyond them is not.
 */
export const groupSum: Check = (notice, { gate, rulebook }) => {
  const headline = notice.headline;
  const total = headline?.points;
  if (!headline || !total) return [];
  const groups = headlineGroups(headline, rulebook);
  const points = groups.listed.flatMap((it) => (it.points === null ? [] : [it.points]));
  if (points.length < 2 || groups.incomplete) return [];
  const sum = sumOf(points);
  const decimals = mostDecimals([...points, total]);
  const figures = { expected: shownExact(sum, mostDecimals(points)), found: shown(total) };
  const gap = sum.sub(exact(total.decimal)).abs();
  if (gap.equals(0))
    return [
      finding(
        gate,
        "group-sum-holds",
        headline.place,
        `${points.length} nhóm cộng được ${figures.expected} điểm`,
        figures,
      ),
    ];
  const bound = roundingOf(points).add(halfDigit(decimalsAmong(total, [...points, total])));
  const within = gap.compare(bound) <= 0;
  const reach = shownExact(bound, decimals + 1);
  const what =
    `các nhóm cộng được ${figures.expected}, tổng in ${figures.found}, lệch ${shownExact(gap, decimals)}; ` +
    (within ? `làm tròn giải thích được đến ${reach}` : `làm tròn chỉ giải thích được đến ${reach}`);
  const code = within ? "group-sum-within-rounding" : "group-sum-differs";
  return [finding(gate, code, headline.place, what, figures)];
};
