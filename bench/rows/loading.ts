import type { Source } from "../engines/source.ts";
import type { Measured } from "../measured.ts";

/** A province's year of 20 million versions within one hour, and within three on the embedded database (ADR 12). */
const LEAST = { postgres: 5_600, pglite: 1_900 };

/** Rows 5 and 7: what loading took, and the room a version takes. */
export function loadingRows({ name, load, reused }: Source): Measured[] {
  const perSecond = (ms: number) => (load.versions / ms) * 1000;
  const toLimit = (ms: number) => ms / load.rewritten;
  const note = reused ? "đo ở lần nạp trước" : `${load.versions} phiên bản`;
  return [
    {
      what: "5 nạp hàng loạt, kèm bộ đếm",
      engine: name,
      value: perSecond(load.total),
      unit: "/s",
      toLimit: toLimit(load.total),
      target: { least: LEAST[name] },
      note,
    },
    {
      what: "5 nạp hàng loạt, không bộ đếm",
      engine: name,
      value: perSecond(load.total - load.counters),
      unit: "/s",
      toLimit: toLimit(load.total - load.counters),
      note,
    },
    {
      what: "5 nạp hàng loạt, giới hạn: cơ sở dữ liệu tự ghi lại các dòng đó",
      engine: name,
      value: perSecond(load.rewritten),
      unit: "/s",
      toLimit: 1,
    },
    {
      what: "7 dung lượng trên đĩa mỗi phiên bản",
      engine: name,
      value: load.bytes / load.versions,
      unit: "byte",
    },
  ];
}
