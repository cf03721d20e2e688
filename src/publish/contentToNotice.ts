import { createHash } from "node:crypto";
import type { Column, Notice, NoticeTable, PrintedGroup, Row } from "#published/notice.ts";
import { agencyCodeGrammar } from "#terms/agencyCode.ts";
import { canonicalJson } from "#terms/canonicalJson.ts";
import type { ColumnConcept } from "#terms/columnConcept.ts";
import type { Instant } from "#terms/instant.ts";
import { type PrintedNumber, readPrintedNumber } from "#terms/vietnameseNumber.ts";
import type { ContentColumn, ContentRow, ContentTable, PublicationContent } from "./content.ts";
import type { Publication } from "./publication.ts";
import { headGrid } from "./render/tableHead.ts";
import { textOf } from "./sentence.ts";

/** What the document is about, and the concepts a column of figures may have. */
export type NoticeAbout = {
  agency: { code: string; name: string };
  period: string;
  dataTime: Instant | null;
  concepts: readonly ColumnConcept[];
};

/**
 * Reads our own document the way any published paper is read, from what it prints, so that the one gate checks it
 * before it goes out.
 */
export function contentToNotice(publication: Publication, about: NoticeAbout): Notice {
  const { content } = publication;
  const known = new Set(about.concepts.map((it) => it.id));
  return {
    file: "văn bản sắp ban hành",
    sha256: createHash("sha256").update(canonicalJson(content)).digest("hex"),
    form: "dispatch",
    agency: about.agency,
    period: about.period,
    dataTime: about.dataTime,
    formalities: {
      number: /\d+\/\S+/.exec(content.number)?.[0] ?? null,
      day: dayOf(content.placeAndDate),
      signer: content.signature.name,
      signerTitle: content.signature.lines.join(" "),
      motto: null,
    },
    headline: headlineOf(publication),
    paragraphs: paragraphsOf(content),
    tables: tablesOf(content, known),
    footnotes: content.appendices.flatMap(({ label, footnotes }) =>
      footnotes.map(({ marker, runs }) => ({ marker, text: textOf(runs), place: label })),
    ),
  };
}

/** Total and groups from the first place each is printed. */
function headlineOf({ content, groups }: Publication): Notice["headline"] {
  const printed = new Map<string, PrintedNumber | null>();
  const seen = (cell: string, text: string) => {
    if (!printed.has(cell)) printed.set(cell, readPrintedNumber(text));
  };
  for (const block of content.body) {
    if (block.kind === "paragraph" || block.kind === "item") {
      for (const { figure, text } of block.runs) if (figure) seen(figure.cell, text);
    }
    if (block.kind === "table") {
      for (const { figure, text } of block.table.rows.flatMap((it) => it.cells))
        if (figure) seen(figure.cell, text);
    }
  }
  const at = (cell: string) => printed.get(cell) ?? null;
  return {
    points: at("total.points"),
    max: at("total.max"),
    place: "phần kết quả",
    groups: groups.map(
      ({ id, label, applicable }): PrintedGroup => ({
        group: id,
        label,
        points: applicable ? at(`group.${id}.points`) : null,
        max: at(`group.${id}.max`),
        notApplicable: !applicable,
        place: "phần kết quả",
      }),
    ),
  };
}

function paragraphsOf({ subject, body, appendices }: PublicationContent): Notice["paragraphs"] {
  const texts = [
    subject,
    ...body.flatMap((it) => {
      if (it.kind === "heading") return [it.text];
      return it.kind === "paragraph" || it.kind === "item" ? [textOf(it.runs)] : [];
    }),
    ...appendices.flatMap((it) => (it.reference === null ? [] : [it.reference])),
  ];
  return texts.map((text, index) => ({ place: `đoạn ${index + 1}`, text }));
}

/** Tables that list units by code; the others are checked through the headline. */
function tablesOf({ appendices }: PublicationContent, known: ReadonlySet<string>): NoticeTable[] {
  return appendices.flatMap(({ label, title, blocks }) =>
    blocks.flatMap((it) =>
      it.kind === "table" && it.table.columns.some((column) => column.role === "code")
        ? [readTable(it.table, label, title.join(" "), known)]
        : [],
    ),
  );
}

function readTable(
  table: ContentTable,
  label: string,
  title: string,
  known: ReadonlySet<string>,
): NoticeTable {
  const { caption, columns, rows } = table;
  const grid = headGrid(table);
  return {
    place: caption === null ? label : `${label}, bảng ${caption}`,
    title,
    columns: columns.map((column, index): Column => {
      const cells = new Set(grid.flatMap((row) => row[index]?.cell ?? []));
      const path = [...cells].map((it) => it.text);
      const figure = column.role === "figure" && column.unit !== null;
      return {
        index,
        path,
        header: path.join(" / "),
        markers: [...cells].flatMap((it) => it.markers ?? []),
        role: column.role === "text" ? "remark" : column.role,
        concept: figure && known.has(column.key) ? column.key : null,
        unit: figure ? column.unit : null,
      };
    }),
    rows: rows.map((row, index) => readRow(row, index + 1, columns)),
  };
}

function readRow({ kind, cells }: ContentRow, number: number, columns: readonly ContentColumn[]): Row {
  const textIn = (role: ContentColumn["role"]) =>
    cells[columns.findIndex((it) => it.role === role)]?.text ?? "";
  const code = textIn("code");
  return {
    kind,
    number,
    ordinal: textIn("ordinal"),
    name: textIn("name"),
    codeAsTyped: code === "" ? null : code,
    agency: agencyCodeGrammar(code) === null ? null : code,
    cells: cells.map(({ text, markers = [] }, index) => ({
      text,
      value: columns[index]?.role === "figure" ? readPrintedNumber(text) : null,
      markers,
    })),
  };
}

function dayOf(placeAndDate: string): string | null {
  const found = /ngày (\d{2}) tháng (\d{1,2}) năm (\d{4})/.exec(placeAndDate);
  if (!found) return null;
  const [, day = "", month = "", year = ""] = found;
  return `${year}-${month.padStart(2, "0")}-${day}`;
}
