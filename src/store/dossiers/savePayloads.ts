import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import { columnArrays } from "./columnArrays.ts";
import type { BatchStamp } from "./writeVersions.ts";

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
