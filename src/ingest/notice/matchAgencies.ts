import type { NoticeTable, Row } from "#published/notice.ts";
import { type Agency, nameOf, type Registry } from "#registry/agency.ts";
import { compareNames } from "#registry/compareNames.ts";
import { agenciesWithCode } from "#registry/findAgency.ts";
import { findByName } from "#registry/findByName.ts";

/**
 * Gives every unit row its agency where that is certain: the code is known and the name does not contradict it, or
 * there is no good code but one agency under the issuer bears the name.
 */
export function matchAgencies(
  table: NoticeTable,
  registry: Registry,
  issuer: string | null,
  onDay: string | undefined,
): NoticeTable {
  const match = (row: Row): Row =>
    row.kind === "unit" ? { ...row, agency: agencyOf(row, registry, issuer, onDay)?.code ?? null } : row;
  return { ...table, rows: table.rows.map(match) };
}

function agencyOf(row: Row, registry: Registry, issuer: string | null, onDay?: string): Agency | undefined {
  const withCode = row.codeAsTyped === null ? [] : agenciesWithCode(registry, row.codeAsTyped, onDay);
  const verdicts = withCode.map((agency) => ({ agency, verdict: nearest(agency, row.name, onDay) }));
  const sure =
    verdicts.find((it) => it.verdict === "same") ?? verdicts.find((it) => it.verdict === "spelling");
  if (sure) return sure.agency;
  if (withCode.length > 0) return row.name === "" ? withCode[0] : undefined;
  if (row.name === "") return undefined;
  return (
    (issuer !== null && findByName(registry, row.name, issuer, onDay)) ||
    findByName(registry, row.name, undefined, onDay)
  );
}

function nearest(agency: Agency, name: string, onDay?: string): "same" | "spelling" | "different" {
  const verdicts = [nameOf(agency, onDay), ...agency.aliases].map((it) => compareNames(it, name));
  return verdicts.find((it) => it === "same") ?? verdicts.find((it) => it === "spelling") ?? "different";
}
