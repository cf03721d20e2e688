import type { AlarmView, SourceView } from "#contract/today.ts";
import type { CounterDifference } from "#measure/counters/auditCounters.ts";
import type { Database } from "#store/database.ts";
import { listNotices } from "#store/notices.ts";
import { listVintages } from "#store/vintages.ts";
import { type AgencyCode, rootOf } from "#terms/agencyCode.ts";
import { findPeriod, periodVi } from "#terms/period.ts";
import { countFindings } from "../countFindings.ts";
import { checkPublication } from "../publications.ts";

/** What somebody has to look at: counters that differ, a newest publication with errors, sources not heard of for long. */
export async function alarmViews(
  database: Database,
  authority: AgencyCode,
  sources: readonly SourceView[],
  differences: readonly CounterDifference[],
): Promise<AlarmView[]> {
  const own = differences.filter((it) => it.authority === authority);
  return [
    ...(own.length > 0 ? [counters(own.length)] : []),
    ...(await publication(database, authority)),
    ...sources.filter((it) => it.state === "silent").map(silent),
  ];
}

function counters(count: number): AlarmView {
  return {
    kind: "counters",
    count,
    says: {
      vi: "Từ khi máy chủ chạy đã thấy bộ đếm lệch với kết quả đếm lại từ hồ sơ. Hãy tìm nguyên nhân trước, rồi chạy minhbach audit --repair.",
      en: "Since the server started, counters were seen to differ from their recount. Look for the cause first, then run minhbach audit --repair.",
    },
    detail: null,
    publication: null,
  };
}

/** The newest one of the authority and those under it, checked as its own page shows it. */
async function publication(database: Database, authority: AgencyCode): Promise<AlarmView[]> {
  const all = [
    ...(await listNotices(database)).map(({ importedAt, ...it }) => ({ ...it, at: importedAt })),
    ...(await listVintages(database)).map(({ issuedAt, ...it }) => ({ ...it, at: issuedAt })),
  ].filter((it) => rootOf(it.agency.code) === authority);
  const newest = all.sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  if (newest === undefined) return [];
  const { errors } = countFindings((await checkPublication(database, newest.id))?.findings ?? []);
  if (errors === 0) return [];
  const period = findPeriod(newest.period);
  return [
    {
      kind: "publication",
      count: errors,
      says: {
        vi: "bản công bố mới nhất còn lỗi mà bộ kiểm tra sẽ chặn.",
        en: "the newest publication has errors that the gate would stop.",
      },
      detail: `${newest.agency.name}, ${period ? periodVi(period) : newest.period}`,
      publication: newest.id,
    },
  ];
}

function silent({ kind, name }: SourceView): AlarmView {
  return {
    kind: "silent-source",
    count: 1,
    says:
      kind === "portal"
        ? { vi: "Lâu chưa lấy số mới của Cổng.", en: "The Portal has not been asked for long." }
        : { vi: "nguồn này lâu không đưa hồ sơ mới.", en: "this source has brought nothing for long." },
    detail: kind === "portal" ? null : name,
    publication: null,
  };
}
