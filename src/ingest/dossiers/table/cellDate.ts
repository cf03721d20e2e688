import { readSourceInstant } from "../fields/sourceInstant.ts";

/** Days since 30/12/1899 between 1954 and 2119: a spreadsheet's date that lost its format. */
const SERIAL = /^[2-7]\d{4}(\.\d+)?$/;
const SECONDS_A_DAY = 86_400;

/** A spreadsheet's day number as dd/MM/yyyy[ HH:mm:ss]. */
export function printSerialDay(serial: number): string {
  const seconds = Math.round(serial * SECONDS_A_DAY);
  const day = new Date(Date.UTC(1899, 11, 30) + seconds * 1000);
  const two = (it: number) => String(it).padStart(2, "0");
  const date = `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
  if (seconds % SECONDS_A_DAY === 0) return date;
  return `${date} ${two(day.getUTCHours())}:${two(day.getUTCMinutes())}:${two(day.getUTCSeconds())}`;
}

/** A cell of a date column with its day number, if it is one, made readable. */
export function dateText(cell: string): string {
  return SERIAL.test(cell) ? printSerialDay(Number(cell)) : cell;
}

/** Whether a cell can only be a date: written as one, not merely a number. */
export function isWrittenDate(cell: string): boolean {
  return /[/:-]/.test(cell) && readSourceInstant(cell) !== undefined;
}
