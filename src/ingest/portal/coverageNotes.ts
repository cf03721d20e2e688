import type { CapturedAgency, GivenRow } from "#published/capture.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import type { EndpointReading } from "./portalRow.ts";

/** Most units named one by one in a note. */
const NAMED = 5;

/** The largest number of units any of the answers says there are. */
export function declaredUnits(readings: readonly EndpointReading[]): number | null {
  const declared = readings.flatMap((it) => it.declared ?? []);
  return declared.length === 0 ? null : Math.max(...declared);
}

/** Fewer rows than the answer itself declares: it was cut, or further pages were not fetched. */
export function noteDeclared(endpoint: string, readings: readonly EndpointReading[]): string[] {
  const declared = declaredUnits(readings);
  const rows = new Set(readings.flatMap((it) => it.units.map((unit) => unit.portalId))).size;
  if (declared === null || declared === rows) return [];
  const says = `có ${count(rows)}/${count(declared)} đơn vị mà Cổng khai`;
  return [`${endpoint}: ${says}; thứ hạng chỉ tính trong số đơn vị có mặt.`];
}

/** Units that some answers have and others do not. No figures are made up for them. */
export function noteAbsent(
  agencies: readonly CapturedAgency[],
  rows: readonly GivenRow[],
  endpoints: readonly string[],
): string[] {
  const present = new Set(rows.map((it) => `${it.endpoint} ${it.agency}`));
  return endpoints.flatMap((endpoint) => {
    const absent = agencies.filter((it) => !present.has(`${endpoint} ${it.code}`));
    if (absent.length === 0) return [];
    const names = absent.slice(0, NAMED).map((it) => `${it.code} ${it.name}`);
    const more = absent.length > NAMED ? ` và ${absent.length - NAMED} đơn vị khác` : "";
    return [`${endpoint}: không có ${names.join("; ")}${more}; nhóm này của các đơn vị đó để trống.`];
  });
}

/** How often the Portal itself doubts its figures (dataQualityStatus). */
export function noteFlags(rows: readonly GivenRow[]): string[] {
  const seen = new Map<string, number>();
  for (const row of rows) {
    for (const [metric, { flags }] of Object.entries(row.metrics)) {
      for (const flag of flags) seen.set(`${metric}: ${flag}`, (seen.get(`${metric}: ${flag}`) ?? 0) + 1);
    }
  }
  return [...seen].map(([flag, times]) => `Cổng gắn cờ chất lượng dữ liệu ${flag} ở ${count(times)} dòng.`);
}

function count(it: number): string {
  return printVietnamese(String(it));
}
