import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PGlite, PGliteInterface, Transaction } from "@electric-sql/pglite";
import type { PGliteDialectConfig, PostgresPool, PostgresPoolClient } from "kysely";
import type { Pool, PoolClient } from "pg";
import { from } from "pg-copy-streams";

/*
 * `copy … from $1`: the rows of a COPY are a value like any other, a list of pieces of bytes. Neither driver takes them so:
 * PostgreSQL wants them in a conversation of their own, PGlite as a file. Through a connection of this file the same statement
 * runs on both.
 */
const COPY = /^(copy [^;$]+ from )\$1$/;

/** A pool whose connections copy. */
export function copyingPool(pool: Pool): PostgresPool {
  return {
    options: pool.options,
    connect: async () => copyingClient(await pool.connect()),
    end: () => pool.end(),
  };
}

function copyingClient(client: PoolClient): PostgresPoolClient {
  const query = async (text: string, values: readonly unknown[]) => {
    const copy = COPY.exec(text)?.[1];
    if (copy === undefined) return client.query(text, [...values]);
    await pipeline(Readable.from(piecesOf(values)), client.query(from(`${copy}stdin`)));
    return { command: "COPY", rowCount: null, rows: [] };
  };
  return {
    // The other form of a query, with a cursor, is for streams, which are not configured.
    query: query as unknown as PostgresPoolClient["query"],
    release: (destroy) => client.release(destroy),
  };
}

type Querying = Pick<PGliteInterface, "query"> | Pick<Transaction, "query">;

/** An embedded database that copies. */
export function copyingPglite(pglite: PGlite): PGliteDialectConfig["pglite"] {
  const queryOf =
    (it: Querying): PGlite["query"] =>
    (text, values, options) => {
      const copy = COPY.exec(text)?.[1];
      if (copy === undefined) return it.query(text, values, options);
      const blob = new Blob(piecesOf(values ?? []));
      return it.query(`${copy}'/dev/blob'`, [], { ...options, blob });
    };
  return {
    closed: pglite.closed,
    ready: pglite.ready,
    waitReady: pglite.waitReady,
    close: () => pglite.close(),
    query: queryOf(pglite),
    transaction: (work) =>
      pglite.transaction((tx) => work({ query: queryOf(tx), rollback: () => tx.rollback() })),
  };
}

const piecesOf = ([pieces]: readonly unknown[]): Buffer<ArrayBuffer>[] => pieces as Buffer<ArrayBuffer>[];
