import { createHash } from "node:crypto";
import type { DossierVersion } from "#dossier/dossier.ts";

/** A dossier as its first record told it, on the day it was received: nothing of it had been done yet. */
export function asReceived(version: DossierVersion): DossierVersion | null {
  const { receivedAt, steps } = version.facts;
  if (receivedAt === null) return null;
  const first = (steps ?? []).filter(({ at }) => at !== null && Date.parse(at) <= Date.parse(receivedAt));
  return {
    ...version,
    sourceTime: receivedAt,
    facts: {
      ...version.facts,
      state: "processing",
      finishedAt: null,
      returnedAt: null,
      refusedAt: null,
      steps: first,
      results: [],
    },
    rawHash: createHash("sha256").update(`received ${version.rawHash}`).digest("hex"),
  };
}
