import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { contrast } from "./contrast.ts";
import { LEAST, PAIRS } from "./tokens.ts";

describe("contrast", () => {
  it("is that of WCAG", () => {
    expect(contrast("#000000", "#fff")).toBe(21);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.478, 3);
    expect(contrast("#fbf9f4", "#fbf9f4")).toBe(1);
  });

  it("is enough for every colour on its ground, light and dark", async () => {
    const source = await readFile(new URL("../../tokens.css", import.meta.url), "utf8");
    const [light = "", dark = ""] = source.split('[data-scheme="dark"]');
    for (const scheme of [light, dark]) {
      const values = new Map([...scheme.matchAll(/--([\w-]+): (#\w+)/g)].map(([, name, hex]) => [name, hex]));
      const short = PAIRS.filter(({ colour, ground, as }) => {
        const [one, other] = [values.get(colour), values.get(ground)];
        return one === undefined || other === undefined || contrast(one, other) < LEAST[as];
      });
      expect(short).toEqual([]);
    }
  });
});
