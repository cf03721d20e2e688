import type { RiskName, RisksPage, RiskWords } from "#contract/risks.ts";
import { RISK_KINDS } from "#findings/atRisk/riskKind.ts";
import { cursorOf, readCursor } from "#measure/list/cursor.ts";
import type { Database } from "#store/database.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import { authorityOf } from "../../measuring/countedScore.ts";
import { countRisks, type RiskCounts } from "../../measuring/risks/countRisks.ts";
import { type RiskReading, riskReading } from "../../measuring/risks/riskReading.ts";
import { type RiskStakes, riskStakes } from "../../measuring/risks/riskStakes.ts";
import { type DossierAtRisk, risksPage as pageOf } from "../../measuring/risks/walkRisks.ts";
import { ruleName, rulesFor } from "../../measuring/rulesFor.ts";
import { readInstant } from "../../readInstant.ts";
import { agencyRef } from "../dossiers/agencyRef.ts";
import { refOf } from "../dossiers/asking.ts";
import { notFound } from "../notFound.ts";
import { riskRows } from "./riskRows.ts";

/** What a request for what is at risk may say. */
export type RisksQuery = {
  at?: string | undefined;
  kind?: RiskName | undefined;
  after?: string | undefined;
  limit?: number | undefined;
};

const ROWS = 50;

/** What is at risk in an agency and those under it, with one page of the dossiers. Throws NotFound where it has none. */
export async function risksPage(
  database: Database,
  authority: string,
  agency: string,
  query: RisksQuery,
  now: Instant,
): Promise<RisksPage> {
  return (await findRisks(database, authority, agency, query, now)).page;
}

/** The same with the dossiers themselves, for a reader inside the office. */
export async function findRisks(
  database: Database,
  authority: string,
  agency: string,
  query: RisksQuery,
  now: Instant,
): Promise<{ page: RisksPage; found: readonly DossierAtRisk[] }> {
  const reading = await readingOf(database, authority, agency, query, now);
  const stakes = await riskStakes(database, reading, now);
  const kind = query.kind ?? null;
  const { whole, units, at: countedAt } = await countRisks(database, reading);
  const after = query.after === undefined ? null : readCursor(query.after, "timestamptz");
  const { dossiers, next } = await pageOf(database, reading, kind, { after, limit: query.limit ?? ROWS });
  const { at, knownAt, rules, derivation, newestBatch } = reading;
  const page: RisksPage = {
    agency: refOf(reading.tree.root),
    authority: agencyRef(authority, dayInVietnam(at)),
    known: { knownAt, judgedAt: at, newestBatch },
    period: stakes.period,
    rulebook: stakes.rulebook.id,
    minutesADay: minutesADay(derivation.calendar),
    thresholds: {
      soonHours: rules.thresholds.soonHours.value,
      silentHours: rules.thresholds.silentHours.value,
    },
    reschedule: {
      title: rules.reschedule.title,
      most: rules.reschedule.most,
      daysBefore: rules.reschedule.daysBefore,
      source: rules.reschedule.source,
    },
    countedAt,
    kinds: riskWords(reading, stakes),
    whole: { dossiers: whole.dossiers, counts: whole.counts },
    units: units.filter((it) => it.dossiers > 0).map(countsView),
    kind,
    dossiers: await riskRows(database, reading, stakes, dossiers),
    next: next && cursorOf(next),
    csvUrl: csvUrl(authority, agency, query),
  };
  return { page, found: dossiers };
}

/** Understands a request. Throws NotFound where the authority has no dossiers, or had none then. */
export async function readingOf(
  database: Database,
  authority: string,
  agency: string,
  { at }: RisksQuery,
  now: Instant,
): Promise<RiskReading> {
  const asked = at === undefined ? null : readInstant(at);
  const reading =
    authorityOf(agency) === authority ? await riskReading(database, agency, asked, now) : undefined;
  return (
    reading ??
    notFound(
      "no-dossiers",
      `${agency}${at === undefined ? "" : ` lúc ${at}`}`,
      asked === null ? "Chưa có hồ sơ của cơ quan này." : "Lúc đó chưa có hồ sơ nào của cơ quan này.",
      "Hãy chọn cơ quan hoặc thời điểm khác, hoặc nhập hồ sơ: minhbach import dossiers <tệp>.",
    )
  );
}

/** Each kind in words, with the rules of the authority that count such a dossier as a miss. */
function riskWords({ authority, rules }: RiskReading, { rulebook }: RiskStakes): RiskWords[] {
  const named = new Map(rulesFor(authority, rulebook).map((it) => [ruleName(it), it.rule.title]));
  return RISK_KINDS.map((kind) => {
    const { title, toDo, source, indicators } = rules.kinds[kind];
    const counts = indicators.flatMap((rule) => {
      const words = named.get(rule);
      return words === undefined ? [] : [{ rule, title: words }];
    });
    return { kind, title, toDo, source, counts };
  });
}

function countsView({ agency, dossiers, counts }: RiskCounts): RisksPage["units"][number] {
  return { agency: refOf(agency), dossiers, counts };
}

function minutesADay({ units }: RiskReading["derivation"]["calendar"]): number {
  const rule = units["working-day"];
  return "minutes" in rule ? rule.minutes : 24 * 60;
}

function csvUrl(authority: string, agency: string, { at, kind }: RisksQuery): string {
  const given = Object.entries({ at, kind }).filter((it): it is [string, string] => it[1] !== undefined);
  const path = `/api/authorities/${encodeURIComponent(authority)}/agencies/${encodeURIComponent(agency)}`;
  return `${path}/risks.csv${given.length === 0 ? "" : `?${new URLSearchParams(given)}`}`;
}
