import { wordsKey } from "#terms/vietnameseText.ts";
import type { GateContext } from "../gateContext.ts";

/** The part of a sentence that says who is lowest or highest. */
export type SuperlativeClaim = { direction: "lowest" | "highest"; text: string };

/** Splits a sentence into one piece for each superlative; units listed after it stay with it. Empty when it has none. */
export function superlativeClaims(sentence: string, { words }: GateContext["gate"]): SuperlativeClaim[] {
  const pieces = sentence.split(/(?<=,)\s|(?<=;)\s|\s(?=và\s)|\s(?=còn\s)/u);
  const claims: SuperlativeClaim[] = [];
  let before = "";
  for (const piece of pieces) {
    const direction = directionOf(piece, words);
    const last = claims.at(-1);
    if (direction !== null) {
      claims.push({ direction, text: `${before}${piece}` });
      before = "";
    } else if (last) last.text += ` ${piece}`;
    else before += `${piece} `;
  }
  return claims;
}

function directionOf(
  piece: string,
  words: GateContext["gate"]["words"],
): SuperlativeClaim["direction"] | null {
  // "ít nhất 50 %" is a threshold, "thấp nhất 43,8 %" a superlative.
  const key = ` ${wordsKey(piece).replace(/(?:ít|nhiều) nhất(?: là| phải)?\s*\d/gu, "")} `;
  const has = (list: readonly string[]) =>
    list.some((it) => new RegExp(`(?<!\\p{L})${it}(?!\\p{L})`, "u").test(key));
  if (has(words.lowest)) return "lowest";
  return has(words.highest) ? "highest" : null;
}
