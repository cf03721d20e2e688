import type { Cell, Column, Notice, PrintedGroup, Row } from "#published/notice.ts";
import { readPrintedNumber } from "#terms/vietnameseNumber.ts";

const DISTRICT = "000.00.31.H53";

/** Concept and unit of the figure columns, in the order of the paper. */
const COLUMNS = [
  ["overdue", "count"],
  ["onlineRate", "percent"],
  ["satisfaction", "percent"],
  ["eResultRate", "percent"],
  ["digitisedRate", "percent"],
  ["certifiedCopies", "count"],
] as const;

const ROWS = `
Các cơ quan chuyên môn huyện | ${DISTRICT} | 0 | 0 | 0 | 0 | 0 | 44
UBND Thị trấn Bến Cầu | 000.20.31.H53 | 0 | 100 | 100 | 95,24 | 81 | 289
UBND xã An Thạnh | 000.21.31.H53 | 0 | 100 | 100 | 13,13 | 43,8 | 67
UBND xã Lợi Thuận | 000.27.31.H53 | 0 | 90,6 | 96,2 | 85,83 | 77,2 | 392
UBND xã Tiên Thuận | 000.28.31.H53 | 0 | 100 | 100 | 61,94 | 67,2 | 891
UBND xã Long Thuận | 000.26.31.H53 | 0 | 100 | 100 | 91,87 | 79,3 | 301
UBND xã Long Khánh | 000.24.31.H53 | 0 | 100 | 100 | 95,65 | 81,9 | 271
UBND xã Long Giang | 000.23.31.H53 | 0 | 100 | 100 | 90,12 | 79 | 455
UBND xã Long Phước | 000.25.31.H53 | 01 | 100 | 100 | 70 | 69,4 | 109
UBND xã Long Chử | 000.22.31.H53 | 0 | 95,1 | 89,1 | 69,74 | 70 | 322`;
const TOTAL = "Tỷ lệ chung của huyện | | 01 | 97 | 95,1 | 98,43 | 73,5 | 3.141";

/** The figures Bến Cầu published for October 2023, as a reader of its dispatch would hand them on. */
export function benCauNotice(changes: Partial<Notice> = {}): Notice {
  return {
    file: "cong-van.md",
    sha256: "0".repeat(64),
    form: "dispatch",
    agency: { code: DISTRICT, name: "UBND huyện Bến Cầu" },
    period: "2023-10",
    dataTime: "2023-11-02T16:30+07:00",
    formalities: null,
    headline: {
      points: readPrintedNumber("60,93"),
      max: readPrintedNumber("100"),
      place: "đoạn 9",
      groups: [
        group("CKMB", "0", "18"),
        group("TDGQ", "17,1", "20"),
        group("CLGQ", "7,2", "12"),
        group("MDHL", "17,1", "18"),
        group("MDSH", "15,1", "22"),
        group("TTTT", "4,5", "10"),
      ],
    },
    paragraphs: [],
    tables: [
      {
        place: "Phụ lục",
        title: null,
        columns: columns(),
        rows: [...ROWS.trim().split("\n").map(unitRow), row("total", TOTAL, 11)],
      },
    ],
    footnotes: [
      { marker: "i", text: "UBND xã Long Phước 01 hồ sơ (G22.99-221025-0100261)", place: "đoạn 31" },
    ],
    ...changes,
  };
}

/** The same notice with one figure changed: `withFigure(notice, "UBND xã An Thạnh", "certifiedCopies", "60")`; null empties it. */
export function withFigure(notice: Notice, unit: string, concept: string, text: string | null): Notice {
  return {
    ...notice,
    tables: notice.tables.map((table) => {
      const column = table.columns.find((it) => it.concept === concept)?.index;
      return {
        ...table,
        rows: table.rows.map((it) =>
          it.name === unit
            ? { ...it, cells: it.cells.map((old, index) => (index === column ? cell(text ?? "") : old)) }
            : it,
        ),
      };
    }),
  };
}

function group(id: string, points: string, max: string): PrintedGroup {
  return {
    group: id,
    label: id,
    points: readPrintedNumber(points),
    max: readPrintedNumber(max),
    notApplicable: false,
    place: "đoạn 9",
  };
}

function columns(): Column[] {
  const fixed = (["ordinal", "name", "code"] as const).map(
    (role, index): Column => ({
      index,
      path: [role],
      header: role,
      markers: [],
      role,
      concept: null,
      unit: null,
    }),
  );
  const figures = COLUMNS.map(
    ([concept, unit], index): Column => ({
      index: index + 3,
      path: [concept],
      header: concept,
      markers: [],
      role: "figure",
      concept,
      unit,
    }),
  );
  return [...fixed, ...figures];
}

function unitRow(line: string, index: number): Row {
  return row("unit", line, index + 1);
}

function row(kind: "unit" | "total", line: string, number: number): Row {
  const texts = line.split("|").map((it) => it.trim());
  const [name = "", code = ""] = texts;
  return {
    kind,
    number,
    ordinal: kind === "unit" ? String(number) : "",
    name,
    codeAsTyped: code === "" ? null : code,
    agency: code === "" ? null : code,
    cells: [String(number), ...texts].map(cell),
  };
}

function cell(text: string): Cell {
  return { text, value: readPrintedNumber(text), markers: [] };
}
