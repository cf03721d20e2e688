import type { NoticeTable } from "#published/notice.ts";
import type { NoticeProfile } from "#rulebook/noticeProfile.ts";
import type { StoredNotice } from "#store/notices.ts";
import { profiles } from "../../rules.ts";

/** A unit table of a notice, and for each of its columns that dossiers can count, the local rule that does. */
export type ComparableTable = {
  set: string;
  table: NoticeTable;
  columns: readonly { index: number; concept: string; header: string; rule: string }[];
};

/** The table of a notice that can be put beside what dossiers give; undefined where no profile says how it is counted. */
export function comparableTable({ agency, notice }: StoredNotice): ComparableTable | undefined {
  const profile = profiles().find((it) => it.builds === "notice" && it.countedBy?.agency === agency.code);
  if (profile?.builds !== "notice" || profile.countedBy === undefined) return undefined;
  const { set } = profile.countedBy;
  for (const table of notice.tables) {
    const columns = countedColumns(table, profile);
    if (columns.length > 0) return { set, table, columns };
  }
  return undefined;
}

function countedColumns(table: NoticeTable, { appendix }: NoticeProfile): ComparableTable["columns"] {
  return table.columns.flatMap(({ index, concept, header }) => {
    const rule = appendix.columns.find((it) => it.concept === concept)?.rule;
    return rule === undefined || concept === null ? [] : [{ index, concept, header, rule }];
  });
}
