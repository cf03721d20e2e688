import { createHash } from "node:crypto";
import { canonicalJson } from "#terms/canonicalJson.ts";
import type { RawPayload } from "../record.ts";

/** A delivered object as it is kept: layout and order of fields do not change its hash, any value does. */
export function rawPayload(record: unknown): RawPayload {
  const text = canonicalJson(record);
  return { text, hash: createHash("sha256").update(text).digest("hex") };
}
