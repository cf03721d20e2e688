import type { FailedClause, LedgerEntry, LedgerLine, LossCause } from "#findings/ledger/ledger.ts";
import type { Clause } from "#rulebook/measure.ts";
import { readMends } from "#rulebook/mends.ts";
import type { Indicator, Rulebook } from "#rulebook/rulebook.ts";
import type { Bilingual } from "#terms/bilingual.ts";
import { exact } from "#terms/exact.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";

/** Why points are missing, in words. */
export function causeWords({ cause }: LedgerEntry, indicator: Indicator | undefined): Bilingual {
  switch (cause.kind) {
    case "clauses":
      return clausesWords(cause.clauses, indicator);
    case "inherited":
      return { vi: `Lấy theo số của ${cause.from}, không có số riêng`, en: `Taken from ${cause.from}` };
    case "factor":
      return {
        vi: `Phần do tỷ lệ của chỉ số ${cause.indicator} nhân vào`,
        en: `The part of indicator ${cause.indicator}, whose ratio multiplies this one`,
      };
    case "no-data":
      return indicator?.noData.says ?? WORDS["no-data"];
    case "misses":
    case "points":
    case "group":
    case "total":
      return WORDS[cause.kind];
  }
}

const WORDS = {
  "no-data": { vi: "Không có gì để đếm", en: "Nothing to count" },
  misses: {
    vi: "Không có hồ sơ đứng sau: nguồn chỉ cho số đếm",
    en: "No dossiers behind it: the source gives counts only",
  },
  points: {
    vi: "Không có hồ sơ đứng sau: nguồn chỉ cho điểm",
    en: "No dossiers behind it: the source gives points only",
  },
  group: { vi: "Nguồn chỉ cho điểm của cả nhóm", en: "The source gives the group's points only" },
  total: {
    vi: "Tổng điểm của nguồn không bằng các nhóm cộng lại",
    en: "The source's total is not the sum of its groups",
  },
} as const satisfies Partial<Record<LossCause["kind"], Bilingual>>;

/** The clauses that something fails by, in words. */
export function clausesWords(clauses: readonly FailedClause[], indicator: Indicator | undefined): Bilingual {
  return joined(clauses.map((it) => clauseWords(it, indicator)));
}

function clauseWords(
  { clause, answer, mends, part }: FailedClause,
  indicator: Indicator | undefined,
): Bilingual {
  const says = hitClauses(indicator).find((it) => it.id === clause)?.says ?? { vi: clause, en: clause };
  const parts = readMends()
    .filter((it) => mends.includes(it.id))
    .flatMap((it) => it.parts);
  const why = part === null ? undefined : parts.find((it) => it.id === part)?.says;
  const head = answer === "no" ? { vi: "Không đạt", en: "Not met" } : { vi: "Chưa rõ", en: "Not known" };
  return {
    vi: `${head.vi} “${says.vi}”${why === undefined ? "" : `: ${why.vi}`}`,
    en: `${head.en} “${says.en}”${why === undefined ? "" : `: ${why.en}`}`,
  };
}

function hitClauses(indicator: Indicator | undefined): readonly Clause[] {
  return indicator === undefined || "given" in indicator.measure ? [] : indicator.measure.hit;
}

function joined(all: readonly Bilingual[]): Bilingual {
  const together = (texts: readonly string[]) =>
    texts.map((it, at) => (at === 0 ? it : it.charAt(0).toLowerCase() + it.slice(1))).join("; ");
  return { vi: together(all.map((it) => it.vi)), en: together(all.map((it) => it.en)) };
}

/** What is to be known of how a line was split. */
export function lineNotes(line: LedgerLine, indicator: Indicator | undefined): Bilingual[] {
  const notes: Bilingual[] = [];
  const isThreshold = indicator?.points.rule === "T";
  const isLost = !exact(line.lost).equals(0);
  if (line.entries.length > 0 && !isLost)
    notes.push({
      vi: "Đã đủ điểm tối đa: những trường hợp không đạt không làm mất điểm",
      en: "Full points already: what misses costs nothing",
    });
  else if (isThreshold && isLost && line.entries.some((it) => it.each !== null))
    notes.push({
      vi: "Có ngưỡng: điểm mất chia đều cho mọi trường hợp không đạt, còn sửa một trường hợp thì được lại nhiều hơn mức bình quân, cho đến khi đạt ngưỡng",
      en: "There is a threshold: what is lost is shared by all that miss, while mending one brings more than that until the threshold is reached",
    });
  if (line.unknown > 0)
    notes.push({
      vi: `${printVietnamese(String(line.unknown))} chưa rõ đạt hay không, không nằm trong tử số và mẫu số nên không mất điểm`,
      en: `${line.unknown} could not be told; they are in neither count and cost nothing`,
    });
  return notes;
}

/** The title of a line, or of what stands apart. */
export function titleOf(
  { group, indicator }: Pick<LedgerLine, "group" | "indicator">,
  { groups, indicators }: Rulebook,
): Bilingual {
  const found = indicators.find((it) => it.id === indicator) ?? groups.find((it) => it.id === group);
  return found?.title ?? { vi: "Tổng điểm", en: "Total" };
}

export const APART = {
  "not-applicable": { vi: "không áp dụng cho loại cơ quan này", en: "not assessed for this kind of agency" },
  "no-data": {
    vi: "không có dữ liệu, không nằm trong điểm tối đa chấm được",
    en: "no data; not part of the applicable maximum",
  },
  unknown: { vi: "chưa có số liệu", en: "not known" },
} as const satisfies Record<string, Bilingual>;
