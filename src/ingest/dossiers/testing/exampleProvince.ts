import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Agency, Registry } from "#registry/agency.ts";
import { readDossierFiles } from "../readDossierFiles.ts";
import type { DossierRecord, ReadingContext } from "../record.ts";

const unit = (id: string, name: string, over: Partial<Agency> = {}): Agency => ({
  id,
  code: id,
  kind: "commune",
  names: [{ text: name, from: null, until: null }],
  aliases: [],
  parent: "H99",
  portalId: null,
  succession: [],
  from: null,
  until: null,
  ...over,
});

/** Province H99: Suối and Đồi; Khe, merged into Suối on 1/7/2025; Đá, whose code is not confirmed. */
const agencies = [
  unit("H99", "UBND tỉnh Ví Dụ", { kind: "province", parent: null }),
  unit("H99.20", "UBND xã Suối Ví Dụ", { aliases: ["Bộ phận Một cửa xã Suối"] }),
  unit("H99.21", "UBND xã Đồi Ví Dụ"),
  unit("H99.22", "UBND xã Khe Ví Dụ", {
    until: "2025-07-01",
    succession: [{ to: "H99.20", day: "2025-07-01", basis: "ví dụ" }],
  }),
  unit("H99~da", "UBND xã Đá Ví Dụ", { code: null }),
];
const registry: Registry = { agencies, byId: new Map(agencies.map((it) => [it.id, it])) };

/** Everything that reading files with these names and contents yields, under province H99. */
export async function readAll(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Pick<ReadingContext, "dropColumns" | "onProgress"> = {},
): Promise<DossierRecord[]> {
  const folder = mkdtempSync(join(tmpdir(), "dossiers-"));
  try {
    const paths = Object.entries(files).map(([name, content]) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    });
    const records: DossierRecord[] = [];
    for await (const it of readDossierFiles(paths, { registry, authority: "H99", ...options }))
      records.push(it);
    return records;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The records of one kind. */
export function only<Kind extends DossierRecord["kind"]>(
  records: readonly DossierRecord[],
  kind: Kind,
): Extract<DossierRecord, { kind: Kind }>[] {
  return records.filter((it): it is Extract<DossierRecord, { kind: Kind }> => it.kind === kind);
}

/** A dossier as DongBoHoSoMC delivers it, with what a test is about put over it. */
export function syncDossier(over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    MaHoSo: "H99.20-260302-0007",
    MaTTHC: "9.001001.000.00.00.H99",
    ChuHoSo: "Người Ví Dụ Một",
    SoGiayToChuHoSo: "099000000011",
    SoDienThoai: "0000000001",
    NgayTiepNhan: "20260302090000",
    NgayHenTra: "20260305170000",
    TrangThaiHoSo: "4",
    DonViXuLy: "UBND xã Suối Ví Dụ",
    ...over,
  };
}
