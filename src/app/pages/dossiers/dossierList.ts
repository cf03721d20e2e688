import type { DossierList, DossierRow } from "#contract/dossiers.ts";
import { countRules } from "#measure/countRules.ts";
import { type ListedDossier, listDossiers } from "#measure/list/listDossiers.ts";
import type { ListWish } from "#measure/list/listWish.ts";
import type { Predicate } from "#measure/predicate.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { refuse } from "#terms/problem.ts";
import { type NamedRule, ruleName, rulesFor } from "../../measuring/rulesFor.ts";
import { notFound } from "../notFound.ts";
import { type Asking, askingOf, type DossierQuery, namesIn } from "./asking.ts";
import { codedView, factTitles } from "./factView.ts";
import { procedureNames } from "./namedValues.ts";
import { countsByRule, ruleCount } from "./ruleCount.ts";

/** What a request for a list may say besides. */
export type ListQuery = DossierQuery & {
  rule: string;
  answer: ListWish["answer"];
  sort?: ListWish["sort"] | undefined;
  order?: "asc" | "desc" | undefined;
  search?: string | undefined;
  procedure?: string | undefined;
  after?: string | undefined;
  limit?: number | undefined;
};

const ROWS = 50;

/** Facts of a row that a reader sees under their titles. */
const ROW_FACTS = [
  "code",
  "agency",
  "procedure",
  "channel",
  "state",
  "receivedAt",
  "dueAt",
  "finishedAt",
  "returnedAt",
];

/** One page of the dossiers that a rule answers in one way. */
export async function dossierList(
  database: Database,
  authority: string,
  agency: string,
  query: ListQuery,
  now: Instant,
): Promise<DossierList> {
  const asking = await askingOf(database, authority, agency, query, now);
  const { named, predicate } = listedRule(authority, asking, query.rule);
  const { question, known, head } = asking;
  const counts = await countRules(database, [predicate], question);
  const { dossiers, next } = await listDossiers(database, predicate, question, wishOf(query), counts);
  return {
    ...head,
    known,
    rule: ruleCount(named, countsByRule(counts), () => true),
    answer: query.answer,
    titles: factTitles(ROW_FACTS),
    dossiers: await rowsOf(database, asking, dossiers),
    next,
    csvUrl: csvUrl(authority, agency, { ...query, period: head.period }),
  };
}

/** The rule a list is asked of. Throws NotFound for one there is not, UserError for one that goes through something else. */
export function listedRule(
  authority: string,
  { rulebook }: Asking,
  name: string,
): { named: NamedRule; predicate: Predicate } {
  const rules = rulesFor(authority, rulebook);
  const named = rules.find((it) => ruleName(it) === name);
  if (named === undefined)
    return notFound(
      "no-rule",
      `rule=${name}`,
      "Không có quy tắc này.",
      `Các quy tắc: ${rules.map(ruleName).join(", ")}.`,
    );
  const { predicate, given } = named.rule;
  if (predicate?.of !== "dossier")
    return refuse(
      "no-dossier-rule",
      `rule=${name}`,
      given === null ? "Quy tắc này không đếm từng hồ sơ." : `Không đếm được từ hồ sơ: ${given.vi}`,
      "Chỉ mở được danh sách của quy tắc đếm hồ sơ.",
    );
  return { named, predicate };
}

export function wishOf(query: ListQuery): ListWish {
  return {
    answer: query.answer,
    sort: query.sort ?? "code",
    descending: query.order === "desc",
    search: query.search?.trim() || null,
    procedure: query.procedure ?? null,
    after: query.after ?? null,
    limit: query.limit ?? ROWS,
  };
}

/** Dossiers with their agencies and procedures by name. */
export async function rowsOf(
  database: Database,
  { question, head }: Asking,
  dossiers: readonly ListedDossier[],
): Promise<DossierRow[]> {
  const agencyOf = namesIn(question.period);
  const names = await procedureNames(
    database,
    head.authority.code,
    dossiers.map((it) => it.procedure),
    question.knownAt ?? question.now,
  );
  return dossiers.map(({ agency, procedure, channel, state, ...it }) => ({
    ...it,
    channel: codedView("channel", channel),
    state: codedView("state", state),
    agency: agencyOf(agency),
    procedure: procedure === null ? null : { code: procedure, name: names.get(procedure) ?? null },
  }));
}

function csvUrl(authority: string, agency: string, query: ListQuery): string {
  const { after: _after, limit: _limit, ...kept } = query;
  const given = Object.entries(kept).filter((it): it is [string, string] => it[1] !== undefined);
  const at = `/api/authorities/${encodeURIComponent(authority)}/agencies/${encodeURIComponent(agency)}`;
  return `${at}/dossiers.csv?${new URLSearchParams(given)}`;
}
