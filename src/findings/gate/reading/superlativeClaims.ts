import { wordsKey } from "#terms/vietnameseText.ts";
import type { GateContext } from "../gateContext.ts";

/** The part of a sentence that says who is lowest or highest. */
export type SuperlativeClaim = { direction: "lowest" | "highest"; text: string };

/** A clause that names what it measures speaks of something new. */
const NEW_TOPIC = /(?<!\p{L})(?:tỷ lệ|số lượng|số hồ sơ|mức độ|điểm số|tổng số|về)(?!\p{L})/u;

/**
 * Takes a sentence apart into one claim for each superlative and the clauses that make none. Units listed behind a
 * superlative stay with it; so do words in front of the first.
 */
export function superlativeClaims(
  sentence: string,
  { words }: GateContext["gate"],
): { claims: SuperlativeClaim[]; rest: string } {
  const claims: SuperlativeClaim[] = [];
  let waiting = "";
  for (const piece of sentence.split(/(?<=,)\s|(?<=;)\s|\s(?=và\s)|\s(?=còn\s)/u)) {
    const direction = directionOf(piece, words);
    const last = claims.at(-1);
    if (direction !== null) {
      claims.push({ direction, text: `${waiting}${piece}` });
      waiting = "";
    } else if (last && waiting === "" && !NEW_TOPIC.test(wordsKey(piece))) last.text += ` ${piece}`;
    else waiting += `${piece} `;
  }
  return { claims, rest: waiting.trim() };
}

function directionOf(
  piece: string,
  words: GateContext["gate"]["words"],
): SuperlativeClaim["direction"] | null {
  // "ít nhất 50%" is a threshold, "thấp nhất 43,8%" a superlative.
  const key = wordsKey(piece).replace(/(?:ít|nhiều) nhất(?: là| phải)?\s*\d/gu, "");
  const has = (list: readonly string[]) =>
    list.some((it) => new RegExp(`(?<!\\p{L})${it}(?!\\p{L})`, "u").test(key));
  if (has(words.lowest)) return "lowest";
  return has(words.highest) ? "highest" : null;
}
