const SEPARATOR = ";";
const LINE_END = "\r\n";
/** Without it Excel takes UTF-8 for the machine's old code page and breaks every tone mark. */
export const BYTE_ORDER_MARK = "\ufeff";
/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** One line of texts: none of them is run as a formula, each quoted where needed (RFC 4180). */
export function csvLine(texts: readonly string[]): string {
  return csvFields(texts.map(inert));
}

/** One line of fields that may be numbers. */
export function csvFields(fields: readonly string[]): string {
  return fields.map(quoted).join(SEPARATOR) + LINE_END;
}

/** A text that a spreadsheet would run as a formula, preceded by an apostrophe. */
export function inert(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
