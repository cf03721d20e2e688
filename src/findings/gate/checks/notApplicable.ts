import { kindOfName } from "#registry/kindOfName.ts";
import type { Group, Rulebook } from "#rulebook/rulebook.ts";
import type { AgencyKind } from "#terms/agencyKind.ts";
import { exact, sum } from "#terms/exact.ts";
import type { Finding } from "../finding.ts";
import type { Check } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { agencyOfRow, dayOf, issuerOf } from "../reading/agencyOf.ts";
import { figureColumns, figuresIn, unitRows } from "../reading/cells.ts";
import { placeOf } from "../reading/place.ts";
import { shown, shownExact } from "../reading/printed.ts";

/** A group that is not assessed for this kind of agency is not worth 0 points: it is not applicable. */
export const notApplicable: Check = (notice, { gate, rulebook, registry, concepts }) => {
  if (rulebook === null) return [];
  const kind = issuerOf(notice, registry)?.kind ?? kindOfName(notice.agency?.name ?? "");
  const groups = kind === undefined ? [] : rulebook.groups.filter((it) => isLeftOut(rulebook, it, kind));
  const day = dayOf(notice);
  const inTables = notice.tables.flatMap((table) =>
    figureColumns(table, "points").flatMap((column) => {
      const concept = concepts.find((it) => it.id === column.concept);
      const group = rulebook.groups.find((it) => it.id === concept?.group);
      if (group === undefined) return [];
      return figuresIn(unitRows(table), column).flatMap(({ row, value }) => {
        const own = agencyOfRow(row, registry, day)?.kind ?? kindOfName(row.name);
        if (own === undefined || !exact(value.decimal).equals(0) || !isLeftOut(rulebook, group, own))
          return [];
        return [
          finding(
            gate,
            "zero-not-applicable",
            placeOf(table, row, column),
            `nhóm ${group.title.vi} không đánh giá đối với ${row.name}`,
            {
              expected: "–",
              found: shown(value),
            },
          ),
        ];
      });
    }),
  );
  return [...groups.flatMap((group) => inHeadline(notice, group, { gate, groups, rulebook })), ...inTables];
};

function isLeftOut(rulebook: Rulebook, group: Group, kind: AgencyKind): boolean {
  if (group.scope?.[kind] === "not-applicable") return true;
  const scored = rulebook.indicators.filter((it) => it.group === group.id && it.max !== null);
  return scored.length > 0 && scored.every((it) => it.scope[kind] === "not-applicable");
}

function inHeadline(
  notice: Parameters<Check>[0],
  group: Group,
  {
    gate,
    groups,
    rulebook,
  }: Pick<Parameters<Check>[1], "gate"> & { groups: readonly Group[]; rulebook: Rulebook },
): Finding[] {
  const headline = notice.headline;
  const printed = headline?.groups.find((it) => it.group === group.id);
  if (!headline || !printed) return [];
  const left = exact(rulebook.maxTotal).sub(sum(groups.map((it) => exact(it.max))));
  const share =
    headline.points === null
      ? ""
      : `; trên ${shownExact(left, 0)} điểm được áp dụng, đơn vị đạt ${shown(headline.points)}/${shownExact(left, 0)} = ` +
        `${shownExact(exact(headline.points.decimal).mul(100).div(left), 1)}%`;
  if (printed.notApplicable || printed.points === null)
    return [finding(gate, "not-applicable-marked", printed.place, `nhóm ${printed.label}${share}`)];
  if (!exact(printed.points.decimal).equals(0)) return [];
  return [
    finding(
      gate,
      "zero-not-applicable",
      printed.place,
      `nhóm ${printed.label} không đánh giá đối với loại cơ quan này nhưng in ${shown(printed.points)}/${printed.max === null ? shownExact(exact(group.max), 0) : shown(printed.max)} điểm${share}`,
      { expected: "không áp dụng", found: shown(printed.points) },
    ),
  ];
}
