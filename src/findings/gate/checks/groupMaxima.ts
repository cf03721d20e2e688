import { exact } from "#terms/exact.ts";
import type { Finding } from "../finding.ts";
import type { Check } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { headlineGroups, isJoined } from "../reading/headlineGroups.ts";
import { shown, shownExact } from "../reading/printed.ts";

/** Maxima of the groups: they add up to the maximum of the whole, and agree with the rulebook. */
export const groupMaxima: Check = (notice, { gate, rulebook }) => {
  const headline = notice.headline;
  if (!headline || headline.groups.length < 2) return [];
  const { listed, maxima, applicableMaxima, absent, incomplete } = headlineGroups(headline, rulebook);
  const found: Finding[] = listed.flatMap((it) => {
    const law = rulebook?.groups.find((group) => group.id === it.group);
    if (!law || it.max === null || exact(it.max.decimal).equals(exact(law.max))) return [];
    if (isJoined(exact(it.max.decimal), law, absent)) return [];
    const figures = { expected: shownExact(exact(law.max), 0), found: shown(it.max) };
    return [
      finding(
        gate,
        "group-maximum-unlike-rulebook",
        it.place,
        `nhóm ${it.label} in tối đa ${figures.found}, bộ chỉ số ghi ${figures.expected}`,
        figures,
      ),
    ];
  });
  if (headline.max === null || maxima === null) return found;
  const total = exact(headline.max.decimal);
  const figures = { expected: shown(headline.max), found: shownExact(maxima, 0) };
  if (maxima.equals(total) || applicableMaxima?.equals(total))
    return [
      ...found,
      finding(
        gate,
        "group-maxima-hold",
        headline.place,
        `${listed.length} nhóm, tổng tối đa ${figures.expected} điểm`,
      ),
    ];
  const what = `các nhóm có tối đa cộng được ${figures.found} điểm, điểm tối đa chung in ${figures.expected}`;
  const missing = absent.map((it) => it.title.vi).join("; ");
  return [
    ...found,
    incomplete
      ? finding(gate, "groups-incomplete", headline.place, `${what}; thiếu nhóm ${missing}`, figures)
      : finding(gate, "group-maxima-differ", headline.place, what, figures),
  ];
};
