import { createHash } from "node:crypto";
import type { PortalAnswer } from "#published/capture.ts";
import type { Instant } from "#terms/instant.ts";

/** SHA-256 over the sorted hashes of a capture's answers: the same content gives the same hash, whenever it was fetched. */
export function captureHash(answers: readonly PortalAnswer[]): string {
  const hashes = answers.map((it) => it.sha256).sort();
  return createHash("sha256").update(hashes.join("\n")).digest("hex");
}

/** First and last capture time; null when no answer has one. */
export function captureTimes(answers: readonly PortalAnswer[]): { from: Instant | null; to: Instant | null } {
  const times = answers.flatMap((it) => it.capturedAt ?? []).sort();
  return { from: times[0] ?? null, to: times.at(-1) ?? null };
}
