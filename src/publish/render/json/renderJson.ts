import type { Rendition } from "../../content.ts";
import { rendition } from "../rendition.ts";
import { canonicalJson } from "./canonicalJson.ts";

/** A record in its canonical form (RFC 8785), so that its hash is the hash of what it says. */
export function renderJson(record: unknown, stem: string): Rendition {
  return rendition(stem, "json", canonicalJson(record));
}
