import type { Instant } from "#terms/instant.ts";
import { readSourceInstant } from "../fields/sourceInstant.ts";
import { columns } from "./columns.ts";
import type { Row } from "./row.ts";

const DAY = String.raw`(\d{1,2}/\d{1,2}/\d{4})`;
const CLOCK = String.raw`(\d{1,2})\s*[:h]\s*(\d{2})(?::(\d{2}))?`;
const words = columns.exportTimes.join("|");
const CLOCK_FIRST = new RegExp(`(?:${words})[^\\d]{0,20}${CLOCK}[^\\d]{0,10}${DAY}`, "iu");
const DAY_FIRST = new RegExp(`(?:${words})[^\\d]{0,20}${DAY}[^\\d]{0,10}${CLOCK}`, "iu");

/** The moment a table was made, if its title rows tell one to the minute: a day alone would not settle an order. */
export function exportTimeOf(titleRows: readonly Row[]): Instant | null {
  const text = titleRows.flatMap((it) => it.cells.filter((cell) => cell !== "")).join("\n");
  const [, hour, minute, second, day] = CLOCK_FIRST.exec(text) ?? reordered(DAY_FIRST.exec(text)) ?? [];
  if (day === undefined || hour === undefined || minute === undefined) return null;
  return readSourceInstant(`${day} ${hour}:${minute}:${second ?? "00"}`) ?? null;
}

function reordered(found: RegExpExecArray | null): (string | undefined)[] | undefined {
  return found === null ? undefined : [found[0], found[2], found[3], found[4], found[1]];
}
