import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import { type ColumnTypes, namesOf } from "./columnArrays.ts";

/** Bytes sent at a time. */
const PIECE = 2 ** 18;

/** UTF-8 takes no more bytes than this for one of JavaScript's characters. */
const WIDEST = 3;

/** Rows as COPY reads them, put together part by part; each part is some columns of the row. */
export class CopiedRows {
  readonly #columns: string[];
  readonly #parts: readonly (readonly [string, Type][])[];
  readonly #pieces: Buffer[] = [];
  #piece = Buffer.alloc(0);
  #filled = 0;
  #size = 0;

  constructor(parts: readonly ColumnTypes[]) {
    this.#columns = parts.flatMap(namesOf);
    this.#parts = parts.map((it) => Object.entries(it));
  }

  /** @param row its parts in their order; bytes are given as hex, lists and JSON as their text, NULL as null */
  add(row: readonly Readonly<Record<string, unknown>>[]): void {
    let line = "";
    for (const [index, columns] of this.#parts.entries()) {
      const values = row[index] ?? {};
      for (const [column, type] of columns) {
        const text = textOf(values[column], type);
        line += line === "" ? text : `\t${text}`;
      }
    }
    this.#write(`${line}\n`);
    this.#size += 1;
  }

  get size(): number {
    return this.#size;
  }

  /** Encoded while the row is at hand: all rows as one text would have to be copied and read through twice. */
  #write(line: string): void {
    const most = line.length * WIDEST;
    if (this.#filled + most > this.#piece.length) {
      this.#endPiece();
      this.#piece = Buffer.allocUnsafe(Math.max(PIECE, most));
    }
    this.#filled += this.#piece.write(line, this.#filled);
  }

  #endPiece(): void {
    if (this.#filled > 0) this.#pieces.push(this.#piece.subarray(0, this.#filled));
    this.#filled = 0;
  }

  /** Appends the rows to a table that has none of them. No row may be added afterwards. */
  async writeTo(db: Kysely<Schema>, table: string): Promise<void> {
    if (this.size === 0) return;
    const columns = sql.join(this.#columns.map((it) => sql.ref(it)));
    this.#endPiece();
    await sql`copy ${sql.table(table)} (${columns}) from ${this.#pieces}`.execute(db);
  }
}

type Type = ColumnTypes[string];

function textOf(value: unknown, type: Type): string {
  if (value === null || value === undefined) return "\\N";
  switch (type) {
    case "boolean":
      return value === true ? "t" : "f";
    case "bytea":
      return `\\\\x${value}`;
    case "text":
    case "jsonb": {
      const text = String(value);
      return SPECIAL.test(text) ? text.replace(EACH_SPECIAL, (it) => ESCAPED[it] ?? it) : text;
    }
    case "timestamptz":
    case "date":
    case "integer":
    case "bigint":
    case "numeric":
    case "tstzmultirange[]":
      return String(value);
  }
}

const SPECIAL = /[\\\t\n\r]/;
const EACH_SPECIAL = /[\\\t\n\r]/g;
const ESCAPED: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
