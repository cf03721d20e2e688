import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { AgencyFinder } from "./agencyFinder.ts";
import type { Fields } from "./fields/fields.ts";
import type { DossierRecord } from "./record.ts";

/** What a record is read with. `sourceTime` is that of the whole request, when the request tells one. */
export type ReaderContext = { authority: AgencyCode; agencies: AgencyFinder; sourceTime: Instant | null };

/** Kinds of records that are taken, with their values. */
export type Read = DossierRecord extends infer It
  ? It extends { raw: unknown }
    ? Omit<It, "place" | "raw">
    : never
  : never;

/**
 * Reads the fields of one record. What cannot be read is left as faults in `fields`, and then the result is not used;
 * null only where there are faults.
 * @param rawHash hash of the record as delivered
 */
export type RecordReader = (fields: Fields, context: ReaderContext, rawHash: string) => Read | null;
