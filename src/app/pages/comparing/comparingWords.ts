import type { Refusal, SideFacts } from "#findings/comparing/refusal.ts";
import { type Agency, nameOf } from "#registry/agency.ts";
import type { TreeChange } from "#registry/treeChange.ts";
import type { Bilingual } from "#terms/bilingual.ts";
import { type Instant, instantVi } from "#terms/instant.ts";
import { findPeriod, periodEn, periodId, periodVi } from "#terms/period.ts";

/** A day YYYY-MM-DD as it is written in each language. */
function dayWords(day: string): Bilingual {
  const [year = "", month = "", date = ""] = day.split("-");
  return { vi: `${date}/${month}/${year}`, en: day };
}

const instantWords = (it: Instant): Bilingual => ({
  vi: instantVi(it),
  en: `${it.slice(0, 16).replace("T", " ")} UTC`,
});

/** What sets a side apart from the other: its period, else its instant, its source or its rulebook. */
export function sideWords(side: SideFacts, other: SideFacts): Bilingual {
  const period = { vi: periodVi(side.period), en: periodEn(side.period) };
  if (periodId(side.period) !== periodId(other.period)) return period;
  if (side.knownAt !== other.knownAt) {
    const at = side.knownAt === null ? null : instantWords(side.knownAt);
    return {
      vi: at === null ? "số liệu biết đến nay" : `số liệu biết lúc ${at.vi}`,
      en: at === null ? "what is known now" : `what was known at ${at.en}`,
    };
  }
  if (side.source !== other.source) return SOURCE[side.source];
  if (side.rulebook !== other.rulebook) return { vi: `bộ ${side.rulebook}`, en: side.rulebook };
  return period;
}

const SOURCE = {
  portal: { vi: "số của Cổng", en: "the Portal's figures" },
  dossiers: { vi: "số đếm từ hồ sơ", en: "the count from dossiers" },
} as const;

type Facts = { a: SideFacts; b: SideFacts; tree: TreeChange | null };

/** What stands against comparing two sides, and why. */
export function refusalWords({ reason, side }: Refusal, facts: Facts): Bilingual {
  const one = side === "a" ? facts.a : facts.b;
  const period = { vi: periodVi(one.period), en: periodEn(one.period) };
  switch (reason) {
    case "no-figures":
      return {
        vi: `Chưa có số liệu ${period.vi}. Không có số liệu không phải là 0 điểm nên không lấy làm mốc được.`,
        en: `There are no figures for ${period.en}. None is not 0 points, so nothing can be measured from it.`,
      };
    case "other-length":
      return {
        vi: `${capital(periodVi(facts.a.period))} và ${periodVi(facts.b.period)} dài ngắn khác nhau: số hồ sơ và hồ sơ kỳ trước chuyển sang không cùng một nghĩa.`,
        en: `${periodEn(facts.a.period)} and ${periodEn(facts.b.period)} differ in length: dossiers and those carried over do not mean the same.`,
      };
    case "not-ended":
      return {
        vi: `${capital(period.vi)} chưa kết thúc lúc lấy số liệu${one.asOf === null ? "" : ` (${instantWords(one.asOf).vi})`}: không so được với cả kỳ.`,
        en: `${period.en} had not ended when its figures were taken: it cannot be compared with a whole period.`,
      };
    case "not-arrived":
      return {
        vi: `Hồ sơ ${period.vi} chưa về đủ: đợt mới nhất lúc ${one.newest === null ? "–" : instantWords(one.newest).vi}, trước khi kỳ kết thúc.`,
        en: `Not all dossiers of ${period.en} had come in: the newest came before it ended.`,
      };
    case "not-whole":
      return {
        vi: `Cổng chưa cho đủ số liệu ${period.vi}, còn thiếu nhóm ${one.missing.join(", ")}.`,
        en: `The Portal did not give everything for ${period.en}; ${one.missing.join(", ")} is missing.`,
      };
    case "other-source":
      return {
        vi: "Vừa khác kỳ vừa khác nguồn: không biết chênh lệch do kỳ hay do cách đếm.",
        en: "Both the period and the source differ: which of them makes the difference cannot be told.",
      };
    case "other-rules":
      return {
        vi: `Hai bộ chỉ số khác nhau (${facts.a.rulebook} và ${facts.b.rulebook}): điểm tối đa, nhóm hoặc cách đếm không giống nhau nên hiệu số điểm không có nghĩa.`,
        en: `The rulebooks differ (${facts.a.rulebook} and ${facts.b.rulebook}): maxima, groups or ways of counting are not the same, so a difference of points means nothing.`,
      };
    case "other-tree":
      return treeWords(facts);
  }
}

function treeWords({ a, b, tree }: Facts): Bilingual {
  const day = tree?.day == null ? { vi: "", en: "" } : dayWords(tree.day);
  const from = day.vi === "" ? { vi: "", en: "" } : { vi: ` từ ngày ${day.vi}`, en: ` on ${day.en}` };
  const act = tree?.basis == null ? "" : ` (${tree.basis})`;
  if (tree?.kind === "ended")
    return {
      vi: `Cơ quan này đã kết thúc hoạt động${from.vi}${act}, nên không có số liệu ${periodVi(b.period)}.`,
      en: `This agency ended${from.en}${act}, so there is nothing of ${periodEn(b.period)}.`,
    };
  const names = namesOf(tree?.from ?? [], tree?.day ?? undefined);
  const split = (tree?.split.length ?? 0) > 0;
  return {
    vi: `Cơ quan này được sắp xếp lại${from.vi}${act}, từ ${names}: đơn vị của ${periodVi(a.period)} không phải đơn vị hôm nay${split ? ", và có đơn vị cũ bị chia nên không cộng được" : ""}.`,
    en: `This agency was made${from.en}${act} of ${names}: what it was in ${periodEn(a.period)} is not what it is today${split ? ", and one of them was split, so that they cannot be summed" : ""}.`,
  };
}

/** What can be compared instead. */
export function insteadWords({ reason, instead }: Refusal, facts: Facts): Bilingual {
  const words = (it: string | undefined) => {
    const period = findPeriod(it ?? "");
    return period === undefined ? { vi: "", en: "" } : { vi: periodVi(period), en: periodEn(period) };
  };
  const [a, b] = [words(instead?.a.period), words(instead?.b.period)];
  switch (reason) {
    case "other-length":
    case "other-source":
      return {
        vi: `So ${a.vi} với ${b.vi}, cùng nguồn, cùng độ dài`,
        en: `Compare ${a.en} with ${b.en}, of one source and length`,
      };
    case "not-ended":
      return {
        vi: "So cùng số ngày: kỳ kia tính như đã biết sau chừng ấy ngày",
        en: "Compare as many days: the other period as it was known then",
      };
    case "other-rules":
      return {
        vi: `So bằng cùng bộ ${facts.b.rulebook}`,
        en: `Compare both by ${facts.b.rulebook}`,
      };
    case "other-tree":
      return { vi: "Xem đơn vị kế tục", en: "See the agency that took over" };
    case "no-figures":
    case "not-arrived":
    case "not-whole":
      return a.vi === b.vi
        ? { vi: `Xem ${b.vi} theo bộ ${instead?.a.rulebook}`, en: `See ${b.en} by ${instead?.a.rulebook}` }
        : { vi: `So ${a.vi} với ${b.vi}`, en: `Compare ${a.en} with ${b.en}` };
  }
}

export function namesOf(agencies: readonly Agency[], day?: string): string {
  return agencies.map((it) => `${nameOf(it, day)}${it.code === null ? " (chưa rõ mã)" : ""}`).join(", ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is to be known of a comparison that was made. */
export function notesOf({ a, b, tree }: Facts): Bilingual[] {
  const notes: Bilingual[] = [];
  for (const it of [a, b]) {
    const { period, span } = it;
    const { from, until } = { from: span?.first ?? "", until: periodId(period) };
    if (span !== null && from > `${until.slice(0, 7)}-01` && from.slice(0, 7) === until)
      notes.push({
        vi: `Hồ sơ sớm nhất trong dữ liệu tiếp nhận ngày ${dayWords(from).vi}, nên ${periodVi(period)} có thể thiếu hồ sơ cũ chuyển sang.`,
        en: `The earliest dossier was received on ${from}, so ${periodEn(period)} may lack those carried over.`,
      });
  }
  if (tree !== null && tree.kind === "same" && tree.units > 0)
    notes.push({
      vi: `Giữa hai kỳ có ${tree.units} đơn vị trực thuộc mới hoặc không còn: tổng của cơ quan này so được, từng đơn vị thì không.`,
      en: `${tree.units} agencies under it came or went in between: its own total can be compared, single units cannot.`,
    });
  if (periodId(a.period) === periodId(b.period) && a.knownAt !== b.knownAt)
    notes.push({
      vi: "Hai thời điểm của cùng một kỳ: chênh lệch gồm hồ sơ mới về và thông tin được bổ sung, sửa sau đó.",
      en: "Two instants of one period: the difference is of dossiers that came in, and of what was added or corrected later.",
    });
  return notes;
}
