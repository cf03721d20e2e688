import type { VintageRecord } from "../../vintage/vintage.ts";
import type { PAGE_WORDS } from "./words.ts";

/** A file beside the page. `size` in bytes, `sha256` in hexadecimal. */
type PageFile = { name: string; size: number; sha256: string };

/**
 * What the page says beyond the document.
 * @property files linked by their bare names, so the page works wherever it lies beside them
 * @property record the vintage's own record, null for a draft
 */
export type PageOptions = {
  language: keyof typeof PAGE_WORDS;
  files: readonly PageFile[];
  record: Pick<VintageRecord, "contentHash" | "findings" | "supersedes"> | null;
};
