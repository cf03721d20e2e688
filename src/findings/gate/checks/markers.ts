import type { Notice } from "#published/notice.ts";
import type { Finding } from "../finding.ts";
import type { Check } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { placeOf } from "../reading/place.ts";

/** Every footnote marker has its words, once, and every footnote is pointed at. */
export const markers: Check = (notice, { gate }) => {
  const used = usedMarkers(notice);
  const explained = new Set(notice.footnotes.map((it) => it.marker));
  const code =
    notice.form === "table" && notice.footnotes.length === 0
      ? "marker-in-bare-table"
      : "marker-without-footnote";
  const unexplained = [...used].filter(([marker]) => !explained.has(marker));
  const findings: Finding[] = [
    ...unexplained.map(([marker, place]) => finding(gate, code, place, `dấu (${marker})`, { found: marker })),
    ...notice.footnotes
      .filter((it) => !used.has(it.marker) && !isInText(notice, it.marker))
      .map((it) =>
        finding(gate, "footnote-without-marker", it.place, `chú thích (${it.marker})`, { found: it.marker }),
      ),
    ...notice.footnotes
      .filter((it, at) => notice.footnotes.findIndex((other) => other.marker === it.marker) < at)
      .map((it) => finding(gate, "footnote-duplicate", it.place, `dấu (${it.marker})`, { found: it.marker })),
  ];
  if (used.size === 0 || findings.length > 0) return findings;
  const [[, place] = ["", notice.file]] = used;
  return [finding(gate, "footnotes-resolve", place, [...used.keys()].map((it) => `(${it})`).join(", "))];
};

/** Every marker with the first place it stands at. */
function usedMarkers(notice: Notice): Map<string, string> {
  const used = new Map<string, string>();
  const note = (marker: string, place: string) => used.set(marker, used.get(marker) ?? place);
  for (const table of notice.tables) {
    for (const column of table.columns)
      for (const marker of column.markers) note(marker, placeOf(table, null, column));
    for (const row of table.rows)
      for (const [at, cell] of row.cells.entries())
        for (const marker of cell.markers) note(marker, placeOf(table, row, table.columns[at] ?? null));
  }
  return used;
}

function isInText(notice: Notice, marker: string): boolean {
  const notes = new Set(notice.footnotes.map((it) => it.place));
  const texts = notice.paragraphs.filter((it) => !notes.has(it.place)).map((it) => it.text);
  return [...texts, ...notice.tables.map((it) => it.title ?? "")].some((it) => it.includes(`(${marker})`));
}
