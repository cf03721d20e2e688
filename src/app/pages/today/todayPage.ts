import type { AgencyMove, TodayPage } from "#contract/today.ts";
import { freshnessOf } from "#findings/freshness/freshnessOf.ts";
import { readFreshness } from "#findings/freshness/readFreshness.ts";
import { type ChangePattern, type ChangeSide, listChanges } from "#measure/changes/findChanges.ts";
import type { CounterDifference } from "#measure/counters/auditCounters.ts";
import type { Database } from "#store/database.ts";
import { newestChange } from "#store/dossiers/listedBatches.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import { periodId, readPeriod } from "#terms/period.ts";
import type { AgencyTree } from "../../measuring/agencyTree.ts";
import {
  type ChangesFound,
  type ChangesReading,
  changesReading,
  MOST_TOLD,
  readChanges,
} from "../../measuring/changes/readChanges.ts";
import { type NamedRule, ruleName, rulesFor } from "../../measuring/rulesFor.ts";
import { readInstant } from "../../readInstant.ts";
import { agencyRef } from "../dossiers/agencyRef.ts";
import { refOf } from "../dossiers/asking.ts";
import { notFound } from "../notFound.ts";
import { agencyMove, cardOf, type MovingRule, movedUnits } from "./agencyMoves.ts";
import { alarmViews } from "./alarmViews.ts";
import { changedRows } from "./changedRows.ts";
import { portalMoves } from "./portalMoves.ts";
import { sinceInstant } from "./sinceInstant.ts";
import { sourceViews } from "./sourceViews.ts";

/** What a request for what changed may say. */
export type TodayQuery = {
  since?: string | undefined;
  knownAt?: string | undefined;
  period?: string | undefined;
  rulebook?: string | undefined;
  unit?: string | undefined;
  rule?: string | undefined;
  after?: string | undefined;
  limit?: number | undefined;
};

/** What the process that answers has seen of counters; null: it does not watch them. */
export type WatchedCounters = readonly CounterDifference[] | null;

const ROWS = 20;
const DAY = 86_400_000;

/**
 * What changed in an authority since an earlier instant and why, how fresh its sources are, and what needs a look. From its
 * dossiers where it has any, else from the Portal's answers. Throws NotFound where there is neither.
 */
export async function todayPage(
  database: Database,
  authority: AgencyCode,
  query: TodayQuery,
  now: Instant,
  watched: WatchedCounters,
): Promise<TodayPage> {
  const knownAt = query.knownAt === undefined ? null : readInstant(query.knownAt);
  const until = knownAt ?? now;
  const since = sinceInstant(query.since, until);
  const period = query.period === undefined ? undefined : readPeriod(query.period);
  const span = { authority, since, knownAt, period, rulebook: query.rulebook };
  const reading = await changesReading(database, span, now);
  const part = reading
    ? await ofDossiers(database, reading, query)
    : await ofPortal(database, authority, { ...query, since, knownAt });
  const sources = await sourceViews(database, authority, knownAt, until);
  const { dossiers, portal } = readFreshness().thresholds;
  return {
    authority: agencyRef(authority, dayInVietnam(until)),
    ...part,
    since,
    until,
    knownAt,
    state:
      part.newest === null
        ? "silent"
        : freshnessOf(part.newest, until, part.source === "dossiers" ? dossiers : portal),
    sources,
    alarms: await alarmViews(database, authority, sources, watched ?? []),
    watched: watched !== null,
  };
}

type Part = Omit<
  TodayPage,
  "authority" | "since" | "until" | "knownAt" | "state" | "sources" | "alarms" | "watched"
>;

const NO_LIST: Part["list"] = { unit: null, rule: null, total: 0, dossiers: [], next: null };

async function ofDossiers(database: Database, reading: ChangesReading, query: TodayQuery): Promise<Part> {
  const { question, tree, period, rulebook, since } = reading;
  const { patterns: told, ...found } = await readChanges(database, reading);
  const patterns = told ?? [];
  const changed = dossiersIn(patterns);
  const places = new Map(reading.rules.map(({ named }, at) => [ruleName(named), at]));
  const rules = rulesFor(question.authority, rulebook).map((it) => movingRule(it, places));
  return {
    source: "dossiers",
    period: periodId(period),
    rulebook: rulebook.id,
    newest: found.newest,
    ...movesOf({ ...found, patterns }, rules, tree),
    changed,
    tooMany: told === null ? MOST_TOLD : null,
    list: told === null ? NO_LIST : await listOf(database, reading, patterns, query),
    lastDay: told === null || changed > 0 ? null : await lastDayBefore(database, question.authority, since),
  };
}

async function ofPortal(
  database: Database,
  authority: AgencyCode,
  query: Omit<TodayQuery, "knownAt"> & { since: Instant; knownAt: Instant | null },
): Promise<Part> {
  const found = await portalMoves(database, authority, query);
  if (found === undefined)
    return notFound(
      "no-figures",
      `${authority}${query.knownAt === null ? "" : ` lúc ${query.knownAt}`}`,
      query.knownAt === null ? "Chưa có số liệu." : "Lúc đó chưa có số liệu.",
      "Hãy nhập hồ sơ (minhbach import dossiers <tệp>) hoặc số của Cổng (minhbach import portal-answers <thư mục>).",
    );
  const { period, rulebook, before, after, newest } = found;
  const rules = rulesFor(authority, rulebook).map((it) => movingRule(it, new Map()));
  const isNew = Date.parse(newest) > Date.parse(query.since);
  return {
    source: "portal",
    period,
    rulebook: rulebook.id,
    newest,
    ...movesOf({ before, after, patterns: [] }, rules, null),
    changed: 0,
    tooMany: null,
    list: NO_LIST,
    lastDay: isNew ? null : spanOfDay(dayInVietnam(newest)),
  };
}

function movingRule({ set, rule }: NamedRule, places: ReadonlyMap<string, number>): MovingRule {
  const name = ruleName({ set, rule });
  return { name, title: rule.title, unit: rule.unit, at: places.get(name) ?? null };
}

type Moves = Pick<ChangesFound, "before" | "after"> & { patterns: readonly ChangePattern[] };

/** @param tree what each agency takes in; null where no dossiers are behind the figures */
function movesOf(
  { before, after, patterns }: Moves,
  rules: readonly MovingRule[],
  tree: AgencyTree | null,
): Pick<Part, "whole" | "units" | "ranked"> {
  const cellsOf = (code: string) => tree?.below.find((it) => it.code === code)?.cells ?? new Set<string>();
  const units = after.units.map((it) =>
    agencyMove(cardOf(before, it.agency.code), it, { patterns, rules, cells: cellsOf(it.agency.code) }),
  );
  return {
    whole: agencyMove(before, after, { patterns, rules, cells: null }),
    units: movedUnits(units),
    ranked: units.map(({ rules: _, ...it }): Omit<AgencyMove, "rules"> => it),
  };
}

async function listOf(
  database: Database,
  reading: ChangesReading,
  patterns: readonly ChangePattern[],
  query: TodayQuery,
): Promise<Part["list"]> {
  const { question, tree, rules, since } = reading;
  const unit = query.unit === undefined ? null : tree.below.find((it) => it.code === query.unit);
  const place =
    query.rule === undefined ? null : rules.findIndex(({ named }) => ruleName(named) === query.rule);
  if (unit === undefined || place === -1)
    return notFound(
      "no-list",
      unit === undefined ? `unit=${query.unit}` : `rule=${query.rule}`,
      unit === undefined ? "Không có đơn vị này." : "Không có quy tắc đếm hồ sơ này.",
      "Hãy chọn trong danh sách của trang Hôm nay.",
    );
  const cells = unit?.cells ?? null;
  const predicates = rules.map((it) => it.predicate);
  const { dossiers, next } = await listChanges(database, predicates, question, since, {
    agencies: cells === null ? null : [...cells],
    rule: place,
    after: query.after ?? null,
    limit: query.limit ?? ROWS,
  });
  const named = place === null ? undefined : rules[place]?.named;
  return {
    unit: unit ? refOf(unit) : null,
    rule: named ? { rule: ruleName(named), title: named.rule.title } : null,
    total: dossiersIn(patterns.filter((it) => isListed(it, cells, place))),
    dossiers: await changedRows(database, reading, dossiers),
    next,
  };
}

/** The same that the list asks of the database. */
function isListed(
  { before, after }: ChangePattern,
  cells: ReadonlySet<string> | null,
  rule: number | null,
): boolean {
  const isIn = (side: ChangeSide | null) => side !== null && (cells === null || cells.has(side.agency ?? ""));
  if (!isIn(before) && !isIn(after)) return false;
  const answer = (side: ChangeSide | null) => (rule !== null && isIn(side) && side?.answers[rule]) || "out";
  return rule === null || answer(before) !== answer(after);
}

function dossiersIn(patterns: readonly ChangePattern[]): number {
  return patterns.reduce((sum, it) => sum + it.dossiers, 0);
}

async function lastDayBefore(
  database: Database,
  authority: AgencyCode,
  by: Instant,
): Promise<TodayPage["lastDay"]> {
  const batch = await newestChange(database, authority, by);
  return batch === undefined ? null : spanOfDay(dayInVietnam(batch.knownAt));
}

/** A day in Việt Nam as `since` and `knownAt` ask for it. */
function spanOfDay(day: string): NonNullable<TodayPage["lastDay"]> {
  const end = Date.parse(`${day}T00:00:00+07:00`) + DAY;
  return { day, since: day, knownAt: new Date(end).toISOString() };
}
