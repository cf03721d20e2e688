import { canonicalJson } from "#terms/canonicalJson.ts";
import type { Rendition } from "../../content.ts";
import { rendition } from "../rendition.ts";

/** A record in its canonical form, so that its hash is the hash of what it says. */
export function renderJson(record: unknown, stem = "ban-ghi"): Rendition {
  return rendition(stem, "json", canonicalJson(record));
}
