import { expect, it } from "vitest";
import { stemOf } from "./stem.ts";

it("names files by agency, period and profile in plain ASCII", () => {
  const stem = stemOf({ agency: "000.00.31.H53", period: "2023-10", profile: "ben-cau-2023" });
  expect(stem).toBe("000.00.31.H53-2023-10-ben-cau-2023");
  expect(stemOf({ agency: "H53~xa-long-chu", period: "2026-Q3", profile: "p" })).toBe(
    "H53-xa-long-chu-2026-Q3-p",
  );
});
