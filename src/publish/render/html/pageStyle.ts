import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The stylesheet of a published page, carried inside it. */
export const PAGE_STYLE = readFileSync(new URL("./page.css", import.meta.url), "utf8");

const digest = createHash("sha256").update(PAGE_STYLE).digest("base64");

/** What a published page may load: nothing but the stylesheet it carries. No script runs in it. */
export const PAGE_SECURITY = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
