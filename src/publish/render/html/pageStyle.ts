import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const SHEETS = ["page.css", "phone.css", "paper.css"];

/** The stylesheet of a published page, carried inside it. */
export const PAGE_STYLE = SHEETS.map((it) => readFileSync(new URL(it, import.meta.url), "utf8")).join("");

const digest = createHash("sha256").update(PAGE_STYLE).digest("base64");

/** What a published page may load: nothing but the stylesheet it carries. No script runs in it. */
export const PAGE_SECURITY = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
