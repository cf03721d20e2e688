import type { Capture } from "#published/capture.ts";
import type { Notice } from "#published/notice.ts";
import { sha256 } from "./aDelivery.ts";

export const EARLY = "2026-09-26T18:00:00.000Z";
export const LATE = "2026-09-27T18:00:00.000Z";

/** A capture of one province with one answer. */
export function aCapture(changes: Partial<Capture> = {}): Capture {
  return {
    authority: "H44",
    period: "2026-08",
    kind: "evaluation",
    capturedFrom: EARLY,
    dataTime: EARLY,
    complete: true,
    missing: [],
    declaredUnits: 163,
    hash: "a".repeat(64),
    agencies: [{ code: "H44", name: "UBND tỉnh Phú Thọ", kind: "province", portalId: "id-1", parent: null }],
    rows: [
      {
        agency: "H44",
        endpoint: "transparency",
        row: "parent",
        points: "7.96",
        max: "18",
        metrics: {
          A: { numerator: 0, denominator: null, ratio: null, points: null, max: "6", flags: ["X"] },
        },
        fields: { totalReceived: 184513, missing: null },
      },
    ],
    answers: [
      {
        endpoint: "transparency",
        path: "/p",
        request: { year: 2026 },
        httpStatus: 201,
        contentType: "application/json",
        capturedAt: EARLY,
        body: '{"code":"OK"}',
        sha256: "b".repeat(64),
        bytes: 13,
      },
    ],
    notes: [],
    ...changes,
  };
}

export const aNotice: Notice = {
  file: "a.md",
  sha256: "c".repeat(64),
  form: "table",
  agency: null,
  period: null,
  dataTime: null,
  formalities: null,
  headline: null,
  paragraphs: [],
  tables: [],
  footnotes: [],
};

/** A notice with its file; `mark` tells notices apart. */
export const storedNotice = (mark: string) => ({
  authority: "H53",
  agency: { code: "000.00.31.H53", name: "UBND huyện Bến Cầu" },
  period: "2023-10",
  notice: { ...aNotice, sha256: sha256(mark) },
  file: { name: "a.md", bytes: new Uint8Array([1, 0, 255]) },
  importedAt: EARLY,
});

/** A vintage with one file; `mark` tells vintages apart. */
export const issuedVintage = (mark: string) => ({
  vintage: {
    authority: "H44",
    agency: { code: "H44", name: "UBND tỉnh Phú Thọ" },
    period: "2026-08",
    profile: "province-766",
    contentHash: sha256(mark),
    record: '{"b":1,"a":"ệ"}',
    content: "{}",
    findings: "[]",
    supersedes: null,
    override: { reason: "lý do", by: "Người Ký" },
    issuedAt: LATE,
  },
  files: [{ name: "a.pdf", mediaType: "application/pdf", sha256: "0", bytes: new Uint8Array([37, 80, 0]) }],
});

/** A procedure of the Portal's catalogue. */
export const aListedProcedure = (code: string, name: string) => ({
  code,
  portalId: "x",
  name,
  state: "ACTIVE",
  publishers: [],
  appliedBy: ["y"],
});
