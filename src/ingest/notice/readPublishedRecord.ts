import { z } from "zod";
import type { Cell, Column, Headline, Notice, Row } from "#published/notice.ts";
import { nameOf } from "#registry/agency.ts";
import { agenciesWithCode } from "#registry/findAgency.ts";
import { type AgencyCode, agencyCodeGrammar } from "#terms/agencyCode.ts";
import type { ColumnConcept, FigureUnit } from "#terms/columnConcept.ts";
import { exact, toDecimal } from "#terms/exact.ts";
import { findPeriod, periodDays } from "#terms/period.ts";
import { type PrintedNumber, printVietnamese, readPrintedNumber } from "#terms/vietnameseNumber.ts";
import type { NoticeContext, NoticeOrigin } from "./noticeReading.ts";

/** What of an issued publication's record its figures need; the rest of the record is left alone. */
const RecordData = z.object({
  agency: z.object({ code: z.string(), name: z.string() }),
  period: z.string(),
  dataTime: z.string().nullable(),
  contentHash: z.string(),
  figures: z.array(
    z.object({
      cell: z.string(),
      decimal: z
        .string()
        .regex(/^-?\d+(\.\d+)?$/)
        .nullable(),
      decimals: z.number().int().min(0),
      unit: z.enum(["count", "percent", "points", "days"]),
    }),
  ),
});
type RecordData = z.infer<typeof RecordData>;
type Figure = RecordData["figures"][number];

/** A cell path of a unit, or of all units together: who it is of, and which column. */
type Placed = { owner: AgencyCode | "all"; key: string; figure: Figure };

/**
 * Reads the record (json) of a publication that Minh Bạch issued as a table of its units' figures, so that it can be
 * checked like any paper. Sentences, footnotes and signature stand in the document, not in the record. Null when the
 * data is no such record.
 */
export function readPublishedRecord(
  data: unknown,
  origin: NoticeOrigin,
  { registry, concepts }: NoticeContext,
): Notice | null {
  const read = RecordData.safeParse(data);
  if (!read.success) return null;
  const { agency, period, dataTime, figures } = read.data;
  const placed = figures.flatMap((it) => placeFigure(it) ?? []);
  const keys = [...new Set(placed.map((it) => it.key))].flatMap((key) => columnKey(key, concepts) ?? []);
  const found = findPeriod(period);
  const day = found && periodDays(found).from;
  const owners = [...new Set(placed.map((it) => it.owner))].filter((it) => it !== "all");
  const columns = [
    bare(0, "STT", "ordinal"),
    bare(1, "Tên đơn vị", "name"),
    bare(2, "Mã định danh", "code"),
    ...keys.map(
      ({ header, concept, unit }, at): Column => ({
        ...bare(at + 3, header, "figure"),
        concept,
        unit,
      }),
    ),
  ];
  const cellsOf = (owner: Placed["owner"]) =>
    keys.map(({ key }) => cellOf(placed.find((it) => it.owner === owner && it.key === key)?.figure));
  const unit = (code: AgencyCode, at: number): Row => {
    const known = agenciesWithCode(registry, code, day).at(-1);
    const name = known === undefined ? code : nameOf(known, day);
    return {
      kind: "unit",
      number: at + 1,
      ordinal: String(at + 1),
      name,
      codeAsTyped: code,
      agency: known?.code ?? null,
      cells: [word(String(at + 1)), word(name), word(code), ...cellsOf(code)],
    };
  };
  const total: Row = {
    kind: "total",
    number: owners.length + 1,
    ordinal: "",
    name: "Chung",
    codeAsTyped: null,
    agency: null,
    cells: [word(""), word("Chung"), word(""), ...cellsOf("all")],
  };
  const hasTotal = placed.some((it) => it.owner === "all");
  const table = {
    place: `tệp ${origin.file}`,
    title: null,
    columns,
    rows: [...owners.map(unit), ...(hasTotal ? [total] : [])],
  };
  return {
    ...origin,
    form: "table",
    agency,
    period,
    dataTime,
    formalities: null,
    headline: headlineOf(figures, concepts),
    paragraphs: [],
    tables: owners.length === 0 ? [] : [table],
    footnotes: [],
  };
}

/** `unit.000.21.31.H53.eResultRate`, `all.overdue`; other paths hold what is derived from these. */
function placeFigure(figure: Figure): Placed | null {
  const [, ofAll] = /^all\.([A-Za-z]\w*)$/.exec(figure.cell) ?? [];
  if (ofAll !== undefined) return { owner: "all", key: ofAll, figure };
  const [, code = "", key] = /^unit\.(.+?)\.((?:group\.\w+\.)?[A-Za-z]\w*)$/.exec(figure.cell) ?? [];
  return key !== undefined && agencyCodeGrammar(code) !== null ? { owner: code, key, figure } : null;
}

/** Only columns with a meaning of their own: concepts, total points, and points of groups. */
function columnKey(
  key: string,
  concepts: readonly ColumnConcept[],
): { key: string; header: string; concept: string; unit: FigureUnit } | null {
  const group = /^group\.(\w+)\.points$/.exec(key)?.[1];
  const id = group ? `points.${group}` : key === "points" ? "totalPoints" : key;
  const concept = concepts.find((it) => it.id === id);
  return concept ? { key, header: concept.title.vi, concept: concept.id, unit: concept.unit } : null;
}

function headlineOf(figures: readonly Figure[], concepts: readonly ColumnConcept[]): Headline | null {
  const at = (cell: string) => figures.find((it) => it.cell === cell);
  const total = at("total.points");
  if (total === undefined) return null;
  const groups = concepts.flatMap(({ group, title }) => {
    const points = group === undefined ? undefined : at(`group.${group}.points`);
    if (group === undefined || points === undefined) return [];
    const printed = numberOf(points);
    return [
      {
        group,
        label: title.vi,
        points: printed,
        max: numberOf(at(`group.${group}.max`)),
        notApplicable: printed === null,
        place: `group.${group}.points`,
      },
    ];
  });
  return { points: numberOf(total), max: numberOf(at("total.max")), place: total.cell, groups };
}

function numberOf(figure: Figure | undefined): PrintedNumber | null {
  return readPrintedNumber(printedText(figure));
}

function printedText(figure: Figure | undefined): string {
  const decimal = figure?.decimal ?? null;
  return printVietnamese(decimal === null || !figure ? null : toDecimal(exact(decimal), figure.decimals));
}

function cellOf(figure: Figure | undefined): Cell {
  const text = printedText(figure);
  return { text, value: readPrintedNumber(text), markers: [] };
}

function word(text: string): Cell {
  return { text, value: null, markers: [] };
}

function bare(index: number, header: string, role: Column["role"]): Column {
  return { index, path: [header], header, markers: [], role, concept: null, unit: null };
}
