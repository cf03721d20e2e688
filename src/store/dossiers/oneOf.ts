import { type Expression, type SqlBool, sql } from "kysely";

/** `column = any(values)`: one parameter, however many values. */
export function oneOf(column: string, values: Iterable<string>): Expression<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} = any(${[...values]}::text[])`;
}
