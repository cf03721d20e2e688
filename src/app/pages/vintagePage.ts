import type { PrintedTable, PublicationPage, PublicationSummary } from "#contract/pages.ts";
import type { Finding } from "#findings/gate/finding.ts";
import type { Block, ContentTable, PublicationContent } from "#publish/content.ts";
import { headGrid } from "#publish/render/tableHead.ts";
import { textOf } from "#publish/sentence.ts";
import type { VintageRecord } from "#publish/vintage/vintage.ts";
import type { Database } from "#store/database.ts";
import { listVintageFiles, type StoredVintage } from "#store/vintages.ts";
import { countFindings } from "./countFindings.ts";

/** An issued publication in the list. */
export function vintageSummary(stored: StoredVintage): PublicationSummary {
  const { record, content, findings } = opened(stored);
  return {
    id: stored.id,
    kind: "vintage",
    title: content.title,
    agency: { ...record.agency, kind: record.agency.kind ?? "district" },
    period: stored.period,
    profile: stored.profile,
    number: record.number,
    day: record.day,
    dataTime: record.dataTime,
    points: figure(record, "total.points"),
    max: figure(record, "total.max"),
    at: stored.issuedAt,
    ...countFindings(findings),
    override: stored.override,
    comparable: false,
  };
}

/** A vintage with its tables, files and what the gate said when it was issued. */
export async function vintagePage(database: Database, stored: StoredVintage): Promise<PublicationPage> {
  const { record, content, findings } = opened(stored);
  const files = await listVintageFiles(database, stored.id);
  return {
    ...vintageSummary(stored),
    ok: findings.every((it) => it.severity !== "error"),
    findings,
    files: files.map((it) => ({
      name: it.name,
      mediaType: it.mediaType,
      bytes: it.bytes.length,
      sha256: it.sha256,
      url: `/api/publications/${encodeURIComponent(stored.id)}/files/${encodeURIComponent(it.name)}`,
    })),
    pageUrl: `/cong-bo/${encodeURIComponent(stored.id)}`,
    contentHash: stored.contentHash,
    groups: record.groups.map(({ id, label, applicable }) => ({
      label,
      code: id,
      points: figure(record, `group.${id}.points`),
      max: figure(record, `group.${id}.max`),
      applicable,
    })),
    tables: tablesOf(content),
    footnotes: content.appendices.flatMap((it) =>
      it.footnotes.map(({ marker, runs }) => ({ marker, text: textOf(runs) })),
    ),
  };
}

function opened(stored: StoredVintage) {
  return {
    record: JSON.parse(stored.record) as VintageRecord,
    content: JSON.parse(stored.content) as PublicationContent,
    findings: JSON.parse(stored.findings) as Finding[],
  };
}

function figure(record: VintageRecord, cell: string): string | null {
  return record.figures.find((it) => it.cell === cell)?.decimal ?? null;
}

function tablesOf(content: PublicationContent): PrintedTable[] {
  const inBody = tablesIn(content.body).map((it) => printedTable(it, it.caption ?? content.title));
  const inAppendices = content.appendices.flatMap((appendix) =>
    tablesIn(appendix.blocks).map((it) => printedTable(it, appendix.label)),
  );
  return [...inBody, ...inAppendices];
}

function tablesIn(blocks: readonly Block[]): ContentTable[] {
  return blocks.flatMap((it) => (it.kind === "table" ? [it.table] : []));
}

function printedTable(table: ContentTable, place: string): PrintedTable {
  const grid = headGrid(table);
  return {
    place,
    title: table.caption,
    columns: table.columns.map((it, column) => {
      const path = [...new Set(grid.flatMap((row) => row[column]?.cell.text ?? []))];
      return { header: path.join(" / "), path, figure: it.role === "figure", unit: it.unit };
    }),
    rows: table.rows.map((it) => ({ kind: it.kind, cells: it.cells.map((cell) => cell.text) })),
  };
}
