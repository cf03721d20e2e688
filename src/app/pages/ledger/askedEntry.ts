import type { LedgerDossiers } from "#contract/ledger.ts";
import type { FailedClause } from "#findings/ledger/ledger.ts";
import { type CauseDossier, listCauses } from "#measure/causes/listCauses.ts";
import type { MendableRule } from "#measure/causes/mendableRule.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { refuse } from "#terms/problem.ts";
import { mendableIndicators, mendParts } from "../../measuring/ledger/mendableRules.ts";
import { type Asking, askingOf, type DossierQuery, namesIn } from "../dossiers/asking.ts";
import { procedureNames } from "../dossiers/namedValues.ts";
import { notFound } from "../notFound.ts";

/** Which entry of a ledger is opened. */
export type EntryQuery = DossierQuery & { indicator: string; cause: string };

type EntryRow = LedgerDossiers["dossiers"][number];

/** An entry of a ledger that is asked for its dossiers, understood. */
type AskedEntry = {
  asking: Asking;
  failed: readonly FailedClause[];
  page: (of: { after: number; limit: number }) => Promise<CauseDossier[]>;
  /** Dossiers with their agencies and procedures by name. */
  rows: (of: readonly CauseDossier[]) => Promise<EntryRow[]>;
};

/** Understands which entry is meant. Throws NotFound for an indicator there is not, UserError for a cause there is not. */
export async function askEntry(
  database: Database,
  authority: string,
  agency: string,
  { indicator, cause, ...query }: EntryQuery,
  now: Instant,
): Promise<AskedEntry> {
  const asking = await askingOf(database, authority, agency, query, now);
  const { question, rulebook } = asking;
  const counted = mendableIndicators(rulebook).filter((it) => it.rule.predicate.of === "dossier");
  const found = counted.find((it) => it.indicator === indicator);
  if (found === undefined)
    return notFound(
      "no-indicator",
      `indicator=${indicator}`,
      "Không có chỉ số đếm hồ sơ này.",
      `Các chỉ số: ${counted.map((it) => it.indicator).join(", ")}.`,
    );
  const failed = readCause(cause, found.rule);
  return {
    asking,
    failed,
    page: (of) => listCauses(database, found.rule, mendParts(), failed, question, of),
    rows: (of) => named(database, asking, of),
  };
}

async function named(
  database: Database,
  { question, head }: Asking,
  dossiers: readonly CauseDossier[],
): Promise<EntryRow[]> {
  const agencyOf = namesIn(question.period);
  const codes = dossiers.map((it) => it.procedure);
  const at = question.knownAt ?? question.now;
  const names = await procedureNames(database, head.authority.code, codes, at);
  return dossiers.map(({ agency, procedure, ...it }) => ({
    ...it,
    agency: agencyOf(agency),
    procedure: procedure === null ? null : { code: procedure, name: names.get(procedure) ?? null },
  }));
}

/** Reads an entry's id: clauses joined by +, each with its part after a dot, and ? where it is not known. */
function readCause(cause: string, { clauses }: MendableRule): FailedClause[] {
  return cause.split("+").map((it) => {
    const [name = "", part = null] = it.replace(/\?$/, "").split(".");
    const clause = clauses.find(({ id }) => id === name);
    if (clause === undefined)
      return refuse(
        "no-cause",
        `cause=${cause}`,
        `Chỉ số này không có điều kiện "${name}".`,
        `Các điều kiện: ${clauses.map(({ id }) => id).join(", ")}.`,
      );
    return { clause: name, answer: it.endsWith("?") ? "unknown" : "no", mends: clause.mends, part };
  });
}
