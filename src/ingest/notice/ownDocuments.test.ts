import { expect, it } from "vitest";
import type { Rendition } from "#publish/content.ts";
import { buildNoticeContent } from "#publish/notice/noticeContent.ts";
import { renderCsv } from "#publish/render/csv/renderCsv.ts";
import { renderDocx } from "#publish/render/docx/renderDocx.ts";
import { renderXlsx } from "#publish/render/xlsx/renderXlsx.ts";
import { benCauNotice } from "#publish/testing/benCauNotice.ts";
import { readRegistry } from "#registry/readRegistry.ts";
import { readColumns } from "#rulebook/columns.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { readProfile } from "#rulebook/profiles.ts";
import { readNoticeFile } from "./readNoticeFile.ts";

const registry = readRegistry();
const profile = readProfile("ben-cau-2023");
if (profile.builds !== "notice") throw new Error("ben-cau-2023 is no notice profile");
const { content } = buildNoticeContent(profile, {
  notice: benCauNotice(),
  previous: null,
  registry,
  rulebook: loadRulebook("qd766-seed-2023"),
  issue: { number: "9", day: "2023-11-06", signer: "Nguyễn Văn An", override: null },
});

/** Every figure of the tables of units as published: its row, and the digits it is printed with. */
const published = content.appendices
  .flatMap((it) => it.blocks)
  .flatMap((it) => (it.kind === "table" ? it.table.rows : []))
  .map((row) => row.cells.flatMap((it) => (it.figure ? [it.figure.text] : [])));

async function figuresIn({ name, bytes }: Rendition): Promise<string[][]> {
  const { notice, problems } = await readNoticeFile({ name, bytes }, { registry, concepts: readColumns() });
  expect(problems).toEqual([]);
  const [table] = notice?.tables ?? [];
  const figures = table?.columns.filter((it) => it.role === "figure").map((it) => it.index) ?? [];
  return table?.rows.map((row) => figures.map((index) => row.cells[index]?.text ?? "")) ?? [];
}

it("reads the figures of our own Word document back as they were published", async () => {
  expect(published).toHaveLength(11);
  expect(await figuresIn(await renderDocx(content))).toEqual(published);
});

it("reads the figures of our own workbook back, number formats and all", async () => {
  expect(await figuresIn(await renderXlsx(content))).toEqual(published);
});

it("reads the figures of our own csv back, meanings of its one-line heads too", async () => {
  const [file] = renderCsv(content);
  const plain = (rows: string[][]) =>
    rows.map((row) => row.map((it) => it.replace(/^0+(?=\d)|\.(?=\d{3})/g, "")));
  expect(plain(await figuresIn(file ?? expect.fail("no csv")))).toEqual(plain(published));
});
