import type { Source } from "../engines/source.ts";
import type { Measured } from "../measured.ts";

/** A province's year of 20 million versions within one hour, and within three on the embedded database (ADR 12). */
const HISTORY = { postgres: 5_600, pglite: 1_900 };
/** A day's change of a province, 60,000 versions, within half a minute. */
const WEEKS = 2_000;

/** Rows 5 and 7: what loading took, and the room a version takes. */
export function loadingRows({ name, load, reused }: Source): Measured[] {
  const { versions } = load.history;
  const perSecond = (ms: number) => (versions / ms) * 1000;
  const toLimit = (ms: number) => ms / load.rewritten;
  const note = reused ? "đo ở lần nạp trước" : `${versions} phiên bản`;
  const loads = [
    { how: "nạp hàng loạt, mỗi hồ sơ cả lịch sử", took: load.history, least: HISTORY[name] },
    { how: "nạp từng tuần như đã đến", took: load.weeks, least: WEEKS },
  ].flatMap(({ how, took, least }): Measured[] => {
    if (took === null) return [];
    const { total, counters } = took;
    const row = (what: string, ms: number) => ({
      what: `5 ${how}, ${what}`,
      engine: name,
      value: perSecond(ms),
      unit: "/s" as const,
      toLimit: toLimit(ms),
      note,
    });
    return [{ ...row("kèm bộ đếm", total), target: { least } }, row("không bộ đếm", total - counters)];
  });
  return [
    ...loads,
    {
      what: "5 nạp, giới hạn: cơ sở dữ liệu tự ghi lại các dòng đó",
      engine: name,
      value: perSecond(load.rewritten),
      unit: "/s",
      toLimit: 1,
    },
    {
      what: "7 dung lượng trên đĩa mỗi phiên bản",
      engine: name,
      value: load.bytes / versions,
      unit: "byte",
    },
  ];
}
