import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from "docx";
import { expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import type { NoticeTable } from "#published/notice.ts";
import { readRegistry } from "#registry/readRegistry.ts";
import { readColumns } from "#rulebook/columns.ts";
import { readNoticeFile } from "./readNoticeFile.ts";

const context = { registry: readRegistry(), concepts: readColumns() };
const cellsOf = (table: NoticeTable | undefined) => table?.rows.map((row) => row.cells.map((it) => it.text));

it("reads a workbook with merged two-level heads, number formats, percent cells and rich superscripts", async () => {
  const head = (value: string, span: { columnSpan?: number; rowSpan?: number } = {}) => ({ value, ...span });
  const file = writeExcelFile([
    {
      sheet: "Bieu 1",
      data: [
        [{ value: "ỦY BAN NHÂN DÂN HUYỆN BẾN CẦU", columnSpan: 7 }, ...Array(6).fill(null)],
        [{ value: "TỔNG HỢP HỒ SƠ 6 THÁNG ĐẦU NĂM 2024", columnSpan: 7 }, ...Array(6).fill(null)],
        [],
        [
          head("STT", { rowSpan: 2 }),
          head("Tên cơ quan, đơn vị", { rowSpan: 2 }),
          head("Hồ sơ tiếp nhận", { columnSpan: 3 }),
          null,
          null,
          head("Số hồ sơ trễ hạn (*)", { rowSpan: 2 }),
          head("Mức độ hài lòng", { rowSpan: 2 }),
        ],
        [null, null, head("Tổng số"), head("Trực tuyến"), head("Tỷ lệ (%)"), null, null],
        [1, "UBND thị trấn Bến Cầu", 3141, 2513, 80.0063, 1, 0.9524].map((value, index) => ({
          value,
          ...(index === 2 || index === 3 ? { format: "#,##0" } : {}),
          ...(index === 4 ? { format: "0.00" } : {}),
          ...(index === 5 ? { format: "00" } : {}),
          ...(index === 6 ? { format: "0.0%" } : {}),
        })),
        [
          { value: 2 },
          { value: "UBND xã Long Chữ" },
          { value: 0 },
          { value: 0 },
          { value: "–" },
          null,
          { value: 1, format: "0.0%" },
        ],
        [
          { value: "Tổng cộng", columnSpan: 2 },
          null,
          { value: 3141, format: "#,##0" },
          { value: 2513 },
          { value: 80.0063 },
          { value: 1 },
          null,
        ],
        [{ value: "(*) Gồm hồ sơ đang giải quyết." }],
      ],
    },
  ]);
  const { notice, problems } = await readNoticeFile(
    { name: "bieu.xlsx", bytes: await file.toBuffer() },
    context,
  );
  const [table] = notice?.tables ?? [];
  expect(problems).toEqual([]);
  expect([notice?.agency?.code, notice?.period]).toEqual(["000.00.31.H53", "2024-H1"]);
  expect(table?.columns.map((it) => it.path.join(" > "))).toEqual([
    "STT",
    "Tên cơ quan, đơn vị",
    "Hồ sơ tiếp nhận > Tổng số",
    "Hồ sơ tiếp nhận > Trực tuyến",
    "Hồ sơ tiếp nhận > Tỷ lệ (%)",
    "Số hồ sơ trễ hạn",
    "Mức độ hài lòng",
  ]);
  expect(table?.columns.map((it) => it.unit)).toEqual([
    null,
    null,
    "count",
    "count",
    "percent",
    "count",
    "percent",
  ]);
  expect(cellsOf(table)).toEqual([
    ["1", "UBND thị trấn Bến Cầu", "3.141", "2.513", "80,01", "01", "95,2%"],
    ["2", "UBND xã Long Chữ", "0", "0", "–", "", "100,0%"],
    ["Tổng cộng", "", "3.141", "2513", "80,0063", "1", ""],
  ]);
  expect(table?.rows.map((it) => [it.kind, it.agency])).toEqual([
    ["unit", "000.20.31.H53"],
    ["unit", "000.22.31.H53"],
    ["total", null],
  ]);
  expect(notice?.footnotes).toEqual([{ marker: "*", text: "Gồm hồ sơ đang giải quyết.", place: "đoạn 3" }]);
});

it("reads a Word dispatch: letterhead set as a table, merged head cells, raised markers, signer", async () => {
  const line = (text: string) => new Paragraph({ text });
  const cell = (text: string, span: { columnSpan?: number; verticalMerge?: "restart" | "continue" } = {}) =>
    new TableCell({
      children: text.split("\n").map(line),
      ...(span.columnSpan && { columnSpan: span.columnSpan }),
      ...(span.verticalMerge && {
        verticalMerge:
          span.verticalMerge === "restart" ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
      }),
    });
  const row = (...cells: TableCell[]) => new TableRow({ children: cells });
  const raised = new TableCell({
    children: [
      new Paragraph({ children: [new TextRun("02"), new TextRun({ text: "1", superScript: true })] }),
    ],
  });
  const document = new Document({
    sections: [
      {
        children: [
          new Table({
            rows: [
              row(
                cell(
                  "ỦY BAN NHÂN DÂN\nHUYỆN BẾN CẦU\nSố: 12/UBND-VP\nV/v công bố kết quả Bộ chỉ số quý II năm 2024",
                ),
                cell(
                  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBến Cầu, ngày 09 tháng 7 năm 2024",
                ),
              ),
            ],
          }),
          line(
            "Tổng điểm của huyện đạt 70,5/100 điểm; Tiến độ giải quyết: 18/20 điểm; Số hóa hồ sơ: 12,5/22 điểm.",
          ),
          new Table({ rows: [row(cell("Nơi nhận:\n- Như trên;"), cell("CHỦ TỊCH\nTrần Thị Bình"))] }),
          line("Phụ lục II"),
          line("KẾT QUẢ THEO ĐƠN VỊ QUÝ II/2024"),
          new Table({
            rows: [
              row(
                cell("TT", { verticalMerge: "restart" }),
                cell("Đơn vị", { verticalMerge: "restart" }),
                cell("Kết quả số hóa hồ sơ", { columnSpan: 2 }),
                cell("Số hồ sơ quá hạn", { verticalMerge: "restart" }),
              ),
              row(
                cell("", { verticalMerge: "continue" }),
                cell("", { verticalMerge: "continue" }),
                cell("Tỷ lệ cấp kết quả điện tử (%)"),
                cell("Tỷ lệ số hóa hồ sơ (%)"),
                cell("", { verticalMerge: "continue" }),
              ),
              row(cell("(1)"), cell("(2)"), cell("(3)"), cell("(4)"), cell("(5)")),
              row(cell("1"), cell("Thị trấn Bến Cầu"), cell("95,24"), cell("81"), cell("0")),
              row(cell("2"), cell("Xã Long Phước"), cell("70,00"), cell("69,4"), raised),
              row(cell("Toàn huyện", { columnSpan: 2 }), cell("82,62"), cell("75,2"), cell("2")),
            ],
          }),
          new Paragraph({
            children: [new TextRun({ text: "1", superScript: true }), new TextRun(" Hai hồ sơ đất đai.")],
          }),
        ],
      },
    ],
  });
  const bytes = await Packer.toBuffer(document);
  const { notice, problems } = await readNoticeFile({ name: "cong-van.docx", bytes }, context);
  expect(problems).toEqual([]);
  expect(notice).toMatchObject({
    form: "dispatch",
    agency: { code: "000.00.31.H53" },
    period: "2024-Q2",
    formalities: {
      number: "12/UBND-VP",
      day: "2024-07-09",
      signer: "Trần Thị Bình",
      signerTitle: "CHỦ TỊCH",
    },
    headline: { points: { decimal: "70.5", decimals: 1 } },
    footnotes: [{ marker: "1", text: "Hai hồ sơ đất đai." }],
  });
  const [table] = notice?.tables ?? [];
  expect([table?.place, table?.title]).toEqual(["Phụ lục II", "KẾT QUẢ THEO ĐƠN VỊ QUÝ II/2024"]);
  expect(table?.columns.map((it) => it.concept ?? it.role)).toEqual([
    "ordinal",
    "name",
    "eResultRate",
    "digitisedRate",
    "overdue",
  ]);
  expect(cellsOf(table)).toEqual([
    ["1", "Thị trấn Bến Cầu", "95,24", "81", "0"],
    ["2", "Xã Long Phước", "70,00", "69,4", "02"],
    ["Toàn huyện", "", "82,62", "75,2", "2"],
  ]);
  expect(table?.rows[1]).toMatchObject({ agency: "000.25.31.H53", codeAsTyped: null });
  expect(table?.rows[1]?.cells[4]?.markers).toEqual(["1"]);
});

it("gives numbers without a format the zeros that the General format dropped, where few lack them", async () => {
  const readRates = async (rates: readonly number[]) => {
    const data = [
      [{ value: "Đơn vị" }, { value: "Tỷ lệ trực tuyến (%)" }],
      ...rates.map((it, at) => [{ value: `Xã Số ${at + 1}` }, { value: it }]),
    ];
    const bytes = await writeExcelFile([{ sheet: "A", data }]).toBuffer();
    const { notice } = await readNoticeFile({ name: "a.xlsx", bytes }, context);
    return notice?.tables[0]?.rows.map((it) => it.cells[1]?.text);
  };
  expect(await readRates([98.2, 91.15, 87.65, 79.95, 92.65, 100])).toEqual([
    "98,20",
    "91,15",
    "87,65",
    "79,95",
    "92,65",
    "100",
  ]);
  expect(await readRates([81, 43.8, 77.2, 95.24])).toEqual(["81", "43,8", "77,2", "95,24"]);
});
