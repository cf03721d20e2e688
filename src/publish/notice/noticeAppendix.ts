import type { Notice } from "#published/notice.ts";
import type { NoticeProfile } from "#rulebook/noticeProfile.ts";
import { periodVi } from "#terms/period.ts";
import type { Appendix, ContentCell, ContentRow } from "../content.ts";
import { countInWords, type FigureTable, figureAt } from "../figureTable.ts";
import { type HeadedColumn, headOf, withoutHeads } from "../head.ts";
import { appendixReference, type IssueDetails } from "../issue.ts";
import { fill, fillText, listed } from "../sentence.ts";
import type { NoticeData } from "./noticeData.ts";
import { overdueDossiers } from "./overdueDossiers.ts";
import { isPositive } from "./shortcomings.ts";

/** The table of units with its two-level head, its row of totals and its footnotes. */
export function noticeAppendix(
  profile: NoticeProfile,
  notice: Notice,
  data: NoticeData,
  figures: FigureTable,
  issue: IssueDetails,
): Appendix {
  const { appendix, issuer } = profile;
  const notes = [
    ...appendix.footnotes.map(({ marker, text }) => ({ marker, runs: [{ text }] })),
    ...overdueNote(profile, notice, data, figures),
  ];
  const columns = headedColumns(profile);
  return {
    label: appendix.label,
    title: appendix.title.map((it) =>
      fillText(it, { period: periodVi(data.period) }).toLocaleUpperCase("vi"),
    ),
    reference: appendixReference(appendix.reference, profile, issuer.self, issue),
    landscape: appendix.landscape,
    blocks: [
      {
        kind: "table",
        table: {
          name: appendix.sheet,
          caption: null,
          columns: withoutHeads(columns),
          head: headOf(columns),
          rows: rowsOf(profile, data, figures, new Set(notes.map((it) => it.marker))),
        },
      },
    ],
    footnotes: notes,
  };
}

function headedColumns({ appendix: { heads, columns } }: NoticeProfile): HeadedColumn[] {
  const text = { unit: null, decimals: 0, under: null };
  return [
    { key: "ordinal", title: heads.ordinal, role: "ordinal", width: 5, ...text },
    { key: "unit", title: heads.unit, role: "name", width: 32, ...text },
    { key: "code", title: heads.code, role: "code", width: 15, ...text },
    ...columns.map(
      ({ concept, ...it }): HeadedColumn => ({
        key: concept,
        title: it.title,
        role: "figure",
        unit: it.unit,
        decimals: it.decimals,
        width: it.width,
        under: it.under,
        markers: it.markers,
      }),
    ),
  ];
}

function rowsOf(
  { appendix }: NoticeProfile,
  data: NoticeData,
  figures: FigureTable,
  noted: ReadonlySet<string>,
): ContentRow[] {
  const cell = (path: string): ContentCell => {
    const figure = figureAt(figures, path);
    return { text: figure.text, figure };
  };
  const { overdue, columns, total } = appendix;
  const units = data.units.map(({ key, name, code }, index): ContentRow => {
    const texts = [String(index + 1), name, code ?? ""];
    return {
      kind: "unit",
      cells: [...texts.map((text) => ({ text })), ...columns.map((it) => cell(`unit.${key}.${it.concept}`))],
    };
  });
  const sums = columns.map(({ concept }): ContentCell => {
    const markers = overdue?.concept === concept && noted.has(overdue.marker) ? [overdue.marker] : [];
    return { ...cell(`all.${concept}`), bold: true, ...(markers.length > 0 && { markers }) };
  });
  return [
    ...units,
    { kind: "total", cells: [{ text: "" }, { text: total, bold: true }, { text: "" }, ...sums] },
  ];
}

/** The overdue dossiers by number, for every unit that has some. */
function overdueNote(profile: NoticeProfile, notice: Notice, data: NoticeData, figures: FigureTable) {
  if (profile.appendix.overdue === null) return [];
  const { concept, marker, dossiers, unlisted } = profile.appendix.overdue;
  const codes = overdueDossiers(notice, data.units);
  const late = data.units.filter((it) => isPositive(figures, `unit.${it.key}.${concept}`));
  if (late.length === 0) return [];
  const pieces = late.map(({ key, name }) => {
    const own = codes.get(key) ?? [];
    const values = { unit: name, count: countInWords(figures, `unit.${key}.${concept}`) };
    return own.length === 0 ? fill(unlisted, values) : fill(dossiers, { ...values, codes: own.join(", ") });
  });
  return [{ marker, runs: [...listed(pieces, "; ", "; "), { text: "." }] }];
}
