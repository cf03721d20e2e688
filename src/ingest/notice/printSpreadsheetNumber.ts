import { exact, toDecimal } from "#terms/exact.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";

/** Excel keeps 15 significant digits; what lies beyond is noise of binary fractions. */
const SIGNIFICANT = 15;
const SMALLEST_DECIMALS = 12;

/**
 * A number of a spreadsheet as its cell shows it, set the Vietnamese way: 0.438 in `0.0%` is "43,8%", 3141 in `#,##0`
 * is "3.141", 1 in `00` is "01".
 * @param stored the number as the file stores it
 * @param format its number format; "General" shows the digits that matter
 */
export function printSpreadsheetNumber(stored: string, format: string): string {
  const number = Number(stored);
  if (!Number.isFinite(number)) return stored;
  const section = visiblePart(format, number);
  const behind = wordsBehind(format);
  if (isDateFormat(section)) return printDay(number);
  const plain = withoutNoise(number);
  if (!/[0#?]/.test(section)) return plain.replace(".", ",");
  const percent = section.includes("%");
  const decimals = /[.]([0#?]*)/.exec(section)?.[1] ?? "";
  const value = percent ? exact(plain).mul(100) : exact(plain);
  const rounded = toDecimal(value, decimals.length);
  const optional = /[#?]*$/.exec(decimals)?.[0].length ?? 0;
  const shown = optional === 0 ? rounded : dropZeros(rounded, optional);
  const wide = padWhole(shown, /^[^.]*/.exec(section)?.[0].replace(/[^0]/g, "").length ?? 1);
  const grouped = /[#0],[#0]/.test(section) ? printVietnamese(wide) : wide.replace(".", ",");
  return `${percent ? `${grouped}%` : grouped}${behind}`;
}

/** Quoted words at the end of a format, such as a footnote marker or a unit: `0" (i)"`. */
function wordsBehind(format: string): string {
  return /[0#?%]\s*"([^"]*)"/.exec(format.split(";")[0] ?? "")?.[1] ?? "";
}

/** The section of a format (positive;negative;zero) that applies, without quoted words, colours and fillers. */
function visiblePart(format: string, number: number): string {
  const sections = format.split(";");
  const section = (number < 0 ? sections[1] : number === 0 ? sections[2] : sections[0]) ?? sections[0] ?? "";
  return section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "").replace(/general/i, "");
}

function isDateFormat(section: string): boolean {
  return /[dmyhs]/i.test(section) && !/[0#?]/.test(section.replace(/[.]0+/, ""));
}

/** Days since 30/12/1899, the way spreadsheets count. */
function printDay(serial: number): string {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000);
  const two = (it: number) => String(it).padStart(2, "0");
  const date = `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
  const clock = `${two(day.getUTCHours())}:${two(day.getUTCMinutes())}`;
  return clock === "00:00" ? date : `${date} ${clock}`;
}

function withoutNoise(number: number): string {
  const short = number.toPrecision(SIGNIFICANT);
  const plain = short.includes("e") ? number.toFixed(SMALLEST_DECIMALS) : short;
  return plain.includes(".") ? plain.replace(/\.?0+$/, "") : plain;
}

function dropZeros(text: string, most: number): string {
  let shown = text;
  for (let dropped = 0; dropped < most && shown.endsWith("0"); dropped++) shown = shown.slice(0, -1);
  return shown.replace(/\.$/, "");
}

function padWhole(text: string, width: number): string {
  const [whole = "", fraction] = text.split(".");
  const wide = whole.replace(
    /^(-?)(\d+)$/,
    (_, sign: string, digits: string) => sign + digits.padStart(width, "0"),
  );
  return fraction === undefined ? wide : `${wide}.${fraction}`;
}
