import type { SqlText } from "../language/sqlText.ts";

/** One JSON object of many pairs (`'name', value`): a function takes a hundred arguments at most. */
export function jsonObject(pairs: readonly string[]): SqlText {
  const chunks: string[] = [];
  for (let at = 0; at < pairs.length; at += 40)
    chunks.push(`jsonb_build_object(${pairs.slice(at, at + 40).join(",\n  ")})`);
  return chunks.join(" ||\n  ");
}
