import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { checkNotice } from "#findings/gate/checkNotice.ts";
import { readNoticeFile } from "#ingest/notice/readNoticeFile.ts";
import type { Notice } from "#published/notice.ts";
import { readRegistry } from "#registry/readRegistry.ts";
import { readColumns } from "#rulebook/columns.ts";
import { readGate } from "#rulebook/gate.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { readProfile } from "#rulebook/profiles.ts";
import { contentToNotice } from "../contentToNotice.ts";
import type { Publication } from "../publication.ts";
import { renderDocx } from "../render/docx/renderDocx.ts";
import { textOf } from "../sentence.ts";
import { looseFigures } from "../testing/walk.ts";
import { buildNoticeContent } from "./noticeContent.ts";

// A district that has nothing in common with Bến Cầu but the form of documents: its profile is one more file.
const fixtures = join(import.meta.dirname, "../../../test/fixtures/publish");
const registry = readRegistry();
const rulebook = loadRulebook("qd766-seed-2023");
const concepts = readColumns();
let notice: Notice;
let publication: Publication;

beforeAll(async () => {
  const profile = readProfile("song-luc-2024", join(fixtures, "profiles"));
  if (profile.builds !== "notice") throw new Error("song-luc-2024 is no notice profile");
  const input = { name: "huyen-khac.md", bytes: readFileSync(join(fixtures, "huyen-khac.md")) };
  const read = await readNoticeFile(input, { registry, concepts });
  if (!read.notice) throw new Error("The district's paper could not be read");
  notice = read.notice;
  const issue = { number: "3", day: "2024-06-05", signer: "Lê Văn C", override: null };
  publication = buildNoticeContent(profile, { notice, previous: null, registry, rulebook, issue });
});

it("says its own sentences about its own groups and columns", () => {
  const lines = publication.content.body.map((it) =>
    it.kind === "item" || it.kind === "paragraph" ? textOf(it.runs) : it.kind,
  );
  expect(lines).toEqual([
    "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính.",
    "UBND huyện Sông Lục thông báo kết quả tháng 5/2024 của huyện Sông Lục:",
    "huyện Sông Lục đạt 37,41/42 điểm: Tiến độ 19,01/20; Số hóa 18,40/22 (lấy số liệu lúc 08h05 ngày 03/06/2024).",
    "Những việc chưa tốt trong tháng 5/2024:",
    "Hồ sơ đúng hạn: UBND xã An Hòa thấp nhất trong các xã, đạt 97,25%; 01/03 xã dưới 99,5%: UBND xã An Hòa 97,25%.",
    "(Xem Phụ lục).",
    "UBND huyện Sông Lục yêu cầu:",
    "Niêm yết công khai kết quả này tại trụ sở.",
    "Các đơn vị thực hiện./.",
  ]);
});

it("prints its own table, with a dash where the source has none", () => {
  const [table] = publication.content.appendices.flatMap((it) =>
    it.blocks.flatMap((block) => (block.kind === "table" ? [block.table] : [])),
  );
  expect(table?.rows.map((it) => it.cells.map((cell) => cell.text).join(" | "))).toEqual([
    "1 | UBND xã Hòa Bình | 000.21.40.H97 | 811 | 800 | 100,00",
    "2 | UBND xã An Hòa | 000.22.40.H97 | 702 | 690 | 97,25",
    "3 | UBND xã Phú Mỹ | 000.24.40.H97 | 1.020 | 1.001 | 99,90",
    "4 | UBND xã Tân Kỳ | 000.26.40.H97 | – | – | –",
    " | Toàn huyện |  | 2.533 | 2.491 | 99,19",
  ]);
  expect(looseFigures(publication)).toEqual([]);
});

it("passes the gate", () => {
  const agency = { code: "000.00.40.H97", name: "UBND huyện Sông Lục" };
  const { dataTime } = notice;
  const ours = contentToNotice(publication, { agency, period: "2024-05", dataTime, concepts });
  const findings = checkNotice(ours, { rulebook, registry, concepts, gate: readGate(), previous: null });
  expect(findings.filter((it) => it.severity === "error")).toEqual([]);
});

it("is read back from its own docx as the same figures", async () => {
  const { bytes } = await renderDocx(publication.content);
  const read = await readNoticeFile({ name: "ban-hanh.docx", bytes }, { registry, concepts });
  const [table] = read.notice?.tables ?? [];
  expect(table?.rows.map((it) => it.cells.slice(3).map((cell) => cell.value?.decimal ?? null))).toEqual([
    ["811", "800", "100.00"],
    ["702", "690", "97.25"],
    ["1020", "1001", "99.90"],
    [null, null, null],
    ["2533", "2491", "99.19"],
  ]);
});
