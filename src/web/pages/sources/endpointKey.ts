import type { TextKey } from "../../language/text.ts";

const KEYS: Readonly<Record<string, TextKey>> = {
  transparency: "sources.endpoint.transparency",
  "dvc-progress-tree": "sources.endpoint.progress",
  "provide-online-tree": "sources.endpoint.online",
  "dossier-digitized": "sources.endpoint.digitised",
  "handling-satisfaction": "sources.endpoint.satisfaction",
  "formality-online-payment-tree": "sources.endpoint.payment",
};

/** The words for one of the Portal's answers; null for one that has none yet, which is shown under its own name. */
export function endpointKey(endpoint: string): TextKey | null {
  return KEYS[endpoint] ?? null;
}

/** Kinds of answer once each, in the order of the groups they are about, others behind. */
export function inOrder(endpoints: readonly string[]): string[] {
  const known = Object.keys(KEYS);
  const place = (it: string) => (known.includes(it) ? known.indexOf(it) : known.length);
  return [...new Set(endpoints)].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}
