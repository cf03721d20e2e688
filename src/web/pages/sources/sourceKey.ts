import type { TextKey } from "../../language/text.ts";

const KEYS: Readonly<Record<string, TextKey>> = {
  sync: "sources.from.sync",
  "sync-progress": "sources.from.progress",
  "one-stop-export": "sources.from.export",
  catalogue: "sources.from.catalogue",
  rating: "sources.from.rating",
  "rating-summary": "sources.from.ratingSummary",
  petition: "sources.from.petition",
  payment: "sources.from.payment",
  "payment-platform": "sources.from.paymentPlatform",
};

/** The words for a system that records come from; null for one that is known by its own name only. */
export function sourceKey(source: string): TextKey | null {
  return KEYS[source] ?? null;
}
