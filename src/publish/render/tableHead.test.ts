import { expect, it } from "vitest";
import { benCauContent } from "../../../test/fixtures/publish/sampleContent.ts";
import type { ContentTable } from "../content.ts";
import { contentTables } from "./contentTables.ts";
import { columnTitles, headGrid } from "./tableHead.ts";

const column = (title: string) =>
  ({ key: title, title, role: "text", unit: null, decimals: 0, width: 1 }) as const;

function tableOf(titles: string[], head: ContentTable["head"]): ContentTable {
  return { name: "bang", caption: null, columns: titles.map(column), head, rows: [] };
}

it("joins both levels of the head into one title for each column", () => {
  const titles = contentTables(benCauContent).map(({ table }) => columnTitles(table));
  expect(titles[0]?.slice(4, 7)).toEqual([
    "Tỷ lệ hồ sơ nộp trực tuyến (%)",
    "Mức độ hài lòng (%)",
    "Kết quả số hóa hồ sơ – Tỷ lệ hồ sơ cấp kết quả điện tử (%)",
  ]);
});

it("makes the head of the columns' titles where none is given", () => {
  expect(columnTitles(tableOf(["Nhóm", "Điểm"], []))).toEqual(["Nhóm", "Điểm"]);
});

it("throws when head cells overlap, stick out or leave a gap", () => {
  const cell = (columnSpan: number, rowSpan = 1) => ({ text: "x", columnSpan, rowSpan });
  for (const head of [[[cell(3)]], [[cell(1)]], [[cell(2), cell(1)]], [[cell(1, 2), cell(1)]]])
    expect(() => headGrid(tableOf(["a", "b"], head))).toThrow("does not fill its 2 columns");
});
