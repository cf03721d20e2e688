import type { PrintedTable, PublicationPage, PublicationSummary } from "#contract/pages.ts";
import { cellsNamed } from "#findings/gate/cellsNamed.ts";
import type { NoticeTable } from "#published/notice.ts";
import { findAgency } from "#registry/findAgency.ts";
import type { StoredNotice } from "#store/notices.ts";
import { findPeriod, periodVi } from "#terms/period.ts";
import type { GateResult } from "../gate.ts";
import * as rules from "../rules.ts";
import { comparableTable } from "./comparison/comparable.ts";
import { countFindings } from "./countFindings.ts";

/** An imported notice in the list of publications. `hasDossiers`: whether its authority has any to be compared with. */
export function noticeSummary(
  stored: StoredNotice,
  { findings }: GateResult,
  hasDossiers: boolean,
): PublicationSummary {
  const { notice, agency } = stored;
  const period = findPeriod(stored.period);
  return {
    id: stored.id,
    kind: "notice",
    title: `${agency.name}, ${period ? periodVi(period) : stored.period}`,
    agency: { ...agency, kind: findAgency(rules.registry(), agency.code)?.kind ?? "district" },
    period: stored.period,
    profile: null,
    number: notice.formalities?.number ?? null,
    day: notice.formalities?.day ?? null,
    dataTime: notice.dataTime,
    points: notice.headline?.points?.decimal ?? null,
    max: notice.headline?.max?.decimal ?? null,
    at: stored.importedAt,
    ...countFindings(findings),
    override: null,
    comparable: hasDossiers && comparableTable(stored) !== undefined,
  };
}

/** A notice as printed, with what the gate finds in it. */
export function noticePage(stored: StoredNotice, gate: GateResult, hasDossiers: boolean): PublicationPage {
  const { notice, file } = stored;
  const cellsAt = cellsNamed(notice);
  return {
    ...noticeSummary(stored, gate, hasDossiers),
    ok: gate.ok,
    findings: gate.findings.map((it) => ({ ...it, cells: cellsAt(it.place) })),
    files: [
      {
        name: file.name,
        mediaType: "application/octet-stream",
        bytes: file.bytes.length,
        sha256: notice.sha256,
        url: `/api/publications/${encodeURIComponent(stored.id)}/files/${encodeURIComponent(file.name)}`,
      },
    ],
    pageUrl: null,
    contentHash: null,
    groups: (notice.headline?.groups ?? []).map((it) => ({
      label: it.label,
      code: it.group,
      points: it.points?.decimal ?? null,
      max: it.max?.decimal ?? null,
      applicable: !it.notApplicable,
    })),
    tables: notice.tables.map(printedTable),
    footnotes: notice.footnotes.map(({ marker, text }) => ({ marker, text })),
  };
}

/** Every cell as it was typed. */
function printedTable(table: NoticeTable): PrintedTable {
  return {
    place: table.place,
    title: table.title,
    columns: table.columns.map((it) => ({
      header: it.header,
      path: it.path,
      figure: it.role === "figure",
      unit: it.unit,
    })),
    rows: table.rows.map((it) => ({ kind: it.kind, cells: it.cells.map((cell) => cell.text) })),
  };
}
