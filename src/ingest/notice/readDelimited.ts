import { parse } from "csv-parse/sync";
import { plainGrid, type RawDocument } from "./rawDocument.ts";

const SEPARATORS = [";", "\t", ",", "|"] as const;

/** Reads delimited values; the separator is the one that cuts most lines into equally many cells. */
export function readDelimited(text: string): RawDocument {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const records: string[][] = parse(body, {
    delimiter: declared?.[1] ?? likelySeparator(body),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    bom: true,
  });
  return [plainGrid(records)];
}

/** A comma also is the decimal mark, so it only wins when the others cut nothing. */
function likelySeparator(text: string): string {
  const lines = text
    .split(/\r?\n/)
    .filter((it) => it.trim() !== "")
    .slice(0, 50);
  const scored = SEPARATORS.map((separator) => {
    const counts = lines.map((it) => it.split(separator).length - 1);
    const cut = counts.filter((it) => it > 0);
    return { separator, lines: cut.length, handicap: separator === "," ? 0.5 : 1 };
  });
  return scored.reduce((best, it) => (it.lines * it.handicap > best.lines * best.handicap ? it : best))
    .separator;
}
