import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import { columnArrays } from "./columnArrays.ts";
import type { BatchStamp } from "./versionChanges.ts";

/**
 * Keeps the records facts were read from, apart from the facts. A record that is kept already stays as it is.
 * @param texts the records by their SHA-256; facts without an outside record have none
 */
export async function savePayloads(
  db: Kysely<Schema>,
  { authority, batch, knownAt }: BatchStamp,
  facts: readonly { rawHash: string; source: string }[],
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = facts.flatMap(({ rawHash, source }) => {
    const body = texts.get(rawHash);
    return body === undefined ? [] : [{ sha256: rawHash, source, body }];
  });
  if (rows.length === 0) return;
  await sql`
    insert into raw_payload (authority, sha256, source, received_at, batch, body)
    select ${authority}, sha256, source, ${knownAt}::timestamptz, ${batch}::integer, body
    from ${columnArrays({ sha256: "bytea", source: "text", body: "text" }, rows)}
    on conflict do nothing`.execute(db);
}

/** Of facts that are known already, those whose record is not: told the same in other words. */
export async function payloadsMissing<Fact extends { rawHash: string }>(
  db: Kysely<Schema>,
  { authority }: BatchStamp,
  facts: readonly Fact[],
): Promise<Fact[]> {
  if (facts.length === 0) return [];
  const rows = facts.map(({ rawHash }) => ({ sha256: rawHash }));
  const { rows: kept } = await sql<{ sha256: string }>`
    select encode(raw_payload.sha256, 'hex') as sha256
    from raw_payload join ${columnArrays({ sha256: "bytea" }, rows)} on raw_payload.sha256 = it.sha256
    where raw_payload.authority = ${authority}`.execute(db);
  const known = new Set(kept.map((it) => it.sha256));
  return facts.filter((it) => !known.has(it.rawHash));
}
