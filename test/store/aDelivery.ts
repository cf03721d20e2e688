import { createHash } from "node:crypto";
import type { Dossier, DossierVersion } from "#dossier/dossier.ts";
import { nothingKnown } from "#dossier/nothingKnown.ts";
import type { Delivery } from "#store/dossiers/batch.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A dossier as a full record tells it: received, due, nothing finished. */
export function aDossier(code: string, facts: Partial<Dossier> = {}): Dossier {
  return {
    ...nothingKnown(code),
    agency: "H53.29",
    agencyAsGiven: "UBND xã Long Phước",
    procedure: "2.000815",
    procedureAsGiven: "2.000815.000.00.00.H53",
    channel: "online",
    state: "processing",
    submittedAt: "2023-10-02T01:00:00.000Z",
    receivedAt: "2023-10-02T02:30:00.000Z",
    dueAt: "2023-10-09T10:00:00.000Z",
    pauses: [],
    components: [{ code: "TP1", hasFile: true, digitised: true, reused: "no", fromStore: null }],
    results: [],
    fees: [{ code: "1", amount: "8000" }],
    ...facts,
  };
}

/** A version with its record; the record's text tells the versions apart. */
export function aDelivery(
  code: string,
  sourceTime: string | null,
  facts: Partial<Dossier> = {},
  version: Partial<DossierVersion> = {},
): Delivery {
  const kind = version.kind ?? "record";
  const told = kind === "record" ? aDossier(code, facts) : { ...nothingKnown(code), ...facts };
  const text = JSON.stringify([told, sourceTime, version.deleted ?? false]);
  const hash = sha256(text);
  return {
    kind: "version",
    version: {
      authority: "H53",
      source: "DongBoHoSoMC",
      kind,
      sourceTime,
      deleted: false,
      facts: told,
      rawHash: hash,
      ...version,
    },
    raw: { hash, text },
  };
}

export const aBatch = (...deliveries: Delivery[]) => ({
  batch: { authority: "H53", by: "test", files: [] },
  deliveries,
});

/** Counts with everything not named at zero. */
export const counts = (some: Record<string, number>) => ({
  new: 0,
  changed: 0,
  merged: 0,
  unchanged: 0,
  older: 0,
  deleted: 0,
  ...some,
});
