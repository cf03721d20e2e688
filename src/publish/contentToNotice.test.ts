import { expect, it } from "vitest";
import { checkNotice } from "#findings/gate/checkNotice.ts";
import { readRegistry } from "#registry/readRegistry.ts";
import { readColumns } from "#rulebook/columns.ts";
import { readGate } from "#rulebook/gate.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { readProfile } from "#rulebook/profiles.ts";
import { contentToNotice } from "./contentToNotice.ts";
import { buildNoticeContent } from "./notice/noticeContent.ts";
import { benCauNotice, withFigure } from "./testing/benCauNotice.ts";

const registry = readRegistry();
const rulebook = loadRulebook("qd766-seed-2023");
const concepts = readColumns();
const profile = readProfile("ben-cau-2023");

function ourNotice(notice = benCauNotice()) {
  if (profile.builds !== "notice") throw new Error("ben-cau-2023 is no notice profile");
  const issue = { number: "12", day: "2023-11-06", signer: "Nguyễn Văn A", override: null };
  const publication = buildNoticeContent(profile, { notice, previous: null, registry, rulebook, issue });
  const agency = { code: "000.00.31.H53", name: "UBND huyện Bến Cầu" };
  return contentToNotice(publication, { agency, period: "2023-10", dataTime: notice.dataTime, concepts });
}

function errorsIn(notice = benCauNotice()): string[] {
  const context = { rulebook, registry, concepts, gate: readGate(), previous: null };
  return checkNotice(ourNotice(notice), context)
    .filter((it) => it.severity === "error")
    .map((it) => it.code);
}

it("reads back what is printed: headline, formal parts, table, footnotes", () => {
  const notice = ourNotice();
  expect(notice.headline?.points).toEqual({ decimal: "60.93", decimals: 2 });
  expect(notice.headline?.groups[0]).toEqual({
    group: "CKMB",
    label: "Công khai, minh bạch",
    points: null,
    max: { decimal: "18", decimals: 0 },
    notApplicable: true,
    place: "phần kết quả",
  });
  expect(notice.formalities).toEqual({
    number: "12/UBND-VP",
    day: "2023-11-06",
    signer: "Nguyễn Văn A",
    signerTitle: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
    motto: null,
  });
  const [table] = notice.tables;
  expect(table?.columns.map((it) => [it.role, it.concept, it.header])[6]).toEqual([
    "figure",
    "eResultRate",
    "Kết quả số hóa hồ sơ / Tỷ lệ hồ sơ cấp kết quả điện tử (%)",
  ]);
  expect(table?.rows[10]?.cells[3]).toEqual({
    text: "1",
    value: { decimal: "1", decimals: 0 },
    markers: ["i"],
  });
  expect(notice.footnotes.map((it) => it.marker)).toEqual(["*", "**", "i"]);
});

it("blocks on the district's 98,43 above every unit and on the row of zeros, and on nothing else", () => {
  expect(errorsIn()).toEqual(["total-outside-units", "zero-row"]);
});

it("lets the mended figures pass", () => {
  const offices = "Các cơ quan chuyên môn huyện";
  const rates = ["onlineRate", "satisfaction", "eResultRate", "digitisedRate"];
  const mended = rates.reduce((it, concept) => withFigure(it, offices, concept, null), benCauNotice());
  expect(errorsIn(withFigure(mended, "Tỷ lệ chung của huyện", "eResultRate", "78,43"))).toEqual([]);
});
