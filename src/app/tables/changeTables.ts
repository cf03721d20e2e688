import type { ChangedRow, TodayPage } from "#contract/today.ts";
import type { PeerTrial, RuleTrial } from "#contract/trial.ts";
import { pagedTable, type TableFile, tableFile } from "#publish/table/tableFile.ts";

const ANSWERS = { yes: "đạt", no: "không đạt", unknown: "chưa rõ", out: "không tính" } as const;

/** How every rule moved in the whole and in each unit that moved. */
export function movesTable(page: TodayPage): TableFile {
  const lines = [page.whole, ...page.units].flatMap((agency) =>
    agency.rules.map((rule) => ({ agency, rule })),
  );
  return tableFile(
    ["thay-doi", page.authority.code, page.until.slice(0, 10)],
    [
      { head: "Cơ quan", of: ({ agency }) => agency.agency.name },
      { head: "Mã định danh", of: ({ agency }) => agency.agency.code },
      { head: "Quy tắc", of: ({ rule }) => rule.rule },
      { head: "Tên", of: ({ rule }) => rule.title.vi },
      { head: "Trước: tử số", of: ({ rule }) => rule.before?.numerator, is: "number" },
      { head: "Trước: mẫu số", of: ({ rule }) => rule.before?.denominator, is: "number" },
      { head: "Nay: tử số", of: ({ rule }) => rule.after?.numerator, is: "number" },
      { head: "Nay: mẫu số", of: ({ rule }) => rule.after?.denominator, is: "number" },
      { head: "Điểm đổi", of: ({ rule }) => rule.delta, is: "number" },
      { head: "Hồ sơ đổi", of: ({ rule }) => rule.dossiers, is: "number" },
    ],
    lines,
  );
}

/** Rules that answer otherwise, those that do alike together. */
function becameWords({ answers }: ChangedRow): string | null {
  const alike = Map.groupBy(answers, ({ from, to }) => `${ANSWERS[from]} → ${ANSWERS[to]}`);
  const name = ({ rule, title }: ChangedRow["answers"][number]) => (rule.includes("/") ? title.vi : rule);
  return [...alike].map(([became, them]) => `${became}: ${them.map(name).join(", ")}`).join("; ") || null;
}

/** Dossiers that changed, the newest change first, with what happened and which rules answer otherwise. @param pages one page of the list after the other */
export function changedDossiersTable(
  page: Pick<TodayPage, "authority" | "until" | "list">,
  pages: AsyncIterable<readonly ChangedRow[]>,
): TableFile {
  return pagedTable<ChangedRow>(
    ["ho-so-thay-doi", page.list.unit?.code ?? page.authority.code, page.until.slice(0, 10)],
    [
      { head: "Mã hồ sơ", of: (it) => it.code },
      { head: "Lúc", of: (it) => it.at, is: "time" },
      { head: "Cơ quan", of: (it) => it.agency?.name ?? it.agencyAsGiven },
      { head: "Mã định danh", of: (it) => it.agency?.code },
      { head: "Mã thủ tục", of: (it) => it.procedure?.code },
      { head: "Tên thủ tục", of: (it) => it.procedure?.name },
      {
        head: "Điều gì đã đổi",
        of: (it) =>
          it.changes.map(({ says, detail }) => [says.vi, detail].filter(Boolean).join(": ")).join("; ") ||
          null,
      },
      {
        head: "Quy tắc trả lời khác trước",
        of: becameWords,
      },
      { head: "Còn trong dữ liệu", of: (it) => (it.gone ? "không" : "có") },
    ],
    pages,
  );
}

/** Scores with other numbers in the rules, the agency's indicators that move first: a trial, and its name says so. */
export function ruleTrialTable(page: RuleTrial): TableFile {
  type Line = {
    name: string;
    code: string;
    before: string | null;
    after: string | null;
    gain: string | null;
  };
  const cards = [page.whole, ...page.units].map(
    ({ agency, before, after, gain }): Line => ({
      name: agency.name,
      code: agency.code,
      before: before?.points ?? null,
      after: after?.points ?? null,
      gain,
    }),
  );
  const indicators = page.indicators.map(
    ({ indicator, title, ...it }): Line => ({ ...it, name: title.vi, code: indicator }),
  );
  return tableFile<Line>(
    ["phuong-an-luat", page.agency.code, page.period],
    [
      { head: "Chỉ số hoặc cơ quan", of: (it) => it.name },
      { head: "Mã", of: (it) => it.code },
      { head: "Điểm theo luật", of: (it) => it.before, is: "number" },
      { head: "Điểm theo phương án (không phải kết quả)", of: (it) => it.after, is: "number" },
      { head: "Thêm", of: (it) => it.gain, is: "number" },
    ],
    [...indicators, ...cards],
  );
}

/** How every agency that moved did, most points first, below the whole. */
export function movedUnitsTable(page: TodayPage): TableFile {
  return tableFile<TodayPage["whole"]>(
    ["don-vi-thay-doi", page.authority.code, page.until.slice(0, 10)],
    [
      { head: "Cơ quan", of: (it) => it.agency.name },
      { head: "Mã định danh", of: (it) => it.agency.code },
      { head: "Điểm trước", of: (it) => it.before, is: "number" },
      { head: "Điểm nay", of: (it) => it.after, is: "number" },
      { head: "Trên điểm tối đa", of: (it) => it.max, is: "number" },
      { head: "Điểm đổi", of: (it) => it.delta, is: "number" },
      { head: "Hạng trước", of: (it) => it.rankBefore, is: "number" },
      { head: "Hạng nay", of: (it) => it.rankAfter, is: "number" },
      { head: "Hồ sơ đổi", of: (it) => it.dossiers, is: "number" },
    ],
    [page.whole, ...page.units],
  );
}

/** What doing as well as another would bring, indicator by indicator: a trial, and its name says so. */
export function peerTrialTable(page: PeerTrial): TableFile {
  return tableFile(
    ["phuong-an-nhu", page.like, page.agency.code, page.period],
    [
      { head: "Chỉ số", of: (it) => it.indicator },
      { head: "Tên", of: (it) => it.title.vi },
      { head: "Đạt", of: (it) => it.yes, is: "number" },
      { head: "Trên", of: (it) => it.of, is: "number" },
      { head: "Tỷ lệ", of: (it) => it.rate, is: "number" },
      { head: "Tỷ lệ noi theo", of: (it) => it.model, is: "number" },
      { head: "Thêm điểm (phương án, không phải kết quả)", of: (it) => it.gain, is: "number" },
      { head: "Thêm điểm cho cả cấp trên", of: (it) => it.wholeGain, is: "number" },
    ],
    page.indicators,
  );
}
