import type { LedgerDossiers } from "#contract/ledger.ts";
import { type CauseWish, listCauses } from "#measure/causes/listCauses.ts";
import type { MendableRule } from "#measure/causes/mendableRule.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { refuse } from "#terms/problem.ts";
import { mendableIndicators, mendParts } from "../../measuring/ledger/mendableRules.ts";
import { askingOf, type DossierQuery, namesIn } from "../dossiers/asking.ts";
import { notFound } from "../notFound.ts";

/** Which entry of a ledger is opened, and which page of it. */
export type LedgerDossiersQuery = DossierQuery & {
  indicator: string;
  cause: string;
  after?: number | undefined;
  limit?: number | undefined;
};

const ROWS = 50;

/** One page of the dossiers behind an entry of a ledger. Throws NotFound for an indicator or a cause there is not. */
export async function ledgerDossiers(
  database: Database,
  authority: string,
  agency: string,
  { indicator, cause, after = 0, limit = ROWS, ...query }: LedgerDossiersQuery,
  now: Instant,
): Promise<LedgerDossiers> {
  const { question, rulebook, head, known } = await askingOf(database, authority, agency, query, now);
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
  // One more tells whether there is a next page.
  const page = await listCauses(database, found.rule, mendParts(), failed, question, {
    after,
    limit: limit + 1,
  });
  const agencyOf = namesIn(question.period);
  return {
    ...head,
    rulebook: rulebook.id,
    known,
    indicator,
    cause,
    dossiers: page.slice(0, limit).map((it) => ({ ...it, agency: agencyOf(it.agency) })),
    next: page.length > limit ? after + limit : null,
  };
}

/** Reads an entry's id: clauses joined by +, each with its part after a dot, and ? where it is not known. */
function readCause(cause: string, { clauses }: MendableRule): CauseWish[] {
  return cause.split("+").map((it) => {
    const [name = "", part = null] = it.replace(/\?$/, "").split(".");
    if (!clauses.some(({ id }) => id === name))
      refuse(
        "no-cause",
        `cause=${cause}`,
        `Chỉ số này không có điều kiện "${name}".`,
        `Các điều kiện: ${clauses.map(({ id }) => id).join(", ")}.`,
      );
    return { clause: name, answer: it.endsWith("?") ? "unknown" : "no", part };
  });
}
