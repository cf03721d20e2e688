import type { DetectorView } from "#contract/integrity.ts";
import type { RisksPage } from "#contract/risks.ts";
import type { AgencyMove, ChangedRow, RuleMove, SourceView, TodayPage } from "#contract/today.ts";
import { clockInVietnam, type Instant, instantVi } from "#terms/instant.ts";
import { findPeriod, periodVi } from "#terms/period.ts";
import { MISSING_MARK, printVietnamese } from "#terms/vietnameseNumber.ts";
import { type TextColumn, textTable } from "./textTable.ts";

/** What changed for a terminal: the whole, the units with their indicators, the dossiers, risks, sources, alarms. */
export function todayText(
  page: TodayPage,
  risks: Pick<RisksPage, "whole" | "kinds"> | null,
  signs: readonly DetectorView[] | null,
): string {
  const blocks = [
    headText(page),
    alarmsText(page),
    movesText(page),
    dossiersText(page),
    risksText(risks),
    signsText(signs),
    sourcesText(page),
  ];
  return blocks
    .filter((it) => it.length > 0)
    .map((it) => it.join("\n"))
    .join("\n\n");
}

function headText({
  authority,
  since,
  until,
  period,
  rulebook,
  changed,
  tooMany,
  newest,
  source,
  lastDay,
}: TodayPage): string[] {
  const read = findPeriod(period);
  const figures = newest === null ? "chưa có số liệu" : `số liệu mới nhất nhận lúc ${instantVi(newest)}`;
  return [
    `Hôm nay: ${authority.name} (${authority.code}), từ ${instantVi(since)} đến ${instantVi(until)}`,
    `Điểm ${read ? periodVi(read) : period}, bộ chỉ số ${rulebook}, ${source === "dossiers" ? "đếm từ hồ sơ" : "số của Cổng"}; ${figures}`,
    source === "portal"
      ? "Chưa có hồ sơ nào: chỉ so được hai lần lấy số của Cổng."
      : tooMany !== null
        ? `Hơn ${count(tooMany)} thay đổi, như khi nạp lần đầu, nên không kể từng hồ sơ. Hãy chọn --since muộn hơn.`
        : changed === 0
          ? "Không có hồ sơ nào thay đổi."
          : `${count(changed)} hồ sơ thay đổi`,
    ...(lastDay === null
      ? []
      : [
          `Lần cuối có thay đổi: ngày ${dayVi(lastDay.day)} (--since ${lastDay.since} --known-at ${lastDay.knownAt})`,
        ]),
  ];
}

/** The whole and the units that moved, then the rules of the whole or of the unit asked for. */
function movesText({ whole, units, list }: TodayPage): string[] {
  const asked = units.find((it) => it.agency.code === list.unit?.code) ?? whole;
  const head = ["Đơn vị", "Trước", "Nay", "Đổi", "Hạng", "Hồ sơ đổi"];
  return [
    ...(whole.isPart ? ["Điểm của phần đã biết:"] : []),
    ...textTable(UNITS, [head, ...[whole, ...units].map(moveText)]),
    ...(asked.rules.length === 0 ? [] : ["", `Vì sao, ${asked.agency.name}:`]),
    ...textTable(RULES, asked.rules.map(ruleText)),
  ];
}

const UNITS: readonly TextColumn[] = [
  { align: "left", wrap: 44 },
  { align: "right" },
  { align: "right" },
  { align: "right" },
  { align: "right" },
  { align: "right" },
];

function moveText({ agency, before, after, delta, rankBefore, rankAfter, dossiers }: AgencyMove): string[] {
  const rank = (it: number | null) => (it === null ? MISSING_MARK : String(it));
  return [
    agency.name,
    number(before),
    number(after),
    delta === null ? MISSING_MARK : signed(delta),
    rankBefore === rankAfter ? rank(rankAfter) : `${rank(rankBefore)} → ${rank(rankAfter)}`,
    count(dossiers),
  ];
}

const RULES: readonly TextColumn[] = [
  { align: "left" },
  { align: "left", wrap: 44 },
  { align: "left" },
  { align: "right" },
  { align: "left", wrap: 60 },
];

function ruleText({ rule, title, before, after, delta, became, unit }: RuleMove): string[] {
  const figure = (it: RuleMove["before"]) =>
    it === null || it.numerator === null || it.denominator === null
      ? MISSING_MARK
      : `${count(it.numerator)}/${count(it.denominator)}`;
  return [
    `  ${rule}`,
    title.vi,
    before === null && after === null ? "" : `${figure(before)} → ${figure(after)}`,
    delta === null ? "" : signed(delta),
    became.map((it) => `${count(it.dossiers)} ${answersVi(it, unit)}`).join("; "),
  ];
}

function dossiersText({ list, changed }: TodayPage): string[] {
  if (changed === 0) return [];
  const { unit, rule, total, dossiers } = list;
  const of = [...(rule === null ? [] : [`quy tắc ${rule.rule}`]), ...(unit === null ? [] : [unit.name])];
  const columns: readonly TextColumn[] = [
    { align: "left" },
    { align: "left" },
    { align: "left", wrap: 24 },
    { align: "left", wrap: 56 },
    { align: "left", wrap: 48 },
  ];
  return [
    `Hồ sơ thay đổi${of.length === 0 ? "" : `, ${of.join(", ")}`}: ${count(total)}`,
    ...textTable(columns, [
      ["Lúc", "Hồ sơ", "Đơn vị", "Điều đã xảy ra", "Quy tắc"],
      ...dossiers.map(rowText),
    ]),
  ];
}

function rowText({ at, code, agency, agencyAsGiven, changes, answers }: ChangedRow): string[] {
  return [
    clock(at),
    code,
    agency?.name ?? agencyAsGiven ?? MISSING_MARK,
    changes.map(({ says, detail }) => (detail === null ? says.vi : `${says.vi}: ${detail}`)).join("; "),
    [...Map.groupBy(answers, (it) => answersVi(it, it.unit))]
      .map(([became, them]) => `${became}: ${them.map((it) => it.rule.split("/").at(-1)).join(", ")}`)
      .join("; "),
  ];
}

const ANSWERS = {
  percent: { yes: "đạt", no: "không đạt", unknown: "chưa rõ", out: "không tính" },
  count: { yes: "có", no: "không", unknown: "chưa rõ", out: "không tính" },
} as const;

function answersVi(
  { from, to }: RuleMove["became"][number] | ChangedRow["answers"][number],
  unit: "percent" | "count",
) {
  return `${ANSWERS[unit][from]} → ${ANSWERS[unit][to]}`;
}

function risksText(risks: Pick<RisksPage, "whole" | "kinds"> | null): string[] {
  if (risks === null) return [];
  const some = risks.kinds.filter(({ kind }) => risks.whole.counts[kind] > 0);
  return [
    `Có nguy cơ: ${count(risks.whole.dossiers)} hồ sơ`,
    ...some.map(({ kind, title }) => `  ${title.vi}: ${count(risks.whole.counts[kind])}`),
  ];
}

function signsText(signs: readonly DetectorView[] | null): string[] {
  if (signs === null || signs.length === 0) return [];
  return [
    `Dấu hiệu dữ liệu cần kiểm tra: ${count(signs.length)}`,
    ...signs.map((it) => `  ${it.title.vi}: ${count(it.shown)} trong ${count(it.looked)}`),
  ];
}

const STATES = { fresh: "mới", stale: "CŨ", silent: "LÂU KHÔNG CÓ" } as const;

function sourcesText({ sources }: TodayPage): string[] {
  const columns: readonly TextColumn[] = [
    { align: "left" },
    { align: "left" },
    { align: "right" },
    { align: "left" },
  ];
  const rows = sources.map(({ kind, name, last, times, state }: SourceView) => [
    kind === "portal" ? `Số của Cổng, kỳ ${name}` : `Hồ sơ: ${name}`,
    clock(last),
    count(times),
    STATES[state],
  ]);
  return textTable(columns, [["Nguồn", "Lần cuối", "Số lần", "Tình trạng"], ...rows]);
}

function alarmsText({ alarms }: TodayPage): string[] {
  return alarms.map(({ says, detail, count: n }) =>
    [`! ${detail === null ? "" : `${detail}: `}${says.vi}`, ...(n > 1 ? [`(${count(n)})`] : [])].join(" "),
  );
}

function clock(at: Instant): string {
  const { day, month, year, hour, minute } = clockInVietnam(at);
  return `${day}/${month}/${year} ${hour}h${minute}`;
}

const dayVi = (day: string): string => day.split("-").reverse().join("/");
const count = (it: number): string => printVietnamese(String(it));
const number = (it: string | null): string => (it === null ? MISSING_MARK : printVietnamese(it));

function signed(delta: string): string {
  const bare = printVietnamese(delta.replace("-", ""));
  if (!/[1-9]/.test(delta)) return bare;
  return delta.startsWith("-") ? `−${bare}` : `+${bare}`;
}
