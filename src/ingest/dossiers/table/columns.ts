import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { wordsKey } from "#terms/vietnameseText.ts";

const CELL_TYPES = ["code", "text", "date", "amount"] as const;
export type CellType = (typeof CELL_TYPES)[number];

const LAYOUTS = ["dossiers", "petitions", "ratings", "payments"] as const;
export type LayoutName = (typeof LAYOUTS)[number];

const Words = z.array(z.string().transform(headerKey));
const Layout = z.strictObject({
  key: z.string(),
  needs: z.array(z.string()).min(1),
  fields: z.record(z.string(), z.strictObject({ type: z.enum(CELL_TYPES), headers: Words })),
  text: Words,
});

/**
 * What the rows of one kind of table are.
 * @property key the field that names the dossier or petition
 * @property needs fields of which a table of this kind has at least one
 * @property text headers known to hold words, never read into facts
 */
export type Layout = z.infer<typeof Layout>;

const Columns = z.strictObject({
  layouts: z.record(z.enum(LAYOUTS), Layout),
  totals: z.array(z.string().transform(wordsKey)),
  exportTimes: z.array(z.string()),
});

/** The headers of exported tables (columns.yaml). */
export const columns = Columns.parse(parse(readFileSync(new URL("./columns.yaml", import.meta.url), "utf8")));

/** A header as compared: one line, without what stands in brackets and without marks around it. */
export function headerKey(text: string): string {
  return wordsKey(text.replace(/\([^)]*\)|[⁽][^⁾]*[⁾]|\*/g, " ")).replace(/^[\s.:-]+|[\s.:-]+$/g, "");
}
