import { posix } from "node:path";
import type { Problem } from "#terms/problem.ts";
import { descendants, parseXml, type XmlElement } from "./parseXml.ts";
import type { RawDocument } from "./rawDocument.ts";
import { readSheet } from "./readSheet.ts";
import { readSpreadsheetStyles } from "./spreadsheetStyles.ts";

/** Reads the visible sheets of a workbook, with merged cells, number formats, bold and superscripts as they are shown. */
export function readXlsx(
  parts: ReadonlyMap<string, string>,
  file: string,
): { document: RawDocument; warnings: Problem[] } {
  const part = (path: string): XmlElement | undefined => {
    const source = parts.get(path);
    return source === undefined ? undefined : parseXml(source);
  };
  const workbook = part("xl/workbook.xml");
  const targets = new Map(
    descendants(part("xl/_rels/workbook.xml.rels") ?? NOTHING, "Relationship").map((it) => [
      it.attributes.Id ?? "",
      posix.join("xl", it.attributes.Target ?? "").replace(/^xl\/xl\//, "xl/"),
    ]),
  );
  const strings = descendants(part("xl/sharedStrings.xml") ?? NOTHING, "si");
  const styles = readSpreadsheetStyles(part("xl/styles.xml") ?? NOTHING);
  const sheets = descendants(workbook ?? NOTHING, "sheet");
  const hidden = sheets.filter((it) => (it.attributes.state ?? "visible") !== "visible");
  const read = sheets
    .filter((it) => !hidden.includes(it))
    .flatMap((it) => {
      const sheet = part(targets.get(it.attributes.id ?? "") ?? "");
      return sheet ? [readSheet(sheet, it.attributes.name ?? "", strings, styles, file)] : [];
    });
  return {
    document: read.map((it) => it.grid).filter((it) => it.rows.length > 0),
    warnings: [
      ...hidden.map((it) => hiddenSheet(it.attributes.name ?? "", file)),
      ...read.flatMap((it) => it.warnings),
    ],
  };
}

const NOTHING: XmlElement = { name: "", attributes: {}, children: [], text: "" };

function hiddenSheet(name: string, file: string): Problem {
  return {
    code: "hidden-sheet",
    at: `${file}, trang tính ${name}`,
    says: "Trang tính bị ẩn nên không được đọc.",
    remedy: "Nếu cần số liệu của trang này, hãy bỏ ẩn rồi nhập lại.",
  };
}
