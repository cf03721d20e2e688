import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Calendar } from "#calendar/calendar.ts";
import { readCalendar } from "#calendar/readCalendar.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { canonicalJson } from "#terms/canonicalJson.ts";
import { HANDLERS_FILE, readHandlerNames } from "../handlerNames.ts";
import type { LatenessRule } from "../lateness/latenessRule.ts";
import { readLatenessRules } from "../lateness/readLatenessRule.ts";
import type { Derivation, LatenessMark } from "./derivedFacts.ts";
import { keptOf } from "./markSpans.ts";

/** Raised when the judging itself comes to answer otherwise, so that what is kept is derived anew. */
const JUDGING = 1;

const known = new Map<AgencyCode, Derivation>();

/**
 * What the dossiers of an authority are judged by, from `rules/`; read once.
 * @throws UserError with file and line of what is malformed
 */
export function readDerivation(authority: AgencyCode): Derivation {
  const before = known.get(authority);
  if (before !== undefined) return before;
  const { rules: all, standard } = readLatenessRules();
  const rules = all.filter((it) => it.authorities?.includes(authority) ?? true);
  const calendar = readCalendar(authority);
  const marks = marksOf(rules, calendar);
  const derivation = { calendar, handlers: readHandlerNames(), standard, rules, marks };
  known.set(authority, derivation);
  return derivation;
}

function marksOf(rules: readonly LatenessRule[], calendar: Calendar): LatenessMark[] {
  const handlers = hash("sha256", readFileSync(HANDLERS_FILE, "utf8"));
  const times = calendarHash(calendar);
  return rules.flatMap((rule) => {
    const { title: _, source: __, ...decides } = rule;
    const names = rule.causes["missing-handler"] && handlers;
    const content = hash("sha256", canonicalJson([JUDGING, decides, times, names ?? null]));
    return keptOf(rule).map((cause) => ({ rule: rule.id, cause, hash: content }));
  });
}

/** Of the working time a calendar comes to, whatever files it was read from. */
function calendarHash({ covers, table, reception, units }: Calendar): string {
  const { firstDay, offset, shifts } = table;
  return hash("sha256", canonicalJson([covers, firstDay, offset, shifts, reception, units]));
}
