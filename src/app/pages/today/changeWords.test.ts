import { describe, expect, it } from "vitest";
import type { Dossier } from "#dossier/dossier.ts";
import { nothingKnown } from "#dossier/nothingKnown.ts";
import { changeWords, type KnownDossier } from "./changeWords.ts";

const RECEIVED: Partial<Dossier> = {
  agency: "H53.29",
  state: "processing",
  receivedAt: "2023-10-02T02:30:00.000Z",
  dueAt: "2023-10-09T10:00:00.000Z",
};
const FINISHED: Partial<Dossier> = {
  ...RECEIVED,
  state: "processed",
  finishedAt: "2023-10-06T02:00:00.000Z",
};
const RETURNED: Partial<Dossier> = { ...FINISHED, state: "returned", returnedAt: "2023-10-10T02:00:00.000Z" };

function known(facts: Partial<Dossier>, late: KnownDossier["late"] = "on-time"): KnownDossier {
  return { facts: { ...nothingKnown("G22.99-231002-0001"), ...facts }, late };
}

const names: Readonly<Record<string, string>> = {
  "H53.29": "UBND xã Long Phước",
  "H53.30": "UBND xã An Thạnh",
};
const context = { nameOf: (code: string) => names[code] ?? code, takenUp: null };

function said(before: KnownDossier | null, after: KnownDossier | null, takenUp: string | null = null) {
  return changeWords(before, after, { ...context, takenUp }).map(({ says, detail }) =>
    detail === null ? says.vi : `${says.vi}: ${detail}`,
  );
}

describe("what happened to a dossier", () => {
  it.each<[string, KnownDossier | null, KnownDossier | null, string[]]>([
    ["new and received", null, known(RECEIVED), ["hồ sơ mới", "được tiếp nhận"]],
    ["new and done already", null, known(RETURNED), ["hồ sơ mới", "trả kết quả, đúng hạn"]],
    [
      "received later than it was known",
      known({ state: "registered" }, "out"),
      known(RECEIVED),
      ["được tiếp nhận", "hẹn trả 17h00 09/10/2023"],
    ],
    ["handled in time", known(RECEIVED), known(FINISHED), ["giải quyết xong, đúng hạn"]],
    [
      "handed over late",
      known(RECEIVED),
      known(RETURNED, "late"),
      ["giải quyết xong", "trả kết quả, trễ hạn"],
    ],
    [
      "handled, nobody knows whether in time",
      known(RECEIVED),
      known(FINISHED, "unknown"),
      ["giải quyết xong"],
    ],
    ["overdue by time alone", known(RECEIVED), known(RECEIVED, "late"), ["quá hạn, chưa giải quyết xong"]],
    [
      "promise moved after it had passed",
      known(RECEIVED, "late"),
      known({ ...RECEIVED, dueAt: "2023-10-20T10:00:00.000Z" }),
      ["sửa hạn trả 17h00 09/10/2023 → 17h00 20/10/2023", "nay tính là đúng hạn"],
    ],
    [
      "a day of a done dossier corrected",
      known(FINISHED),
      known({ ...FINISHED, finishedAt: "2023-10-11T02:00:00.000Z" }, "late"),
      ["nay tính là trễ hạn", "sửa thời điểm có kết quả: 09h00 06/10/2023 → 09h00 11/10/2023"],
    ],
    [
      "another unit",
      known(RECEIVED),
      known({ ...RECEIVED, agency: "H53.30" }),
      ["chuyển đơn vị: UBND xã Long Phước → UBND xã An Thạnh"],
    ],
    [
      "waiting for the citizen",
      known(RECEIVED),
      known({ ...RECEIVED, state: "supplement-requested" }),
      ["trạng thái: đang xử lý → yêu cầu bổ sung giấy tờ"],
    ],
    [
      "papers and payment",
      known({ ...FINISHED, results: [], components: [], paidOnline: "no" }),
      known({
        ...FINISHED,
        results: [{ code: null, hasFile: true }],
        components: [{ code: null, hasFile: true, digitised: true, reused: "no", fromStore: null }],
        paidOnline: "portal",
      }),
      ["có tệp kết quả", "đã số hóa thành phần hồ sơ", "thanh toán trực tuyến"],
    ],
    [
      "facts without words of their own",
      known(RECEIVED),
      known({ ...RECEIVED, channel: "online", procedure: "1.001193" }),
      ["đổi thủ tục hành chính, kênh thực hiện"],
    ],
    ["told again", known(RECEIVED), known(RECEIVED), ["nguồn gửi lại, không khác trước"]],
    ["deleted", known(RECEIVED), null, ["nguồn báo đã xóa"]],
  ])("%s", (_, before, after, words) => {
    expect(said(before, after)).toEqual(words);
  });

  it("names the dossier that took it up", () => {
    expect(said(known(RECEIVED), null, "G22.99-231002-0009")).toEqual(["nhập vào hồ sơ: G22.99-231002-0009"]);
  });

  it("marks loss and gain by more than colour: the words say so too", () => {
    const tones = (before: KnownDossier, after: KnownDossier) =>
      changeWords(before, after, context).map((it) => it.tone);
    expect(tones(known(RECEIVED), known(RETURNED, "late"))).toEqual(["plain", "loss"]);
    expect(tones(known(RECEIVED), known(FINISHED))).toEqual(["gain"]);
  });
});
