import type { Notice, NoticeTable, Row } from "#published/notice.ts";
import { nameOf, type Registry } from "#registry/agency.ts";
import { agenciesWithCode } from "#registry/findAgency.ts";
import { findByName } from "#registry/findByName.ts";
import type { NoticeProfile } from "#rulebook/noticeProfile.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { AgencyKind } from "#terms/agencyKind.ts";
import type { FigureUnit } from "#terms/columnConcept.ts";
import { exact, sum, toDecimal } from "#terms/exact.ts";
import { type Period, periodDays, periodId, previousPeriod, readPeriod } from "#terms/period.ts";
import { refuse } from "#terms/problem.ts";
import type { PrintedNumber } from "#terms/vietnameseNumber.ts";
import type { DataCell } from "../figureTable.ts";

/** A unit of the table under its official name; `kind` is null when the registry does not know it. */
export type NoticeUnit = { key: string; name: string; code: string | null; kind: AgencyKind | null };

/** What the headline says of one group. `not-assessed`: the rulebook does not assess this kind of agency on it. */
export type NoticeGroup = { id: string; label: string; state: "assessed" | "not-assessed" | "unknown" };

/** A notice as the profile sees it: groups and units in printed order, and every figure by cell. */
export type NoticeData = {
  period: Period;
  before: Period;
  hasPrevious: boolean;
  groups: readonly NoticeGroup[];
  units: readonly NoticeUnit[];
  cells: ReadonlyMap<string, DataCell>;
};

export type NoticeSource = {
  notice: Notice;
  /** The same agency's publication of the adjacent earlier period; another period's is not compared with. */
  previous: Notice | null;
  registry: Registry;
  rulebook: Rulebook;
};

/** @throws UserError when the notice lacks what this profile publishes: a period, a headline, a table of units */
export function readNoticeData(profile: NoticeProfile, source: NoticeSource): NoticeData {
  const { notice, registry, rulebook } = source;
  const { headline } = notice;
  if (notice.period === null) return lacking(notice, "kỳ báo cáo");
  if (!headline?.points) return lacking(notice, "tổng số điểm");
  const table = tableOf(profile, notice);
  if (!table) return lacking(notice, "bảng số liệu theo đơn vị");
  const period = readPeriod(notice.period);
  const before = previousPeriod(period);
  const previous = source.previous?.period === periodId(before) ? source.previous : null;
  const onDay = periodDays(period).from;
  const kind = agencyOf(registry, notice.agency?.code ?? null, onDay)?.kind;
  const groups = profile.groups.map(({ id, label }): NoticeGroup => {
    const group = rulebook.groups.find((it) => it.id === id);
    if (!group)
      return refuse(
        "bad-profile",
        `mẫu ${profile.id}, nhóm ${id}`,
        `Bộ quy tắc ${rulebook.id} không có nhóm này.`,
        `Hãy chọn trong: ${rulebook.groups.map((it) => it.id).join(", ")}.`,
      );
    const printed = headline.groups.find((it) => it.group === id);
    const outside = kind !== undefined && group.scope?.[kind] === "not-applicable";
    // A kind that is not assessed can only have a zero by mistake; any other figure is the source's word and stays.
    const empty =
      printed?.points === undefined || printed.points === null || exact(printed.points.decimal).equals(0);
    if (printed?.notApplicable || (outside && empty)) return { id, label, state: "not-assessed" };
    return { id, label, state: printed?.points ? "assessed" : "unknown" };
  });
  const units = unitRows(table).map((row) => unitOf(row, registry, onDay));
  const cells = new Map([
    ...headlineCells(profile, notice, groups, rulebook),
    ...tableCells(profile, table),
    ...(previous ? previousCells(profile, notice, previous) : []),
    ...profile.targets.map((it): [string, DataCell] => [
      `target.${it.concept}`,
      { decimal: it.percent, decimals: it.percent.split(".")[1]?.length ?? 0, unit: "percent" },
    ]),
  ]);
  return { period, before, hasPrevious: previous !== null, groups, units, cells };
}

function headlineCells(
  profile: NoticeProfile,
  { headline }: Notice,
  groups: readonly NoticeGroup[],
  rulebook: Rulebook,
): [string, DataCell][] {
  const points = headline?.points?.decimal ?? null;
  const cell = (decimal: string | null, decimals: number, unit: FigureUnit = "points"): DataCell => ({
    decimal,
    decimals,
    unit,
  });
  const maxima = new Map(
    groups.map(({ id }) => [
      id,
      headline?.groups.find((it) => it.group === id)?.max?.decimal ??
        rulebook.groups.find((it) => it.id === id)?.max ??
        null,
    ]),
  );
  const decimals = groupDecimals(profile, headline);
  const counted = groups.filter((it) => it.state !== "not-assessed").map((it) => maxima.get(it.id) ?? null);
  const applicable = sumOf(counted);
  return [
    ["total.points", cell(points, profile.totalDecimals)],
    ["total.max", cell(headline?.max?.decimal ?? rulebook.maxTotal, 0)],
    ["total.applicableMax", cell(applicable, 0)],
    [
      "total.applicableRatio",
      cell(
        points === null || applicable === null
          ? null
          : toDecimal(exact(points).div(exact(applicable)).mul(100), profile.ratioDecimals),
        profile.ratioDecimals,
        "percent",
      ),
    ],
    ...groups.flatMap(({ id, state }): [string, DataCell][] => {
      const printed = headline?.groups.find((it) => it.group === id)?.points?.decimal ?? null;
      return [
        [`group.${id}.points`, cell(state === "assessed" ? printed : null, decimals)],
        [`group.${id}.max`, cell(maxima.get(id) ?? null, 0)],
      ];
    }),
  ];
}

/** One precision for all groups, as fine as the source's: groups rounded again would no longer add up to the total. */
function groupDecimals(profile: NoticeProfile, headline: Notice["headline"]): number {
  const least = Math.max(...profile.groups.map((it) => it.decimals));
  return asFineAs(headline?.groups.map((it) => it.points) ?? [], least, profile.totalDecimals);
}

/** Decimals to print: those of the finest figure of the source, between `least` and `most`. */
function asFineAs(source: readonly (PrintedNumber | null)[], least: number, most: number): number {
  return Math.min(Math.max(least, most), Math.max(least, ...source.map((it) => it?.decimals ?? least)));
}

function tableCells(profile: NoticeProfile, table: NoticeTable): [string, DataCell][] {
  const total = table.rows.find((it) => it.kind === "total");
  return profile.appendix.columns.flatMap(({ concept, unit, decimals: least }) => {
    const column = table.columns.find((it) => it.concept === concept)?.index;
    const printed = column === undefined ? [] : table.rows.map((it) => it.cells[column]?.value ?? null);
    // Two units that the source tells apart must not print alike: the text names the lowest.
    const decimals = unit === "percent" ? asFineAs(printed, least, profile.ratioDecimals) : least;
    const at = (row: Row | undefined) =>
      (column === undefined ? undefined : row?.cells[column]?.value?.decimal) ?? null;
    const units = unitRows(table).map((row): [string, DataCell] => [
      `unit.${keyOf(row)}.${concept}`,
      { decimal: at(row), decimals, unit },
    ]);
    // Without a row of totals counts still add up; a rate cannot be had from rates.
    const sumOrTotal = total || unit !== "count" ? at(total) : sumOf(units.map(([, it]) => it.decimal));
    return [...units, [`all.${concept}`, { decimal: sumOrTotal, decimals, unit }]];
  });
}

function previousCells(profile: NoticeProfile, notice: Notice, previous: Notice): [string, DataCell][] {
  const table = tableOf(profile, previous);
  const before = previous.headline?.points?.decimal ?? null;
  const now = notice.headline?.points?.decimal ?? null;
  const points = { decimals: profile.totalDecimals, unit: "points" } as const;
  const delta = before === null || now === null ? null : exact(now).sub(exact(before));
  return [
    ["previous.total.points", { decimal: before, ...points }],
    [
      "change.total.points",
      { decimal: delta === null ? null : toDecimal(delta, profile.totalDecimals), ...points },
    ],
    ...groupChanges(profile, notice, previous),
    ...(table ? tableCells(profile, table) : []).map(([cell, it]): [string, DataCell] => [
      `previous.${cell}`,
      it,
    ]),
  ];
}

/** Groups that both periods print with the same precision; of others no change can be said. */
function groupChanges(profile: NoticeProfile, notice: Notice, previous: Notice): [string, DataCell][] {
  const at = (it: Notice, id: string) => it.headline?.groups.find((group) => group.group === id)?.points;
  return profile.groups.flatMap(({ id }): [string, DataCell][] => {
    const [now, before] = [at(notice, id), at(previous, id)];
    if (!now || !before || now.decimals !== before.decimals) return [];
    const { decimals } = now;
    const delta = toDecimal(exact(now.decimal).sub(exact(before.decimal)), decimals);
    return [
      [`previous.group.${id}.points`, { decimal: before.decimal, decimals, unit: "points" }],
      [`change.group.${id}.points`, { decimal: delta, decimals, unit: "points" }],
    ];
  });
}

/** The table with most of the profile's columns; undefined when none has any. */
function tableOf(profile: NoticeProfile, notice: Notice): NoticeTable | undefined {
  const concepts = new Set(profile.appendix.columns.map((it) => it.concept));
  const known = (table: NoticeTable) =>
    table.columns.filter((it) => it.concept !== null && concepts.has(it.concept)).length;
  return notice.tables.filter((it) => known(it) > 0).sort((a, b) => known(b) - known(a))[0];
}

function unitRows(table: NoticeTable): Row[] {
  return table.rows.filter((it) => it.kind === "unit");
}

function keyOf(row: Row): string {
  return row.agency ?? row.codeAsTyped ?? row.name;
}

function unitOf(row: Row, registry: Registry, onDay: string): NoticeUnit {
  const agency = agencyOf(registry, row.agency, onDay, row.name);
  return {
    key: keyOf(row),
    name: agency ? nameOf(agency, onDay) : row.name,
    code: agency?.code ?? row.codeAsTyped,
    kind: agency?.kind ?? null,
  };
}

/** A district and its offices share one code: there the name tells which is meant. */
function agencyOf(registry: Registry, idOrCode: string | null, onDay: string, name?: string) {
  if (idOrCode === null) return undefined;
  const sharing = agenciesWithCode(registry, idOrCode, onDay);
  const named = sharing.length > 1 && name ? findByName(registry, name, idOrCode, onDay) : undefined;
  if (named && sharing.includes(named)) return named;
  return sharing[0] ?? registry.byId.get(idOrCode);
}

function sumOf(decimals: readonly (string | null)[]): string | null {
  const known = decimals.filter((it) => it !== null);
  if (known.length < decimals.length) return null;
  return sum(known.map(exact)).toString();
}

function lacking(notice: Notice, what: string): never {
  return refuse(
    "notice-lacks-figures",
    notice.file,
    `Nguồn không có ${what} nên chưa lập được văn bản.`,
    "Hãy bổ sung vào tệp nguồn rồi nhập lại.",
  );
}
