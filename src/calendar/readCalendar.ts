import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { z } from "zod";
import { type AgencyCode, agencyCodeGrammar, parentCode } from "#terms/agencyCode.ts";
import { UserError } from "#terms/problem.ts";
import { readYamlFile } from "#terms/yamlFile.ts";
import { buildDayTable } from "./buildDayTable.ts";
import type { Calendar, DecreedDay } from "./calendar.ts";
import { AuthorityFile, type Decree, type Hours, NationalFile } from "./calendarFile.ts";
import { checkDays } from "./checkDays.ts";
import { decreedShifts, weeklyShifts } from "./shiftsOfDay.ts";
import { dayNumber } from "./time.ts";

const HOLIDAYS = join(import.meta.dirname, "../../rules/holidays");
const NATIONAL = "vn.yaml";

/**
 * The working time of an authority: rules/holidays/vn.yaml, then the files of the agencies above it and its own
 * (H44.yaml, H44.100.yaml) where there are any. A later file's day, unit or reception rule replaces the earlier one;
 * of the hours, the last entry that applies to a day counts. Throws UserError with file and line of everything amiss.
 * @param authority an agency's code; without it the country's ordinary calendar
 */
export function readCalendar(authority: AgencyCode | null = null, dir: string = HOLIDAYS): Calendar {
  const national = readLayer(join(dir, NATIONAL), NationalFile);
  const own = lineage(authority)
    .map((code) => join(dir, `${code}.yaml`))
    .filter((file) => existsSync(file))
    .map((file) => readLayer(file, AuthorityFile));
  const layers = [national, ...own];
  const { covers, utcOffset } = national;
  // A layer is judged with those above it only: an authority that works on Saturdays does not make vn.yaml wrong.
  const problems = layers.flatMap(({ decrees, at }, nth) => [
    ...checkDays(decrees, at, { ...together(layers.slice(0, nth + 1)), covers }),
  ]);
  if (problems.length > 0) throw new UserError(problems);

  const { hours, days } = together(layers);
  const units = { ...national.units };
  for (const it of own) Object.assign(units, it.units);
  const first = dayNumber(covers.from);
  const count = dayNumber(covers.until) - first;
  const shifts = Array.from({ length: count }, (_, day) => weeklyShifts(hours, first + day));
  for (const day of days.values()) shifts[dayNumber(day.date) - first] = decreedShifts(day, hours);
  return {
    authority,
    covers,
    table: buildDayTable(first, utcOffset, shifts),
    decreed: new Map(layers.flatMap((it) => it.decrees.flatMap(decreedDays))),
    reception: Object.fromEntries(layers.flatMap((it) => Object.entries(it.reception))),
    units,
  };
}

/** A file's data and the places of its values. */
function readLayer<Schema extends z.ZodObject>(file: string, schema: Schema) {
  const { value, problems, at } = readYamlFile(file, schema, basename(file));
  if (value === null) throw new UserError(problems);
  return { ...value, at };
}

/** Hours in their order and the last word on every decreed day. */
function together(layers: readonly { hours: Hours[]; decrees: Decree[] }[]) {
  const days = layers.flatMap((it) => it.decrees.flatMap((decree) => decree.days));
  return { hours: layers.flatMap((it) => it.hours), days: new Map(days.map((it) => [it.date, it])) };
}

function decreedDays({ source, confirmed, days }: Decree): [string, DecreedDay][] {
  return days.map(({ date, kind, name }) => [date, { kind, name, source, confirmed }]);
}

/** Codes from the root down to the agency. */
function lineage(code: AgencyCode | null): AgencyCode[] {
  if (code === null || agencyCodeGrammar(code) === null) return [];
  return [...lineage(parentCode(code)), code];
}
