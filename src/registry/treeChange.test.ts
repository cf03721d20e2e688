import { describe, expect, it } from "vitest";
import { readRegistry } from "./readRegistry.ts";
import { treeChange } from "./treeChange.ts";

const registry = readRegistry();
const change = (code: string, before: string, after: string) => {
  const found = treeChange(registry, code, before, after);
  return found && { ...found, from: found.from.map((it) => it.id), to: found.to.map((it) => it.id) };
};

describe("treeChange", () => {
  it("finds nothing where the tree stood still", () => {
    expect(change("000.25.31.H53", "2023-09-30", "2023-10-31")).toMatchObject({ kind: "same", units: 0 });
  });

  it("names who took over a commune that was abolished, and by which act", () => {
    expect(change("000.25.31.H53", "2023-10-31", "2026-08-31")).toMatchObject({
      kind: "ended",
      to: ["H53~xa-long-chu"],
      day: "2025-07-01",
      basis: "khoản 80 NQ 1682/NQ-UBTVQH15",
    });
  });

  it("names what a new commune was made of, and what of it was split", () => {
    expect(change("H53~xa-long-chu", "2023-10-31", "2026-08-31")).toMatchObject({
      kind: "begun",
      from: ["000.22.31.H53", "000.25.31.H53", "H53~xa-long-vinh-2025"],
      split: [],
      day: "2025-07-01",
    });
  });

  it("finds a district ended with nobody after it, and a province whose units changed", () => {
    expect(change("000.00.31.H53", "2023-10-31", "2026-08-31")).toMatchObject({ kind: "ended", to: [] });
    expect(change("H53", "2023-10-31", "2026-08-31")).toMatchObject({ kind: "same", units: 5 });
  });

  it("knows nothing of an agency the registry does not know", () => {
    expect(change("H77", "2023-10-31", "2026-08-31")).toBeUndefined();
  });
});
