import { describe, expect, it } from "vitest";
import { lineOf, readLine } from "./recordLine.ts";

const TOLD = { tên: "Bến Cầu", odd: "\u2028 \ud800 \n \0", none: null, list: [1, "2"] };
const line = Buffer.from(lineOf(TOLD));

describe("a line of the inbox", () => {
  it("gives back what was told, on one line", () => {
    expect(line.indexOf("\n")).toBe(line.length - 1);
    expect(readLine(line.subarray(0, -1))).toEqual(TOLD);
  });

  it("is known to be damaged wherever it is cut or changed", () => {
    for (let at = 0; at < line.length - 1; at += 1) {
      const changed = Buffer.from(line.subarray(0, -1));
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(readLine(changed)).toBeUndefined();
      expect(readLine(line.subarray(0, at))).toBeUndefined();
    }
  });
});
