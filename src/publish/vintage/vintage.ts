import { createHash } from "node:crypto";
import type { Finding } from "#findings/gate/finding.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { AgencyKind } from "#terms/agencyKind.ts";
import { canonicalJson } from "#terms/canonicalJson.ts";
import type { Instant } from "#terms/instant.ts";
import type { PublicationContent } from "../content.ts";
import type { DataCell, FigureTable } from "../figureTable.ts";
import type { Override } from "../issue.ts";
import type { Publication } from "../publication.ts";
import { type CellChange, diffFigures } from "./vintageDiff.ts";

/** A frozen input, named and hashed. */
type Pinned = { id: string; hash: string };

/** A rendition as it went out. */
type IssuedFile = { name: string; sha256: string };

/**
 * An issued publication: everything it rests on, every figure it prints, what the gate said and who let it out.
 * @property format names this shape, so that readers of later shapes can tell them apart
 * @property registry hash over the tree of units; `version` names it for people
 * @property units the tree itself, as far as the document covers it; `counts` what its points were computed from
 * @property files every rendition but this record and the page, both of which state `contentHash`
 * @property documentHash SHA-256 over the canonical JSON of the document's content
 * @property contentHash SHA-256 over the canonical JSON of everything else in the record
 */
export type VintageRecord = Pick<Publication, "groups" | "units" | "counts"> & {
  format: typeof FORMAT;
  agency: { code: AgencyCode; name: string; kind: AgencyKind | null };
  period: string;
  profile: Pinned;
  rulebook: Pinned;
  registry: { version: string; hash: string };
  source: Pinned & { kind: "capture" | "notice" };
  previousSource: Pinned | null;
  dataTime: Instant | null;
  figures: readonly ({ cell: string } & DataCell)[];
  findings: readonly Finding[];
  number: string | null;
  day: string | null;
  signer: string | null;
  issuedAt: Instant;
  override: Override | null;
  files: readonly IssuedFile[];
  documentHash: string;
  supersedes: { id: string; contentHash: string; reason: string; changes: readonly CellChange[] } | null;
  contentHash: string;
};

const FORMAT = "minhbach-vintage-1";

/** What is frozen. `supersedes` names the vintage that is corrected; a reason that nobody gave is null. */
export type VintageInput = Omit<
  VintageRecord,
  "format" | "figures" | "documentHash" | "supersedes" | "contentHash"
> & {
  content: PublicationContent;
  figures: FigureTable;
  supersedes: { id: string; record: VintageRecord; reason: string | null } | null;
};

/** Freezes a publication. No clock is read: the same input gives the same bytes and the same hash. */
export function makeVintage({ content, figures, supersedes, ...input }: VintageInput): VintageRecord {
  const cells = [...figures]
    .map(([cell, value]) => ({ cell, ...value }))
    .sort((a, b) => (a.cell < b.cell ? -1 : 1));
  const changes = supersedes && diffFigures(supersedes.record.figures, cells);
  const record = {
    format: FORMAT,
    ...input,
    figures: cells,
    documentHash: sha256(canonicalJson(content)),
    supersedes: supersedes &&
      changes && {
        id: supersedes.id,
        contentHash: supersedes.record.contentHash,
        reason: supersedes.reason ?? withoutReason(changes.length),
        changes,
      },
  } as const;
  return { ...record, contentHash: sha256(canonicalJson(record)) };
}

/** A correction should say why; one without a reason says so, and what can be seen from the figures. */
function withoutReason(changed: number): string {
  return `Không nêu lý do; ${changed === 0 ? "số liệu không thay đổi" : `${changed} ô số liệu thay đổi`}.`;
}

/** The record's own bytes: what is stored, published and hashed again by whoever doubts it. */
export function vintageJson(record: VintageRecord): string {
  return canonicalJson(record);
}

/** Whether a record still is what was issued, and a document the one it was issued with. */
export function isIntact(record: VintageRecord, content: PublicationContent): boolean {
  const { contentHash, ...rest } = record;
  return (
    sha256(canonicalJson(rest)) === contentHash && sha256(canonicalJson(content)) === record.documentHash
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
