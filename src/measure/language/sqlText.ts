import { PLACE, type SqlText } from "#store/statement.ts";

export type { SqlText };

/** A text in which names stand for other SQL, such as the columns of a row of periods. */
export function substituted(text: SqlText, replacements: Readonly<Record<string, string>>): SqlText {
  return text.replace(PLACE, (place, name: string) => replacements[name] ?? place);
}

/** A text as psql takes it: names are psql variables, quoted as literals. */
export function forPsql(text: SqlText): string {
  return text.replace(PLACE, ":'$1'");
}

/** The names a text leaves open, each once, sorted. */
export function namesIn(text: SqlText): string[] {
  return [...new Set([...text.matchAll(PLACE)].map((it) => it[1] ?? ""))].sort();
}

/** A text as a literal of a statement. A colon is spelled out, so that nothing in it is taken for a place. */
export function literal(value: string): string {
  const quoted = quote(value);
  return quoted.includes(":") ? `(${quoted.replaceAll(":", "' || chr(58) || '")})` : quoted;
}

/** A text in quotes. */
export function quote(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
