import type { NoticeTable, Row } from "#published/notice.ts";
import { type Agency, nameOf, type Registry } from "#registry/agency.ts";
import { compareNames } from "#registry/compareNames.ts";
import { agenciesWithCode } from "#registry/findAgency.ts";
import { findByName } from "#registry/findByName.ts";
import { type AgencyCode, agencyCodeGrammar, rootOf } from "#terms/agencyCode.ts";

/**
 * Gives every unit row its agency where that is certain: the code is known and the name does not contradict it, or
 * there is no good code but one agency of the paper's own province bears the name. Every province has a Sở Công
 * Thương and many share names of communes, so a name alone says nothing beyond it.
 */
export function matchAgencies(
  table: NoticeTable,
  registry: Registry,
  issuer: string | null,
  onDay: string | undefined,
): NoticeTable {
  const scopes = scopesOf(table, registry, issuer, onDay);
  const match = (row: Row): Row =>
    row.kind === "unit" ? { ...row, agency: agencyOf(row, registry, scopes, onDay)?.code ?? null } : row;
  return { ...table, rows: table.rows.map(match) };
}

function agencyOf(
  row: Row,
  registry: Registry,
  scopes: readonly string[],
  onDay?: string,
): Agency | undefined {
  const typed = row.codeAsTyped;
  const withCode = typed === null ? [] : agenciesWithCode(registry, typed, onDay);
  const verdicts = withCode.map((agency) => ({ agency, verdict: nearest(agency, row.name, onDay) }));
  const sure =
    verdicts.find((it) => it.verdict === "same") ?? verdicts.find((it) => it.verdict === "spelling");
  if (sure) return sure.agency;
  if (withCode.length > 0) return row.name === "" ? withCode[0] : undefined;
  if (row.name === "") return undefined;
  const own = typed !== null && agencyCodeGrammar(typed) !== null ? [rootOf(typed)] : [];
  // A well-formed code of another province than the table's is a slip the gate names; it finds no agency here.
  const within = own[0] === undefined || scopes.length === 0 || scopes.includes(own[0]) ? scopes : [];
  return [...within, ...own]
    .map((scope) => findByName(registry, row.name, scope, onDay))
    .find((it) => it !== undefined);
}

/** Where names are looked up, nearest first: under the issuer and its province, else under the table's own. */
function scopesOf(
  { rows }: NoticeTable,
  registry: Registry,
  issuer: string | null,
  onDay: string | undefined,
): string[] {
  if (issuer !== null) return [issuer, rootOf(issuer)];
  const units = rows.filter((it) => it.kind === "unit");
  const typed = units.flatMap(({ codeAsTyped: it }) =>
    it !== null && agencyCodeGrammar(it) !== null ? [rootOf(it)] : [],
  );
  const named = units.flatMap((it) => findByName(registry, it.name, undefined, onDay)?.code ?? []);
  const root = typed.length > 0 ? mostOf(typed, typed.length) : mostOf(named.map(rootOf), units.length);
  return root === null ? [] : [root];
}

/** The root that more than half of so many rows have. */
function mostOf(roots: readonly AgencyCode[], rows: number): AgencyCode | null {
  return roots.find((it) => roots.filter((other) => other === it).length * 2 > rows) ?? null;
}

function nearest(agency: Agency, name: string, onDay?: string): "same" | "spelling" | "different" {
  const verdicts = [nameOf(agency, onDay), ...agency.aliases].map((it) => compareNames(it, name));
  return verdicts.find((it) => it === "same") ?? verdicts.find((it) => it === "spelling") ?? "different";
}
