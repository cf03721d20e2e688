/** A number as it was printed: its exact value and how many decimals were shown. */
export type PrintedNumber = { decimal: string; decimals: number };

const DOT_THOUSANDS = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/;
const COMMA_DECIMAL = /^-?\d+(,\d+)?$/;
const POINT_DECIMAL = /^-?\d+\.\d+$/;

/**
 * Reads a number printed the Vietnamese way (3.141 is three thousand, 43,8 has one decimal), tolerating a decimal
 * point where it cannot be a thousand mark (95.24). A leading zero ("01") is how small counts are printed. Null when it is no number.
 * @param text one cell's text, without footnote markers
 */
export function readPrintedNumber(text: string): PrintedNumber | null {
  const bare = text
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/%$/, "")
    .replace(/^[−–](?=\d)/, "-");
  if (DOT_THOUSANDS.test(bare)) return printed(bare.replaceAll(".", "").replace(",", "."));
  if (COMMA_DECIMAL.test(bare)) return printed(bare.replace(",", "."));
  if (POINT_DECIMAL.test(bare)) return printed(bare);
  return null;
}

function printed(pointed: string): PrintedNumber {
  const decimals = pointed.split(".")[1]?.length ?? 0;
  return { decimal: pointed.replace(/^(-?)0+(?=\d)/, "$1"), decimals };
}

/** What stands for "not known" in a table. Never a zero. */
export const MISSING_MARK = "–";

/** Prints a decimal string the Vietnamese way: 184513 → 184.513, 59.91 → 59,91; null → –. Digits are kept as given. */
export function printVietnamese(decimal: string | null): string {
  if (decimal === null) return MISSING_MARK;
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
