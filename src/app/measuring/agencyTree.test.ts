import { describe, expect, it } from "vitest";
import { readRegistry } from "#registry/readRegistry.ts";
import { agencyTree } from "./agencyTree.ts";

const registry = readRegistry();
const cellsOf = (tree: ReturnType<typeof agencyTree>, code: string) => [
  ...(tree.below.find((it) => it.code === code)?.cells ?? []),
];

describe("the tree of a later day, for figures of before", () => {
  const then = agencyTree(registry, "H53", "2023-10-31", true);
  const today = agencyTree(registry, "H53", "2026-08-31", true, true);

  it("gives each new commune the dossiers of those it took over", () => {
    expect(cellsOf(today, "H53~xa-long-chu")).toEqual(["000.22.31.H53", "000.25.31.H53"]);
    expect(agencyTree(registry, "H53", "2026-08-31", true).below).toEqual([]);
  });

  it("leaves no commune of before out, and counts none twice", () => {
    const before = then.below.filter((it) => it.kind === "commune").flatMap((it) => [...(it.cells ?? [])]);
    const after = today.below.flatMap((it) => [...(it.cells ?? [])]);
    expect([...after].sort()).toEqual([...before].sort());
  });
});
