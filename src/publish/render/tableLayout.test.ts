import { expect, it } from "vitest";
import { benCauContent, provinceContent } from "../../../test/fixtures/publish/sampleContent.ts";
import type { PublicationContent } from "../content.ts";
import { contentTables } from "./contentTables.ts";
import { columnAlign, columnWidths } from "./tableLayout.ts";

function lastTable(content: PublicationContent) {
  const found = contentTables(content).at(-1);
  if (!found) throw new Error("no table");
  return found.table;
}

it("sets figures right where every column keeps its decimals, centred where one does not", () => {
  expect(columnAlign(lastTable(provinceContent())).slice(0, 4)).toEqual([
    "center",
    "left",
    "center",
    "right",
  ]);
  expect(new Set(columnAlign(lastTable(benCauContent)).slice(3))).toEqual(new Set(["center"]));
});

it("fills the width and never makes a column narrower than its longest word", () => {
  const table = lastTable(benCauContent);
  const squeezed = {
    ...table,
    columns: table.columns.map((it) => (it.role === "code" ? { ...it, width: 0.1 } : it)),
  };
  const widths = columnWidths(squeezed, 165);
  expect(widths.reduce((sum, it) => sum + it, 0)).toBeCloseTo(165, 6);
  // 000.20.31.H53 at 11 pt is 22.7 mm wide in Times Bold.
  expect(widths[2]).toBeGreaterThan(23);
});

it("shares out what there is when even the longest words do not fit", () => {
  const widths = columnWidths(lastTable(benCauContent), 60);
  expect(widths.reduce((sum, it) => sum + it, 0)).toBeCloseTo(60, 6);
});
