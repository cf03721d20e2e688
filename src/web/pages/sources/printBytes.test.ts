import { expect, it } from "vitest";
import { printBytes } from "./printBytes.ts";

it("prints bytes in the largest unit that leaves at least one", () => {
  expect([0, 640, 1023, 1024, 1_363_149, 2 ** 30].map((it) => printBytes(it, "vi"))).toEqual([
    "0 B",
    "640 B",
    "1.023 B",
    "1 kB",
    "1,3 MB",
    "1 GB",
  ]);
});
