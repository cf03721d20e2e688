import type { Row } from "#published/notice.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { GateContext } from "../gateContext.ts";

/** The row says of itself that it is a mean ("Trung bình", "Bình quân chung"). */
export function isMeanRow(row: Row, { words }: GateContext["gate"]): boolean {
  const key = ` ${wordsKey(row.name).replace(/[^\p{L}]+/gu, " ")} `;
  return words.average.some((it) => key.includes(` ${it} `));
}
